import Assessment
import Catalogue
import FactorModel
import Testing

/// One case for every code: the met aspect of `World` with one thing changed.
struct ReasonTests {
  struct Story: CustomTestStringConvertible, Sendable {
    let code: ReasonCode
    let change: @Sendable (inout World) -> Void
    var testDescription: String { code.rawValue }

    init(_ code: ReasonCode, _ change: @escaping @Sendable (inout World) -> Void) {
      self.code = code
      self.change = change
    }

    static func series(
      _ code: ReasonCode,
      _ change: @escaping @Sendable (inout DataSet) -> Void
    ) -> Story {
      Story(code) { $0.dataSets = [.meeting("series", change)] }
    }
  }

  static let finding = Finding(
    aspect: World.aspect,
    result: .notFound,
    lookedFor: "counts",
    on: day("2023-03-31"),
    places: ["StatsWales"],
    citations: []
  )

  static let stories: [Story] = [
    Story(.unassessed) { $0.mappings = [] },
    Story(.notFound) {
      $0.mappings = []
      $0.findings = [finding]
    },
    Story(.neverCollected) {
      $0.mappings = []
      var never = finding
      never.result = .neverCollected
      never.citations = [Citation(source: key("report"), place: "1")]
      $0.findings = [never]
    },
    .series(.discontinued) { $0.lifecycle = Fact(.value(.stopped)) },
    .series(.notPublished) { $0.availability = Fact(.value(.unpublished)) },
    .series(.notSeparable) { $0.wales = Fact(.value(.notSeparable)) },
    Story(.populationNotIdentified) {
      $0.contract.population = key("care-leavers")
      $0.dataSets = [.meeting("series") { $0.populations = Fact(.value(OpenList([]))) }]
    },
    Story(.proxyOnly) { $0.mappings = [("series", .proxy)] },
    Story(.partOnly) { $0.mappings = [("series", .part)] },
    .series(.geographyTooCoarse) { $0.levels = levels("police-force") },
    .series(.tooOld) {
      $0.period = Fact(
        .value(.range(first: .snapshot(day("2010-03-31")), last: .snapshot(day("2020-03-31"))))
      )
    },
    .series(.seriesBreak) { $0.comparableOverTime = Fact(.value(.breaks([2020]))) },
    .series(.spanTooShort) {
      $0.period = Fact(
        .value(.range(first: .snapshot(day("2020-03-31")), last: .snapshot(day("2022-03-31"))))
      )
    },
    Story(.breakdownMissing) { $0.contract.breakdowns = [breakdown("ethnicity")] },
  ]

  @Test(arguments: stories)
  func namesTheTermThatWasBroken(story: Story) throws {
    var world = World()
    #expect(world.gap == nil, "the world before the change has no gap")
    story.change(&world)
    let gap = try #require(world.gap, "\(story.code) is no gap")
    #expect(gap.primary.code == story.code)
    #expect(!gap.primary.because.isEmpty)
    #expect(gap.secondary.isEmpty, "nothing else is wrong")
  }

  @Test(arguments: stories)
  func closesByItsOwnCondition(story: Story) throws {
    var world = World()
    story.change(&world)
    let gap = try #require(world.gap)
    let closed = gap.closedGaps(
      of: world.result,
      version: world.version,
      model: world.model,
      history: world.history([world.version])
    )
    #expect(closed == [gap.id])
  }

  static let usability: [Story] = [
    .series(.notComparable) { $0.comparableBetweenAreas = Fact(.value(false)) },
    .series(.qualityUndocumented) { $0.qualityDocument = Fact(.value(.none)) },
    Story(.unreachable) {
      $0.linkChecks = [
        LinkCheck(dataSet: key("series"), checked: day("2023-04-30"), result: .noCopy)
      ]
    },
  ]

  @Test(arguments: usability)
  func countsUsabilityFaultsApart(story: Story) throws {
    var world = World()
    story.change(&world)
    #expect(world.assessed.verdict == .met, "a usability fault never hides that data are there")
    let gap = try #require(world.result.usabilityGaps.first)
    #expect(gap.primary.code == story.code)
    #expect(world.result.dataGaps.isEmpty)
    let closed = gap.closedGaps(
      of: world.result,
      version: world.version,
      model: world.model,
      history: world.history([world.version])
    )
    #expect(closed == [gap.id])
  }

  @Test func coversEveryCode() {
    let shown = Set((Self.stories + Self.usability).map(\.code))
    #expect(shown == Set(ReasonCode.allCases))
  }

