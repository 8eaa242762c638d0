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
      draft.model.findings.enumerated().compactMap { index, finding in
        guard let found = measure(of: finding, draft) else { return nil }
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

  private static func measure(
    of finding: Finding,
    _ draft: ProjectDraft
  ) -> ProjectDraft.DataSetRow? {
    let direct = Set(
      draft.model.mappings.filter { $0.aspect == finding.aspect && $0.directness == .direct }
        .map(\.dataSet)
    )
    let aspect = draft.aspectEntries.first { $0.aspect.id == finding.aspect }?.aspect
    guard !direct.isEmpty, let contract = aspect?.contract else { return nil }
    return draft.dataSetRows.first { row in
      direct.contains(row.dataSet.id) && finding.bears(on: row.version.asOf)
        && row.dataSet.availability.value == .public && row.dataSet.presence != .notObserved
        && row.dataSet.lifecycle.value == .active
        && [nil, .separable].contains(row.dataSet.wales.value)
        && tellsApart(row.dataSet, what: contract)
    }
  }

  /// Whether the data set is known to have the breakdowns and the population that the contract asks for.
  private static func tellsApart(_ dataSet: DataSet, what contract: Contract) -> Bool {
    let breakdowns = dataSet.breakdowns.value?.known ?? []
    let populations = dataSet.populations.value?.known ?? []
    return contract.breakdowns.allSatisfy { asked in breakdowns.contains { $0.satisfies(asked) } }
      && contract.population.map(populations.contains) ?? true
  }
}
