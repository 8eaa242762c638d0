import Bilingual
import Catalogue
import FactorModel
import Testing

@testable import Assessment

/// The search against going through every choice, over random worlds.
struct QuestionBruteForceTests {
  /// 10,000 questions, eight of each of 1,250 worlds.
  @Test(arguments: 0..<25)
  func agreesWithGoingThroughEveryChoice(block: Int) {
    for world in UInt64(block * 50)..<UInt64(block * 50 + 50) {
      let random = QuestionCase.aged(RandomWorld(seed: world))
      let factors = QuestionCase.factors(of: random)
      for seed in (world * 8)..<(world * 8 + 8) {
        expectAgreement(QuestionCase(seed: seed, random, factors), seed)
      }
    }
  }

  private func expectAgreement(_ example: QuestionCase, _ seed: UInt64) {
    let answer = example.answerer.answer(example.question)
    let oracle = QuestionOracle(example)
    let proven = oracle.best(.proven)
    let possible = oracle.best(.possible)
    let expected = proven ?? (possible == nil ? .no : .unknown)
    #expect(answer.verdict == expected, "seed \(seed)")
    #expect((answer.witness != nil) == (proven != nil), "seed \(seed)")
    let better = possible.flatMap { $0 > expected ? $0 : nil }
    #expect(answer.prospect?.verdict == better, "seed \(seed)")
    #expect(answer.isExact)
    expectMinimal(answer, oracle, seed)
  }

  /// Every conflict cannot be had, and every part of it can; there is one exactly where the answer is no.
  private func expectMinimal(_ answer: QuestionAnswer, _ oracle: QuestionOracle, _ seed: UInt64) {
    #expect(answer.conflicts.isEmpty == (answer.verdict != .no), "seed \(seed)")
    for conflict in answer.conflicts {
      #expect(oracle.best(.possible, aspects: conflict.aspects) == nil, "seed \(seed)")
      for left in conflict.aspects where conflict.aspects.count > 1 {
        let rest = conflict.aspects.filter { $0 != left }
        #expect(oracle.best(.possible, aspects: rest) != nil, "seed \(seed) without \(left)")
      }
    }
  }

  @Test(arguments: 0..<10)
  func aNewDataSetNeverWorsensAVerdict(block: Int) {
    for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
      let example = QuestionCase(seed: seed)
      var world = example.world
      let before = example.answerer.answer(example.question)
      world.addDataSet("new")
      let after = QuestionCase.answerer(world).answer(example.question)
      #expect(after.verdict >= before.verdict, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<10)
  func theOrderOfTheInputDoesNotMatter(block: Int) {
    for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
      let example = QuestionCase(seed: seed)
      var world = example.world
      world.shuffle()
      let shuffled = QuestionCase.answerer(world).answer(example.question)
      #expect(shuffled == example.answerer.answer(example.question), "seed \(seed)")
    }
  }
}
