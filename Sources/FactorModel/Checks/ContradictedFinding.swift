import Catalogue
import Diagnostics

extension Check {
  static let contradictedFinding = Check(
    id: "contradicted-finding",
    severity: .warning,
    why: """
      A finding says that nothing was found on an aspect, and a public data set that still runs and covers Wales is \
      mapped to it as a direct measure, with the breakdowns and the population that its contract asks for, in a version \
      on which the finding bears. One of the two is out of date.
      """,
    accepts: [
      Example([
        "model/findings.csv": """
        aspect,result,looked_for,on,places
        referrals.number,not-found,Counts of referrals,2023-03-31,StatsWales
        """
      ])
    ],
    reports: [
      Example([
        "model/findings.csv": """
        aspect,result,looked_for,on,places
        ↓poverty.level,not-found,Counts of poor children,2023-03-31,StatsWales
        """
      ])
    ],
    run: { draft in
      guard !draft.model.findings.isEmpty else { return [] }
      let measures = Measures(draft)
      return draft.model.findings.enumerated().compactMap { index, finding in
        guard let found = measures.measure(of: finding) else { return nil }
        return Diagnostic(
          id: "contradicted-finding",
          severity: .warning,
          at: draft.place(inModel: "findings", String(index), "aspect"),
          "finding that '\(finding.aspect)' was \(finding.result.rawValue) is contradicted by data set '\(found.dataSet.id)'",
          help: "delete the finding, or correct the mapping or the catalogue",
          notes: [
            .init(
              "the data set is public in version '\(found.version.id)'",
              at: draft.place(found, "id")
            )
          ]
        )
      }
    }
  )
}

/// The data sets by which aspects are directly measured.
private struct Measures {
  private let direct: [AspectID: [DataSetID]]
  private let contracts: [AspectID: Contract]
  private let rows: [ProjectDraft.DataSetRow]
  /// Indices of ``rows``.
  private let places: [DataSetID: [Int]]

  init(_ draft: ProjectDraft) {
    direct = Dictionary(
      grouping: draft.model.mappings.filter { $0.directness == .direct },
      by: \.aspect
    ).mapValues { Array(Set($0.map(\.dataSet))) }
    contracts = Dictionary(
      draft.aspectEntries.map { ($0.aspect.id, $0.aspect.contract) },
      uniquingKeysWith: { first, _ in first }
    )
    let rows = draft.dataSetRows
    self.rows = rows
    places = Dictionary(grouping: rows.indices) { rows[$0].dataSet.id }
  }

  /// The first data set, by version and row, that contradicts `finding`.
  func measure(of finding: Finding) -> ProjectDraft.DataSetRow? {
    guard let direct = direct[finding.aspect], let contract = contracts[finding.aspect] else {
      return nil
    }
    return direct.flatMap { places[$0] ?? [] }.sorted().lazy.map { rows[$0] }.first { row in
      finding.bears(on: row.version.asOf)
        && row.dataSet.availability.value == .public && row.dataSet.presence != .notObserved
        && row.dataSet.lifecycle.value == .active
        && [nil, .separable].contains(row.dataSet.wales.value)
        && tellsApart(row.dataSet, what: contract)
    }
  }

  /// Whether the data set is known to have the breakdowns and the population that the contract asks for.
  private func tellsApart(_ dataSet: DataSet, what contract: Contract) -> Bool {
    let breakdowns = dataSet.breakdowns.value?.known ?? []
    let populations = dataSet.populations.value?.known ?? []
    return contract.breakdowns.allSatisfy { asked in breakdowns.contains { $0.satisfies(asked) } }
      && contract.population.map(populations.contains) ?? true
  }
}
