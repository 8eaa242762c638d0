import Catalogue
import Diagnostics

extension Check {
  static let duplicateID = Check(
    id: "duplicate-id",
    why: """
      Two things of one kind bear one id: factors, aspects of a factor, data sets of a version, outputs, themes, \
      populations, breakdowns, sources, recommendations, predicates of one, questions, proposals, geography levels or \
      versions. What is said of the id would be said of both. A data set that a proposal adds bears an id that no version \
      and no other proposal has.
      """,
    accepts: [
      Example([
        "model/themes.yaml": """
        themes:
          - {id: social-care, number: 1, label: {en: Social care}}
          - {id: poverty, number: 2, label: {en: Poverty}}
        """
      ])
    ],
    reports: [
      Example([
        "model/themes.yaml": """
        themes:
          - {id: social-care, number: 1, label: {en: Social care}}
          - {id: ↓social-care, number: 2, label: {en: Care}}
        """,
        "model/factors/02.yaml": """
        factors:
          - id: ↓referrals
            label: {en: Referrals}
            class: need
            side: demand
            themes: [social-care]
            aspects:
              - {id: number, label: {en: Number}}
              - {id: ↓number, label: {en: Count}}
        """,
        "model/recommendations.yaml": """
        recommendations:
          - id: 2a
            area: {number: 1, label: {en: Gaps}}
            label: {en: Collect referrals}
            addressed_to: {en: The government}
            aspects: [referrals.number]
            predicates:
              - {id: met, label: {en: Measured}, measure: aspects-met, target: 1}
              - {id: ↓met, label: {en: Published}, measure: aspects-published, target: 1}
        """,
        "model/questions.yaml": """
        questions:
          - {id: poor, text: {en: How poor?}, aspects: [poverty.level], geography: wales, use: describe}
          - {id: ↓poor, text: {en: Where?}, aspects: [poverty.level], geography: wales, use: compare}
        """,
        "model/proposals.yaml": """
        cost_unit: points
        proposals:
          - {id: count, label: {en: Count}, kind: collection, cost: 5, because: Nobody does., adds: [{id: counts, title: Counts}]}
          - id: ↓count
            label: {en: Count again}
            kind: collection
            cost: 3
            because: Nobody does.
            adds:
              - {id: ↓counts, title: Counts}
              - {id: ↓low-income, title: Poor children}
        """,
        "data/versions.yaml": """
        versions:
          - {id: 2019-12, as_of: 2019-12-31, recorded: 2023-05-01, label: {en: Before}}
          - {id: 2023-03, as_of: 2023-03-31, recorded: 2023-05-01, label: {en: Now}}
          - {id: ↓2019-12, as_of: 2019-12-30, recorded: 2023-05-01, label: {en: Again}}
        """,
        "data/geography.yaml": """
        country: {id: wales, label: {en: Wales}}
        levels:
          - {id: local-authority, label: {en: Local authority}, kind: area}
          - {id: ↓wales, label: {en: Wales}, kind: area}
        """,
        "data/catalogue/2023-03.csv": """
        id,title
        low-income,Children in low-income families
        ↓low-income,Children in poverty
        """,
      ])
    ],
    run: { draft in
      inModel(draft) + inCatalogue(draft)
    }
  )

  private static func references<Part>(
    _ parts: [Part],
    _ path: Places.Path,
    in places: Places,
    _ id: (Part) -> any CustomStringConvertible
  ) -> [Reference] {
    parts.enumerated().map {
      Reference(id($1).description, at: places[path + [String($0), "id"]])
    }
  }

  private static func inModel(_ draft: ProjectDraft) -> [Diagnostic] {
    let (model, places) = (draft.model, draft.model.places)
    var found = Reference.repeated(
      references(model.factors, ["factors"], in: places, \.id),
      kind: "factor"
    )
    for (index, factor) in model.factors.enumerated() {
      found += Reference.repeated(
        references(factor.aspects, ["factors", String(index), "aspects"], in: places, \.id),
        kind: "aspect"
      )
    }
    found += Reference.repeated(
      references(model.themes, ["themes"], in: places, \.id),
      kind: "theme"
    )
    found += Reference.repeated(
      references(model.populations, ["populations"], in: places, \.id),
      kind: "population"
    )
    found += Reference.repeated(
      references(model.sources, ["sources"], in: places, \.id),
      kind: "source"
    )
    found += Reference.repeated(
      references(model.recommendations, ["recommendations"], in: places, \.id),
      kind: "recommendation"
    )
    found += Reference.repeated(
      model.questions.enumerated().compactMap { index, question in
        question.id.map { Reference($0, at: places[["questions", String(index), "id"]]) }
      },
      kind: "question"
    )
    found += Reference.repeated(
      references(model.proposals, ["proposals"], in: places, \.id),
      kind: "proposal"
    )
    found += proposedDataSets(draft)
    for (index, recommendation) in model.recommendations.enumerated() {
      let path = ["recommendations", String(index), "predicates"]
      found += Reference.repeated(
        references(recommendation.predicates, path, in: places, \.id),
        kind: "predicate"
      )
    }
    return found
  }

  /// Those of the versions, each once, then those that proposals would add.
  private static func proposedDataSets(_ draft: ProjectDraft) -> [Diagnostic] {
    guard draft.model.proposals.contains(where: { !$0.adds.isEmpty }) else { return [] }
    var seen: Set<DataSetID> = []
    let known = draft.dataSetRows.compactMap { row in
      seen.insert(row.dataSet.id).inserted
        ? Reference(row.dataSet.id, at: draft.place(row, "id")) : nil
    }
    let added = draft.model.proposals.enumerated().flatMap { index, proposal in
      references(
        proposal.adds,
        ["proposals", String(index), "adds"],
        in: draft.model.places,
        \.id
      )
    }
    return Reference.repeated(known + added, kind: "data set")
  }

  private static func inCatalogue(_ draft: ProjectDraft) -> [Diagnostic] {
    let (catalogue, places) = (draft.catalogue, draft.catalogue.places)
    var found = Reference.repeated(
      references(catalogue.versions, ["versions"], in: places, \.id),
      kind: "version"
    )
    found += Reference.repeated(
      references(catalogue.levels, ["levels"], in: places, \.id),
      kind: "level"
    )
    found += Reference.repeated(
      references(catalogue.breakdownTerms, ["breakdowns"], in: places, \.id),
      kind: "breakdown"
    )
    found += Reference.repeated(
      references(catalogue.outputs, ["outputs"], in: places, \.id),
      kind: "output"
    )
    for version in catalogue.versions {
      let path = ["data_sets", version.id.text]
      found += Reference.repeated(
        references(version.dataSets, path, in: places, \.id),
        kind: "data set"
      )
    }
    return found
  }
}
