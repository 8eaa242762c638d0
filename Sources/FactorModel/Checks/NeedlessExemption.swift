import Diagnostics

extension Check {
  static let needlessExemption = Check(
    id: "needless-exemption",
    severity: .warning,
    why: """
      An aspect is exempt, and a data set is mapped to it as a direct measure. An exemption takes the aspect out of \
      every figure, so what is measured would not be counted.
      """,
    accepts: [
      Example([
        "model/exemptions.csv": """
        aspect,by,because,until
        referrals.number,The board,It is counted elsewhere.,2030-01-01
        """
      ])
    ],
    reports: [
      Example([
        "model/exemptions.csv": """
        aspect,by,because,until
        ↓poverty.level,The board,It is counted elsewhere.,2030-01-01
        """
      ])
    ],
    run: { draft in
      let measured = Set(
        draft.model.mappings.filter { $0.directness == .direct }.map(\.aspect)
      )
      return draft.model.exemptions.enumerated().filter { measured.contains($1.aspect) }.map {
        index,
        exemption in
        Diagnostic(
          id: "needless-exemption",
          severity: .warning,
          at: draft.place(inModel: "exemptions", String(index), "aspect"),
          "aspect '\(exemption.aspect)' is exempt and measured at once",
          help: "delete the exemption, or the mapping"
        )
      }
    }
  )
}
