import Catalogue
import Diagnostics

extension Check {
  static let expiredExemption = Check(
    id: "expired-exemption",
    severity: .warning,
    why: """
      An exemption came to an end before the day of the latest version. The aspect is judged again; whoever exempted it \
      should renew the exemption or let it go.
      """,
    accepts: [
      Example([
        "model/exemptions.csv": """
        aspect,by,because,until
        referrals.number,The board,It is counted elsewhere.,2023-03-31
        """
      ])
    ],
    reports: [
      Example([
        "model/exemptions.csv": """
        aspect,by,because,until
        referrals.number,The board,It is counted elsewhere.,↓2023-03-30
        """
      ])
    ],
    run: { draft in
      guard let latest = draft.latestVersion else { return [] }
      return draft.model.exemptions.enumerated().filter { !$1.holds(on: latest.asOf) }.map {
        index,
        exemption in
        Diagnostic(
          id: "expired-exemption",
          severity: .warning,
          at: draft.place(inModel: "exemptions", String(index), "until"),
          "exemption of '\(exemption.aspect)' ended on \(exemption.until), before version '\(latest.id)'",
          help: "renew it, or delete the row"
        )
      }
    }
  )
}
