import Catalogue
import FactorModel

/// Finds by which proposals single needs are met, and if by none, why not.
struct NeedWays {
  let proposals: [Proposal]
  let model: Model
  let version: CatalogueVersion
  let history: CatalogueHistory
  let asOf: Day
  let least: QuestionVerdict
  let limits: WayFinder.Limits
  /// Ways between levels of geography, which no proposal changes.
  private let levelWays: LevelWays
  private let costs: [Int: Rational]

  init(
    proposals: [Proposal],
    in snapshot: Snapshot,
    least: QuestionVerdict,
    limits: WayFinder.Limits
  ) {
    self.proposals = proposals
    model = snapshot.model
    version = snapshot.version
    history = snapshot.history
    asOf = snapshot.assessment.asOf
    self.least = least
    self.limits = limits
    levelWays = LevelWays(snapshot.history.geography)
    costs = Dictionary(
      uniqueKeysWithValues: proposals.enumerated().map { ($0.offset, $0.element.cost) }
    )
  }

  struct Found {
    var ways: [PlanWay] = []
    /// Whether these are all.
    var isComplete = true
    /// All that bear on the need.
    var relevant: [Int] = []
    /// What every way costs at least.
    var atLeast = Rational.zero
    /// How many sets of proposals were assessed.
    var asked = 0
  }

  /// The ways to meet a need that is not met; a need that the model does not have has none.
  func ways(of need: PlanNeed) -> Found {
    switch need {
    case .gap(let id): id.usability == nil ? waysToMeet(id.aspect) : waysToMend(id)
    case .question(let id):
      model.question(id).map(waysToAnswer) ?? Found()
    }
  }

  /// Why a need without a way stays; named are all proposals that touch it, those among them that move only the coverage.
  func obstacle(of need: PlanNeed, _ found: Found) -> Plan.Obstacle {
    guard found.isComplete else {
      return .cutShort(tried: found.asked, with: found.relevant.map { proposals[$0].id })
    }
    let aspects: [AspectID] =
      switch need {
      case .gap(let id): [id.aspect]
      case .question(let id): model.question(id).map { $0.aspects + $0.controls } ?? []
      }
    let scene = scene(pairs(of: Set(aspects)).filter(measures), JudgedFields.use)
    let relevant = scene.relevant
    guard !relevant.isEmpty else { return .noProposal }
    let names = relevant.map { proposals[$0].id }
    switch need {
    case .question(let id):
      guard let question = model.question(id) else { return .noProposal }
      return .staysUnanswered(answer(question, in: scene, Set(relevant)), with: names)
    case .gap(let id):
      let (assessor, finder) = tools(scene, Set(relevant))
      guard let aspect = assessor.model.aspect(id.aspect) else { return .noProposal }
      let assessed = assessor.assessment(of: aspect)
      if let gap = finder.gaps(assessed).first(where: { $0.id == id || id.usability == nil }) {
        return .staysGap(gap, with: names)
      }
      return .staysOpen(assessed.decidingFields, with: names)
    }
  }

  // A data gap is closed by one data set that meets the contract, so that each is looked at by itself.
  private func waysToMeet(_ id: AspectID) -> Found {
    var found = Found()
    var least: [Rational] = []
    for pair in pairs(of: [id]).sorted(by: { $0.dataSet < $1.dataSet }) {
      let scene = scene([pair], JudgedFields.verdict)
      guard !scene.relevant.isEmpty else { continue }
      let own = ways(in: scene, scene.effects) { chosen in
        let assessor = scene.assessor(chosen)
        return assessor.model.aspect(id).map { assessor.verdict(of: $0) == .met } ?? false
      }
      found.relevant += own.relevant
      found.ways += own.ways
      found.isComplete = found.isComplete && own.isComplete
      found.asked += own.asked
      if !own.ways.isEmpty || !own.isComplete { least.append(own.atLeast) }
    }
    found.ways = PlanWay.smallest(found.ways)
    found.relevant = Set(found.relevant).sorted()
    found.atLeast = least.min() ?? 0
    return found
  }

  /// Which fault is told is that of the best data set, which a better one replaces: nothing is taken for granted.
  private func waysToMend(_ id: Gap.ID) -> Found {
    let scene = scene(pairs(of: [id.aspect]), JudgedFields.use)
    var effects = scene.effects
    for place in scene.relevant where effects[place] == nil {
      effects[place] = PlanEffects([.own(place): 1])
    }
    return ways(in: scene, effects) { chosen in
      let (assessor, finder) = tools(scene, chosen)
      guard let aspect = assessor.model.aspect(id.aspect) else { return false }
      let assessed = assessor.assessment(of: aspect)
      return assessed.verdict == .met && !finder.gaps(assessed).contains { $0.id == id }
    }
  }

