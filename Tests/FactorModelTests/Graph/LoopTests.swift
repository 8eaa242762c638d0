import FactorModel
import Testing

struct LoopTests {
  @Test func findsEveryLoopOnce() {
    for seed in UInt64(1)...3000 {
      let random = RandomGraph(seed: seed)
      let found = random.graph.loops(within: LoopLimits(length: 9, count: 1_000_000))
      #expect(found.loops == random.loops, "seed \(seed)")
      #expect(found.isComplete && found.cut == nil)
    }
  }

  /// Johnson's marks alone would lose some of these.
  @Test func findsEveryLoopOfBoundedLength() {
    for seed in UInt64(1)...3000 {
      let random = RandomGraph(seed: seed)
      let all = random.loops
      for length in 1...6 {
        let found = random.graph.loops(within: LoopLimits(length: length, count: 1_000_000))
        #expect(found.loops == all.filter { $0.count <= length }, "seed \(seed), \(length)")
        #expect(found.cut == nil && found.completeTo == length)
        if found.isComplete { #expect(found.loops == all) }
      }
    }
  }

  @Test func listsTheShortestWhereThereAreTooMany() {
    for seed in UInt64(1)...3000 {
      let random = RandomGraph(seed: seed)
      let all = random.loops
      for count in [1, 2, 5] {
        let found = random.graph.loops(within: LoopLimits(length: 9, count: count))
        #expect(found.cut == (all.count > count ? .count : nil))
        #expect(found.loops.count == min(count, all.count))
        #expect(Set(found.loops).isSubset(of: Set(all)))
        let shorter = all.filter { $0.count <= found.completeTo }
        #expect(Array(found.loops.prefix(shorter.count)) == shorter, "seed \(seed), \(count)")
        #expect(found.loops.map(\.count) == all.prefix(found.loops.count).map(\.count))
      }
    }
  }

  @Test func saysTheTruthWhateverTheSteps() {
    for seed in UInt64(1)...1000 {
      let random = RandomGraph(seed: seed)
      let all = random.loops
      for steps in [0, 3, 10, 30, 100] {
        let found = random.graph.loops(within: LoopLimits(length: 9, count: 1000, steps: steps))
        #expect(Set(found.loops).isSubset(of: Set(all)))
        let shorter = all.filter { $0.count <= found.completeTo }
        #expect(Array(found.loops.prefix(shorter.count)) == shorter, "seed \(seed), \(steps)")
        if found.isComplete { #expect(found.loops == all) }
      }
    }
  }
}
