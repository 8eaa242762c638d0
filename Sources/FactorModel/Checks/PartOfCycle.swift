import Catalogue
import Diagnostics

extension Check {
  static let partOfCycle = Check(
    id: "part-of-cycle",
    why:
      "A data set is part of itself by way of others. Whose facts it takes over could not be told.",
    accepts: [
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,part_of
        low-income,Children in low-income families,incomes
        incomes,Incomes,
        """
      ])
    ],
    reports: [
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,part_of
        low-income,Children in low-income families,↓incomes
        incomes,Incomes,low-income
        births,Births,↓births
        """
      ]),
      Example([
        "data/corrections.csv": """
        data_set,field,value,was,because,by,citation,until,recorded
        low-income,part_of,↓low-income,none,It says so,Ann,report,,2026-11-22
        """
      ]),
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,part_of,formerly
        low-income,Children in low-income families,,poverty
        families,Families with a low income,low-income,
        """,
        "data/corrections.csv": """
        data_set,field,value,was,because,by,citation,until,recorded
        poverty,part_of,↓families,none,It says so,Ann,report,,2026-11-22
        """,
      ]),
      Example([
        "model/proposals.yaml": Example.proposal(
          """
          adds:
            - {id: counts, title: Counts, part_of: ↓all-counts}
            - {id: all-counts, title: All counts, part_of: counts}
          maps: [{data_set: counts, aspect: referrals.number, directness: direct}]
          """
        )
      ]),
    ],
    run: { draft in
      cycles(draft, id: "part-of-cycle", column: "part_of", of: \.partOf) {
        "data sets are part of each other: \($0)"
      }
    }
  )

  /// Cycles in each version for itself, those that corrections would make there, and those of what proposals would add.
  static func cycles(
    _ draft: ProjectDraft,
    id: String,
    column: String,
    of next: KeyPath<DataSet, DataSetID?>,
    _ summary: (String) -> String
  ) -> [Diagnostic] {
    func report(_ cycle: [DataSetID], at place: SourceLocation?) -> Diagnostic {
      Diagnostic(
        id: id,
        at: place,
        summary(CycleFinder.description(of: cycle)),
        help: "empty '\(column)' of one of them"
      )
    }
    // Nothing in a version names what is only proposed, so that no cycle leads through both.
    let rows = draft.addedRows
    let proposed = cycles(
      rows.map(\.dataSet.id),
      Dictionary(
        rows.compactMap { row in row.dataSet[keyPath: next].map { (row.dataSet.id, $0) } },
        uniquingKeysWith: { first, _ in first }
      )
    ).map { cycle in
      let first = rows.first { $0.dataSet.id == cycle.first }
      return report(cycle, at: first.flatMap { draft.place($0, column) })
    }
    return proposed
      + draft.catalogue.versions.flatMap { version -> [Diagnostic] in
        var steps = Dictionary(
          version.dataSets.compactMap { dataSet in
            dataSet[keyPath: next].map { (dataSet.id, $0) }
          },
          uniquingKeysWith: { first, _ in first }
        )
        let order = version.dataSets.map(\.id)
        let rows = Dictionary(
          order.enumerated().map { ($1, $0) },
          uniquingKeysWith: { first, _ in first }
        )
        var found = cycles(order, steps).map { cycle in
          let row = cycle.first.flatMap { rows[$0] } ?? 0
          return report(
            cycle,
            at: draft.place(inCatalogue: "data_sets", version.id.text, String(row), column)
          )
        }
        let corrected = corrected(draft, version, column)
        for (id, index) in corrected {
          steps[id] = draft.catalogue.corrections[index].replacement[keyPath: next]
        }
        guard !corrected.isEmpty else { return found }
        for cycle in cycles(order, steps) {
          guard let index = cycle.lazy.compactMap({ corrected[$0] }).first else { continue }
          found.append(
            report(cycle, at: draft.place(inCatalogue: "corrected", String(index), column))
          )
        }
        return found
      }
  }

  private static func cycles(
    _ order: [DataSetID],
    _ steps: [DataSetID: DataSetID]
  ) -> [[DataSetID]] {
    steps.isEmpty
      ? []
      : CycleFinder.cycles(from: order.filter { steps[$0] != nil }) {
        [steps[$0]].compactMap(\.self)
      }
  }

  /// The last correction of a column by the data set of a version on which it bears.
  private static func corrected(
    _ draft: ProjectDraft,
    _ version: CatalogueDraft.Version,
    _ column: String
  ) -> [DataSetID: Int] {
    var corrected: [DataSetID: Int] = [:]
    for (index, correction) in draft.catalogue.corrections.enumerated()
    where correction.field == column && correction.until.map({ version.asOf <= $0 }) ?? true {
      guard
        let row = version.dataSets.first(where: { $0.id == correction.dataSet })
          ?? version.dataSets.first(where: { $0.formerly.contains(correction.dataSet) }),
        CatalogueColumn.named(column)?.agree(row, correction.replaced) == true
      else { continue }
      corrected[row.id] = index
    }
    return corrected
  }
}
