import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

struct RecommendationLedgerTests {
  /// A world with one recommendation of one predicate, over versions a year apart.
  private struct Story {
    var world = World()
    var measure = PredicateMeasure.aspectsPublished([])
    var target = PredicateTarget(.atLeast, 1)
    var attestations: [Attestation] = []

    static let days = [day("2021-03-31"), day("2022-03-31"), day("2023-03-31")]

    var model: Model {
      var draft = world.model.draft
      draft.recommendations = [
        Recommendation(
          id: key("2a"),
          areaNumber: 2,
          areaLabel: LocalizedText("Gaps"),
          label: LocalizedText("Publish it"),
          addressedTo: LocalizedText("The government"),
          aspects: [World.aspect],
          predicates: [
            Predicate(
              id: key("it"),
              label: LocalizedText("It is so"),
              measure: measure,
              target: target
            )
          ]
        )
      ]
      draft.attestations = attestations
      return Model(checked: draft, method: World.method)
    }

    /// The only predicate in each version, of which the catalogue holds these data sets.
    func findings(_ stages: [DataSet]...) throws -> [PredicateFinding] {
      let versions = zip(Self.days, stages).map { World.version("v\($0.year)", $0, $1) }
      let history = world.history(versions)
      let last = try #require(versions.last?.id)
      let assessments = Assessor(model: model, history: history).assessments(through: last)
      let ledger = RecommendationLedger.make(
        model: model,
        history: history,
        assessments: assessments
      )
      let entry = try #require(ledger.entry(key("2a")))
      #expect(entry.versions.map(\.version) == versions.map(\.id))
      return try entry.versions.map { try #require($0.predicate(key("it"))) }
    }
  }

  @Test(arguments: [
    (nil, RecommendationStatus.notMeasurable), (ScoreRange(1), .met), (ScoreRange(0), .notStarted),
    (ScoreRange(Rational(1, 2)), .started), (ScoreRange(low: Rational(1, 2), high: 1), .started),
    (ScoreRange(low: 0, high: 1), .notMeasurable),
    (ScoreRange(low: 0, high: Rational(1, 2)), .notMeasurable),
  ])
  func readsAStatusOffARange(value: ScoreRange?, status: RecommendationStatus) {
    let target = PredicateTarget(.atLeast, 1)
    #expect(RecommendationLedger.status(of: value, target: target) == status)
  }

  @Test func readsAStatusWhereLessIsBetter() {
    let target = PredicateTarget(.atMost, 30, started: 90)
    func status(_ low: Rational, _ high: Rational) -> RecommendationStatus {
      RecommendationLedger.status(of: ScoreRange(low: low, high: high), target: target)
    }
    #expect(status(10, 30) == .met)
    #expect(status(20, 60) == .started)
    #expect(status(91, 400) == .notStarted)
    #expect(status(20, 400) == .notMeasurable)
  }

  @Test(
    arguments: [
      ([], RecommendationStatus.notMeasurable), ([.met, .met], .met),
      ([.met, .notMeasurable], .started), ([.notStarted, .notStarted], .notStarted),
      ([.notStarted, .notMeasurable], .notMeasurable), ([.notStarted, .started], .started),
      ([.met, .notStarted], .started), ([.met, .regressed, .notMeasurable], .regressed),
      ([.notMeasurable], .notMeasurable),
    ] as [([RecommendationStatus], RecommendationStatus)]
  )
  func makesOneStatusOfMany(predicates: [RecommendationStatus], status: RecommendationStatus) {
    #expect(RecommendationLedger.status(of: predicates) == status)
  }

  private static func documented(_ name: String, _ document: QualityDocument?) -> DataSet {
    .meeting(name) { dataSet in
      dataSet.qualityDocument = document.map { Fact(.value($0)) } ?? .unknown
    }
  }

  private static let documents = PredicateMeasure.shareOfDataSets(
    DataSetCondition(.qualityDocument, ["report", "summary"]),
    among: DataSetFilter(availability: [.public])
  )

