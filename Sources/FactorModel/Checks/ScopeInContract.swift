import Catalogue
import Diagnostics

extension Check {
  static let scopeInContract = Check(
    id: "scope-in-contract",
    why: """
      A contract or a question asks for figures at a scope, such as the United Kingdom. A scope is not a level: figures for it \
      say nothing on Wales. Ask for the country itself, or for areas in it.
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
                contract: {geography: wales, because: It is a small group., source: report}
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
                contract: {geography: ↓uk, because: It is a small group., source: report}
        """
      ]),
      Example([
        "model/questions.yaml": """
        questions:
          - id: how-poor
            text: {en: How poor are families?}
            aspects: [poverty.level]
            geography: ↓uk
            use: describe
        """
      ]),
    ],
    run: { draft in
      let scopes = Set(draft.catalogue.levels.filter { $0.kind == .scope }.map(\.id))
      let aspects = draft.aspectEntries.map {
        ($0.aspect.contract, $0.path + ["contract", "geography"])
      }
      let standard = draft.model.method.map {
        [($0.defaultContract, ["method", "default_contract", "geography"])]
      }
      let contracts = ((standard ?? []) + aspects).map { contract, path in
        ("contract", contract.geography.level, draft.model.places.exact(path))
      }
      let questions = draft.model.questions.enumerated().compactMap { index, question in
        question.geography.map {
          ("question", $0.level, draft.place(inModel: "questions", String(index), "geography"))
        }
      }
      return (contracts + questions).compactMap { asking, level, place in
        guard scopes.contains(level), let place else { return nil }
        return Diagnostic(
          id: "scope-in-contract",
          at: place,
          "\(asking) cannot ask for the scope '\(level)'",
          help: draft.catalogue.country.map { "ask for '\($0)', or for areas in it" }
        )
      }
    }
  )
}
