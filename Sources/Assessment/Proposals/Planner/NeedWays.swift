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

  struct Found {
    var ways: [PlanWay]
    /// Whether these are all.
    var isComplete: Bool
    /// All that bear on the need.
    var relevant: [Int]
  }

  /// The ways to meet a need that is not met; a need that the model does not have has none.
  func ways(of need: PlanNeed) -> Found {
    switch need {
    case .gap(let id): id.usability == nil ? waysToMeet(id.aspect) : waysToMend(id)
    case .question(let id):
      model.question(id).map(waysToAnswer) ?? Found(ways: [], isComplete: true, relevant: [])
    }
  }

  /// Why a need without a way stays.
  func obstacle(of need: PlanNeed, _ relevant: [Int]) -> Plan.Obstacle {
    guard !relevant.isEmpty else { return .noProposal }
    let names = relevant.map { proposals[$0].id }
    let aspects: [AspectID] =
      switch need {
      case .gap(let id): [id.aspect]
      case .question(let id): model.question(id).map { $0.aspects + $0.controls } ?? []
      }
    let scene = scene(pairs(of: Set(aspects)))
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
    var found = Found(ways: [], isComplete: true, relevant: [])
    var ways: Set<PlanWay> = []
    for pair in pairs(of: [id]).sorted(by: { $0.dataSet < $1.dataSet }) {
      let scene = scene([pair])
      guard !scene.relevant.isEmpty else { continue }
      found.relevant += scene.relevant
      var finder = WayFinder(relevant: scene.relevant, changing: scene.changing) { chosen in
        let assessor = scene.assessor(chosen)
        return assessor.model.aspect(id).map { assessor.verdict(of: $0) == .met } ?? false
      }
      ways.formUnion(finder.ways())
      found.isComplete = found.isComplete && finder.isComplete
    }
    found.ways = WayFinder.simplified(ways)
    found.relevant = Set(found.relevant).sorted()
    return found
  }

  /// Which fault is told is that of the best data set, which a better one replaces: nothing is taken for granted.
  private func waysToMend(_ id: Gap.ID) -> Found {
    let scene = scene(pairs(of: [id.aspect]))
    var finder = WayFinder(relevant: scene.relevant, changing: scene.relevant) { chosen in
      let (assessor, finder) = tools(scene, chosen)
      guard let aspect = assessor.model.aspect(id.aspect) else { return false }
      let assessed = assessor.assessment(of: aspect)
      return assessed.verdict == .met && !finder.gaps(assessed).contains { $0.id == id }
    }
    let ways = finder.ways()
    return Found(ways: ways, isComplete: finder.isComplete, relevant: scene.relevant)
  }

  private func waysToAnswer(_ question: Question) -> Found {
    let scene = scene(pairs(of: Set(question.aspects + question.controls)))
    var finder = WayFinder(relevant: scene.relevant, changing: scene.changing) { chosen in
      answer(question, in: scene, chosen).verdict >= least
    }
    let ways = finder.ways()
    return Found(ways: ways, isComplete: finder.isComplete, relevant: scene.relevant)
  }

  private func answer(
    _ question: Question,
    in scene: NeedScene,
    _ chosen: Set<Int>
  ) -> QuestionAnswer {
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
      factors: fits
    ).answer(question)
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

  private func scene(_ pairs: Set<NeedScene.Pair>) -> NeedScene {
    NeedScene(
      pairs,
      proposals: proposals,
      model: model,
      version: version,
      history: history,
      asOf: asOf
    )
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
