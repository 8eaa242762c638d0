import Diagnostics

extension Check {
  static let idleProposal = Check(
    id: "idle-proposal",
    severity: .warning,
    why: """
      A proposal brings nothing: it adds no data set, maps none and changes none. No plan could ever choose it.
      """,
    accepts: [
      Example([
        "model/proposals.yaml": """
        cost_unit: GBP
        proposals:
          - id: count
            label: {en: Count referrals}
            kind: collection
            cost: 120000.50
            because: Nobody counts them.
            adds: [{id: counts, title: Counts of referrals, period: "2022/23"}]
            maps: [{data_set: counts, aspect: referrals.number, directness: direct}]
        """
      ])
    ],
    reports: [
      Example([
        "model/proposals.yaml": """
        cost_unit: points
        proposals:
          - {id: ↓count, label: {en: Count referrals}, kind: collection, cost: 5, because: Nobody does.}
        """
      ])
    ],
    run: { draft in
      draft.model.proposals.enumerated().compactMap { index, proposal in
        guard proposal.adds.isEmpty, proposal.maps.isEmpty, proposal.changes.isEmpty else {
          return nil
        }
        return Diagnostic(
          id: "idle-proposal",
          severity: .warning,
          at: draft.place(inModel: "proposals", String(index), "id"),
          "proposal '\(proposal.id)' brings nothing",
          help: "say in 'adds', 'maps' or 'changes' what it would bring, or delete it"
        )
      }
    }
  )
}