  @Test func returnsToUnassessedWhenTheFindingIsDeleted() {
    var world = World()
    world.mappings = []
    world.findings = [Self.finding]
    #expect(world.gap?.primary.code == .notFound)
    world.findings = []
    #expect(world.gap?.primary.code == .unassessed)
  }

  @Test func doesNotLetALaterSearchSpeakOfTheDistantPast() {
    var world = World()
    world.mappings = []
    world.findings = [Self.finding]
    world.findings[0].on = day("2023-10-01")
    #expect(world.gap?.primary.code == .unassessed)
  }

  @Test func saysDiscontinuedWhateverProxiesExist() {
    var world = World()
    world.dataSets = [
      .meeting("series") { $0.lifecycle = Fact(.value(.stopped)) }, .meeting("proxy"),
    ]
    world.mappings = [("series", .direct), ("proxy", .proxy)]
    #expect(world.gap?.primary.code == .discontinued)
    #expect(world.gap?.nearest == key("series"))
    #expect(world.gap?.historic == [key("series")])
  }

  @Test func takesNoReasonFromARowThatWasNotObserved() {
    var world = World()
    world.contract.population = key("care-leavers")
    world.dataSets = [
      .meeting("series") { $0.populations = Fact(.value(OpenList([]))) },
      DataSet(id: key("unseen"), title: "Unseen", presence: .notObserved),
    ]
    world.mappings = [("series", .direct), ("unseen", .proxy)]
    #expect(world.gap?.primary.code == .populationNotIdentified)
    #expect(world.gap?.nearest == key("series"))
    world.mappings = [("unseen", .proxy)]
    #expect(world.gap?.primary.code == .proxyOnly)
  }

  @Test func saysDiscontinuedThoughAnotherSeriesWasNotObserved() {
    var world = World()
    world.dataSets = [
      .meeting("series") { $0.lifecycle = Fact(.value(.stopped)) },
      DataSet(id: key("unseen"), title: "Unseen", presence: .notObserved),
    ]
    world.mappings = [("series", .direct), ("unseen", .part)]
    #expect(world.gap?.primary.code == .discontinued)
    #expect(world.gap?.nearest == key("series"))
  }

  @Test func takesTheReasonOfTheDataSetThatGetsFurthest() {
    var world = World()
    world.contract.breakdowns = [breakdown("ethnicity")]
    world.dataSets = [
      .meeting("far"), .meeting("near") { $0.wales = Fact(.value(.notSeparable)) },
    ]
    world.mappings = [("far", .direct), ("near", .direct)]
    #expect(world.gap?.nearest == key("far"))
    #expect(world.gap?.primary.code == .breakdownMissing)
    #expect(world.gap?.comparators == [key("near")])
  }

  @Test func showsAnotherNationsDataAsComparatorsOnly() {
    var world = World()
    world.findings = [Self.finding]
    world.dataSets = [.meeting("series") { $0.wales = Fact(.value(.notCovered)) }]
    #expect(world.gap?.primary.code == .notFound)
    #expect(world.gap?.comparators == [key("series")])
    #expect(world.assessed.band == .none)
  }

  @Test func listsTheOtherTermsAsSecondary() {
    var world = World()
    world.contract.breakdowns = [breakdown("ethnicity")]
    world.dataSets = [
      .meeting("series") {
        $0.levels = levels("wales")
        $0.comparableOverTime = Fact(.value(.breaks([2021])))
      }
    ]
    #expect(world.gap?.primary.code == .geographyTooCoarse)
    #expect(world.gap?.secondary.map(\.code) == [.seriesBreak, .breakdownMissing])
  }

  @Test func exemptsUntilTheDayAndNoLonger() {
    var world = World()
    world.mappings = []
    world.exemptions = [
      Exemption(aspect: World.aspect, by: "A board", because: "not owed", until: World.asOf)
    ]
    #expect(world.assessed.verdict == .exempt)
    #expect(world.result.gaps.isEmpty)
    world.exemptions[0].until = day("2023-03-30")
    #expect(world.assessed.verdict == .gap)
  }

  @Test func dependsOnWhatIsUnknownOnlyWhereNothingKnownFails() {
    var world = World()
    world.dataSets = [
      .meeting("series") {
        $0.levels = .unknown
        $0.period = .unknown
      }
    ]
    #expect(world.assessed.verdict == .notEstablished)
    world.mappings = [("series", .proxy)]
    #expect(world.assessed.verdict == .gap)
  }
}
