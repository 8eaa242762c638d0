import Assessment
import Catalogue
import FactorModel
import Testing

struct ChainTests {
  private func ids(_ chain: EvidenceChain?) -> [String]? { chain?.steps.map(\.id.text) }

  /// n → p → o and n → q → r → o; each factor has its own data set from its own instrument.
  private var diamond: ChainWorld {
    var world = ChainWorld(
      ["n": "need", "p": "provision", "q": "provision", "r": "need", "o": "outcome"],
      links: [("n", "p"), ("p", "o"), ("n", "q"), ("q", "r"), ("r", "o")]
    )
    for name in ["n", "p", "q", "r", "o"] {
      world.measure("set-\(name)", from: "Return of \(name)")
      world.map(name, to: "set-\(name)")
    }
    return world
  }

  @Test func takesTheShorterOfTwoEquallyWideWays() throws {
    let result = diamond.result()
    #expect(result.chains.map { ids($0) } == [["n", "p", "o"]])
    let chain = try #require(result.chains.first)
    #expect(chain.width == Rational(17, 20) && chain.losses == 1 && !chain.isBroken)
    // What only the printed way rests on breaks nothing: there is another as wide.
    #expect(chain.breakingSets.map { $0.map(\.isKnown) } == [[true], [true]])
    #expect(
      Set(chain.breakingSets.joined()) == [.instrument("Return of n"), .instrument("Return of o")]
    )
    #expect(chain.asWide?.map(\.text) == ["n", "q", "r", "o"] && chain.isOfAllWays)
  }

  @Test func takesTheWiderWayThoughItIsLonger() throws {
    var world = diamond
    world.mappings.removeAll { $0.aspect.factor.text == "p" }
    world.map("p", to: "set-p", directness: .proxy)
    let chain = try #require(world.result().chains.first)
    #expect(ids(chain) == ["n", "q", "r", "o"])
    #expect(chain.weakest.map(\.text) == ["n", "q", "r", "o"])
  }

  @Test func countsTheDataSetsOfOneInstrumentAsOneSource() throws {
    var world = diamond
    world.measure("more", from: "return  OF P")
    world.measure("unknown", from: nil)
    world.map("p", to: "more")
    let one = try #require(world.result().chains.first)
    #expect(one.steps[1].support.map(\.dataSets.count) == [2])
    for name in ["n", "p", "o"] { world.map(name, to: "unknown") }
    let two = try #require(world.result().chains.first)
    #expect(two.losses == 2 && two.leastLosses == 1)
    #expect(two.breakingSets.count == 2)
    #expect(two.breakingSets.allSatisfy { $0.contains(.unknown(key("unknown"))) })
    #expect(two.steps[1].support.map(\.source.isKnown) == [true, false])
  }

  @Test func tellsWhatIsBrokenAlready() throws {
    var world = diamond
    world.mappings.removeAll { $0.aspect.factor.text == "o" }
    let chain = try #require(world.result().chains.first)
    #expect(chain.isBroken && chain.losses == 0 && chain.breakingSets.isEmpty)
    #expect(chain.uncovered.map(\.text) == ["o"])
    #expect(ids(chain) == ["n", "p", "o"])
  }

  /// What nobody asks for cannot be wanting: the chain is as wide and as strong as its other factors.
  @Test func isNotNarrowedByAnExemptFactor() throws {
    var world = diamond
    world.mappings.removeAll { $0.aspect.factor.text == "p" }
    #expect(ids(world.result().chains.first) == ["n", "q", "r", "o"])
    world.exempt("p")
    let chain = try #require(world.result().chains.first)
    #expect(ids(chain) == ["n", "p", "o"])
    #expect(chain.exempt == [key("p")] && chain.steps.map(\.isExempt) == [false, true, false])
    #expect(chain.width == Rational(17, 20) && chain.weakest.map(\.text) == ["n", "o"])
    #expect(!chain.isBroken && chain.uncovered.isEmpty && chain.losses == 1)
    #expect(chain.leastLosses == 1 && chain.breakingSets.count == 2)
  }

  @Test func isBrokenByItsOtherFactorsThoughOneIsExempt() throws {
    var world = diamond
    world.mappings.removeAll { $0.aspect.factor.text == "o" }
    world.exempt("p")
    let chain = try #require(world.result().chains.first)
    #expect(chain.isBroken && chain.uncovered.map(\.text) == ["o"] && chain.losses == 0)
  }

  @Test func countsNoSourceForWhatIsExempt() throws {
    var world = diamond
    world.exempt("p")
    let chain = try #require(world.result().chains.first)
    #expect(ids(chain) == ["n", "p", "o"] && chain.steps[1].support.isEmpty)
    #expect(chain.losses == 1 && chain.breakingSets.count == 2)
  }

  @Test func setsPairsApartOfWhichNothingIsAsked() {
    var world = diamond
    for name in ["n", "p", "o"] { world.exempt(name) }
    let result = world.result()
    #expect(result.exempt == [.init(need: key("n"), outcome: key("o"))])
    #expect(result.chains.isEmpty && result.joinedOtherwise == [pair("r", "o")])
  }

  private func pair(_ need: String, _ outcome: String) -> ChainFinder.Pair {
    ChainFinder.Pair(need: key(need), outcome: key(outcome))
  }

  @Test(arguments: [
    ("need", "need", false), ("need", "need+provision", true), ("need", "outcome+prevention", true),
    ("need+provision", "need", false), ("need", "prevention", true),
  ])
  func asksForPreventionOrProvisionBetweenTheEnds(start: String, middle: String, joins: Bool) {
    let world = ChainWorld(
      ["n": start, "m": middle, "o": "outcome+provision"],
      links: [("n", "m"), ("m", "o")]
    )
    let result = world.result()
    #expect(result.chains.contains { ids($0) == ["n", "m", "o"] } == joins)
    if !joins {
      #expect(result.joinedOtherwise.contains(.init(need: key("n"), outcome: key("o"))))
    }
  }

  @Test func passesNoFactorTwice() {
    // The only provision lies on a way back: n → a → p → a → o is no path.
    let world = ChainWorld(
      ["n": "need", "a": "need", "p": "provision", "o": "outcome"],
      links: [("n", "a"), ("a", "p"), ("p", "a"), ("a", "o")]
    )
    let result = world.result()
    #expect(result.chains.isEmpty && result.undecided.isEmpty)
    #expect(result.joinedOtherwise.count == 2)
  }

  @Test func saysWhereTheSearchOverPathsIsCutShort() {
    let crowd = (0..<14).map { "k\($0)" }
    var links = [("n", "a"), ("p", "a"), ("a", "o")]
    for from in crowd {
      links += [("a", from), (from, "p")] + crowd.filter { $0 != from }.map { (from, $0) }
    }
    var world = ChainWorld(
      ["n": "need", "a": "prevention", "p": "provision", "o": "outcome"],
      links: []
    )
    world.factors[1].factorClass = .outcome
    let more = ChainWorld(["k": "outcome"], links: []).factors[0]
    world.factors += crowd.map { name in
      var factor = more
      factor.id = key(name)
      return factor
    }
    world.links = ChainWorld([:], links: links).links
    let result = world.result()
    #expect(result.undecided.contains(.init(need: key("n"), outcome: key("o"))))
    #expect(!result.chains.contains { $0.outcome?.text == "o" })
  }

  /// Widest paths by going through all simple paths, breaking sets by assessing all anew without the sources.
  @Test func equalsBruteForceOnSmallModels() {
    var (chains, broken, sets, exempt) = (0, 0, 0, 0)
    var asWide = 0
    for seed in UInt64(1)...600 {
      let world = ChainWorld(seed: seed)
      let result = world.result(ChainLimits(pairSteps: 1_000_000))
      #expect(result.undecided.isEmpty && result.notLookedAt.isEmpty)
      let expected = ChainBruteForce(world)
      #expect(result.chains.map { $0.steps.map(\.id) } == expected.chains, "seed \(seed)")
      #expect(result.joinedOtherwise == expected.joinedOtherwise, "seed \(seed)")
      #expect(result.exempt == expected.exempt, "seed \(seed)")
      for chain in result.chains {
        chains += 1
        if chain.isBroken { broken += 1 }
        if !chain.exempt.isEmpty, !chain.isBroken { exempt += 1 }
        let smallest = expected.breakingSets(chain)
        #expect(Set(chain.breakingSets.map(Set.init)) == smallest, "seed \(seed)")
        #expect(chain.breakingSets.count == smallest.count)
        #expect(chain.isOfAllWays && chain.asWide == expected.asWide(chain), "seed \(seed)")
        if chain.asWide != nil { asWide += 1 }
        if chain.losses > 1 { sets += 1 }
      }
    }
    #expect(
      chains > 100 && broken > 30 && sets > 10 && exempt > 10,
      "\(chains), \(broken), \(sets), \(exempt)"
    )
    #expect(asWide > 3, "\(asWide)")
  }

  @Test func saysHowEachStepIsLinkedAndHowManyFactorsAreNot() throws {
    var world = diamond
    world.links[0].polarity = .unknown
    world.links[0].evidence = [.init(claim: .hypothesis, says: "", citations: [])]
    world.links[1].polarity = .negative
    world.links[1].evidence = [
      .init(claim: .inference, says: "", citations: []),
      .init(claim: .association, says: "", citations: []),
    ]
    world.factors += ChainWorld(["alone": "need"], links: []).factors
    let result = world.result()
    let chain = try #require(result.chains.first)
    #expect(chain.edges.map(\.polarity) == [.unknown, .negative])
    #expect(chain.edges.map(\.isBacked) == [false, true])
    #expect(chain.isContested && chain.isUnbacked)
    #expect(result.factors == 6 && result.unlinked == 1)
  }

  @Test func claimsNothingOfAllWaysWhereThatSearchIsCutShort() throws {
    let chain = try #require(diamond.result(ChainLimits(breakSteps: 0)).chains.first)
    #expect(!chain.isOfAllWays && chain.losses == 1 && chain.breakingSets.isEmpty)
  }

  @Test func dependsOnNoOrderOfTheFiles() {
    for seed in UInt64(1)...200 {
      let world = ChainWorld(seed: seed)
      var (other, random) = (world, SeededGenerator(seed: seed))
      other.factors.shuffle(using: &random)
      other.links.shuffle(using: &random)
      other.mappings.shuffle(using: &random)
      other.dataSets.shuffle(using: &random)
      #expect(world.result() == other.result(), "seed \(seed)")
    }
  }
}
