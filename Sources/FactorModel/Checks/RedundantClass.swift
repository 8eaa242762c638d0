import Diagnostics

extension Check {
  static let redundantClass = Check(
    id: "redundant-class",
    severity: .warning,
    why: "A factor bears one class twice; `also` is for a second one.",
    accepts: [
      Example([
        "model/factors/02.yaml": """
        factors:
          - {id: housing, label: {en: Housing}, class: need, also: outcome, side: demand, themes: [social-care]}
        """
      ])
    ],
    reports: [
      Example([
        "model/factors/02.yaml": """
        factors:
          - {id: housing, label: {en: Housing}, class: need, also: ↓need, side: demand, themes: [social-care]}
        """
      ])
    ],
    run: { draft in
      draft.model.factors.enumerated().filter { $1.alsoClass == $1.factorClass }.map {
        index,
        factor in
        Diagnostic(
          id: "redundant-class",
          severity: .warning,
          at: draft.place(inModel: "factors", String(index), "also"),
          "factor '\(factor.id)' bears the class '\(factor.factorClass.rawValue)' twice",
          help: "delete 'also'"
        )
      }
    }
  )
}
