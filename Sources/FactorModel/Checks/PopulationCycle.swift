import Catalogue
import Diagnostics

extension Check {
  static let populationCycle = Check(
    id: "population-cycle",
    why:
      "A population lies within itself by way of others. Which group is the wider one could not be told.",
    accepts: [
      Example([
        "model/populations.yaml": """
        populations:
          - {id: care-leavers, label: {en: Care leavers}, within: young-people}
          - {id: young-people, label: {en: Young people}}
        """
      ])
    ],
    reports: [
      Example([
        "model/populations.yaml": """
        populations:
          - {id: children, label: {en: Children}}
          - {id: care-leavers, label: {en: Care leavers}, within: ↓young-people}
          - {id: young-people, label: {en: Young people}, within: care-leavers}
          - {id: babies, label: {en: Babies}, within: ↓babies}
        """
      ])
    ],
    run: { draft in
      let populations = draft.model.populations
      let within = Dictionary(
        populations.map { ($0.id, $0.within) },
        uniquingKeysWith: { first, _ in first }
      )
      return CycleFinder.cycles(from: populations.map(\.id)) {
        [within[$0] ?? nil].compactMap(\.self)
      }
      .map { cycle in
        let index = populations.firstIndex { $0.id == cycle.first } ?? 0
        return Diagnostic(
          id: "population-cycle",
          at: draft.place(inModel: "populations", String(index), "within"),
          "populations lie within each other: \(CycleFinder.description(of: cycle))",
          help: "delete 'within' of the widest"
        )
      }
    }
  )
}
