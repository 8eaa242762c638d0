import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

struct RollUpTests {
  private let other = AspectID(factor: key("care"), aspect: key("other"))

  @Test func countsVerdictsAndBandsFirstAndMeansSecond() throws {
    var world = World()
    world.moreAspects = [
      Aspect(id: other, label: LocalizedText("Other"), contract: world.contract)
    ]
    let result = world.result
    let all = try #require(result.rollUp(.all))
    #expect(all.factors == 1)
    #expect(all.verdicts == [.met: 1, .gap: 1])
    // (85 % + 0) / 2 = 42.5 %
    #expect(all.bands == [.partial: 1])
    #expect(all.mean == ScoreRange(low: Rational(17, 40), high: Rational(1, 2)))
    #expect(result.rollUp(.factorClass(.provision)) == all.in(.factorClass(.provision)))
    #expect(result.rollUp(.theme(key("social-care"))) == all.in(.theme(key("social-care"))))
    #expect(result.rollUp(.factorClass(.need)) == nil, "a class without factors is left out")
  }

  @Test func takesTheMeanOverThreeAspectsOfAPopulation() throws {
    var world = World()
    world.contract.population = key("care-leavers")
    world.moreAspects = ["other", "third"].map {
      Aspect(
        id: AspectID(factor: key("care"), aspect: key($0)),
        label: LocalizedText($0),
        contract: world.contract
      )
    }
    let rollUp = try #require(world.result.rollUp(.population(key("care-leavers"))))
    #expect(rollUp.bands == [.good: 1, .none: 2])
    #expect(rollUp.mean?.low == Rational(17, 60))
  }

  @Test func leavesExemptAspectsOutOfTheDenominator() throws {
    var world = World()
    world.moreAspects = [
      Aspect(id: other, label: LocalizedText("Other"), contract: world.contract)
    ]
    world.exemptions = [
      Exemption(aspect: other, by: "A board", because: "not owed", until: World.asOf)
    ]
    #expect(world.result.factors.first?.coverage.low == Rational(17, 20))
    #expect(world.result.rollUp(.all)?.verdicts == [.met: 1, .exempt: 1])
  }

  @Test func listsDataSetsThatNoAspectUses() {
    var world = World()
    world.dataSets = [
      .meeting("series") { $0.partOf = key("whole") }, .meeting("whole"), .meeting("idle"),
    ]
    #expect(world.result.unmapped == [key("idle")], "a whole is used through its parts")
  }

  @Test func saysWhatElseAClosingConditionRemoves() throws {
    var world = World()
    world.moreAspects = [
      Aspect(id: other, label: LocalizedText("Other"), contract: world.contract)
    ]
    world.dataSets = [
      .meeting("series") {
        $0.period = Fact(
          .value(.range(first: .snapshot(day("2009-03-31")), last: .snapshot(day("2019-03-31"))))
        )
      },
      .meeting("part") {
        $0.partOf = key("series")
        $0.period = .unknown
      },
    ]
    let model = world.model.with(
      Mapping(aspect: other, dataSet: key("part"), directness: .direct, because: "a test says so")
    )
    let result = Assessor(model: model, history: world.history([world.version])).assessment(
      of: world.version
    )
    let gap = try #require(result.dataGaps.first { $0.aspect == World.aspect })
    #expect(gap.primary.code == .tooOld)
    #expect(gap.alsoCloses.map(\.aspect) == [other], "the part takes its period from the whole")
  }
}

extension RollUp {
  fileprivate func `in`(_ group: Group) -> RollUp {
    var copy = self
    copy.group = group
    return copy
  }
}
