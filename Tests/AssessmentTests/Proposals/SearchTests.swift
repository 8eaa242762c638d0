import Assessment
import FactorModel
import Testing

/// The searches against every set there is, on needs made up at random; a failure names its seed.
struct SearchTests {
  /// Costs, and needs of which each is met by any of some ways.
  struct Puzzle {
    var costs: [Rational]
    var needs: [[PlanWay]]

    init(seed: UInt64, most: Int, isCover: Bool = false) {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...most, using: &random)
      // Few different costs, so that there are ties, and now and then something for nothing.
      costs = (0..<count).map { _ in
        [0, 1, 1, 2, 2, 3, 5, Rational(5, 2)][Int.random(in: 0..<8, using: &random)]
      }
      needs = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
          let size = isCover ? 1 : Int.random(in: 1...min(3, count), using: &random)
          let needed = Set((0..<count).shuffled(using: &random).prefix(size))
          let forbids = isCover || Int.random(in: 0..<4, using: &random) > 0 ? 0 : 1
          let refused = Set(
            (0..<count).shuffled(using: &random).prefix(forbids).filter { !needed.contains($0) }
          )
          return PlanWay(needs: needed, forbids: refused)
        }
      }
    }

    func isMet(_ need: Int, _ chosen: Set<Int>) -> Bool {
      needs[need].contains { $0.holds(in: chosen) }
    }

    func cost(_ set: Set<Int>) -> Rational { set.reduce(.zero) { $0 + costs[$1] } }

    /// The lowest cost and the sets that have it and lose something with each member; `nil` where there is none.
    func cheapestOfAll() -> (cost: Rational, sets: Set<Set<Int>>)? {
      let bits = needs.map { ways in
        ways.map { (needs: mask($0.needs), forbids: mask($0.forbids)) }
      }
      // In halves, of which all costs are made.
      let halves = costs.map { ($0 * 2).truncatedWhole }
      var best: Int?
      var sets: [Int] = []
      for set in 0..<(1 << costs.count) {
        let meets = bits.allSatisfy { ways in
          ways.contains { $0.needs & ~set == 0 && $0.forbids & set == 0 }
        }
        guard meets else { continue }
        let cost = halves.indices.reduce(0) { $0 + (set >> $1 & 1) * halves[$1] }
        if best.map({ cost < $0 }) ?? true { (best, sets) = (cost, []) }
        if cost == best { sets.append(set) }
      }
      let smallest = sets.filter { set in !sets.contains { $0 != set && $0 & set == $0 } }
      return best.map { (Rational($0, 2), Set(smallest.map(places))) }
    }

    private func mask(_ set: Set<Int>) -> Int { set.reduce(0) { $0 | 1 << $1 } }
    private func places(_ set: Int) -> Set<Int> {
      Set(costs.indices.filter { set & (1 << $0) != 0 })
    }
  }

  @Test(arguments: [(UInt64(1)...2000, 9), (5001...5025, 15)])
  func findsEveryCheapestSet(seeds: ClosedRange<UInt64>, most: Int) throws {
    var unmeetable = 0
    var tied = 0
    for seed in seeds {
      let puzzle = Puzzle(seed: seed, most: most)
      let found = ExactSearch.cheapest(costs: puzzle.costs, needs: puzzle.needs)
      let expected = puzzle.cheapestOfAll()
      #expect(found?.cost == expected?.cost, "seed \(seed)")
      #expect(found.map { Set($0.sets.map(Set.init)) } == expected?.sets, "seed \(seed)")
      #expect(found?.isCut != true)
      if expected == nil { unmeetable += 1 }
      if (expected?.sets.count ?? 0) > 1 { tied += 1 }
    }
    // The puzzles would show little if all had one answer.
    #expect(unmeetable > 0 || most > 9)
    #expect(tied > 0)
  }

  @Test(arguments: [UInt64(1)...150])
  func findsTheWaysByAskingAlone(seeds: ClosedRange<UInt64>) {
    for seed in seeds {
      let puzzle = Puzzle(seed: seed, most: 8)
      let relevant = Array(puzzle.costs.indices)
      for need in puzzle.needs.indices {
        // What a way forbids changes something; all else only adds.
        let changing = Set(puzzle.needs[need].flatMap(\.forbids)).sorted()
        var finder = WayFinder(relevant: relevant, changing: changing) { puzzle.isMet(need, $0) }
        let ways = finder.ways()
        #expect(finder.isComplete)
        for set in 0..<(1 << relevant.count) {
          let chosen = Set(relevant.filter { set & (1 << $0) != 0 })
          let holds = ways.contains { $0.holds(in: chosen) }
          #expect(holds == puzzle.isMet(need, chosen), "seed \(seed), need \(need), \(chosen)")
        }
      }
    }
  }

  @Test(arguments: [(UInt64(1)...400, true), (1...400, false)])
  func staysWithinTheBoundThatItStates(seeds: ClosedRange<UInt64>, isCover: Bool) {
    for seed in seeds {
      let puzzle = Puzzle(seed: seed, most: 10, isCover: isCover)
      guard let expected = puzzle.cheapestOfAll(),
        let found = GreedySearch(costs: puzzle.costs, needs: puzzle.needs).result()
      else { continue }
      let chosen = Set(found.chosen)
      #expect(puzzle.needs.indices.allSatisfy { puzzle.isMet($0, chosen) }, "seed \(seed)")
      #expect(found.cost == puzzle.cost(chosen))
      #expect(found.lowerBound <= expected.cost, "seed \(seed)")
      switch found.bound {
      case .times(let factor, _): #expect(found.cost <= factor * expected.cost, "seed \(seed)")
      case .none: #expect(!isCover, "a cover has a bound: seed \(seed)")
      }
    }
  }

  /// Chvátal's own example: the greedy way takes the single sets one by one, at H(n) times the cost.
  @Test func statesTheBoundOfTheWorstCover() throws {
    let costs = [1, Rational(1, 2), Rational(1, 3), Rational(11, 10)]
    let needs = (0..<3).map { [PlanWay(needs: [$0]), PlanWay(needs: [3])] }
    let found = try #require(GreedySearch(costs: costs, needs: needs).result())
    #expect(found.chosen == [0, 1, 2])
    #expect(found.bound == .times(Rational(11, 6), largest: 3))
    #expect(found.lowerBound == 1)
    let best = try #require(ExactSearch.cheapest(costs: costs, needs: needs))
    #expect(best.cost == Rational(11, 10) && best.sets == [[3]])
  }
}
