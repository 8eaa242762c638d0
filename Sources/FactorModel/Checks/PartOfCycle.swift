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
      ])
    ],
    run: { draft in
      cycles(draft, id: "part-of-cycle", column: "part_of", of: \.partOf) {
        "data sets are part of each other: \($0)"
      }
    }
  )

  /// Cycles in each version for itself.
  static func cycles(
    _ draft: ProjectDraft,
    id: String,
    column: String,
    of next: KeyPath<DataSet, DataSetID?>,
    _ summary: (String) -> String
  ) -> [Diagnostic] {
    draft.catalogue.versions.flatMap { version in
      let steps = Dictionary(
        version.dataSets.compactMap { dataSet in
          dataSet[keyPath: next].map { (dataSet.id, $0) }
        },
        uniquingKeysWith: { first, _ in first }
      )
      guard !steps.isEmpty else { return [Diagnostic]() }
      let cycles = CycleFinder.cycles(from: version.dataSets.map(\.id).filter { steps[$0] != nil })
      {
        [steps[$0]].compactMap(\.self)
      }
      let rows = Dictionary(
        version.dataSets.enumerated().map { ($1.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      return cycles.map { cycle in
        let row = cycle.first.flatMap { rows[$0] } ?? 0
        return Diagnostic(
          id: id,
          at: draft.place(inCatalogue: "data_sets", version.id.text, String(row), column),
          summary(CycleFinder.description(of: cycle)),
          help: "empty '\(column)' of one of them"
        )
      }
    }
  }
}
