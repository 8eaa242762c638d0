import Assessment
import Catalogue
import FactorModel
import Testing

/// The graph of the shipped model, counted by hand from `model/links.yaml`, and its chains in the review's version.
struct GraphOfTheModelTests {
  private func place(_ name: String) throws -> GraphAnalysis.Place {
    let id = try #require(FactorID(name))
    return try #require(GraphAnalysis(ShippedProject.snapshot().model).place(id))
  }

  @Test func hasTwoReinforcingLoops() throws {
    let analysis = GraphAnalysis(try ShippedProject.snapshot().model)
    #expect(
      analysis.loops.map { $0.factors.map(\.text) } == [
        ["care-and-support-plans", "child-mental-ill-health"],
        ["care-and-support-plans", "child-mental-ill-health", "general-need-demand-signal"],
      ]
    )
    #expect(analysis.loops.map(\.kind) == [.reinforcing, .reinforcing])
    #expect(analysis.search.isComplete && analysis.hasBetweenness)
  }

  /// Six outcomes of 22, each one link away.
  @Test func givesTheMostLeverageToTheNumberOfCareLeavers() throws {
    let leavers = try place("care-leaver-count")
    #expect(leavers.role == .driver && leavers.linksOut == 6 && leavers.reaches == 6)
    #expect(leavers.leverage == Rational(3, 22))
    let most = GraphAnalysis(try ShippedProject.snapshot().model).places.map(\.leverage).max()
    #expect(most == Rational(3, 22))
  }

  @Test func restsEveryChainThatHoldsOnOneCensus() throws {
    let snapshot = try ShippedProject.snapshot()
    let result = ChainFinder(snapshot).find()
    #expect(result.needs == 96 && result.outcomes == 22)
    #expect(result.undecided.isEmpty)
    // The README says so.
    let holding = result.chains.filter { !$0.isBroken }
    #expect(result.chains.count == 142 && holding.count == 78)
    #expect(holding.allSatisfy { $0.breakingSets.contains([.instrument("CRCS census")]) })
    let chain = try #require(
      result.chains.first {
        $0.need?.text == "child-disability" && $0.outcome?.text == "cla-wellbeing"
      }
    )
    #expect(
      chain.steps.map(\.id.text) == ["child-disability", "care-and-support-plans", "cla-wellbeing"]
    )
    #expect(chain.weakest.map(\.text) == ["care-and-support-plans"])
    let plans = try #require(FactorID("care-and-support-plans"))
    #expect(chain.width == snapshot.assessment.factor(plans)?.coverage.low)
    #expect(chain.losses == 1 && chain.breakingSets.contains([.instrument("CRCS census")]))
  }
}
