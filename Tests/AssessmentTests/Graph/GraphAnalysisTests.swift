import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

struct GraphAnalysisTests {
  private func factor(_ name: String, _ factorClass: FactorClass) -> Factor {
    Factor(
      id: key(name),
      label: LocalizedText(name),
      factorClass: factorClass,
      side: .both,
      themes: [],
      aspects: []
    )
  }

  /// Links as they read: `a + b`.
  private func model(
    _ links: String...,
    classes: [String: FactorClass] = [:],
    more: [String] = [],
    damping: Rational = Rational(1, 2)
  ) -> Model {
    let parts = links.map { $0.split(separator: " ").map(String.init) }
    let names = Set(parts.flatMap { [$0[0], $0[2]] } + more).sorted()
    var method = World.method
    method.damping = damping
    return Model(
      checked: ModelDraft(
        factors: names.map { factor($0, classes[$0] ?? .need) },
        links: parts.map {
          Link(
            from: key($0[0]),
            to: key($0[2]),
            polarity: Polarity(rawValue: $0[1]) ?? .unknown,
            evidence: []
          )
        }
      ),
      method: method
    )
  }

  @Test(arguments: [
    (["+", "+"], FeedbackLoop.Kind.reinforcing), (["-", "-"], .reinforcing),
    (["+", "-"], .balancing), (["-", "-", "-"], .balancing), (["-", "?"], .contested),
    (["?", "?"], .contested), (["-"], .balancing), (["+"], .reinforcing),
  ])
  func tellsReinforcingLoopsFromBalancingOnes(signs: [String], kind: FeedbackLoop.Kind) {
    let loop = FeedbackLoop(
      factors: signs.indices.map { key("f\($0)") },
      signs: signs.compactMap(Polarity.init)
    )
    #expect(loop.kind == kind)
  }

  @Test func readsTheSignsAlongTheLoop() {
    let analysis = GraphAnalysis(model("a + b", "b - c", "c - a", "c ? b"))
    #expect(
      analysis.loops == [
        FeedbackLoop(factors: [key("b"), key("c")], signs: [.negative, .unknown]),
        FeedbackLoop(
          factors: [key("a"), key("b"), key("c")],
          signs: [.positive, .negative, .negative]
        ),
      ]
    )
    #expect(analysis.loops.map(\.kind) == [.contested, .reinforcing])
    #expect(analysis.components == [[key("a"), key("b"), key("c")]])
    #expect(analysis.search.isComplete)
  }

  @Test func saysWhereInfluenceBeginsAndEnds() {
    let analysis = GraphAnalysis(model("a + b", "b + c", more: ["d"]))
    #expect(analysis.places.map(\.role) == [.driver, .between, .endPoint, .isolated])
    #expect(analysis.places.map(\.reaches) == [2, 1, 0, 0])
    #expect(analysis.places.map(\.reachedBy) == [0, 1, 2, 0])
    // Of six ordered pairs of others, one has its only way over b.
    #expect(analysis.places.map(\.betweenness) == [0, 1.0 / 6, 0, 0])
    #expect(analysis.loops.isEmpty && analysis.search.isComplete)
  }

  @Test func leavesBetweennessOutOfAGraphThatIsTooLarge() {
    let analysis = GraphAnalysis(model("a + b", "b + c"), betweennessSteps: 1)
    #expect(!analysis.hasBetweenness)
  }

  /// a reaches o in one link and p in two: (1/2 + 1/4) / 3; nothing reaches q.
  @Test func dampsLeverageByDistance() {
    let classes: [String: FactorClass] = ["o": .outcome, "p": .outcome, "q": .outcome]
    let leverage = Leverage.byFactor(
      model: model("a + o", "o + p", "a - b", "b + c", classes: classes, more: ["q"])
    )
    #expect(leverage[key("a")] == Rational(1, 4))
    #expect(leverage[key("o")] == Rational(1, 2))
    #expect(leverage[key("p")] == Rational(1, 3))
    #expect(leverage[key("q")] == Rational(1, 3))
    #expect(leverage[key("b")] == 0)
  }

  @Test func takesTheDampingOfTheMethod() {
    let classes: [String: FactorClass] = ["o": .outcome]
    let links = model("a + b", "b + o", classes: classes, damping: Rational(9, 10))
    #expect(Leverage.byFactor(model: links)[key("a")] == Rational(81, 100))
    #expect(GraphAnalysis(links).damping == Rational(9, 10))
    let whole = model("a + b", "b + o", classes: classes, damping: 1)
    #expect(Leverage.byFactor(model: whole)[key("a")] == 1)
  }

  @Test func countsNoOutcomeBeyondTwentyLinks() {
    let draft = ModelDraft(
      factors: (0...22).map { factor("f\($0)", $0 == 22 ? .outcome : .need) },
      links: (0..<22).map {
        Link(from: key("f\($0)"), to: key("f\($0 + 1)"), polarity: .positive, evidence: [])
      }
    )
    let leverage = Leverage.byFactor(model: Model(checked: draft, method: World.method))
    #expect(leverage[key("f2")] == Rational(1, 1 << 20))
    #expect(leverage[key("f1")] == 0)
  }

  @Test func givesNoLeverageWithoutOutcomes() {
    let analysis = GraphAnalysis(model("a + b"))
    #expect(analysis.outcomes == 0)
    #expect(analysis.places.allSatisfy { $0.leverage == 0 })
  }

  @Test func countsNoOutcomeOfTheSecondClass() {
    var draft = model("a + b").draft
    draft.factors[1].alsoClass = .outcome
    #expect(GraphAnalysis(Model(checked: draft, method: World.method)).outcomes == 0)
  }

  /// By the definition, over every pair, on random models; in any order of the files.
  @Test func agreesWithTheDefinitionWhateverTheOrder() {
    for seed in UInt64(1)...500 {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...8, using: &random)
      let factors = (0..<count).map { index in
        factor("f\(index)", FactorClass.allCases.randomElement(using: &random) ?? .need)
      }
      var links: [Link] = []
      for from in 0..<count {
        for to in 0..<count where from != to && Int.random(in: 0..<4, using: &random) == 0 {
          links.append(
            Link(
              from: key("f\(from)"),
              to: key("f\(to)"),
              polarity: Polarity.allCases.randomElement(using: &random) ?? .unknown,
              evidence: []
            )
          )
        }
      }
      let model = Model(checked: ModelDraft(factors: factors, links: links), method: World.method)
      let shuffled = Model(
        checked: ModelDraft(
          factors: factors.shuffled(using: &random),
          links: links.shuffled(using: &random)
        ),
        method: World.method
      )
      #expect(GraphAnalysis(model) == GraphAnalysis(shuffled))
      let leverage = Leverage.byFactor(model: model)
      for factor in factors {
        #expect(leverage[factor.id] == defined(factor.id, in: model), "seed \(seed)")
      }
    }
  }

  /// Distances by going on link by link from the factor.
  private func defined(_ start: FactorID, in model: Model) -> Rational {
    let outcomes = model.factors.filter { $0.factorClass == .outcome }.map(\.id)
    var (reached, edge): (Set<FactorID>, Set<FactorID>) = ([start], [start])
    var (sum, weight) = (Rational.zero, Rational(1))
    for _ in 0...20 {
      sum = sum + Rational(edge.count { outcomes.contains($0) }) * weight
      weight = weight * Rational(1, 2)
      edge = Set(model.links.filter { edge.contains($0.from) }.map(\.to)).subtracting(reached)
      reached.formUnion(edge)
    }
    return outcomes.isEmpty ? 0 : sum / Rational(outcomes.count)
  }
}
