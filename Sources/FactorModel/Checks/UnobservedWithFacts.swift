import Catalogue
import Diagnostics

extension Check {
  static let unobservedWithFacts = Check(
    id: "unobserved-with-facts",
    severity: .warning,
    why: """
      A data set was not observed in a version, and the row states its availability, lifecycle, period or levels all the \
      same. What was not observed is not known; least of all is it known to have stopped.
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
      ])
    ],
    run: { draft in
      draft.dataSetRows.filter { $0.dataSet.presence == .notObserved }.flatMap { row in
        statedColumns(row.dataSet).map { column in
          Diagnostic(
            id: "unobserved-with-facts",
            severity: .warning,
            at: draft.place(row, column),
            "column '\(column)' is stated of '\(row.dataSet.id)', which was not observed",
            help: "write 'unknown', or say that its presence is stated or inferred"
          )
        }
      }
    }
  )

  private static func statedColumns(_ dataSet: DataSet) -> [String] {
    [
      ("availability", dataSet.availability.value != nil),
      ("lifecycle", dataSet.lifecycle.value != nil),
      ("period", dataSet.period.value != nil),
      ("levels", dataSet.levels.value != nil),
    ].filter(\.1).map(\.0)
  }
}
