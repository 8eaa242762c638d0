import Catalogue
import Diagnostics

extension Check {
  static let periodAfterVersion = Check(
    id: "period-after-version",
    severity: .warning,
    why: """
      The latest period of a data set begins after the day of the version. What had not happened cannot have been \
      counted; only modelled figures, such as projections, reach into the future.
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
      ])
    ],
    run: { draft in
      draft.dataSetRows.compactMap { row in
        let period = row.dataSet.period.value
        guard let last = period?.last ?? period?.first, last.start > row.version.asOf,
          row.dataSet.statistics.value?.contains(.modelled) != true,
          row.dataSet.type.value != .modelled
        else { return nil }
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
