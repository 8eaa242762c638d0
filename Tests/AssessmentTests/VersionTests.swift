import Assessment
import Catalogue
import FactorModel
import Testing

struct VersionTests {
  private func results(
    _ world: World,
    _ stages: [(String, String, [DataSet])]
  ) -> [AssessmentResult] {
    let versions = stages.map { World.version($0.0, day($0.1), $0.2) }
    let last = versions[versions.count - 1].id
    return Assessor(model: world.model, history: world.history(versions)).assessments(
      through: last
    )
  }

  private func series(to last: String, _ change: (inout DataSet) -> Void = { _ in }) -> DataSet {
    .meeting("series") {
      $0.period = Fact(
        .value(.range(first: .snapshot(day("2000-03-31")), last: .snapshot(day(last))))
      )
      change(&$0)
    }
  }

  @Test func saysSinceWhenAGapIsOpen() {
    let stopped = { (dataSet: inout DataSet) in dataSet.lifecycle = Fact(.value(.stopped)) }
    let all = results(
      World(),
      [
        ("2016-12", "2016-12-31", [series(to: "2016-03-31")]),
        ("2019-12", "2019-12-31", [series(to: "2016-03-31", stopped)]),
        ("2023-03", "2023-03-31", [series(to: "2016-03-31", stopped)]),
      ]
    )
    #expect(all[0].gaps.isEmpty)
    #expect(all[2].gaps.first?.since == Gap.Since(version: key("2019-12"), orBefore: false))
    let before = results(
      World(),
      [
        ("2019-12", "2019-12-31", [series(to: "2016-03-31", stopped)]),
        ("2023-03", "2023-03-31", [series(to: "2016-03-31", stopped)]),
      ]
    )
    #expect(before[1].gaps.first?.since == Gap.Since(version: key("2019-12"), orBefore: true))
  }

  @Test func comparesOnlyWhatIsEstablishedInBoth() {
    let unknown = { (dataSet: inout DataSet) in dataSet.levels = .unknown }
    let all = results(
      World(),
      [
        ("2016-12", "2016-12-31", [series(to: "2016-03-31", unknown)]),
        ("2023-03", "2023-03-31", [series(to: "2022-03-31")]),
      ]
    )
    let comparison = VersionComparator.comparison(all[0], all[1])
    #expect(comparison.panel.isEmpty)
    #expect(comparison.notComparable.map(\.verdictBefore) == [.notEstablished])
  }

  @Test(arguments: [
    ("local-authority", "police-force", VersionComparison.Change.opened),
    ("police-force", "local-authority", .closed),
    ("wales", "police-force", .narrowed),
    ("police-force", "wales", .widened),
    ("wales", "wales", .unchanged),
  ])
  func namesTheChange(before: String, after: String, change: VersionComparison.Change) {
    let all = results(
      World(),
      [
        ("2019-12", "2019-12-31", [series(to: "2019-03-31") { $0.levels = levels(before) }]),
        ("2023-03", "2023-03-31", [series(to: "2022-03-31") { $0.levels = levels(after) }]),
      ]
    )
    let comparison = VersionComparator.comparison(all[0], all[1])
    #expect(comparison.panel.map(\.change) == [change])
  }

  @Test func doesNotTakeANewlyKnownFactForProgress() {
    let coarse = { (dataSet: inout DataSet) in dataSet.levels = levels("police-force") }
    let all = results(
      World(),
      [
        (
          "2019-12", "2019-12-31",
          [
            series(to: "2019-03-31") {
              coarse(&$0)
              $0.qualityDocument = .unknown
            }
          ]
        ),
        ("2023-03", "2023-03-31", [series(to: "2022-03-31", coarse)]),
      ]
    )
    #expect(all[0].aspects[0].coverage.low < all[1].aspects[0].coverage.low)
    let comparison = VersionComparator.comparison(all[0], all[1])
    #expect(comparison.panel.map(\.change) == [.undetermined])
  }

  @Test func doesNotTakeARowThatWasNotObservedForAStoppedOne() {
    var world = World()
    world.dataSets = [DataSet(id: key("series"), title: "Series", presence: .notObserved)]
    #expect(world.assessed.verdict == .notEstablished)
    #expect(world.assessed.band == .notEstablished)
  }

  @Test func doesNotTakeTheFirstLookForProgress() {
    let all = results(
      World(),
      [
        ("2019-12", "2019-12-31", []),
        ("2023-03", "2023-03-31", [series(to: "2022-03-31") { $0.levels = levels("wales") }]),
      ]
    )
    #expect(all[0].gaps.first?.primary.code == .unassessed)
    let comparison = VersionComparator.comparison(all[0], all[1])
    #expect(comparison.panel.isEmpty)
    #expect(comparison.notComparable.map(\.reasonBefore) == [.unassessed])
  }

  @Test func comparesWhatIsMetInBothByTheSameRule() {
    func check(_ result: LinkCheck.Result, _ checked: String) -> LinkCheck {
      LinkCheck(dataSet: key("series"), checked: day(checked), result: result)
    }
    var world = World()
    world.linkChecks = [check(.lands, "2020-01-31"), check(.generic, "2023-04-30")]
    let all = results(
      world,
      [
        ("2019-12", "2019-12-31", [series(to: "2019-03-31")]),
        ("2023-03", "2023-03-31", [series(to: "2022-03-31")]),
      ]
    )
    #expect(VersionComparator.comparison(all[0], all[1]).panel.map(\.change) == [.worse])
    world.linkChecks = [check(.generic, "2020-01-31"), check(.lands, "2023-04-30")]
    let risen = results(
      world,
      [
        ("2019-12", "2019-12-31", [series(to: "2019-03-31")]),
        ("2023-03", "2023-03-31", [series(to: "2022-03-31")]),
      ]
    )
    #expect(VersionComparator.comparison(risen[0], risen[1]).panel.map(\.change) == [.better])
  }
}
