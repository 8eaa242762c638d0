import Assessment
import Bilingual
import Catalogue
import FactorModel

/// A random project with proposals and questions.
struct ProposedStory {
  var world: RandomWorld
  var proposals: [Proposal] = []
  var questions: [Question] = []
  private var random: SeededGenerator

  init(seed: UInt64, proposals count: Int, onlyAdding: Bool = false) {
    world = RandomWorld(seed: seed)
    random = SeededGenerator(seed: seed &+ 1_000_000)
    let aspects = world.factors.flatMap(\.aspects).map(\.id)
    for index in 0..<count { proposals.append(proposal(index, aspects, onlyAdding)) }
    for index in 0..<2 {
      let asked = Array(
        aspects.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
      )
      questions.append(
        Question(
          id: key("question-\(index)"),
          text: LocalizedText("Question \(index)"),
          aspects: asked,
          controls: index == 0 ? [] : Array(aspects.shuffled(using: &random).prefix(1)),
          geography: LevelReference(key(pick(["local-authority", "wales"]))),
          years: pick([1, 2, 4]),
          use: pick(Question.Use.allCases)
        )
      )
    }
  }

  /// `count` proposals, nearly all of which change the same few fields of one data set.
  init(seed: UInt64, conflicting count: Int) {
    self.init(seed: seed, proposals: 0, onlyAdding: true)
    let aspects = world.factors.flatMap(\.aspects).map(\.id)
    var known = fields(world.dataSets[0].id.text)
    known.levels = levels("wales")
    known.lifecycle = Fact(.value(.stopped))
    world.dataSets[0] = known
    world.mappings.removeAll { $0.dataSet == known.id }
    world.mappings += aspects.map {
      Mapping(aspect: $0, dataSet: known.id, directness: .direct, because: "random")
    }
    let names = ["levels", "lifecycle", "breakdowns", "quality_document"]
    for index in 0..<count {
      var proposal = Proposal(
        id: key("proposal-\(10 + index)"),
        label: LocalizedText("Proposal \(index)"),
        kind: .repair,
        cost: Rational(pick([1, 1, 2, 2, 3]))
      )
      let values = fields(known.id.text)
      proposal.changes = names.shuffled(using: &random).prefix(pick([1, 2])).map {
        Proposal.Change(dataSet: known.id, field: $0, values: values)
      }
      if index == count - 1, count > 13 {
        let added = fields("added-\(index)")
        proposal.adds = [added]
        proposal.maps = [mapping(pick(aspects), added.id)]
        proposal.changes = []
      }
      proposals.append(proposal)
    }
  }

  /// Each proposal changes every field that may be changed of some data set.
  mutating func giveEachAChangeOfEveryField() {
    for index in proposals.indices {
      let known = pick(world.dataSets)
      var values = fields(known.id.text)
      let word = "word \(index)"
      (values.title, values.titleWelsh, values.titleWelshStatus) = (word, word, .draft)
      values.instrument = Fact(.value(word))
      values.provider = Fact(.value(word))
      values.type = Fact(.value(pick([.survey, .administrative])))
      values.comparableBetweenNations = Fact(.value(Bool.random(using: &random)))
      values.comparabilityScope = Fact(.value(word))
      values.why = Fact(.value(word))
      values.description = Fact(.value(word))
      values.nextUpdate = Fact(.value(word))
      values.link = Fact(.value("https://example.org/\(index)"))
      values.outputs = []
      proposals[index].changes = Proposal.changeableFields.map {
        Proposal.Change(dataSet: known.id, field: $0, values: values)
      }
    }
  }

  /// What a set of proposals comes to; sets with one outcome are assessed alike.
  struct Outcome: Hashable {
    var said: [DataSetField: String] = [:]
    var bringing: Set<ProposalID> = []
  }

