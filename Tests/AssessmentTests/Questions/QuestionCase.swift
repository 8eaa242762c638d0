import Assessment
import Bilingual
import Catalogue
import FactorModel

/// A random question of a random world.
struct QuestionCase {
  let question: Question
  let world: RandomWorld
  let factors: [FactorAssessment]
  let answerer: QuestionAnswerer

  init(seed: UInt64) {
    let world = Self.aged(RandomWorld(seed: seed))
    self.init(seed: seed, world, Self.factors(of: world))
  }

  /// Another question of the same world for every seed.
  init(seed: UInt64, _ world: RandomWorld, _ factors: [FactorAssessment]) {
    var random = SeededGenerator(seed: seed &* 7919)
    self.world = world
    self.factors = factors
    answerer = Self.answerer(world, factors)
    var aspects = world.factors.flatMap(\.aspects).map(\.id)
    aspects.shuffle(using: &random)
    let count = min(aspects.count, Int.random(in: 1...3, using: &random))
    let level = ["local-authority", "police-force", "wales", "lsoa", "dfj-area"]
      .randomElement(using: &random)
    question = Question(
      id: key("question"),
      text: LocalizedText("What?"),
      aspects: Array(aspects.prefix(count)),
      controls: Bool.random(using: &random) ? Array(aspects.dropFirst(count).prefix(2)) : [],
      geography: LevelReference(key(level ?? "wales")),
      years: [1, 1, 2, 3, 5].randomElement(using: &random) ?? 1,
      use: Question.Use.allCases.randomElement(using: &random) ?? .describe
    )
  }

  static func answerer(
    _ world: RandomWorld,
    _ factors: [FactorAssessment]? = nil
  ) -> QuestionAnswerer {
    QuestionAnswerer(
      history: world.history,
      version: world.version,
      asOf: World.asOf,
      factors: factors ?? Self.factors(of: world)
    )
  }

  /// Without what closing conditions would remove, which takes longer than all the rest.
  static func factors(of world: RandomWorld) -> [FactorAssessment] {
    Assessor(model: world.model, history: world.history)
      .assessment(of: world.version, tellsEffects: false).factors
  }

  /// Every third data set nobody has seen for more than a year.
  static func aged(_ world: RandomWorld) -> RandomWorld {
    var world = world
    for place in world.dataSets.indices where place % 3 == 1 {
      world.dataSets[place].confirmed = day("2022-01-31")
    }
    return world
  }
}
