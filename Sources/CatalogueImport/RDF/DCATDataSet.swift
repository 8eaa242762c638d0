import Catalogue
import Diagnostics

/// Reads one data set of a graph.
///
/// Titles, descriptions and publishers are taken in English, else without a language, else in Welsh, else in the first
/// language of the alphabet; Welsh stands beside them. A data set that Bwlch exported says everything in its own terms.
struct DCATDataSet {
  let node: RDFTerm
  let graph: RDFGraph
  let context: ImportContext
  let names: DCATNames
  private(set) var diagnostics: [Diagnostic] = []
  private let statements: [RDFGraph.Statement]
  private var taken: Set<Int> = []

  /// A statement and its number among those of the node.
  struct Said {
    var index: Int
    var statement: RDFGraph.Statement
    var words: String
    var language: String?
  }

  init(node: RDFTerm, graph: RDFGraph, context: ImportContext, names: DCATNames) {
    self.node = node
    self.graph = graph
    self.context = context
    self.names = names
    statements = graph.statements(of: node)
  }

  mutating func draft(_ cells: inout RDFCells) -> EntryDraft? {
    let isType = { (statement: RDFGraph.Statement) in statement.predicate == RDFNames.type }
    let place = (statements.first(where: isType) ?? statements.first)?.place.location(
      in: context.file
    )
    let location = place ?? .file(context.file)
    let titles = said(RDFNames.dct + "title")
    guard let title = english(titles) ?? welsh(titles) ?? titles.first, let id = names.id(node)
    else {
      let address = node.iri.map { " <\(Quotation.short(RDFNames.plain($0), limit: 120))>" } ?? ""
      diagnostics.append(
        Diagnostic(
          id: "missing-title",
          at: location,
          "data set\(address) has no title; the row is not taken",
          help: "expected under 'dct:title'"
        )
      )
      return nil
    }
    var draft = EntryDraft(id: id, title: FoldedText.trimmed(title.words), at: location)
    take(title)
    if let own = DCATNames.ownID(node) {
      draft = EntryDraft(id: own, title: title.words, at: location)
      var terms = OwnTerms(node: node, graph: graph, context: context)
      terms.read(into: &draft)
      diagnostics += terms.diagnostics
      return draft
    }
    readNames(&draft, titles)
    readPublisher(&draft)
    readLink(&draft)
    readStanding(&draft)
    readFrequency(&draft)
    readPeriod(&draft)
    readRelations(&draft)
    draft.others = others(&cells)
    return draft
  }

  /// What is said by a predicate in words, in the order of the alphabet.
  private func said(_ predicate: String) -> [Said] {
    statements.enumerated().compactMap { index, statement -> Said? in
      guard statement.predicate == predicate, let words = statement.object.words,
        !FoldedText.trimmed(words).isEmpty
      else { return nil }
      var language: String?
      if case .literal(_, let tag, _) = statement.object { language = tag?.lowercased() }
      return Said(index: index, statement: statement, words: words, language: language)
    }
    .sorted { ($0.language ?? "", $0.words) < ($1.language ?? "", $1.words) }
  }

  private func english(_ texts: [Said]) -> Said? {
    texts.first { $0.language == "en" } ?? texts.first { $0.language?.hasPrefix("en-") == true }
      ?? texts.first { $0.language == nil }
  }

  private func welsh(_ texts: [Said]) -> Said? {
    texts.first { $0.language == "cy" || $0.language?.hasPrefix("cy-") == true }
  }

  private mutating func take(_ said: Said?) { if let said { taken.insert(said.index) } }

  private func citation(_ said: Said) -> Citation {
    said.statement.place.citation(of: context.source)
  }

  private func fact(_ said: Said) -> Fact<String> {
    let words = FoldedText.trimmed(said.words)
    return .stated(.value(words), citation(said), words: words == said.words ? nil : said.words)
  }

  private func has(_ predicate: String) -> Bool {
    statements.contains { $0.predicate == predicate }
  }

  private mutating func readNames(_ draft: inout EntryDraft, _ titles: [Said]) {
    if let welsh = welsh(titles) {
      draft.setWelshTitle(FoldedText.trimmed(welsh.words))
      take(welsh)
      if english(titles) == nil { draft.onlyWelsh.insert("title") }
    }
    draft.setIdentifier(names.identifier(node))
    for said in said(RDFNames.dct + "identifier")
    where FoldedText.trimmed(said.words) == draft.dataSet.identifier { take(said) }
    let descriptions = said(RDFNames.dct + "description")
    if has(RDFNames.dct + "description") { draft.columns.insert("description") }
    let welsh = welsh(descriptions)
    if let text = english(descriptions) ?? descriptions.first(where: { $0.index != welsh?.index }) {
      draft.set("description", \.description, fact(text))
      take(text)
    }
    if let welsh {
      draft.set("description_cy", \.descriptionWelsh, fact(welsh))
      take(welsh)
    }
  }

