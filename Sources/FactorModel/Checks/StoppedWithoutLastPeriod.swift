import Catalogue
import Diagnostics

extension Check {
  static let stoppedWithoutLastPeriod = Check(
    id: "stopped-without-last-period",
    severity: .warning,
    why: """
      A data set has stopped, and its last period is not known, nor that of the whole of which it is part. The gap that it \
      leaves cannot say since when.
      """,
    accepts: [
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,lifecycle,period,part_of
        low-income,Children in low-income families,stopped,,incomes
        incomes,Incomes,stopped,..2018,
        """
      ])
    ],
    reports: [
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,lifecycle,period
        low-income,Children in low-income families,↓stopped,2011..
        """
      ]),
      Example([
        "model/proposals.yaml": Example.proposal(
          """
          adds: [{id: counts, title: Counts, lifecycle: ↓stopped}]
          maps: [{data_set: counts, aspect: referrals.number, directness: direct}]
          """
        )
      ]),
    ],
    run: { draft in
      // Of a part the whole may say it, whichever version it is in.
      let proposed = draft.addedRows.filter {
        $0.dataSet.lifecycle.value == .stopped && $0.dataSet.partOf == nil
          && $0.dataSet.period.value?.last == nil
      }.map { report($0.dataSet.id, at: draft.place($0, "lifecycle")) }
      return proposed
        + draft.catalogue.versions.flatMap { version in
          let inherited = CatalogueVersion(
            id: version.id,
            asOf: version.asOf,
            recorded: version.recorded,
            label: version.label,
            dataSets: version.dataSets
          )
          return version.dataSets.enumerated().compactMap { index, dataSet -> Diagnostic? in
            guard dataSet.lifecycle.value == .stopped,
              inherited[dataSet.id]?.period.value?.last == nil
            else { return nil }
            return report(
              dataSet.id,
              at: draft.place(inCatalogue: "data_sets", version.id.text, String(index), "lifecycle")
            )
          }
        }
    }
  )

  private static func report(_ id: DataSetID, at place: SourceLocation?) -> Diagnostic {
    Diagnostic(
      id: "stopped-without-last-period",
      severity: .warning,
      at: place,
      "stopped data set '\(id)' has no last period",
      help: "write the last period in the column period, such as '..2015/16'"
    )
  }
}
