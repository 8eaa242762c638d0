import Catalogue
import Diagnostics

extension Check {
  static let inferredWithoutRule = Check(
    id: "inferred-without-rule",
    severity: .warning,
    why: """
      That a data set existed is inferred, in a version or by a proposal that would add it, and the rule is not named by \
      which it was.
      """,
    accepts: [
      Example([
        "data/catalogue/2019-12.csv": """
        id,title,presence,presence_rule
        low-income,Children in low-income families,inferred,It began before and was published later.
        """
      ])
    ],
    reports: [
      Example([
        "data/catalogue/2019-12.csv": """
        id,title,presence
        low-income,Children in low-income families,↓inferred
        """
      ]),
      Example([
        "model/proposals.yaml": Example.proposal(
          """
          adds: [{id: counts, title: Counts, presence: ↓inferred}]
          maps: [{data_set: counts, aspect: referrals.number, directness: direct}]
          """
        )
      ]),
    ],
    run: { draft in
      let proposed = draft.addedRows.filter { lacksRule($0.dataSet) }.map { row in
        report(row.dataSet, at: draft.place(row, "presence"))
      }
      return proposed
        + draft.dataSetRows.filter { lacksRule($0.dataSet) }.map { row in
          report(row.dataSet, at: draft.place(row, "presence"))
        }
    }
  )

  private static func lacksRule(_ dataSet: DataSet) -> Bool {
    dataSet.presence == .inferred && dataSet.presenceRule == nil
  }

  private static func report(_ dataSet: DataSet, at place: SourceLocation?) -> Diagnostic {
    Diagnostic(
      id: "inferred-without-rule",
      severity: .warning,
      at: place,
      "presence of '\(dataSet.id)' is inferred by no rule",
      help: "name the rule in the column presence_rule"
    )
  }
}