  /// Of three that surely belong one counts and one may; two more perhaps belong.
  @Test func countsWhatIsUnknownBothWays() throws {
    var doubtful = Self.documented("d", .report)
    doubtful.availability = .unknown
    var secret = Self.documented("f", .report)
    secret.availability = Fact(.value(.unpublished))
    let finding = try Story(measure: Self.documents).findings([
      Self.documented("a", .report), Self.documented("b", nil),
      Self.documented("c", QualityDocument.none), doubtful,
      DataSet(id: key("e"), title: "E", presence: .notObserved), secret,
    ])[0]
    #expect(finding.value == ScoreRange(low: Rational(1, 4), high: Rational(4, 5)))
    #expect(finding.status == .started)
    #expect(finding.rows(.counts).map(\.subject) == [.dataSet(key("a"))])
    #expect(finding.rows(.fails).map(\.subject) == [.dataSet(key("c"))])
    #expect(finding.rows(.unknown).map(\.subject.text) == ["b", "d", "e"])
    #expect(finding.needed == 4)
    #expect(
      finding.rows(.fails)[0].mover == .field("quality_document", ["report", "summary"])
    )
    #expect(
      finding.rows(.unknown)[1].mover
        == .facts([DataSetField(dataSet: key("d"), field: "availability")])
    )
  }

  @Test func regressesWhereWhatCountedIsKnownNotToCountNow() throws {
    let both = [Self.documented("a", .report), Self.documented("b", .report)]
    let findings = try Story(measure: Self.documents).findings(
      both,
      [Self.documented("a", .report), Self.documented("b", QualityDocument.none)],
      both
    )
    #expect(findings.map(\.status) == [.met, .regressed, .met])
    #expect(findings[1].fellFrom == key("v2021"))
  }

  @Test func takesNoLossOfSightForAFall() throws {
    let findings = try Story(measure: Self.documents).findings(
      [Self.documented("a", .report)],
      [Self.documented("a", nil)],
      [Self.documented("a", .report)]
        + ["b", "c"].map { Self.documented($0, QualityDocument.none) }
    )
    #expect(findings.map(\.status) == [.met, .notMeasurable, .started])
    #expect(findings[2].value == ScoreRange(Rational(1, 3)))
  }

  @Test func letsAnAttestationHoldFromItsDayUntilALaterOne() throws {
    func attest(_ value: Attestation.Value, _ on: String) -> Attestation {
      Attestation(
        recommendation: key("2a"),
        predicate: key("it"),
        value: value,
        on: day(on),
        by: "The board",
        citations: [Citation(source: key("minutes"), place: "4")]
      )
    }
    let story = Story(
      measure: .attested(.degree),
      attestations: [attest(.yes, "2022-01-01"), attest(.partly, "2023-01-01")]
    )
    let findings = try story.findings([], [], [])
    #expect(findings.map(\.status) == [.notMeasurable, .met, .regressed])
    #expect(findings[0].rows.map(\.mover) == [.attestation])
    #expect(findings[1].rows.map(\.because) == ["yes, says The board of 2022-01-01 (minutes:4)"])
  }

  @Test func countsWhatIsPublishedAndRunsAtALevel() throws {
    let running = DataSet.meeting("series")
    let stopped = DataSet.meeting("series") { $0.lifecycle = Fact(.value(.stopped)) }
    let published = try Story().findings([], [running], [stopped])
    #expect(published.map(\.status) == [.notMeasurable, .met, .regressed])
    #expect(published[0].rows.map(\.mover) == [.search])
    let unknown = try Story().findings([.meeting("series") { $0.lifecycle = .unknown }])[0]
    #expect(unknown.value == ScoreRange(low: 0, high: 1))

    let level = LevelReference(key("local-authority"))
    let coarse = DataSet.meeting("series") { $0.levels = levels("wales") }
    let open = DataSet.meeting("series") { $0.levels = .unknown }
    let local = try Story(measure: .aspectsAtLevel(level, [])).findings(
      [running],
      [coarse],
      [open]
    )
    #expect(local.map(\.status) == [.met, .regressed, .notMeasurable])
    #expect(local[1].rows.map(\.mover) == [.level(level)])
  }

  @Test func countsWhatIsMetAndNamesTheGapThatIsNot() throws {
    let coarse = DataSet.meeting("series") { $0.levels = levels("wales") }
    let findings = try Story(measure: .aspectsMet([])).findings(
      [
        .meeting("series") {
          $0.period = Fact(
            .value(.range(first: .snapshot(day("2015-03-31")), last: .snapshot(day("2021-03-31"))))
          )
        }
      ],
      [coarse]
    )
    #expect(findings.map(\.status) == [.met, .regressed])
    #expect(findings[1].rows.map(\.mover) == [.gap(Gap.ID(aspect: World.aspect, population: nil))])
  }

  @Test func readsLinksThatWereChecked() throws {
    var story = Story(
      measure: .shareOfLinks(results: [.lands], among: DataSetFilter()),
      target: PredicateTarget(.atLeast, 1)
    )
    func linked(_ name: String) -> DataSet {
      .meeting(name) { $0.link = Fact(.value("https://example.org/\(name)")) }
    }
    let sets = ["a", "b", "c"].map(linked) + [DataSet.meeting("unlinked")]
    story.world.linkChecks = [
      LinkCheck(dataSet: key("a"), checked: day("2021-04-10"), result: .lands),
      LinkCheck(dataSet: key("b"), checked: day("2021-04-10"), result: .generic),
      LinkCheck(dataSet: key("a"), checked: day("2021-12-31"), result: .lands),
    ]
    let share = try story.findings(sets, sets)
    #expect(share.map(\.value) == [ScoreRange(Rational(1, 2)), nil])
    #expect(share[0].rows.map(\.standing) == [.counts, .fails, .unknown])

    story.measure = .daysSinceLinkCheck(among: DataSetFilter())
    story.target = PredicateTarget(.atMost, 183)
    let days = try story.findings(sets, sets)
    // From 31 December to 31 March are 90 days, from 10 April to 31 March 355.
    #expect(days.map(\.value) == [ScoreRange(0), ScoreRange(Rational(90 + 355, 2))])
    #expect(days.map(\.status) == [.met, .regressed])
  }

  @Test func readsHowNewTheDataOfAnOutputAre() throws {
    var story = Story(
      measure: .shareOfOutputs(OutputCondition(newestWithinMonths: 24), among: OutputFilter())
    )
    story.world.outputs.append(
      Output(
        id: key("unseen"),
        title: "Unseen",
        kind: .dashboard,
        status: .current,
        bestFormat: .dashboard
      )
    )
    let findings = try story.findings([.meeting("series")], [], [.meeting("series")])
    #expect(findings[0].value == ScoreRange(low: Rational(1, 2), high: 1))
    #expect(findings[0].rows(.unknown).map(\.subject) == [.output(key("unseen"))])
    #expect(findings[1].status == .notMeasurable)
    story.measure = .countOfOutputs(OutputFilter(kinds: [.repository]))
    let count = try story.findings([.meeting("series")])[0]
    #expect(count.value == ScoreRange(1) && count.status == .met)
  }

  /// Whatever comes to be known of one and the same day, it is no fall.
  @Test(arguments: Array(UInt64(1)...40))
  func neverRegressesByKnowledge(seed: UInt64) {
    let world = RandomWorld(seed: seed)
    let others = RandomWorld(seed: seed &+ 3_000).dataSets
    let known = world.dataSets.enumerated().map { index, dataSet -> DataSet in
      let other = others[index % others.count]
      var dataSet = dataSet
      if dataSet.qualityDocument.isUnknown { dataSet.qualityDocument = other.qualityDocument }
      if dataSet.availability.isUnknown { dataSet.availability = other.availability }
      if dataSet.lifecycle.isUnknown { dataSet.lifecycle = other.lifecycle }
      if dataSet.levels.isUnknown { dataSet.levels = other.levels }
      return dataSet
    }
    var draft = world.model.draft
    let measures: [PredicateMeasure] = [
      Self.documents, .aspectsPublished([]), .aspectsMet([]),
      .aspectsAtLevel(LevelReference(key("local-authority")), []),
    ]
    draft.recommendations = [
      Recommendation(
        id: key("2a"),
        areaNumber: 2,
        areaLabel: LocalizedText("Gaps"),
        label: LocalizedText("Publish it"),
        addressedTo: LocalizedText("The government"),
        aspects: world.factors.flatMap { $0.aspects.map(\.id) },
        predicates: measures.enumerated().map { index, measure in
          Predicate(
            id: key("p\(index)"),
            label: LocalizedText("It is so"),
            measure: measure,
            target: PredicateTarget(.atLeast, 1)
          )
        }
      )
    ]
    let model = Model(checked: draft, method: World.method)
    let history = World().history([
      world.version, World.version("2023-04", World.asOf, known),
    ])
    let ledger = RecommendationLedger.make(
      model: model,
      history: history,
      assessments: Assessor(model: model, history: history).assessments(through: key("2023-04"))
    )
    for entry in ledger.entries.flatMap(\.versions) {
      #expect(entry.status != .regressed)
      for finding in entry.predicates {
        #expect(finding.value.map { $0.low <= $0.high } != false, "\(finding.id)")
      }
    }
  }
}
