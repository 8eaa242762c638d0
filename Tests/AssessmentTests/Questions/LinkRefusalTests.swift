import Assessment
import Catalogue
import Testing

/// What is linked apart from its areas: who can have it, of whom it tells, and how it stands over time.
struct LinkRefusalTests {
  private func link(
    _ change: (inout DataSet) -> Void,
    _ changeOther: (inout DataSet) -> Void = { _ in }
  ) -> Linkability {
    Linkability(
      .meeting("one", change),
      .meeting("other", changeOther),
      lattice: World.lattice,
      asOf: World.asOf
    )
  }

  @Test(arguments: [
    (Availability.onRequest, LinkSide.Obstacle.onRequest), (.unpublished, .unpublished),
    (.planned, .planned),
  ])
  func refusesWhatThePublicCannotHave(availability: Availability, obstacle: LinkSide.Obstacle) {
    let found = link { $0.availability = Fact(.value(availability)) }
    #expect(found.isRefused && found.kind == .none)
    #expect(found.left.obstacles == [obstacle] && found.right.obstacles.isEmpty)
    #expect(found.meetings.isEmpty && found.prospects.isEmpty)
    #expect(found.commonYears.isEmpty && found.openYearFields.isEmpty)
  }

  @Test(arguments: [
    (WalesSeparability.notSeparable, LinkSide.Obstacle.notSeparable), (.notCovered, .notCovered),
  ])
  func refusesWhatDoesNotTellOfWales(wales: WalesSeparability, obstacle: LinkSide.Obstacle) {
    let found = link({ _ in }, { $0.wales = Fact(.value(wales)) })
    #expect(found.isRefused && found.kind == .none && found.right.obstacles == [obstacle])
  }

  @Test func namesEachObstacle() {
    let found = link { dataSet in
      dataSet.availability = Fact(.value(.planned))
      dataSet.wales = Fact(.value(.notCovered))
    }
    #expect(found.left.obstacles == [.planned, .notCovered])
  }

  @Test func leavesOpenWhatIsNotKnownToBePublic() {
    #expect(link { _ in }.kind == .exact)
    let found = link({ $0.availability = .unknown }, { $0.wales = .unknown })
    #expect(!found.isRefused && found.kind == .none && found.meetings.isEmpty)
    #expect(found.prospects.first?.kind == .exact)
    #expect(found.prospects.first?.left.openFields == ["availability"])
    #expect(found.prospects.first?.right.openFields == ["wales"])
  }

  @Test func leavesOpenWhatWasNotObserved() {
    var unseen = DataSet.meeting("one")
    unseen.presence = .notObserved
    unseen.lifecycle = Fact(.value(.stopped))
    let found = Linkability(unseen, .meeting("other"), lattice: World.lattice, asOf: World.asOf)
    #expect(found.kind == .none && !found.left.isStopped)
    #expect(found.prospects.first?.left.openFields == ["availability", "presence"])
  }

  @Test func tellsHowEachStandsOverTime() {
    let found = link({ $0.comparableOverTime = Fact(.value(.no)) }) { dataSet in
      dataSet.comparableOverTime = .unknown
      dataSet.lifecycle = Fact(.value(.stopped))
    }
    #expect(found.sides.map(\.overTime) == [.no, .unknown])
    #expect(found.sides.map(\.isStopped) == [false, true])
    #expect(found.right.lastPeriod == .snapshot(day("2022-03-31")))
  }

  private func financial(_ first: Int, _ last: Int) -> Fact<PeriodCoverage> {
    Fact(.value(.range(first: .financialYear(from: first), last: .financialYear(from: last))))
  }

  /// Counts on 31 March are called by the year in which they are made, and are of the financial year before.
  @Test func placesABreakAmongTheYearsInWhichItsFiguresLie() {
    func breaks(_ year: Int, _ other: Fact<PeriodCoverage>) -> [Int] {
      link(
        { $0.comparableOverTime = Fact(.value(.breaks([year]))) },
        { $0.period = other }
      ).breaks.map(\.year)
    }
    // 31 March 2018 is of 2017/18, with which the common years begin: they are all of the new series.
    #expect(breaks(2018, financial(2017, 2021)).isEmpty)
    #expect(breaks(2019, financial(2017, 2021)) == [2019])
    #expect(breaks(2022, financial(2017, 2021)) == [2022])
    #expect(breaks(2023, financial(2017, 2021)).isEmpty)
  }

  @Test func leavesOutABreakAfterTheCommonYears() {
    let found = link { dataSet in
      dataSet.period = financial(2010, 2021)
      dataSet.comparableOverTime = Fact(.value(.breaks([2015, 2018])))
    } _: { dataSet in
      dataSet.period = financial(2010, 2017)
    }
    #expect(found.breaks == [.init(dataSet: key("one"), year: 2015)])
  }

  @Test func asksForNoMoreYearsWhereThereCanBeNone() {
    // Which years between its ends the one has is not known, and the other has none of them.
    let found = link { dataSet in
      dataSet.frequency = .unknown
      dataSet.period = financial(2010, 2015)
    } _: { dataSet in
      dataSet.period = financial(2015, 2021)
    }
    #expect(found.left.years.openFields == ["frequency"])
    #expect(found.openYearFields.isEmpty)
    let open = link { $0.frequency = .unknown }
    #expect(open.openYearFields == [DataSetField(dataSet: key("one"), field: "frequency")])
  }
}
