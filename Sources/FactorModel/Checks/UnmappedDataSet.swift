import Catalogue
import Diagnostics

extension Check {
  static let unmappedDataSet = Check(
    id: "unmapped-data-set",
    severity: .warning,
    why: """
      A data set of the catalogue measures no aspect, not even as context. Either the model lacks what it measures, or \
      the mapping lacks a row. A whole whose part is mapped, a part whose whole is mapped, and a data set that was not \
      observed in any version are left alone; so are data sets that an import brought in, for which 'bwlch mapping review' \
      makes suggestions.
      """,
    accepts: [
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,part_of,presence
        incomes,Incomes,,stated
        low-income,Children in low-income families,incomes,stated
        low-income-age,Children in low-income families by age,low-income,stated
        old-incomes,Incomes before,,not-observed
        """
      ])
    ],
    reports: [
      Example([
        "data/catalogue/2019-12.csv": """
        id,title
        low-income,Children in low-income families
        ↓rough-sleepers,Rough sleepers
        births,Births
        """,
        "data/catalogue/2023-03.csv": """
        id,title
        low-income,Children in low-income families
        ↓births,Births
        """,
      ])
    ],
    run: { draft in
      let used = usedDataSets(draft)
      var latest: [DataSetID: ProjectDraft.DataSetRow] = [:]
      for row in draft.dataSetRows
      where row.dataSet.presence != .notObserved && row.dataSet.confirmed == nil
        && !used.contains(row.dataSet.id)
      {
        if let known = latest[row.dataSet.id], known.version.asOf > row.version.asOf { continue }
        latest[row.dataSet.id] = row
      }
      return latest.values.map { row in
        Diagnostic(
          id: "unmapped-data-set",
          severity: .warning,
          at: draft.place(row, "id"),
          "data set '\(row.dataSet.id)' is mapped to no aspect",
          help:
            "add a row to model/mapping.csv, with the directness 'context' if it is only of interest"
        )
      }
    }
  )

  /// What is mapped, with all wholes and parts of it.
  private static func usedDataSets(_ draft: ProjectDraft) -> Set<DataSetID> {
    var wholes: [DataSetID: Set<DataSetID>] = [:]
    var parts: [DataSetID: Set<DataSetID>] = [:]
    for row in draft.dataSetRows {
      guard let whole = row.dataSet.partOf else { continue }
      wholes[row.dataSet.id, default: []].insert(whole)
      parts[whole, default: []].insert(row.dataSet.id)
    }
    let mapped = Set(draft.model.mappings.map(\.dataSet))
    return closure(of: mapped, wholes).union(closure(of: mapped, parts))
  }

  /// All that can be reached from `start`.
  static func closure(
    of start: Set<DataSetID>,
    _ next: [DataSetID: Set<DataSetID>]
  ) -> Set<DataSetID> {
    var found = start
    var open = Array(start)
    while let id = open.popLast() {
      for further in next[id] ?? [] where found.insert(further).inserted { open.append(further) }
    }
    return found
  }
}
