import Assessment
import Catalogue
import FactorModel
import Testing

/// What a row that an import carried over still proves.
struct CarriedOverTests {
  private func world(
    confirmed: String?,
    _ change: @escaping (inout DataSet) -> Void = { _ in }
  ) -> World {
    var world = World()
    world.dataSets = [
      .meeting("series") { dataSet in
        dataSet.confirmed = confirmed.map(day)
        change(&dataSet)
      }
    ]
    return world
  }

  @Test(arguments: [nil, "2023-03-31", "2022-10-01"])
  func provesAllForSixMonths(confirmed: String?) {
    #expect(world(confirmed: confirmed).assessed.verdict == .met)
  }

  @Test func provesNoLongerThatTheSeriesRuns() {
    let assessed = world(confirmed: "2022-09-30").assessed
    #expect(assessed.verdict == .notEstablished)
    #expect(assessed.decidingFields.map(\.field) == ["lifecycle"])
    #expect(
      assessed.coverage == ScoreRange(low: 0, high: 1),
      "a series that stopped scores nothing"
    )
  }

  @Test func isNotTooOldSinceNobodyLookedForALaterPeriod() {
    let old = { (dataSet: inout DataSet) in
      dataSet.period = Fact(
        .value(.range(first: .snapshot(day("2009-03-31")), last: .snapshot(day("2018-03-31"))))
      )
    }
    #expect(world(confirmed: nil, old).gap?.primary.code == .tooOld)
    let carried = world(confirmed: "2020-03-31", old)
    #expect(carried.gap == nil)
    #expect(carried.assessed.decidingFields.map(\.field) == ["lifecycle", "period"])
  }

  @Test func staysStopped() {
    let world = world(confirmed: "2016-12-31") { $0.lifecycle = Fact(.value(.stopped)) }
    #expect(world.gap?.primary.code == .discontinued)
  }
}
