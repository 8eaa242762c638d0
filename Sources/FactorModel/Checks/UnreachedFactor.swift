import Diagnostics

extension Check {
  static let unreachedFactor = Check(
    id: "unreached-factor",
    severity: .warning,
    why: """
      No link leads to a factor or from it. It stands alone on the map, and nothing that is measured about it bears on \
      anything else.
      """,
    accepts: [Example([:])],
    reports: [
      Example([
        "model/factors/02.yaml": """
        factors:
          - id: ↓housing
            label: {en: Housing}
            class: need
            side: demand
            themes: [social-care]
        """
      ])
    ],
    run: { draft in
      let reached = Set(
        draft.model.links.filter { $0.from != $0.to }.flatMap { [$0.from, $0.to] }
      )
      return draft.model.factors.enumerated().filter { !reached.contains($1.id) }.map {
        index,
        factor in
        Diagnostic(
          id: "unreached-factor",
          severity: .warning,
          at: draft.place(inModel: "factors", String(index), "id"),
          "factor '\(factor.id)' has no link to another or from one",
          help: "add a link with its evidence, or make it an aspect of another factor"
        )
      }
    }
  )
}
