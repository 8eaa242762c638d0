import Assessment
import Catalogue
import FactorModel
import Testing

/// What must hold of every project, tried on random ones; a failure names its seed.
struct PropertyTests {
  static let seeds = Array(UInt64(1)...60)

  @Test(arguments: seeds)
  func cloningADataSetChangesNoScore(seed: UInt64) throws {
    var world = RandomWorld(seed: seed)
    let before = world.result
    let original = try #require(world.dataSets.first)
    var clone = original
    clone.id = key("zz-clone")
    world.dataSets.append(clone)
    world.linkChecks += world.linkChecks.filter { $0.dataSet == original.id }.map {
      LinkCheck(dataSet: clone.id, checked: $0.checked, result: $0.result)
    }
    world.mappings += world.mappings.filter { $0.dataSet == original.id }.map {
      Mapping(aspect: $0.aspect, dataSet: clone.id, directness: $0.directness, because: $0.because)
    }
    let after = world.result
    #expect(before.factors.map(\.coverage) == after.factors.map(\.coverage))
    #expect(before.aspects.map(\.verdict) == after.aspects.map(\.verdict))
    #expect(before.factors.map(\.band) == after.factors.map(\.band))
  }

  @Test(arguments: seeds)
  func moreDataNeverLowersCoverage(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let before = world.result
    world.addDataSet("zz-more")
    let after = world.result
    for (old, new) in zip(before.aspects, after.aspects) {
      #expect(new.coverage.low >= old.coverage.low, "\(old.id)")
      #expect(new.coverage.high >= old.coverage.high, "\(old.id)")
      #expect(old.verdict != .met || new.verdict == .met, "\(old.id)")
    }
    for (old, new) in zip(before.factors, after.factors) {
      #expect(new.coverage.low >= old.coverage.low, "\(old.id)")
    }
  }

  @Test(arguments: seeds)
  func orderChangesNothing(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let before = world.result
    world.shuffle()
    #expect(before == world.result)
  }

  @Test(arguments: seeds)
  func theClosingConditionRemovesItsGap(seed: UInt64) {
    let world = RandomWorld(seed: seed)
    let result = world.result
    for gap in result.gaps {
      let closed = gap.closedGaps(
        of: result,
        version: world.version,
        model: world.model,
        history: world.history
      )
      #expect(closed.contains(gap.id), "\(gap.id) \(gap.primary.code) \(gap.closes.terms)")
      let others = closed.filter { $0 != gap.id && $0.usability == nil }
      #expect(gap.alsoCloses == others, "\(gap.id)")
    }
  }

  @Test(arguments: seeds)
  func provenNeverExceedsPossible(seed: UInt64) {
    for factor in RandomWorld(seed: seed).result.factors {
      #expect(factor.coverage.low <= factor.coverage.high)
      #expect((0...1).contains(factor.coverage.low) && factor.coverage.high <= 1)
      for fit in factor.aspects.flatMap(\.fits) {
        #expect(fit.score.low <= fit.score.high, "\(fit.dataSet)")
        #expect(fit.components.count == ComponentName.allCases.count)
      }
    }
  }

  @Test(arguments: seeds)
  func knowingMoreNarrowsTheRange(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let before = world.result
    for index in world.dataSets.indices where world.dataSets[index].qualityDocument.isUnknown {
      world.dataSets[index].qualityDocument = Fact(.value(.summary))
    }
    for (old, new) in zip(before.aspects, world.result.aspects) {
      #expect(new.coverage.low >= old.coverage.low && new.coverage.high <= old.coverage.high)
    }
  }
}
