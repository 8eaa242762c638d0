import Assessment
import Catalogue
import FactorModel
import Testing

struct CoverageHistoryTests {
  private func history(_ stages: [DataSet]...) -> CoverageHistory {
    let world = World()
    let days = ["2021-03-31", "2022-03-31", "2023-03-31"]
    let versions = zip(days, stages).map { end, dataSets in
      let begin = ReferencePeriod.snapshot(day("2014-03-31"))
      let period = PeriodCoverage.range(first: begin, last: .snapshot(day(end)))
      let published = dataSets.map { dataSet in
        var dataSet = dataSet
        dataSet.period = Fact(.value(period))
        return dataSet
      }
      return World.version("v\(end.prefix(4))", day(end), published)
    }
    let results = Assessor(model: world.model, history: world.history(versions))
      .assessments(through: versions[versions.count - 1].id)
    return CoverageHistory.make(model: world.model, assessments: results)
  }

  private let series = DataSet.meeting("series")
  private let stopped = DataSet.meeting("series") { $0.lifecycle = Fact(.value(.stopped)) }
  private let open = DataSet.meeting("series") { $0.levels = .unknown }

  @Test func followsThePanelOverAllVersions() throws {
    let history = history([series], [series], [stopped])
    #expect(history.panel == [World.aspect] && history.aspects == 1)
    #expect(
      history.rows.map(\.group) == [
        .all, .factorClass(.provision), .side(.both), .theme(key("social-care")),
      ]
    )
    let all = try #require(history.row(.all))
    #expect(all.levels.map(\.met) == [1, 1, 0])
    #expect(all.levels.map(\.gaps) == [0, 0, 1])
    // Everything but access, for which nobody checked the link.
    #expect(all.levels[0].mean == ScoreRange(low: Rational(17, 20), high: 1))
    #expect(all.levels[2].mean == .zero)
    #expect(history.verdicts == [[.met: 1], [.met: 1], [.gap: 1]])
  }

  @Test func leavesOutWhatIsNotEstablishedInOneOfThem() {
    let history = history([series], [open], [series])
    #expect(history.panel.isEmpty && history.rows.isEmpty)
    #expect(history.verdicts[1] == [.notEstablished: 1])
  }

  @Test func leavesOutWhatNobodyHadLookedFor() {
    #expect(history([], [series]).panel.isEmpty)
  }
}
