import Catalogue
import Diagnostics

extension Check {
  static let periodAfterVersion = Check(
    id: "period-after-version",
    severity: .warning,
    why: """
      The latest period of a data set begins after the day of the version. What had not happened cannot have been \
      counted; only modelled figures, such as projections, reach into the future. What a proposal would add counts as \
      being there on the day of a version, so that the latest of them is its limit.
      """,
    accepts: [
      Example([
        "data/catalogue/2019-12.csv": """
        id,title,period,statistic
        low-income,Children in low-income families,2015..2019,count
        population,Projected population,2018..2043,modelled
        """
      ])
    ],
    reports: [
      Example([
        "data/catalogue/2019-12.csv": """
        id,title,period
        low-income,Children in low-income families,↓2015..2021
        """
      ]),
      Example([
        "model/proposals.yaml": Example.proposal(
          """
          adds: [{id: counts, title: Counts, period: ↓"2030/31..2040/41"}]
          maps: [{data_set: counts, aspect: referrals.number, directness: direct}]
          """
        )
      ]),
    ],
    run: { draft in
      let proposed = draft.addedRows.compactMap { row -> Diagnostic? in
        guard let latest = draft.latestVersion,
          let last = row.dataSet.periodAhead(of: latest.asOf)
        else { return nil }
        return Diagnostic(
          id: "period-after-version",
          severity: .warning,
          at: draft.place(row, "period"),
          "period '\(last)' of '\(row.dataSet.id)', which is proposed, begins after the latest version, which is of \(latest.asOf)",
          help: "state the latest period that would have been published by then"
        )
      }
      return proposed
        + draft.dataSetRows.compactMap { row in
          guard let last = row.dataSet.periodAhead(of: row.version.asOf) else {
            return nil
          }
          return Diagnostic(
            id: "period-after-version",
            severity: .warning,
            at: draft.place(row, "period"),
            "period '\(last)' of '\(row.dataSet.id)' begins after version '\(row.version.id)', which is of \(row.version.asOf)",
            help: "state the latest period that had been published by then"
          )
        }
    }
  )
}
