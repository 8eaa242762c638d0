import Catalogue
import Diagnostics

extension Check {
  static let unexplainedContract = Check(
    id: "unexplained-contract",
    why: """
      A contract differs from the default without saying which use needs that, or without citing it. Contracts decide \
      what is a gap: one that nobody can defend could be tuned to any result.
      """,
    accepts: [
      Example([
        "model/factors/02.yaml": """
        factors:
          - id: housing
            label: {en: Housing}
            class: need
            side: demand
            themes: [social-care]
            aspects:
              - id: number
                label: {en: Number}
                contract: {geography: health-board, because: Boards plan it., source: "report:12"}
        """
      ])
    ],
    reports: [
      Example([
        "model/factors/02.yaml": """
        factors:
          - id: housing
            label: {en: Housing}
            class: need
            side: demand
            themes: [social-care]
            aspects:
              - id: number
                label: {en: Number}
                contract: ↓{geography: health-board, source: "report:12"}
              - id: rate
                label: {en: Rate}
                contract:
                  ↓breakdowns: [age]
                  because: It is planned by age.
        """
      ])
    ],
    run: { draft in
      guard let method = draft.model.method else { return [] }
      return draft.aspectEntries.compactMap { entry in
        let contract = entry.aspect.contract
        guard contract.differs(from: method.defaultContract) else { return nil }
        let lacks =
          if contract.because == nil { "'because'" } else if contract.citations.isEmpty {
            "'source'"
          } else { String?.none }
        return lacks.map { key in
          Diagnostic(
            id: "unexplained-contract",
            at: draft.model.places[entry.path + ["contract"]],
            "contract of '\(entry.aspect.id)' differs from the default without \(key)",
            help: "name the use that needs it in 'because', and where it is named in 'source'"
          )
        }
      }
    }
  )
}

extension Contract {
  /// Whether a term differs that a contract may state; the population is no such term.
  func differs(from other: Contract) -> Bool {
    geography != other.geography || oldestMonths != other.oldestMonths
      || annualPoints != other.annualPoints || editions != other.editions
      || breakdowns != other.breakdowns || walesSeparable != other.walesSeparable
  }
}
