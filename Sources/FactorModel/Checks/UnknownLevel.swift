import Catalogue
import Diagnostics

extension Check {
  static let unknownLevel = Check(
    id: "unknown-level",
    why: """
      A contract, a predicate, a question, a data set, a proposal or a look-up names a geography level, or a vintage of one, that `data/geography.yaml` \
      does not list. Whether areas nest in it could not be told.
      """,
    accepts: [
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,levels
        low-income,Children in low-income families,wales; health-board@2019; local-authority
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
                contract: {geography: ↓ward, because: It differs by ward., source: report}
        """,
        "model/recommendations.yaml": """
        recommendations:
          - id: 2a
            area: {number: 1, label: {en: Gaps}}
            label: {en: Collect referrals}
            addressed_to: {en: The government}
            aspects: [referrals.number]
            predicates:
              - {id: local, label: {en: Local}, measure: aspects-at-level, level: ↓council, target: 1}
        """,
        "model/questions.yaml": """
        questions:
          - {id: poor, text: {en: How poor?}, aspects: [poverty.level], geography: ↓parish, use: describe}
        """,
        "model/proposals.yaml": Example.proposal(
          """
          adds: [{id: counts, title: Counts, levels: local-authority; ↓parish}]
          changes: [{data_set: low-income, field: levels, value: ↓ward}]
          """
        ),
        "data/geography.yaml": """
        country: {id: wales, label: {en: Wales}}
        levels:
          - {id: local-authority, label: {en: Local authority}, kind: area, vintages: ["1996"]}
        covers:
          - {finer: local-authority, finer_vintage: ↓"1974", coarser: ↓county, relation: nests}
        """,
        "data/corrections.csv": """
        data_set,field,value,was,because,by,citation,until,recorded
        low-income,levels,wales; ↓local-authorty,unknown,It says so,Ann,report,,2026-11-22
        """,
        "data/catalogue/2023-03.csv": """
        id,title,levels
        low-income,Children in low-income families,wales; ↓local-authorities; ↓local-authority@2023
        """,
      ])
    ],
    run: { draft in
      Reference.unknown(
        mentions(draft),
        among: knownLevels(draft.catalogue),
        kind: "level",
        home: "data/geography.yaml"
      )
    }
  )

  private static func knownLevels(_ catalogue: CatalogueDraft) -> [LevelReference] {
    catalogue.levels.flatMap { level in
      [LevelReference(level.id)] + level.vintages.map { LevelReference(level.id, vintage: $0) }
    }
  }

  private static func mentions(_ draft: ProjectDraft) -> [Reference] {
    var references: [Reference] = []
    if let method = draft.model.method {
      references.append(
        Reference(
          method.defaultContract.geography,
          at: draft.place(inModel: "method", "default_contract", "geography")
        )
      )
    }
    references += draft.aspectEntries.compactMap { entry in
      draft.model.places.exact(entry.path + ["contract", "geography"]).map {
        Reference(entry.aspect.contract.geography, at: $0)
      }
    }
    references += draft.predicateEntries.compactMap { entry in
      guard case .aspectsAtLevel(let level, _) = entry.predicate.measure else { return nil }
      return Reference(level, at: draft.model.places[entry.path + ["level"]])
    }
    references += draft.model.questions.enumerated().compactMap { index, question in
      question.geography.map {
        Reference($0, at: draft.place(inModel: "questions", String(index), "geography"))
      }
    }
    references += draft.catalogue.covers.enumerated().flatMap { index, cover in
      [("finer", cover.finer), ("coarser", cover.coarser)].map { name, level in
        let path = ["covers", String(index)]
        let isKnown = draft.catalogue.levels.contains { $0.id == level.level }
        let key = isKnown && level.vintage != nil ? "\(name)_vintage" : name
        return Reference(level, at: draft.catalogue.places[path + [key]])
      }
    }
    references += draft.statedCells.flatMap { row in
      (row.dataSet.levels.value?.known ?? []).enumerated().map { member, level in
        Reference(level, at: draft.place(row, "levels", String(member)))
      }
    }
    return references + draft.proposedNames("levels") { $0.levels.value?.known ?? [] }
  }
}
