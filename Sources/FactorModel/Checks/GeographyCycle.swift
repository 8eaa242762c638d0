import Catalogue
import Diagnostics

extension Check {
  static let geographyCycle = Check(
    id: "geography-cycle",
    why:
      "Areas nest in themselves by way of others. Which level is the finer one could not be told.",
    accepts: [Example([:])],
    reports: [
      Example([
        "data/geography.yaml": """
        country: {id: wales, label: {en: Wales}}
        levels:
          - {id: local-authority, label: {en: Local authority}, kind: area}
          - {id: health-board, label: {en: Health board}, kind: area}
        covers:
          - ↓{finer: local-authority, coarser: health-board, relation: nests}
          - {finer: health-board, coarser: local-authority, relation: nests}
        """
      ])
    ],
    run: { draft in
      let covers = draft.catalogue.covers.filter { $0.relation == .nests }
      let coarser = Dictionary(grouping: covers, by: \.finer.level)
      let cycles = CycleFinder.cycles(from: covers.map(\.finer.level)) { level in
        (coarser[level] ?? []).map(\.coarser.level)
      }
      return cycles.map { cycle in
        let index = draft.catalogue.covers.firstIndex {
          $0.relation == .nests && $0.finer.level == cycle.first
            && $0.coarser.level == cycle.dropFirst().first ?? cycle.first
        }
        return Diagnostic(
          id: "geography-cycle",
          at: draft.place(inCatalogue: "covers", String(index ?? 0)),
          "levels nest in each other: \(CycleFinder.description(of: cycle))",
          help: "delete the look-up that goes the wrong way"
        )
      }
    }
  )
}
