import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

/// Models made to take for ever: what is looked at and what is kept are bounded, and what is left is said.
struct HostileChainTests {
  /// Classes in turn, so that needs and outcomes stand all over the graph; every third factor is measured, some by a proxy.
  private func world(_ count: Int, links: [(Int, Int)]) -> ChainWorld {
    let classes: [FactorClass] = [.need, .prevention, .provision, .outcome]
    var world = ChainWorld([:], links: links.map { ("f\($0.0)", "f\($0.1)") })
    let pattern = ChainWorld(["f": "need"], links: []).factors[0]
    world.factors = (0..<count).map { number in
      var factor = pattern
      factor.id = key("f\(number)")
      factor.aspects[0].id = AspectID(factor: factor.id, aspect: key("a0"))
      factor.factorClass = classes[number % classes.count]
      return factor
    }
    world.measure("set", from: "Return")
    for number in stride(from: 0, to: count, by: 3) {
      world.map("f\(number)", to: "set", directness: number.isMultiple(of: 2) ? .proxy : .direct)
    }
    return world
  }

  private func complete(_ count: Int) -> ChainWorld {
    world(
      count,
      links: (0..<count).flatMap { from in
        (0..<count).filter { $0 != from }.map { (from, $0) }
      }
    )
  }

  private func pairs(_ result: ChainFinder.Result) -> Int {
    result.chains.count + result.undecided.count + result.joinedOtherwise.count
      + result.exempt.count + result.notLookedAt.reduce(0) { $0 + $1.needs }
  }

  /// The work of 75 outcomes over 300 nodes and 89,700 links in three layers, for each of three widths at most.
  @Test func joinsEveryPairOfACompleteGraphWithinItsSteps() {
    let sweep = 3 * 300 + 3 * 89_700
    let result = complete(300).result(ChainLimits(steps: 75 * sweep * 5))
    #expect(result.chains.count == 75 * 75 && pairs(result) == 75 * 75)
    #expect(result.chains.allSatisfy { $0.steps.count == 3 })
  }

  @Test func saysWhatItDidNotLookAtWhereStepsRunOut() {
    let world = complete(40)
    let whole = world.result()
    let result = world.result(ChainLimits(steps: 60_000))
    #expect(!result.notLookedAt.isEmpty && result.chains.count > 10)
    #expect(pairs(result) == 100 && result.chains.count < 100)
    #expect(Set(result.chains).isSubset(of: whole.chains))
    let left = Set(result.notLookedAt.map(\.outcome))
    #expect(
      whole.chains.filter { $0.outcome.map(left.contains) != true }.count <= result.chains.count
    )
  }

  /// Its 6,250,000 pairs are 5,000 links apart on average: their chains would name more than thirty thousand million factors.
  @Test func keepsNoMoreOfALongCycleThanItMayName() {
    let count = 10_000
    let world = world(count, links: (0..<count).map { ($0, ($0 + 1) % count) })
    let result = world.result(ChainLimits(steps: 5_000_000, names: 100_000))
    let named = result.chains.reduce(0) { $0 + $1.steps.count } + 2 * result.joinedOtherwise.count
    #expect((100_000..<100_000 + count).contains(named), "\(named)")
    #expect(pairs(result) == 2_500 * 2_500)
    #expect(result.notLookedAt.count == 2_500 && result.notLookedAt[0].needs < 2_500)
  }

  @Test func endsAfterItsStepsThoughNoPairIsJoined() {
    let count = 4_000
    // Links join needs alone: every search through the layers ends in nothing.
    let world = world(count, links: (0..<(count / 4 - 1)).map { ($0 * 4, $0 * 4 + 4) })
    let result = world.result(ChainLimits(steps: 1_000_000))
    #expect(result.chains.isEmpty && result.notLookedAt.reduce(0) { $0 + $1.needs } > 900_000)
  }

  @Test func takesParallelLinksForOne() {
    let world = world(4, links: (0..<50_000).map { $0.isMultiple(of: 2) ? (0, 1) : (1, 3) })
    let result = world.result(ChainLimits(steps: 1_000))
    #expect(result.chains.map { $0.steps.map(\.id.text) } == [["f0", "f1", "f3"]])
  }
}
