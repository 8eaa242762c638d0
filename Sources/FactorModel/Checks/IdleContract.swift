import Diagnostics

extension Check {
  static let idleContract = Check(
    id: "idle-contract",
    severity: .warning,
    why: """
      A contract states only what the default says anyway. Whoever reads it looks for a difference that is not there; \
      should the default change, this aspect would stay behind unnoticed.
      """,
    accepts: [Example([:])],
    reports: [
      Example([
        "model/factors/02.yaml": """
        factors:
          - id: housing
            label: {en: Housing}
            class: need
            side: demand
            themes: [social-care]
            aspects:
              - id: number
                label: {en: Number}
                contract: ↓{oldest_months: 24, because: It is planned each year., source: report}
        """
      ])
    ],
    run: { draft in
      guard let method = draft.model.method else { return [] }
      return draft.aspectEntries.compactMap { entry in
        guard let place = draft.model.places.exact(entry.path + ["contract"]),
          !entry.aspect.contract.differs(from: method.defaultContract)
        else { return nil }
        return Diagnostic(
          id: "idle-contract",
          severity: .warning,
          at: place,
          "contract of '\(entry.aspect.id)' says what the default says",
          help: "delete it, or state what differs"
        )
      }
    }
  )
}
