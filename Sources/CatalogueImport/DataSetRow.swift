import Bilingual
import Catalogue
import Diagnostics

/// Reads one data set from its row; a cell that cannot be read is reported and the fact left unknown.
struct DataSetRow {
  var cells: TableRow
  let sources: FactSources
  /// What the table of sources says of the data set, by field.
  private(set) var provenances: [String: Provenance] = [:]

  init(cells: TableRow, sources: FactSources) {
    self.cells = cells
    self.sources = sources
  }

  mutating func dataSet() -> DataSet? {
    let id: DataSetID? = cells.required("id")?.identifier("data set", &cells.diagnostics)
    let title = cells.required("title")?.text
    let welsh = welshTitle()
    let themes: [ThemeID] = cells.identifiers("themes", "theme")
    let presence: Presence? = cells.cell("presence")?.choice("presence", &cells.diagnostics)
    let rule = cells.something("presence_rule")?.text
    let partOf: DataSetID? = cells.something("part_of")?.identifier("data set", &cells.diagnostics)
    let successor: DataSetID? =
      cells.something("successor")?.identifier("data set", &cells.diagnostics)
    let outputs: OpenList<OutputID> = cells.openIdentifiers("outputs", "output")
    let formerly: [DataSetID] = cells.identifiers("formerly", "former id")
    guard let id else { return nil }
    provenances = sources.fields(of: id)
    var dataSet = DataSet(
      id: id,
      title: title ?? id.text,
      titleWelsh: welsh?.text,
      titleWelshStatus: welsh?.status,
      themes: themes,
      presence: presence ?? .stated,
      presenceRule: rule,
      partOf: partOf,
      successor: successor,
      formerly: formerly
    )
    dataSet.outputList = outputs
    dataSet.identifier = cells.something("identifier")?.text
    dataSet.confirmed = cells.something("confirmed")?.day("day", &cells.diagnostics)
    readOrigin(&dataSet)
    readShape(&dataSet)
    readQuality(&dataSet)
    return dataSet
  }

  private mutating func readOrigin(_ dataSet: inout DataSet) {
    let id = dataSet.id
    dataSet.instrument = words("instrument", id)
    dataSet.provider = words("provider", id)
    dataSet.publisher = words("publisher", id)
    dataSet.link = words("link", id)
    dataSet.availability = choice("availability", id)
    dataSet.lifecycle = choice("lifecycle", id)
    dataSet.why = words("why", id)
    dataSet.description = words("description", id)
    dataSet.descriptionWelsh = words("description_cy", id)
    dataSet.publisherWelsh = words("publisher_cy", id)
    dataSet.designation = fact("designation", id, none: .value(.none)) { cell, cells in
      cell.choice("designation", &cells.diagnostics)
    }
    dataSet.nextUpdate = words("next_update", id)
  }

  private mutating func readShape(_ dataSet: inout DataSet) {
    let id = dataSet.id
    dataSet.statistics = statistics(id)
    dataSet.type = choice("type", id)
    dataSet.levels = list("levels", id) { $0.level("level", &$1) }
    dataSet.wales = choice("wales", id)
    dataSet.frequency = choice("frequency", id)
    dataSet.period = period(id)
    dataSet.populations = list("populations", id) { $0.identifier("population", &$1) }
    dataSet.breakdowns = list("breakdowns", id) { $0.breakdown(&$1) }
  }

  private mutating func readQuality(_ dataSet: inout DataSet) {
    let id = dataSet.id
    dataSet.qualityDocument = choice("quality_document", id)
    dataSet.knownIssues = knownIssues(id)
    dataSet.comparableOverTime = comparableOverTime(id)
    dataSet.comparableBetweenAreas = yesOrNo("comparable_areas", id)
    dataSet.comparableBetweenNations = yesOrNo("comparable_nations", id)
    dataSet.comparabilityScope = words("comparability_scope", id)
  }

  private mutating func welshTitle() -> (text: String, status: LocalizedText.Status)? {
    let title = cells.cell("title_cy")
    let status = cells.cell("title_cy_status")
    let known: LocalizedText.Status? = status?.choice("title_cy_status", &cells.diagnostics)
    if (title == nil) != (status == nil) {
      cells.diagnostics.append(
        Diagnostic(
          id: "welsh-without-status",
          at: (title ?? status)?.location,
          status == nil
            ? "Welsh title has no 'title_cy_status'"
            : "'title_cy_status' is stated without a Welsh title",
          help: status == nil
            ? "write 'official', 'reviewed' or 'draft' in title_cy_status"
            : "write the title in title_cy, or empty this cell"
        )
      )
    }
    guard let known, let title else { return nil }
    return (title.text, known)
  }
}