  private mutating func readPublisher(_ draft: inout EntryDraft) {
    let found = statements.enumerated().filter { $1.predicate == RDFNames.dct + "publisher" }
    guard !found.isEmpty else { return }
    draft.columns.insert("publisher")
    let readings = found.map { index, statement in
      (index: index, statement: statement, name: AgentName(statement.object, in: graph))
    }
    .sorted { ($0.name.english ?? "~") < ($1.name.english ?? "~") }
    guard let first = readings.first(where: { $0.name.english != nil }),
      let english = first.name.english
    else { return }
    let citation = first.statement.place.citation(of: context.source)
    draft.set("publisher", \.publisher, .stated(.value(english), citation))
    if let welsh = first.name.welsh {
      draft.set("publisher_cy", \.publisherWelsh, .stated(.value(welsh), citation))
      if first.name.isOnlyWelsh { draft.onlyWelsh.insert("publisher") }
    }
    if first.name.isWhole { taken.insert(first.index) }
  }

  private func distributions() -> [RDFTerm] {
    graph.objects(node, RDFNames.dcat + "distribution")
  }

  /// The landing page, else the only address at which a distribution can be had.
  private mutating func readLink(_ draft: inout EntryDraft) {
    let pages = said(RDFNames.dcat + "landingPage").filter { isLink($0.words, at: $0.statement) }
    if let page = pages.first {
      draft.set("link", \.link, fact(page))
      take(page)
      return
    }
    guard has(RDFNames.dcat + "landingPage") || has(RDFNames.dcat + "distribution") else { return }
    draft.columns.insert("link")
    let addresses = distributions().flatMap { distribution in
      graph.statements(of: distribution).filter { $0.predicate == RDFNames.dcat + "accessURL" }
    }
    guard Set(addresses.map(\.object)).count == 1, let only = addresses.first,
      let words = only.object.words, isLink(words, at: only)
    else { return }
    draft.dataSet.link = .stated(.value(words), only.place.citation(of: context.source))
  }

  /// Whether the words can stand as a link; what cannot is reported and stays among the other cells.
  private mutating func isLink(_ words: String, at statement: RDFGraph.Statement) -> Bool {
    let isLink = LinkWords.isLink(words) || LinkWords.isWebAddress(words)
    if isLink, !LinkWords.lacksScheme(words) { return true }
    diagnostics.append(
      Diagnostic(
        id: isLink ? "link-without-scheme" : "malformed-value",
        severity: .warning,
        at: statement.place.location(in: context.file),
        isLink
          ? "link '\(Quotation.short(words))' does not begin with 'https://'; taken as written"
          : "'\(Quotation.short(words))' is no link of the web; the words are kept",
        help: "write the whole address, such as https://example.org/data"
      )
    )
    return isLink
  }

  /// Who may have the data set, and whether it still runs.
  private mutating func readStanding(_ draft: inout EntryDraft) {
    let rights = said(RDFNames.dct + "accessRights")
    if has(RDFNames.dct + "accessRights") { draft.columns.insert("availability") }
    for said in rights {
      guard let availability = AccessWords.read(said.words) else { continue }
      draft.dataSet.availability = .stated(.value(availability), citation(said), words: said.words)
      take(said)
      break
    }
    if !has(RDFNames.dct + "accessRights") { inferAvailability(&draft) }
    let statuses = said(RDFNames.adms + "status")
    guard !statuses.isEmpty else { return }
    draft.columns.insert("lifecycle")
    for said in statuses where Self.stopped.contains(where: { said.words.hasSuffix("/\($0)") }) {
      draft.dataSet.lifecycle = .stated(.value(.stopped), citation(said), words: said.words)
      take(said)
      return
    }
  }

  private static let stopped = [
    "DISCONT", "DEPRECATED", "WITHDRAWN", "Deprecated", "Withdrawn",
  ]

