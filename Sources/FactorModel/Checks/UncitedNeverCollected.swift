import Diagnostics

extension Check {
  static let uncitedNeverCollected = Check(
    id: "uncited-never-collected",
    why: """
      A finding says that nobody collects something, and cites nobody who says so. That a search found nothing shows only \
      that it found nothing: write `not-found`.
      """,
    accepts: [
      Example([
        "model/findings.csv": """
        aspect,result,looked_for,on,places,citation
        referrals.number,never-collected,Counts of referrals,2023-03-31,StatsWales,report:12
        """
      ])
    ],
    reports: [
      Example([
        "model/findings.csv": """
        aspect,result,looked_for,on,places
        referrals.number,↓never-collected,Counts of referrals,2023-03-31,StatsWales
        """
      ])
    ],
    run: { draft in
      draft.model.findings.enumerated()
        .filter { $1.result == .neverCollected && $1.citations.isEmpty }
        .map { index, finding in
          Diagnostic(
            id: "uncited-never-collected",
            at: draft.place(inModel: "findings", String(index), "result"),
            "finding that '\(finding.aspect)' is never collected needs a citation",
            help: "cite who says that nobody collects it, or write 'not-found'"
          )
        }
    }
  )
}