  func outcome(of chosen: [Proposal]) -> Outcome {
    var outcome = Outcome()
    for proposal in chosen.sorted(by: { $0.id < $1.id }) {
      if !proposal.adds.isEmpty || !proposal.maps.isEmpty { outcome.bringing.insert(proposal.id) }
      for change in proposal.changes {
        let field = DataSetField(dataSet: change.dataSet, field: change.field)
        outcome.said[field] = change.values.cell(change.field)
      }
    }
    return outcome
  }

  var model: Model {
    var draft = world.model.draft
    draft.questions = questions.map(QuestionDraft.init)
    draft.proposals = proposals
    return Model(checked: draft, method: World.method)
  }

  var snapshot: Snapshot {
    let result = assessment(of: [])
    return Snapshot(
      project: Snapshot.Project(name: LocalizedText("Random")),
      model: model,
      history: world.history,
      version: world.version,
      assessment: result,
      assessments: [result],
      comparisons: [],
      diagnostics: []
    )
  }

  /// Everything assessed anew, with nothing left out.
  func assessment(of chosen: [Proposal]) -> AssessmentResult {
    let proposed = ProposedWorld(
      chosen,
      on: world.version,
      model: model,
      history: world.history,
      asOf: World.asOf
    )
    return Assessor(model: proposed.model, history: proposed.history)
      .assessment(of: proposed.version, tellsEffects: false)
  }

  mutating func shuffle() {
    world.shuffle()
    proposals.shuffle(using: &random)
    for index in proposals.indices {
      proposals[index].adds.shuffle(using: &random)
      proposals[index].maps.shuffle(using: &random)
      proposals[index].changes.shuffle(using: &random)
    }
  }

  private mutating func proposal(
    _ index: Int,
    _ aspects: [AspectID],
    _ onlyAdding: Bool
  ) -> Proposal {
    var proposal = Proposal(
      id: key("proposal-\(index)"),
      label: LocalizedText("Proposal \(index)"),
      kind: .collection,
      cost: Rational(pick([0, 1, 1, 2, 2, 3]))
    )
    if onlyAdding || Bool.random(using: &random) {
      let added = fields("added-\(index)")
      proposal.adds = [added]
      proposal.maps = aspects.shuffled(using: &random).prefix(3).map {
        mapping($0, added.id)
      }
    }
    if Int.random(in: 0..<3, using: &random) == 0,
      let known = world.dataSets.randomElement(using: &random)
    {
      proposal.maps.append(mapping(pick(aspects), known.id))
    }
    if !onlyAdding, proposal.adds.isEmpty || Int.random(in: 0..<4, using: &random) == 0 {
      let known = pick(world.dataSets)
      let count = pick([2, 5, Proposal.changeableFields.count])
      proposal.changes = Proposal.changeableFields.shuffled(using: &random).prefix(count).map {
        Proposal.Change(dataSet: known.id, field: $0, values: fields(known.id.text))
      }
    }
    return proposal
  }

  private mutating func mapping(_ aspect: AspectID, _ dataSet: DataSetID) -> Mapping {
    Mapping(
      aspect: aspect,
      dataSet: dataSet,
      directness: pick([.direct, .direct, .direct, .part]),
      because: "random"
    )
  }

  /// What meets many a contract, or nearly.
  private mutating func fields(_ name: String) -> DataSet {
    let finest: String = pick(["lsoa", "lsoa", "local-authority", "wales"])
    let breakdowns = pick(["age", "sex*age", "sex*age"])
    let fault = Int.random(in: 0..<10, using: &random)
    return .meeting(name) { dataSet in
      dataSet.levels = levels("wales", finest)
      dataSet.breakdowns = Fact(.value(OpenList([breakdown("age"), breakdown(breakdowns)])))
      switch fault {
      case 0: dataSet.lifecycle = Fact(.value(.stopped))
      case 1: dataSet.availability = Fact(.value(.planned))
      case 2: dataSet.wales = .unknown
      case 3: dataSet.qualityDocument = Fact(.value(.none))
      case _: break
      }
    }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}
