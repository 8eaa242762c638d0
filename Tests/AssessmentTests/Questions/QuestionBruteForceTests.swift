import Bilingual
import Catalogue
import FactorModel
import Testing

@testable import Assessment

/// The search against going through every choice, over random worlds.
struct QuestionBruteForceTests {
  /// A random question of a random world, with what the search is given.
  struct Case {
    let question: Question
    let world: RandomWorld
    let answerer: QuestionAnswerer

    init(seed: UInt64) {
      let world = RandomWorld(seed: seed)
      self.init(seed: seed, world, Self.answerer(world))
    }

    /// Another question of the same world for every seed.
    init(seed: UInt64, _ world: RandomWorld, _ answerer: QuestionAnswerer) {
      var random = SeededGenerator(seed: seed &* 7919)
      self.world = world
      self.answerer = answerer
      var aspects = world.factors.flatMap(\.aspects).map(\.id)
      aspects.shuffle(using: &random)
      let count = min(aspects.count, Int.random(in: 1...3, using: &random))
      let level = ["local-authority", "police-force", "wales", "lsoa", "dfj-area"]
        .randomElement(using: &random)
      question = Question(
        id: key("question"),
        text: LocalizedText("What?"),
        aspects: Array(aspects.prefix(count)),
        controls: Bool.random(using: &random) ? Array(aspects.dropFirst(count).prefix(1)) : [],
        geography: LevelReference(key(level ?? "wales")),
        years: [1, 1, 3, 5].randomElement(using: &random) ?? 1,
        use: Question.Use.allCases.randomElement(using: &random) ?? .describe
      )
    }

    static func answerer(_ world: RandomWorld) -> QuestionAnswerer {
      QuestionAnswerer(
        history: world.history,
        version: world.version,
        asOf: World.asOf,
        factors: world.result.factors
      )
    }

    /// The best verdict of any choice, each weighed by itself.
    func bruteForce(_ mode: QuestionSearch.Mode, aspects: [AspectID]? = nil) -> QuestionVerdict? {
      let search = answerer.search(for: question, mode)
      let controls = aspects == nil ? question.controls : []
      return search.levels.compactMap { level in
        func options(_ candidates: [EvidenceCandidate]?) -> [QuestionSearch.Option] {
          (candidates ?? []).flatMap { $0.options(at: level, mode) }
        }
        var choices: [[QuestionSearch.Option?]] = [[]]
        for aspect in aspects ?? question.aspects {
          let more = options(search.candidates[aspect])
          choices = choices.flatMap { choice in more.map { choice + [$0] } }
        }
        for control in controls {
          let more: [QuestionSearch.Option?] = options(search.controls[control]) + [nil]
          choices = choices.flatMap { choice in more.map { choice + [$0] } }
        }
        let count = (aspects ?? question.aspects).count
        return choices.compactMap { verdict($0, measures: count) }.max()
      }.max()
    }

    private func verdict(_ choice: [QuestionSearch.Option?], measures: Int) -> QuestionVerdict? {
      let years = choice.prefix(measures).compactMap { $0 }
        .reduce(Set(1851...2106)) { $0.intersection($1.years.years) }
      guard years.count >= question.years else { return nil }
      for control in choice.dropFirst(measures) {
        if let control, years.isDisjoint(with: control.years.years) { return nil }
      }
      return choice.map { $0?.verdict ?? .partial }.min()
    }
  }

  /// 10,000 questions, eight of each of 1,250 worlds.
  @Test(arguments: 0..<25)
  func agreesWithGoingThroughEveryChoice(block: Int) {
    for world in UInt64(block * 50)..<UInt64(block * 50 + 50) {
      let random = RandomWorld(seed: world)
      let answerer = Case.answerer(random)
      for seed in (world * 8)..<(world * 8 + 8) {
        expectAgreement(Case(seed: seed, random, answerer), seed)
      }
    }
  }

  private func expectAgreement(_ example: Case, _ seed: UInt64) {
    let answer = example.answerer.answer(example.question)
    let proven = example.bruteForce(.proven)
    let possible = example.bruteForce(.possible)
    let expected = proven ?? (possible == nil ? .no : .unknown)
    #expect(answer.verdict == expected, "seed \(seed)")
    #expect((answer.witness != nil) == (proven != nil), "seed \(seed)")
    let better = possible.flatMap { $0 > expected ? $0 : nil }
    #expect(answer.prospect?.verdict == better, "seed \(seed)")
    #expect(answer.isExact)
    expectMinimal(answer, example, seed)
  }

  /// Every conflict cannot be had, and every part of it can; there is one exactly where the answer is no.
  private func expectMinimal(_ answer: QuestionAnswer, _ example: Case, _ seed: UInt64) {
    #expect(answer.conflicts.isEmpty == (answer.verdict != .no), "seed \(seed)")
    for conflict in answer.conflicts {
      #expect(example.bruteForce(.possible, aspects: conflict.aspects) == nil, "seed \(seed)")
      for left in conflict.aspects where conflict.aspects.count > 1 {
        let rest = conflict.aspects.filter { $0 != left }
        #expect(example.bruteForce(.possible, aspects: rest) != nil, "seed \(seed) without \(left)")
      }
    }
  }

  @Test(arguments: 0..<10)
  func aNewDataSetNeverWorsensAVerdict(block: Int) {
    for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
      let example = Case(seed: seed)
      var world = example.world
      let before = example.answerer.answer(example.question)
      world.addDataSet("new")
      let after = Case.answerer(world).answer(example.question)
      #expect(after.verdict >= before.verdict, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<10)
  func theOrderOfTheInputDoesNotMatter(block: Int) {
    for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
      let example = Case(seed: seed)
      var world = example.world
      world.shuffle()
      let shuffled = Case.answerer(world).answer(example.question)
      #expect(shuffled == example.answerer.answer(example.question), "seed \(seed)")
    }
  }
}
