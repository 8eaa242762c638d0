import Catalogue
import Diagnostics

extension Check {
  static let inferredWithoutRule = Check(
    id: "inferred-without-rule",
    severity: .warning,
    why: "That a data set existed is inferred, and the rule is not named by which it was.",
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
      ])
    ],
    run: { draft in
      draft.dataSetRows
        .filter { $0.dataSet.presence == .inferred && $0.dataSet.presenceRule == nil }
        .map { row in
          Diagnostic(
            id: "inferred-without-rule",
            severity: .warning,
            at: draft.place(row, "presence"),
            "presence of '\(row.dataSet.id)' is inferred by no rule",
            help: "name the rule in the column presence_rule"
          )
        }
    }
  )
}
