import Catalogue
import Diagnostics

extension Check {
  static let unknownPopulation = Check(
    id: "unknown-population",
    why: """
      A contract, a data set, a proposal or a wider group names a population that `model/populations.yaml` does not list. No data \
      set could ever be found to identify it.
      """,
    accepts: [
      Example([
        "model/populations.yaml": """
        populations:
          - {id: children, label: {en: Children}}
          - {id: care-leavers, label: {en: Care leavers}, within: children}
        """
      ])
    ],
    reports: [
      Example([
        "model/populations.yaml": """
        populations:
          - {id: children, label: {en: Children}, within: ↓people}
        """,
        "model/factors/02.yaml": """
        factors:
          - id: housing
            label: {en: Housing of care leavers}
            class: need
            side: demand
            themes: [social-care]
            population: ↓leavers
            aspects:
              - {id: number, label: {en: Number}}
              - {id: rate, label: {en: Rate}, population: ↓child}
              - {id: kind, label: {en: Kind}, population: none}
        """,
        "data/corrections.csv": """
        data_set,field,value,was,because,by,citation,until,recorded
        low-income,populations,children; ↓childern,unknown,It says so,Ann,report,,2026-11-22
        """,
        "model/proposals.yaml": Example.proposal(
          """
          adds: [{id: counts, title: Counts, populations: children; ↓child}]
          """
        ),
        "data/catalogue/2023-03.csv": """
        id,title,populations
        low-income,Children in low-income families,children; ↓families; unknown
        """,
      ])
    ],
    run: { draft in
      var references = draft.model.populations.enumerated().compactMap { index, population in
        population.within.map {
          Reference($0, at: draft.place(inModel: "populations", String(index), "within"))
        }
      }
      references += inContracts(draft)
      references += draft.statedCells.flatMap { row in
        (row.dataSet.populations.value?.known ?? []).enumerated().map { member, population in
          Reference(population, at: draft.place(row, "populations", String(member)))
        }
      }
      references += draft.proposedNames("populations") { $0.populations.value?.known ?? [] }
      return Reference.unknown(
        references,
        among: draft.model.populations.map(\.id),
        kind: "population",
        home: "model/populations.yaml"
      )
    }
  )

  /// A group stated for a whole factor is reported once, where the factor states it.
  private static func inContracts(_ draft: ProjectDraft) -> [Reference] {
    let places = draft.model.places
    var seen: Set<Reference> = []
    return draft.aspectEntries.compactMap { entry in
      guard let population = entry.aspect.contract.population else { return nil }
      let factor = Array(entry.path.prefix(2))
      let reference = Reference(
        population,
        at: places.exact(entry.path + ["population"]) ?? places[factor + ["population"]]
      )
      return seen.insert(reference).inserted ? reference : nil
    }
  }
}
