import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

/// Scores worked by hand with the weights .25 .25 .20 .15 .15.
struct FitTests {
  @Test func scoresEverythingButTheUncheckedLink() {
    // .25 + .25 + .20 + .15 = 85 %; access may add its .15.
    let world = World()
    #expect(world.assessed.coverage == ScoreRange(low: Rational(17, 20), high: 1))
    #expect(world.assessed.band == .good)
    #expect(world.assessed.verdict == .met)
  }

  /// A year typed wrong is no proof that a series is up to date, or long enough.
  @Test func provesNothingByAPeriodToCome() {
    func assessed(_ last: String, _ statistic: Statistic) -> AspectAssessment {
      var world = World()
      world.dataSets = [
        .meeting("series") {
          $0.statistics = Fact(.value([statistic]))
          $0.period = Fact(
            .value(.range(first: .snapshot(day("2015-03-31")), last: .snapshot(day(last))))
          )
        }
      ]
      return world.assessed
    }
    #expect(assessed("2023-03-31", .count).verdict == .met)
    let ahead = assessed("2032-03-31", .count)
    #expect(ahead.verdict == .notEstablished)
    #expect(ahead.coverage.low == Rational(39, 100), "of .25 + .15, as its currency may be 0")
    #expect(
      ahead.fits.first?.components.first?.because
        == "the latest period is unknown; 2032-03-31 begins after 2023-03-31"
    )
    #expect(ahead.fits.first?.lastPeriod == nil)
    let projected = assessed("2032-03-31", .modelled)
    #expect(
      projected.fits.first?.components.first?.because
        == "latest period 2032-03-31 has not ended by 2023-03-31; the limit is 24"
    )
  }

  @Test func countsALandingLinkInFull() {
    var world = World()
    world.linkChecks = [
      LinkCheck(dataSet: key("series"), checked: day("2023-09-30"), result: .lands)
    ]
    #expect(world.assessed.coverage == ScoreRange(1))
    #expect(world.assessed.band == .strong)
  }

  @Test func ignoresACheckOfAnotherLink() {
    var world = World()
    world.dataSets = [.meeting("series") { $0.link = Fact(.value("https://a.example/new")) }]
    func check(_ address: String?, _ day: String, _ result: LinkCheck.Result) -> LinkCheck {
      LinkCheck(
        dataSet: key("series"),
        address: address,
        checked: AssessmentTests.day(day),
        result: result
      )
    }
    world.linkChecks = [check("https://a.example/old", "2023-09-30", .noCopy)]
    #expect(world.assessed.coverage == ScoreRange(low: Rational(17, 20), high: 1))
    world.linkChecks.append(check(" https://A.example/new ", "2023-04-30", .lands))
    #expect(world.assessed.coverage == ScoreRange(1), "the same address in another spelling")
    world.linkChecks.append(check(nil, "2023-05-30", .generic))
    #expect(world.assessed.coverage.low == Rational(37, 40), "one without an address is of any")
    world.linkChecks.append(check("https://a.example/new", "2023-05-30", .lands))
    #expect(world.assessed.coverage == ScoreRange(1), "of one day, the one that names the link")
  }

  @Test func ignoresALinkCheckMoreThanSixMonthsLater() {
    var world = World()
    world.linkChecks = [
      LinkCheck(dataSet: key("series"), checked: day("2023-10-01"), result: .noCopy)
    ]
    #expect(world.assessed.coverage.high == 1)
  }

  @Test(arguments: [
    ("2021-03-31", Rational(17, 20)),  // 24 months: in time
    ("2021-03-30", Rational(29, 40)),  // 25 months: half of .25 is lost
    ("2019-03-31", Rational(29, 40)),  // 48 months: twice the limit
    ("2019-03-30", Rational(39, 100)),  // 49 months: currency 0, 60 % capped at 39 %
  ])
  func agesByMonthsSinceTheLatestPeriod(last: String, low: Rational) {
    var world = World()
    world.dataSets = [
      .meeting("series") {
        $0.period = Fact(
          .value(.range(first: .snapshot(day("2009-03-31")), last: .snapshot(day(last))))
        )
      }
    ]
    #expect(world.assessed.coverage.low == low)
  }

  @Test func doesNotAgeACensusBeforeItsNextEdition() {
    var world = World()
    world.dataSets = [
      .meeting("series") {
        $0.frequency = Fact(.value(.decennial))
        $0.period = Fact(
          .value(.editions([.snapshot(day("2001-04-29")), .snapshot(day("2013-04-01"))]))
        )
      }
    ]
    #expect(world.assessed.verdict == .met)
  }

  @Test func givesHalfForADirectCover() {
    var world = World()
    world.dataSets = [.meeting("series") { $0.levels = levels("police-force") }]
    // 85 % less half of .25
    #expect(world.assessed.coverage.low == Rational(29, 40))
    #expect(world.gap?.primary.code == .geographyTooCoarse)
  }

  @Test func capsACountryFigureAtWeak() {
    var world = World()
    world.dataSets = [.meeting("series") { $0.levels = levels("wales") }]
    #expect(world.assessed.coverage.low == Rational(39, 100))
    #expect(world.assessed.fits.first?.uncapped.low == Rational(3, 5))
    #expect(world.assessed.fits.first?.caps.map(\.cause) == [.geography])
    #expect(world.assessed.band == .weak)
  }

  @Test func addsUpSmallAreaCountsButNotRanks() {
    var world = World()
    world.dataSets = [.meeting("series") { $0.levels = levels("lsoa") }]
    #expect(world.assessed.verdict == .met)
    world.dataSets = [
      .meeting("series") {
        $0.levels = levels("lsoa")
        $0.statistics = Fact(.value([.rank]))
      }
    ]
    #expect(world.gap?.primary.code == .geographyTooCoarse)
    world.dataSets = [
      .meeting("series") {
        $0.levels = levels("lsoa")
        $0.statistics = .unknown
      }
    ]
    #expect(world.assessed.verdict == .notEstablished)
  }

  @Test func givesAtMostHalfWhereNoLookUpIsCited() {
    var world = World()
    world.dataSets = [.meeting("series") { $0.levels = levels("dfj-area") }]
    let geography = world.assessed.fits.first?.components.first { $0.name == .geography }
    #expect(geography?.score == ScoreRange(low: 0, high: Rational(1, 2)))
  }

  @Test func leavesAreasOutWhereTheCountryIsAsked() {
    var world = World()
    world.contract.geography = LevelReference(key("wales"))
    world.dataSets = [
      .meeting("series") {
        $0.levels = levels("wales")
        $0.comparableBetweenAreas = Fact(.value(false))
      }
    ]
    #expect(world.assessed.coverage.low == Rational(17, 20))
    #expect(world.result.usabilityGaps.isEmpty)
  }

  @Test func multipliesMissingBreakdownsDownToHalf() {
    var world = World()
    world.contract.breakdowns = ["age", "sex", "ethnicity", "disability"].map(breakdown)
    // present 1 of 4: the factor is max(1/2, 1/4)
    #expect(world.assessed.coverage.low == Rational(17, 40))
    world.contract.breakdowns = ["age", "sex"].map(breakdown)
    #expect(world.assessed.fits.first?.breakdownFactor == ScoreRange(Rational(1, 2)))
    world.contract.breakdowns = ["age", "sex", "ethnicity"].map(breakdown)
    world.dataSets = [
      .meeting("series") { $0.breakdowns = Fact(.value(OpenList([breakdown("age*sex")]))) }
    ]
    #expect(world.assessed.fits.first?.breakdownFactor == ScoreRange(Rational(2, 3)))
  }

  @Test func doesNotTakeTwoBreakdownsForTheirCrossTabulation() {
    var world = World()
    world.contract.breakdowns = [breakdown("age*presenting-issue")]
    world.dataSets = [
      .meeting("series") {
        $0.breakdowns = Fact(.value(OpenList([breakdown("age"), breakdown("presenting-issue")])))
      }
    ]
    #expect(world.gap?.primary.code == .breakdownMissing)
  }

  @Test func makesAnUnidentifiedPopulationAProxy() {
    var world = World()
    world.contract.population = key("care-leavers")
    world.dataSets = [
      .meeting("series") { $0.populations = Fact(.value(OpenList([]))) }
    ]
    // 85 % × 1/2 = 42.5 %, capped at 39 % as a proxy
    #expect(world.assessed.fits.first?.uncapped.low == Rational(17, 40))
    #expect(world.assessed.coverage.low == Rational(39, 100))
    #expect(world.gap?.primary.code == .populationNotIdentified)
  }

  @Test func countsStoppedSeriesAsHistoricOnly() {
    var world = World()
    world.dataSets = [.meeting("series") { $0.lifecycle = Fact(.value(.stopped)) }]
    #expect(world.assessed.coverage == .zero)
    #expect(world.assessed.fits.first?.role == .historic)
    #expect(world.assessed.band == .weak)
  }

  @Test func givesNothingToWhatIsPlannedAndAccessZeroToWhatIsOnRequest() {
    var world = World()
    world.dataSets = [.meeting("series") { $0.availability = Fact(.value(.planned)) }]
    #expect(world.assessed.coverage == .zero)
    world.dataSets = [.meeting("series") { $0.availability = Fact(.value(.onRequest)) }]
    #expect(world.assessed.coverage == ScoreRange(Rational(17, 20)))
    #expect(world.gap?.primary.code == .notPublished)
  }

  @Test func keepsTheRangeOpenWhereAFactIsUnknown() {
    var world = World()
    world.dataSets = [
      .meeting("series") {
        $0.levels = .unknown
        $0.qualityDocument = .unknown
      }
    ]
    // geography unknown: low 45 % is capped at 39 %, high 100 %
    #expect(world.assessed.coverage == ScoreRange(low: Rational(39, 100), high: 1))
    #expect(world.assessed.verdict == .notEstablished)
    #expect(
      world.assessed.openFields.map(\.field) == ["levels", "link_check", "quality_document"]
    )
  }

  @Test func takesTheBestAndNeverTheSum() {
    var world = World()
    world.dataSets = [
      .meeting("series"), .meeting("another") { $0.levels = levels("police-force") },
    ]
    world.mappings = [("series", .direct), ("another", .direct)]
    #expect(world.assessed.coverage.low == Rational(17, 20))
    #expect(world.assessed.best == key("series"))
  }

  @Test func saysWhenAnotherWeighingWouldChangeTheBand() {
    var world = World()
    // 85 %: with access at 3/4 and the rest at 5/4 it is 42.5 / 47 = 90.4 %
    #expect(world.assessed.possibleBands == [.good, .strong])
    world.dataSets = [.meeting("series") { $0.levels = levels("police-force") }]
    // 72.5 %: with geography and access at 5/4 and the rest at 3/4 it falls to 63.8 %
    #expect(world.assessed.possibleBands == [.partial, .good])
    world.dataSets = [.meeting("series") { $0.levels = levels("wales") }]
    #expect(world.assessed.isStable, "the ceiling holds whatever the weights are")
  }

  @Test func capsAFactorOfWhichARequiredAspectHasNothing() {
    var world = World()
    let bare = AspectID(factor: key("care"), aspect: key("bare"))
    world.moreAspects = [
      Aspect(
        id: bare,
        label: LocalizedText("Bare"),
        weight: Rational(1, 10),
        contract: world.contract
      )
    ]
    let factor = world.result.factors.first
    // (85 % × 1 + 0 × 1/10) / (11/10) = 77.27 %, capped at 69 %
    #expect(factor?.uncapped.low == Rational(17, 22))
    #expect(factor?.coverage.low == Rational(69, 100))
    #expect(factor?.caps.map(\.cause) == [.requiredAspectMissing])
    #expect(factor?.band == .partial)
  }

  @Test func capsWhatMightBeTrueAsWell() {
    var world = World()
    world.mappings = [("series", .proxy)]
    // (85 % to 100 %) × 1/2, both over 39 %
    #expect(
      world.assessed.fits.first?.uncapped == ScoreRange(low: Rational(17, 40), high: Rational(1, 2))
    )
    #expect(world.assessed.coverage == ScoreRange(Rational(39, 100)))
  }

  @Test func provesNothingWhereWalesMayNotBeSeparable() {
    var world = World()
    world.dataSets = [.meeting("series") { $0.wales = .unknown }]
    #expect(world.assessed.coverage == ScoreRange(low: 0, high: 1))
    #expect(world.assessed.band == .notEstablished)
  }

  @Test func countsEditionsSinceTheBreakOnly() {
    var world = World()
    world.dataSets = [
      .meeting("series") {
        $0.frequency = Fact(.value(.irregular))
        $0.period = Fact(
          .value(
            .editions(["2009-12-31", "2014-12-31", "2021-12-31"].map { .snapshot(day($0)) })
          )
        )
        $0.comparableOverTime = Fact(.value(.breaks([2021])))
      }
    ]
    #expect(world.gap?.primary.code == .seriesBreak)
    world.dataSets[0].comparableOverTime = Fact(.value(.breaks([2014])))
    #expect(world.assessed.verdict == .met)
  }

  private func points(
    _ first: ReferencePeriod?,
    _ last: ReferencePeriod?,
    breaks: [Int] = [],
    _ frequency: Frequency = .annual
  ) throws -> Term {
    var world = World()
    world.dataSets = [
      .meeting("series") {
        $0.period = Fact(.value(.range(first: first, last: last)))
        $0.frequency = Fact(.value(frequency))
        $0.comparableOverTime = Fact(.value(breaks.isEmpty ? .yes : .breaks(breaks)))
      }
    ]
    return try #require(
      world.assessed.fits.first?.terms.first { [.seriesBreak, .spanTooShort].contains($0.code) }
    )
  }

  @Test func countsYearsByTheirNameFromTheBreakOn() throws {
    // 2012/13 is the first year of the new series: 2012/13 to 2015/16 are four points.
    let four = try points(nil, .financialYear(from: 2015), breaks: [2012])
    #expect(four.outcome == .fails)
    #expect(four.because.hasPrefix("4 comparable annual points since the break of 2012"))
    let five = try points(.financialYear(from: 2005), .financialYear(from: 2016), breaks: [2012])
    #expect(five.outcome == .passes)
    let snapshots = try points(
      .snapshot(day("2010-03-31")),
      .snapshot(day("2016-03-31")),
      breaks: [2012]
    )
    #expect(snapshots.outcome == .passes)
  }

  @Test(arguments: [
    (ReferencePeriod.month(12, of: 2018), ReferencePeriod.month(1, of: 2022), 3),
    (.month(4, of: 2016), .month(2, of: 2023), 6),
    (.quarter(4, of: 2016), .quarter(3, of: 2022), 6),
    (.calendarYear(2015), .quarter(1, of: 2019), 4),
  ])
  func countsWholeYearsOnly(first: ReferencePeriod?, last: ReferencePeriod?, years: Int) throws {
    let term = try points(first, last, .monthly)
    #expect(term.because.hasPrefix("\(years) comparable annual points"), "\(term.because)")
  }

  @Test func tellsOfOnePointAsOne() throws {
    let term = try points(.month(12, of: 2018), .month(1, of: 2020), .monthly)
    #expect(term.because.hasPrefix("1 comparable annual point, "), "\(term.because)")
  }

  @Test func doesNotAskForAPeriodThatIsKnown() throws {
    var world = World()
    world.dataSets = [.meeting("series") { $0.frequency = .unknown }]
    #expect(world.assessed.decidingFields.map(\.field) == ["frequency"])
  }

  @Test func doesNotTakeWhatDoesNotBearForProof() {
    var world = World()
    world.dataSets = [
      .meeting("series") {
        $0.wales = Fact(.doesNotBear)
        $0.availability = Fact(.doesNotBear)
        $0.lifecycle = Fact(.doesNotBear)
      }
    ]
    #expect(world.assessed.verdict == .notEstablished)
    #expect(world.assessed.coverage.low == 0)
    #expect(
      world.assessed.decidingFields.map(\.field) == ["availability", "lifecycle", "wales"]
    )
    world.dataSets = [.meeting("series") { $0.period = Fact(.doesNotBear) }]
    // Currency leaves both sums: (.25 + .1 + .15) / .75, for the span is not known without a period.
    #expect(world.assessed.coverage.low == Rational(2, 3))
  }
}
