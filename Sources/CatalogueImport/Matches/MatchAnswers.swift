package import Catalogue
package import Diagnostics
package import Spreadsheet

/// What stands in a list of matches that somebody has filled in.
package struct MatchAnswers: Sendable {
  package struct Answer: Sendable, Hashable {
    /// That of the record in the list.
    package var place: Int
    package var verdict: MatchRecord.Verdict
    package var location: SourceLocation

    package init(place: Int, verdict: MatchRecord.Verdict, location: SourceLocation) {
      self.place = place
      self.verdict = verdict
      self.location = location
    }
  }

  /// In the order of the table.
  package var answers: [Answer] = []
  /// Rows with nothing in `decision`.
  package var open = 0

  /// The columns by which a match is known, and the one that is filled in.
  package static let required = ["data_set", "candidate", "decision"]

  /// Reads the rows of the table, each a match of `list`.
  ///
  /// Everything but the decision is ours and is not read. A version that a spreadsheet has made a date of (`Jan-26`) is
  /// passed over where the row has matches in one version only. Who decided and when is `person` and `day` where a row
  /// does not say it.
  package static func read(
    _ table: CSVTable,
    in list: MatchList,
    by person: String,
    on day: Day
  ) -> (MatchAnswers, [Diagnostic]) {
    var result = MatchAnswers()
    var diagnostics: [Diagnostic] = []
    var seen: [Int: SourceLocation] = [:]
    let versions = Set(list.versions.map(\.text))
    for (index, row) in table.rows.enumerated() {
      var reader = TableRow(row, path: ["matches", String(index)])
      let verdict = reader.verdict(by: person, on: day)
      let name = reader.matchName(versions)
      diagnostics += reader.diagnostics
      guard case .some(let decided) = verdict, let name else { continue }
      let found = list.places(of: name)
      diagnostics += found.diagnostics
      guard let place = found.value?.first else { continue }
      if let first = seen.updateValue(row.location, forKey: place) {
        diagnostics.append(repeated(row.location, list.records[place], first))
      } else if let decided {
        result.answers.append(Answer(place: place, verdict: decided, location: row.location))
      } else {
        result.open += 1
      }
    }
    return (result, diagnostics.sorted())
  }

  private static func repeated(
    _ location: SourceLocation,
    _ record: MatchRecord,
    _ first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "repeated-match",
      at: location,
      "match of '\(record.rowName)' with '\(record.candidate)' stands twice",
      help: "delete one of the two rows",
      notes: [Diagnostic.Note("the other row", at: first)]
    )
  }
}

extension TableRow {
  /// The match of which the row speaks; its version only where that is one of `versions`.
  fileprivate mutating func matchName(_ versions: Set<String>) -> MatchList.Name? {
    let (dataSet, candidate) = (required("data_set"), required("candidate"))
    let version = cell("version").flatMap { versions.contains($0.text) ? $0 : nil }
    guard let dataSet, let candidate else { return nil }
    return MatchList.Name(dataSet: dataSet, candidate: candidate, version: version)
  }
}
