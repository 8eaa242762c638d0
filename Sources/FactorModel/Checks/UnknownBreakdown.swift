import Catalogue
import Diagnostics

extension Check {
  static let unknownBreakdown = Check(
    id: "unknown-breakdown",
    why: """
      A contract, a data set or a proposal names a breakdown that `data/breakdowns.yaml` does not list. What a contract asks for \
      could never be found in a data set that calls it otherwise.
      """,
    accepts: [
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,breakdowns
        low-income,Children in low-income families,age*sex; age; unknown
        """
      ])
    ],
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
                contract: {breakdowns: [age, ↓age*tenure], because: It is planned by tenure., source: report}
        """,
        "data/corrections.csv": """
        data_set,field,value,was,because,by,citation,until,recorded
        low-income,breakdowns,age; ↓agee,unknown,It says so,Ann,report,,2026-11-22
        """,
        "model/proposals.yaml": Example.proposal(
          """
          changes: [{data_set: low-income, field: breakdowns, value: age; ↓ages}]
          """
        ),
        "data/catalogue/2023-03.csv": """
        id,title,breakdowns
        low-income,Children in low-income families,age; ↓gender
        """,
      ])
    ],
    run: { draft in
      var references = draft.aspectEntries.flatMap { entry in
        entry.aspect.contract.breakdowns.enumerated().flatMap { member, breakdown in
          let path = entry.path + ["contract", "breakdowns", String(member)]
          return breakdown.terms.map { Reference($0, at: draft.model.places[path]) }
        }
      }
      references += draft.statedCells.flatMap { row in
        (row.dataSet.breakdowns.value?.known ?? []).enumerated().flatMap { member, breakdown in
          breakdown.terms.map {
            Reference($0, at: draft.place(row, "breakdowns", String(member)))
          }
        }
      }
      references += draft.proposedRows.flatMap { row in
        (row.dataSet.breakdowns.value?.known ?? []).enumerated().flatMap { member, breakdown in
          breakdown.terms.map {
            Reference($0, at: draft.model.places[row.path + ["breakdowns", String(member)]])
          }
        }
      }
      return Reference.unknown(
        references,
        among: draft.catalogue.breakdownTerms.map(\.id),
        kind: "breakdown",
        home: "data/breakdowns.yaml"
      )
    }
  )
}
