import Bilingual
import Catalogue
import Diagnostics

/// Reads a data set that Bwlch exported: every column, in standard terms where they hold all of it, else in our own.
///
/// Our own terms are named like the columns of the catalogue: `urn:bwlch:next_update`. Lists are RDF lists, `unknown` as
/// a last member says that there may be more; `urn:bwlch:does_not_bear` lists the columns that do not bear.
struct OwnTerms {
  static let doesNotBear = "does_not_bear"

  let node: RDFTerm
  let graph: RDFGraph
  let context: ImportContext
  var diagnostics: [Diagnostic] = []
  private let statements: [String: [RDFGraph.Statement]]
  private let without: Set<String>

  init(node: RDFTerm, graph: RDFGraph, context: ImportContext) {
    self.node = node
    self.graph = graph
    self.context = context
    let statements = Dictionary(grouping: graph.statements(of: node), by: \.predicate)
    self.statements = statements
    let list = statements[RDFNames.bwlch + Self.doesNotBear]?.first.map { graph.list($0.object) }
    without = Set((list ?? []).compactMap(\.words))
  }

  mutating func read(into draft: inout EntryDraft) {
    // An export says all that was known: what it does not say is unknown.
    draft.columns = Set(DataSetsReader.columns)
    readNames(&draft.dataSet)
    readOrigin(&draft.dataSet)
    readShape(&draft.dataSet)
    readQuality(&draft.dataSet)
    readRelations(&draft.dataSet)
    let dataSet = draft.dataSet
    draft.unknown = Set(CatalogueColumn.all.filter { $0.isUnknown(in: dataSet) }.map(\.name))
  }

  private func text(_ predicate: String, language: String? = nil) -> PlacedText? {
    let found = (statements[predicate] ?? []).first { statement in
      guard case .literal(_, let tag, _) = statement.object else { return language == nil }
      return tag?.lowercased() == language
    }
    guard let found, let words = found.object.words else { return nil }
    return PlacedText(words, at: found.place.location(in: context.file))
  }

  private func own(_ column: String) -> PlacedText? { text(RDFNames.bwlch + column) }

  private func list(_ column: String) -> [PlacedText]? {
    guard let found = statements[RDFNames.bwlch + column]?.first else { return nil }
    let place = found.place.location(in: context.file)
    return graph.list(found.object).compactMap { $0.words.map { PlacedText($0, at: place) } }
  }

  private func provenance(_ predicate: String) -> Provenance {
    let place = statements[predicate]?.first?.place
    return Provenance(
      basis: .stated,
      citations: place.map { [$0.citation(of: context.source)] } ?? []
    )
  }

  private func fact<Value>(
    _ column: String,
    _ value: Value?,
    _ predicate: String? = nil
  ) -> Fact<Value> {
    let provenance = provenance(predicate ?? RDFNames.bwlch + column)
    if let value { return Fact(.value(value), provenance) }
    return without.contains(column) ? Fact(.doesNotBear, provenance) : .unknown
  }

  private mutating func choice<Value>(_ column: String) -> Fact<Value>
  where Value: RawRepresentable & CaseIterable & Sendable & Hashable, Value.RawValue == String {
    fact(column, own(column)?.choice(column, &diagnostics))
  }

  private func words(_ column: String) -> Fact<String> { fact(column, own(column)?.text) }

  private func words(_ column: String, _ predicate: String, _ language: String) -> Fact<String> {
    fact(column, text(RDFNames.dct + predicate, language: language)?.text, RDFNames.dct + predicate)
  }

  private mutating func members<Value>(
    _ column: String,
    _ read: (PlacedText, inout [Diagnostic]) -> Value?
  ) -> Fact<OpenList<Value>> where Value: Sendable & Hashable {
    guard var members = list(column) else { return fact(column, nil) }
    let isOpen = members.last?.text == "unknown"
    if isOpen { members.removeLast() }
    let known = members.compactMap { read($0, &diagnostics) }
    let isComplete = !isOpen && known.count == members.count
    return fact(column, OpenList(known, isComplete: isComplete))
  }

  private mutating func readNames(_ dataSet: inout DataSet) {
    if let welsh = text(RDFNames.dct + "title", language: "cy") {
      dataSet.titleWelsh = welsh.text
      dataSet.titleWelshStatus =
        own("title_cy_status")?.choice("title_cy_status", &diagnostics) ?? .official
    }
    dataSet.identifier = text(RDFNames.dct + "identifier")?.text
    dataSet.confirmed = own("confirmed")?.day("day", &diagnostics)
    dataSet.presence = own("presence")?.choice("presence", &diagnostics) ?? .stated
    dataSet.presenceRule = own("presence_rule")?.text
    dataSet.description = words("description", "description", "en")
    dataSet.descriptionWelsh = words("description_cy", "description", "cy")
    let publisher = statements[RDFNames.dct + "publisher"]?.first?.object
    let names = publisher.map { graph.statements(of: $0) } ?? []
    func name(_ language: String) -> String? {
      for case .literal(let text, let tag, _) in names.map(\.object) where tag == language {
        return text
      }
      return nil
    }
    dataSet.publisher = fact("publisher", name("en"), RDFNames.dct + "publisher")
    dataSet.publisherWelsh = fact("publisher_cy", name("cy"), RDFNames.dct + "publisher")
  }