  private func waysToAnswer(_ question: Question) -> Found {
    let scene = scene(pairs(of: Set(question.aspects + question.controls)), JudgedFields.answer)
    let effects = scene.effects.filter { !onlyHelps($0.key, question, scene) }
    return ways(in: scene, effects) { answers(question, in: scene, $0) }
  }

  /// Whether a proposal changes only what is of no use to the question without it, so that it takes nothing away.
  private func onlyHelps(_ place: Int, _ question: Question, _ scene: NeedScene) -> Bool {
    let changed = scene.changed(by: place)
    let others = scene.effects.keys.filter { $0 != place }
    guard others.allSatisfy({ scene.changed(by: $0).isDisjoint(with: changed) }) else {
      return false
    }
    let adding = Set(scene.relevant.filter { scene.effects[$0] == nil } + others)
    let controls = pairs(of: Set(question.controls))
    guard !controls.contains(where: { changed.contains($0.dataSet) }) else { return false }
    return pairs(of: Set(question.aspects)).filter { changed.contains($0.dataSet) }
      .allSatisfy { pair in
        var alone = question
        (alone.aspects, alone.controls) = ([pair.aspect], [])
        let small = self.scene([pair], JudgedFields.answer)
        return !answers(alone, in: small, adding)
      }
  }

  private func ways(
    in scene: NeedScene,
    _ effects: [Int: PlanEffects],
    _ meets: @escaping (Set<Int>) -> Bool
  ) -> Found {
    var finder = WayFinder(
      relevant: scene.relevant,
      effects: effects,
      costs: costs,
      limits: limits,
      meets: meets
    )
    var found = Found(ways: finder.ways(), relevant: scene.relevant)
    found.isComplete = finder.isComplete
    found.atLeast = finder.atLeast
    found.asked = finder.asked
    return found
  }

  private func answers(_ question: Question, in scene: NeedScene, _ chosen: Set<Int>) -> Bool {
    answerer(of: question, in: scene, chosen).isProven(question, atLeast: least)
  }

  private func answer(
    _ question: Question,
    in scene: NeedScene,
    _ chosen: Set<Int>
  ) -> QuestionAnswer {
    answerer(of: question, in: scene, chosen).answer(question)
  }

  private func answerer(
    of question: Question,
    in scene: NeedScene,
    _ chosen: Set<Int>
  ) -> QuestionAnswerer {
    let world = scene.world(chosen)
    let assessor = AspectAssessor(
      model: world.model,
      history: world.history,
      version: world.version,
      asOf: asOf
    )
    let fits = Set(question.aspects + question.controls).sorted().compactMap {
      world.model.aspect($0).map { FactorAssessment(fitsOf: $0, assessor.fits(of: $0)) }
    }
    return QuestionAnswerer(
      history: world.history,
      version: world.version,
      asOf: asOf,
      factors: fits,
      ways: levelWays
    )
  }

  private func tools(_ scene: NeedScene, _ chosen: Set<Int>) -> (AspectAssessor, GapFinder) {
    let world = scene.world(chosen)
    return (
      AspectAssessor(
        model: world.model,
        history: world.history,
        version: world.version,
        asOf: asOf
      ),
      GapFinder(
        model: world.model,
        history: world.history,
        version: world.version,
        asOf: asOf,
        earlier: []
      )
    )
  }

  private func scene(_ pairs: Set<NeedScene.Pair>, _ fields: Set<String>) -> NeedScene {
    NeedScene(
      pairs,
      fields: fields,
      proposals: proposals,
      model: model,
      version: version,
      history: history,
      asOf: asOf
    )
  }

  /// Whether the data set counts for the aspect, now or by a proposal: what only gives context does not.
  private func measures(_ pair: NeedScene.Pair) -> Bool {
    (model.mappings(of: pair.aspect) + proposals.flatMap(\.maps)).contains {
      $0.aspect == pair.aspect && $0.dataSet == pair.dataSet && $0.directness != .context
    }
  }

  /// What is mapped to the aspects now or would be by a proposal.
  private func pairs(of aspects: Set<AspectID>) -> Set<NeedScene.Pair> {
    let mappings =
      aspects.flatMap { model.mappings(of: $0) }
      + proposals.flatMap { $0.maps.filter { aspects.contains($0.aspect) } }
    return Set(mappings.map { NeedScene.Pair(aspect: $0.aspect, dataSet: $0.dataSet) })
  }
}

extension FactorAssessment {
  /// Stands for a factor with this aspect where only the fits are asked for.
  fileprivate init(fitsOf aspect: Aspect, _ fits: [Fit]) {
    self.init(
      id: aspect.id.factor,
      coverage: .zero,
      band: .none,
      possibleBands: [],
      caps: [],
      uncapped: .zero,
      aspects: [
        AspectAssessment(
          id: aspect.id,
          verdict: .gap,
          coverage: .zero,
          band: .none,
          openFields: [],
          possibleBands: [],
          fits: fits,
          best: nil,
          comparators: [],
          context: [],
          exemption: nil,
          finding: nil
        )
      ]
    )
  }
}
