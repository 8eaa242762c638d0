import Catalogue
import Diagnostics

extension Check {
  static let unfitUse = Check(
    id: "unfit-use",
    severity: .warning,
    why: """
      The use of a question cannot be served by what it asks for, whatever the data: areas compared where there is one area, a \
      trend over one year, one aspect that should move with another, or two that should in one area and one year. An answer \
      would be *yes* to something that nobody can do.
      """,
    accepts: [
      Example([
        "model/questions.yaml": """
        questions:
          - id: how-poor
            text: {en: Are families poorer than a year ago?}
            aspects: [poverty.level]
            geography: wales
            years: 2
            use: trend
        """
      ])
    ],
    reports: [
      Example([
        "model/questions.yaml": """
        questions:
          - id: how-poor
            text: {en: Where are families poorer?}
            aspects: [poverty.level]
            geography: wales
            use: ↓compare
          - id: poorer
            text: {en: Are families poorer?}
            aspects: [poverty.level]
            geography: local-authority
            use: ↓trend
          - id: with-poverty
            text: {en: What goes with poverty?}
            aspects: [poverty.level]
            geography: local-authority
            years: 5
            use: ↓associate
          - id: poverty-and-referrals
            text: {en: Do referrals go with poverty?}
            aspects: [poverty.level, referrals.number]
            geography: wales
            use: ↓associate
        """
      ])
    ],
    run: { draft in
      draft.model.questions.enumerated().compactMap { index, stated in
        guard let question = stated.question,
          let misuse = question.misuse(country: draft.catalogue.country)
        else { return nil }
        return Diagnostic(
          id: "unfit-use",
          severity: .warning,
          at: draft.place(inModel: "questions", String(index), "use"),
          "use '\(question.use.rawValue)' of question '\(question.id)' cannot be served: \(misuse.message)",
          help: misuse.help
        )
      }
    }
  )
}