  private mutating func readOrigin(_ dataSet: inout DataSet) {
    dataSet.instrument = words("instrument")
    dataSet.provider = words("provider")
    dataSet.link = words("link")
    dataSet.why = words("why")
    dataSet.nextUpdate = words("next_update")
    dataSet.availability = choice("availability")
    dataSet.lifecycle = choice("lifecycle")
    dataSet.designation = choice("designation")
  }

  private mutating func readShape(_ dataSet: inout DataSet) {
    dataSet.type = choice("type")
    dataSet.wales = choice("wales")
    dataSet.frequency = choice("frequency")
    let statistics = list("statistic").map { members in
      members.compactMap { $0.choice("statistic", &diagnostics) as Statistic? }
    }
    dataSet.statistics = fact("statistic", statistics)
    dataSet.levels = members("levels") { $0.level("level", &$1) }
    dataSet.populations = members("populations") { $0.identifier("population", &$1) }
    dataSet.breakdowns = members("breakdowns") { $0.breakdown(&$1) }
    var period: PeriodCoverage?
    if let said = own("period") {
      switch PeriodReader.read(said.text) {
      case .success(let coverage): period = coverage
      case .failure(let failure):
        diagnostics.append(failure.diagnostic(for: said.text, at: said.location))
      }
    }
    dataSet.period = fact("period", period)
  }

  private mutating func readQuality(_ dataSet: inout DataSet) {
    dataSet.qualityDocument = choice("quality_document")
    let issues = list("known_issues").map { members in
      members.compactMap { issue($0) }
    }
    dataSet.knownIssues = fact("known_issues", issues)
    var time: TimeComparability?
    if let said = own("comparable_time") {
      switch said.text {
      case "yes": time = .yes
      case "no": time = .no
      case let words where words.hasPrefix("break "):
        time = .breaks(words.split { !$0.isNumber }.compactMap { Int($0) })
      case _:
        said.report(unknown: "comparable_time", among: ["yes", "no", "break 2018"], &diagnostics)
      }
    }
    dataSet.comparableOverTime = fact("comparable_time", time)
    dataSet.comparableBetweenAreas = yesOrNo("comparable_areas")
    dataSet.comparableBetweenNations = yesOrNo("comparable_nations")
    dataSet.comparabilityScope = words("comparability_scope")
  }

  private mutating func yesOrNo(_ column: String) -> Fact<Bool> {
    let said = own(column)
    if let said, !["yes", "no"].contains(said.text) {
      said.report(unknown: column, among: ["yes", "no"], &diagnostics)
      return .unknown
    }
    return fact(column, said.map { $0.text == "yes" })
  }

  private mutating func issue(_ said: PlacedText) -> KnownIssue? {
    guard let colon = said.text.firstRange(of: ": ") else {
      said.report(
        unknown: "known issue",
        among: QualityDimension.allCases.map { "\($0.rawValue): …" },
        &diagnostics
      )
      return nil
    }
    let name = PlacedText(String(said.text[..<colon.lowerBound]), at: said.location)
    let dimension: QualityDimension? = name.choice("dimension", &diagnostics)
    return dimension.map {
      KnownIssue(dimension: $0, text: String(said.text[colon.upperBound...]))
    }
  }

  private mutating func readRelations(_ dataSet: inout DataSet) {
    dataSet.partOf = relation("isPartOf")
    dataSet.successor = relation("isReplacedBy")
    dataSet.themes = ids("themes", "theme")
    let outputs = list("outputs") ?? []
    dataSet.outputList = OpenList(
      outputs.filter { $0.text != CellText.unknown }
        .compactMap { $0.identifier("output", &diagnostics) },
      isComplete: outputs.last?.text != CellText.unknown
    )
    dataSet.formerly = ids("formerly", "former id")
  }

  private func relation(_ name: String) -> DataSetID? {
    statements[RDFNames.dct + name]?.first.flatMap { DCATNames.ownID($0.object) }
  }

  private mutating func ids<Subject>(_ column: String, _ kind: String) -> [Identifier<Subject>] {
    (list(column) ?? []).compactMap { $0.identifier(kind, &diagnostics) }
  }
}
