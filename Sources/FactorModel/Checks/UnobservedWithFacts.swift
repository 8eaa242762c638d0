import Catalogue
import Diagnostics

extension Check {
  static let unobservedWithFacts = Check(
    id: "unobserved-with-facts",
    severity: .warning,
    why: """
      A data set was not observed in a version, and the row states its availability, lifecycle, period or levels all the \
      same. What was not observed is not known; least of all is it known to have stopped. The same holds of a row that a \
      proposal would add.
      """,
    accepts: [
      Example([
        "data/catalogue/2019-12.csv": """
        id,title,publisher,lifecycle,period,presence
        low-income,Children in low-income families,The government,unknown,,not-observed
        """
      ])
    ],
    reports: [
      Example([
        "data/catalogue/2019-12.csv": """
        id,title,lifecycle,period,presence
        low-income,Children in low-income families,↓stopped,↓..2015,not-observed
        """
      ]),
      Example([
        "model/proposals.yaml": Example.proposal(
          """
          adds: [{id: counts, title: Counts, availability: ↓public, levels: ↓wales, presence: not-observed}]
          maps: [{data_set: counts, aspect: referrals.number, directness: direct}]
          """
        )
      ]),
    ],
    run: { draft in
      let proposed = draft.addedRows.flatMap { row in
        report(row.dataSet) { draft.place(row, $0) }
      }
      return proposed
        + draft.dataSetRows.flatMap { row in
          report(row.dataSet) { draft.place(row, $0) }
        }
    }
  )

  /// Each fact that is stated of a data set that was not observed; `place` is where a column of its row stands.
  private static func report(
    _ dataSet: DataSet,
    at place: (_ column: String) -> SourceLocation?
  ) -> [Diagnostic] {
    guard dataSet.presence == .notObserved else { return [] }
    return statedColumns(dataSet).map { column in
      Diagnostic(
        id: "unobserved-with-facts",
        severity: .warning,
        at: place(column),
        "column '\(column)' is stated of '\(dataSet.id)', which was not observed",
        help: "write 'unknown', or say that its presence is stated or inferred"
      )
    }
  }

  private static func statedColumns(_ dataSet: DataSet) -> [String] {
    [
      ("availability", dataSet.availability.value != nil),
      ("lifecycle", dataSet.lifecycle.value != nil),
      ("period", dataSet.period.value != nil),
      ("levels", dataSet.levels.value != nil),
    ].filter(\.1).map(\.0)
  }
}
