import Bilingual
import Catalogue
import Diagnostics
import Spreadsheet

extension TabularRow {
  /// The data set of the row, its id still to be given; the title is known to be there.
  mutating func dataSet(id: DataSetID, title: String) -> DataSet {
    var dataSet = DataSet(id: id, title: title)
    readNames(&dataSet)
    readOrigin(&dataSet)
    readShape(&dataSet)
    readQuality(&dataSet)
    dataSet.link = link()
    keepOtherCells()
    return dataSet
  }

  private mutating func readNames(_ dataSet: inout DataSet) {
    let vocabulary = vocabulary
    if let welsh = something("title_cy") {
      dataSet.titleWelsh = welsh
      let status = words("title_cy_status").flatMap { LocalizedText.Status(rawValue: $0) }
      // What nobody vouches for is a draft.
      dataSet.titleWelshStatus = status ?? .draft
    }
    reportUnlessKnown("title_cy_status", VocabularyReader.welshTitleStatuses)
    dataSet.themes = names("themes", vocabulary.themes, vocabulary.theme).known
    dataSet.outputList = names("outputs", vocabulary.outputs, vocabulary.output)
    dataSet.formerly = names("formerly", WordTable()) { DataSetID($0) }.known
    dataSet.partOf = names("part_of", WordTable()) { DataSetID($0) }.known.first
    dataSet.successor = names("successor", WordTable()) { DataSetID($0) }.known.first
    dataSet.presenceRule = something("presence_rule")
    dataSet.identifier = something("identifier")
    if let cell = cell("presence") {
      let words = Self.words(cell)
      if let presence = VocabularyReader.presences.value(words) {
        dataSet.presence = presence
      } else {
        reject(words, "presence", cell) { VocabularyReader.presences.help(for: words) }
      }
    }
    if let cell = cell("confirmed"), let words = something("confirmed") {
      dataSet.confirmed = Day(words)
      if dataSet.confirmed == nil {
        reject(words, "confirmed", cell) { "write it as YYYY-MM-DD, such as 2023-03-31" }
      }
    }
  }

  private mutating func readOrigin(_ dataSet: inout DataSet) {
    dataSet.instrument = text("instrument")
    dataSet.provider = text("provider")
    dataSet.publisher = text("publisher")
    dataSet.publisherWelsh = text("publisher_cy")
    dataSet.availability = choice("availability", VocabularyReader.availabilities)
    dataSet.lifecycle = choice("lifecycle", VocabularyReader.lifecycles)
    dataSet.why = text("why")
    dataSet.description = text("description")
    dataSet.descriptionWelsh = text("description_cy")
    let designations = VocabularyReader.designations
    dataSet.designation = fact(
      "designation",
      none: .value(.none),
      written: RecordText.choice
    ) { words, _, _ in
      designations.value(words).map { .value($0) } ?? .unread(help: designations.help(for: words))
    }
    dataSet.nextUpdate = text("next_update")
  }

  private mutating func readShape(_ dataSet: inout DataSet) {
    let vocabulary = vocabulary
    dataSet.statistics = statistics()
    dataSet.type = choice("type", VocabularyReader.types)
    dataSet.levels = list(
      "levels",
      \.levelLists,
      isOfOne: { VocabularyReader.nations.contains(FoldedText.words($0)) },
      recognise: vocabulary.level,
      help: vocabulary.levels.help
    )
    dataSet.wales = choice("wales", VocabularyReader.separabilities)
    dataSet.frequency = choice("frequency", VocabularyReader.frequencies)
    dataSet.period = period()
    dataSet.populations = list(
      "populations",
      \.populationLists,
      recognise: vocabulary.population,
      help: vocabulary.populations.help
    )
    dataSet.breakdowns = list(
      "breakdowns",
      \.breakdownLists,
      recognise: vocabulary.breakdown,
      help: vocabulary.breakdownTerms.help
    )
  }

  private mutating func readQuality(_ dataSet: inout DataSet) {
    dataSet.qualityDocument = choice("quality_document", VocabularyReader.qualityDocuments)
    dataSet.knownIssues = knownIssues()
    dataSet.comparableOverTime = comparableOverTime()
    dataSet.comparableBetweenAreas = yesOrNo("comparable_areas")
    dataSet.comparableBetweenNations = yesOrNo("comparable_nations")
    dataSet.comparabilityScope = text("comparability_scope")
  }

  /// What a cell that is no fact says, unless that is nothing.
  private func something(_ field: String) -> String? {
    words(field).flatMap { Self.saysNothing.contains($0) ? nil : $0 }
  }

  private static let saysNothing: Set<String> = ["unknown", "none", "n/a", "-", "–"]

  /// Names in a cell that is no fact: one that means nothing is reported, and the cell kept in its own words.
  private mutating func names<Subject>(
    _ field: String,
    _ table: WordTable<Identifier<Subject>>,
    _ recognise: (String) -> Identifier<Subject>?
  ) -> OpenList<Identifier<Subject>> {
    guard let cell = cell(field), let words = something(field) else { return OpenList([]) }
    let members = MemberList.read(words) { Self.saysNothing.contains($0) ? nil : recognise($0) }
    for member in members.unread { report(member, field, cell) { table.help(for: member) } }
    if !members.unread.isEmpty { keepWords(of: cell, words) }
    return members.known.isEmpty ? OpenList([]) : members.list
  }

  private mutating func reject(
    _ words: String,
    _ field: String,
    _ cell: SheetCell,
    help: () -> String?
  ) {
    report(words, field, cell, help: help)
    keepWords(of: cell, words)
  }

  private mutating func reportUnlessKnown(_ field: String, _ known: [String]) {
    guard let cell = cell(field) else { return }
    let words = Self.words(cell)
    guard !known.contains(words) else { return }
    reject(words, field, cell) { NearMiss.help(for: words, among: known) }
  }

  private mutating func keepWords(of cell: SheetCell, _ words: String) {
    keep(words, as: heading(of: cell), cell)
  }
}
