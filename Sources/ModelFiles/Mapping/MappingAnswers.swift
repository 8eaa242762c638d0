package import Catalogue
package import Diagnostics
package import FactorModel
package import Spreadsheet

/// A review of the mapping that somebody has filled in.
package struct MappingAnswers: Sendable {
  /// Rows to be added to the mapping, in the order of the review.
  package var added: [Mapping] = []
  /// Rows to be taken out of it.
  package var removed: [MappingDecision.Pair] = []
  /// What is to be remembered.
  package var decisions: [MappingDecision] = []
  /// Rows with nothing in `decision`.
  package var open = 0

  package init() {}

  /// Reads the rows of the table.
  ///
  /// A row says which of `versions` was looked at; where it does not, or a spreadsheet has made a date of it, it was
  /// `version`. `by` decides where a row names nobody.
  package static func read(
    _ table: CSVTable,
    versions: [VersionID],
    otherwise version: VersionID,
    by person: String,
    on day: Day
  ) -> (MappingAnswers, [Diagnostic]) {
    var answers = MappingAnswers()
    var diagnostics: [Diagnostic] = []
    for row in table.rows {
      var reader = RowReader(row, path: ["review"])
      let looked = reader.version(among: versions)
      reader.answer(&answers, version: looked ?? version, by: person, on: day)
      diagnostics += reader.diagnostics
    }
    return (answers, diagnostics)
  }
}

extension RowReader {
  /// The version that was looked at; one that is none of `versions` is reported.
  fileprivate mutating func version(among versions: [VersionID]) -> VersionID? {
    guard let cell = optional("version"), optional("decision") != nil else { return nil }
    if let version = versions.first(where: { $0.text == cell.text || $0.isMonth(cell.text) }) {
      return version
    }
    cell.report(unknown: "version", among: versions.map(\.text), &diagnostics)
    return nil
  }

  fileprivate mutating func answer(
    _ answers: inout MappingAnswers,
    version: VersionID,
    by person: String,
    on day: Day
  ) {
    let known = ["suspect", "orphan", "suggestion"]
    guard let kind = required("kind") else { return }
    guard known.contains(kind.text) else {
      kind.report(unknown: "kind", among: known, &diagnostics)
      return
    }
    let aspect = required("aspect")?.aspect(&diagnostics)
    let dataSet: DataSetID? = required("data_set")?.identifier("data set", &diagnostics)
    guard let decision = optional("decision") else {
      answers.open += 1
      return
    }
    let choices = kind.text == "suggestion" ? ["accept", "decline"] : ["keep", "remove"]
    guard choices.contains(decision.text) else {
      decision.report(unknown: "decision", among: choices, &diagnostics)
      return
    }
    guard let aspect, let dataSet else { return }
    let pair = MappingDecision.Pair(aspect: aspect, dataSet: dataSet)
    if decision.text == "accept" {
      if let mapping = mapping(pair) { answers.added.append(mapping) }
    } else if let verdict = MappingDecision.Verdict(rawValue: decision.text) {
      answers.decisions.append(
        MappingDecision(
          pair: pair,
          verdict: verdict,
          version: version,
          because: verdict == .decline ? optional("because")?.text : nil,
          by: optional("by")?.text ?? person,
          decided: day
        )
      )
    } else {
      answers.removed.append(pair)
    }
  }

  /// A row of the mapping: what a suggestion lacks, a person has to say.
  private mutating func mapping(_ pair: MappingDecision.Pair) -> Mapping? {
    let directness: Directness? = required("directness")?.choice("directness", &diagnostics)
    let because = required("because")?.text
    let citations = citations("source")
    guard let directness, let because else { return nil }
    return Mapping(
      aspect: pair.aspect,
      dataSet: pair.dataSet,
      directness: directness,
      because: because,
      citations: citations
    )
  }
}

extension VersionID {
  /// Whether a spreadsheet that takes `2026-01` for a month shows it like this: `Jan-26`.
  fileprivate func isMonth(_ text: String) -> Bool {
    guard let first = Day(self.text + "-01") else { return false }
    let month = Self.months[first.month - 1]
    return text == "\(month)-\(self.text.dropFirst(2).prefix(2))" || Day(text) == first
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
