import Assessment
import Bilingual
import Catalogue
import FactorModel

/// A small project with proposals that a test spells out.
struct SmallStory {
  static let contract = Contract(
    geography: LevelReference(key("local-authority")),
    oldestMonths: 24,
    annualPoints: 5,
    editions: 2
  )

  /// Aspects of one factor, by name.
  var aspects: [(name: String, contract: Contract)] = [("number", contract)]
  var dataSets: [DataSet] = []
  /// Aspect and data set.
  var mappings: [(aspect: String, dataSet: String)] = []
  /// Aspect and data set that only gives context to it.
  var contexts: [(aspect: String, dataSet: String)] = []
  var proposals: [Proposal] = []
  var questions: [Question] = []
  /// More versions than the one that is assessed.
  var earlier: [CatalogueVersion] = []

  static func aspect(_ name: String) -> AspectID {
    AspectID(factor: key("care"), aspect: key(name))
  }

  static func gap(_ name: String, _ usability: ReasonCode? = nil) -> PlanNeed {
    .gap(Gap.ID(aspect: aspect(name), population: nil, usability: usability))
  }

  static func mapping(
    _ aspect: String,
    _ dataSet: String,
    _ directness: Directness = .direct
  ) -> Mapping {
    Mapping(
      aspect: Self.aspect(aspect),
      dataSet: key(dataSet),
      directness: directness,
      because: "a test says so"
    )
  }

  /// A data set that meets the contract, mapped to some aspects.
  static func adding(
    _ name: String,
    to aspects: String...,
    cost: Rational,
    _ change: (inout DataSet) -> Void = { _ in }
  ) -> Proposal {
    var proposal = Proposal(
      id: key(name),
      label: LocalizedText(name),
      kind: .collection,
      cost: cost
    )
    proposal.adds = [.meeting("new-\(name)", change)]
    proposal.maps = aspects.map { mapping($0, "new-\(name)") }
    return proposal
  }

  /// Changes of fields of one data set.
  static func changing(
    _ name: String,
    _ dataSet: String,
    _ fields: String...,
    cost: Rational,
    _ change: (inout DataSet) -> Void
  ) -> Proposal {
    var values = DataSet(id: key(dataSet), title: dataSet)
    change(&values)
    return Proposal(
      id: key(name),
      label: LocalizedText(name),
      kind: .repair,
      cost: cost,
      changes: fields.map { .init(dataSet: key(dataSet), field: $0, values: values) }
    )
  }

  var model: Model {
    let factor = Factor(
      id: key("care"),
      label: LocalizedText("Care"),
      factorClass: .provision,
      side: .both,
      themes: [key("social-care")],
      aspects: aspects.map {
        Aspect(id: Self.aspect($0.name), label: LocalizedText($0.name), contract: $0.contract)
      }
    )
    var draft = World().model.draft
    draft.factors = [factor]
    draft.mappings =
      mappings.map { Self.mapping($0.aspect, $0.dataSet) }
      + contexts.map { Self.mapping($0.aspect, $0.dataSet, .context) }
    draft.questions = questions.map(QuestionDraft.init)
    draft.proposals = proposals
    return Model(checked: draft, method: World.method)
  }

  var version: CatalogueVersion { World.version("2023-03", World.asOf, dataSets) }
  var history: CatalogueHistory { World().history(earlier + [version]) }

  var snapshot: Snapshot {
    let result = Assessor(model: model, history: history)
      .assessment(of: version, tellsEffects: false)
    return Snapshot(
      project: Snapshot.Project(name: LocalizedText("Small")),
      model: model,
      history: history,
      version: version,
      assessment: result,
      assessments: [result],
      comparisons: [],
      diagnostics: []
    )
  }

  func plan(_ needs: PlanNeed..., limits: WayFinder.Limits = WayFinder.Limits()) -> Plan {
    Planner(snapshot, limits: limits).plan(PlanGoal(needs: needs))
  }

  func whatIf(_ names: String...) -> WhatIf {
    WhatIfCalculator(snapshot).whatIf(
      proposals.filter { names.contains($0.id.text) }
    )
  }
}