  private func inferAvailability(_ draft: inout EntryDraft) {
    let addresses = [RDFNames.dcat + "accessURL", RDFNames.dcat + "downloadURL"]
    let statement = distributions().lazy.flatMap { graph.statements(of: $0) }
      .first { addresses.contains($0.predicate) }
    guard let statement else { return }
    draft.set(
      "availability",
      \.availability,
      .inferred(
        .public,
        statement.place.citation(of: context.source),
        rule: "a distribution with an address is listed, and no access rights are stated"
      )
    )
  }

  private mutating func readFrequency(_ draft: inout EntryDraft) {
    let frequencies = said(RDFNames.dct + "accrualPeriodicity")
    guard has(RDFNames.dct + "accrualPeriodicity") else { return }
    draft.columns.insert("frequency")
    for said in frequencies {
      switch FrequencyWords.read(said.words) {
      case .frequency(let frequency):
        draft.dataSet.frequency = .stated(.value(frequency), citation(said), words: said.words)
        take(said)
        return
      case .unknown: take(said)
      case .other:
        diagnostics.append(
          Diagnostic(
            id: "frequency-unknown",
            severity: .warning,
            at: said.statement.place.location(in: context.file),
            "frequency '\(Quotation.short(said.words))' has no word in the catalogue; "
              + "it is left unknown",
            help:
              "the catalogue knows \(Frequency.allCases.map(\.rawValue).joined(separator: ", "))"
          )
        )
      }
    }
  }

  private mutating func readPeriod(_ draft: inout EntryDraft) {
    let found = statements.enumerated().filter { $1.predicate == RDFNames.dct + "temporal" }
    guard !found.isEmpty else { return }
    draft.columns.insert("period")
    // Of several periods none is the period of the data set: they stay among the other cells.
    guard found.count == 1, let (index, statement) = found.first else { return }
    let reading = TemporalReading(statement.object, in: graph)
    guard let words = reading.words else { return }
    guard let period = reading.period else {
      diagnostics.append(
        Diagnostic(
          id: "period-unread",
          severity: .warning,
          at: statement.place.location(in: context.file),
          "period '\(Quotation.short(words))' cannot be read",
          help: "expected are dcat:startDate and dcat:endDate, the earlier first"
        )
      )
      return
    }
    draft.dataSet.period = .stated(
      .value(period),
      statement.place.citation(of: context.source),
      words: words
    )
    taken.insert(index)
  }

  /// The whole, and what took over, where the file holds them.
  private mutating func readRelations(_ draft: inout EntryDraft) {
    let wholes = [RDFNames.dcat + "inSeries", RDFNames.dct + "isPartOf"].flatMap { said($0) }
    if let whole = wholes.first(where: { isOther($0.statement.object) }) {
      draft.columns.insert("part_of")
      draft.dataSet.partOf = names.id(whole.statement.object)
      take(whole)
    } else if let whole = names.whole(node) {
      draft.columns.insert("part_of")
      draft.dataSet.partOf = names.id(whole.whole)
    }
    let successors = said(RDFNames.dct + "isReplacedBy")
    if let successor = successors.first(where: { isOther($0.statement.object) }) {
      draft.columns.insert("successor")
      draft.dataSet.successor = names.id(successor.statement.object)
      take(successor)
    } else if let successor = names.successor(node) {
      draft.columns.insert("successor")
      draft.dataSet.successor = names.id(successor)
    }
    let quality = ["hasQualityAnnotation", "hasQualityMeasurement", "hasQualityMetadata"]
    if let index = statements.firstIndex(where: {
      quality.map { RDFNames.dqv + $0 }.contains($0.predicate)
    }) {
      draft.set(
        "quality_document",
        \.qualityDocument,
        .inferred(
          .summary,
          statements[index].place.citation(of: context.source),
          rule: "a quality annotation or measurement stands beside the data set"
        )
      )
    }
  }

  private func isOther(_ term: RDFTerm) -> Bool { term != node && names.id(term) != nil }

  private func others(_ cells: inout RDFCells) -> [CatalogueEntry.OtherCell] {
    var others: [CatalogueEntry.OtherCell] = []
    for (index, statement) in statements.enumerated() where !taken.contains(index) {
      if statement.predicate == RDFNames.type,
        statement.object.iri.map(DCATReader.dataSetTypes.contains) == true
      {
        continue
      }
      let words = cells.words(statement.object)
      guard !words.isEmpty else { continue }
      others.append(
        CatalogueEntry.OtherCell(
          name: RDFCells.name(statement),
          words: words,
          location: statement.place.location(in: context.file)
        )
      )
    }
    return others
  }
}
