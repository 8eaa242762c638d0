import Catalogue
import Diagnostics

extension Check {
  static let idleProposal = Check(
    id: "idle-proposal",
    severity: .warning,
    why: """
      A proposal brings nothing: it adds no data set, maps none and changes none, so that no plan could ever choose it. Or \
      it adds a data set that measures no aspect, and is neither part nor whole of one that does.
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
      ]),
      Example([
        "model/proposals.yaml": Example.proposal(
          """
          adds: [{id: counts, title: Counts}, {id: ↓reasons, title: Reasons}]
          maps: [{data_set: counts, aspect: referrals.number, directness: direct}]
          """
        )
      ]),
    ],
    run: { draft in
      unmapped(draft)
        + draft.model.proposals.enumerated().compactMap { index, proposal in
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

  private static func unmapped(_ draft: ProjectDraft) -> [Diagnostic] {
    let mappings = draft.model.mappings + draft.model.proposals.flatMap(\.maps)
    let mapped = Set(mappings.map(\.dataSet))
    var wholes: [DataSetID: Set<DataSetID>] = [:]
    var parts: [DataSetID: Set<DataSetID>] = [:]
    for dataSet in draft.dataSetRows.map(\.dataSet) + draft.addedRows.map(\.dataSet) {
      guard let whole = dataSet.partOf else { continue }
      wholes[dataSet.id, default: []].insert(whole)
      parts[whole, default: []].insert(dataSet.id)
    }
    let used = closure(of: mapped, wholes).union(closure(of: mapped, parts))
    return draft.addedRows.filter { !used.contains($0.dataSet.id) }.map { row in
      Diagnostic(
        id: "idle-proposal",
        severity: .warning,
        at: draft.place(row, "id"),
        "data set '\(row.dataSet.id)', which proposal '\(row.proposal.id)' adds, is mapped to no aspect",
        help: "say in 'maps' what it would measure, or delete it"
      )
    }
  }
}
