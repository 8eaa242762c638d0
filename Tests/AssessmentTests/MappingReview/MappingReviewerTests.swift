import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

struct MappingReviewerTests {
  private static let later = day("2024-03-31")

  private func review(
    _ world: World = World(),
    now: [DataSet],
    decided: [MappingDecision] = [],
    limit: Int = 3
  ) -> MappingReview {
    let version = World.version("2024-03", Self.later, now)
    return MappingReviewer(
      model: world.model,
      history: world.history([world.version, version]),
      version: version
    ).review(decided: decided, limit: limit)
  }

  private func decision(
    _ verdict: MappingDecision.Verdict,
    _ dataSet: String,
    version: String = "2024-03"
  ) -> MappingDecision {
    MappingDecision(
      pair: .init(aspect: World.aspect, dataSet: key(dataSet)),
      verdict: verdict,
      version: key(version),
      by: "Gwen",
      decided: day("2024-04-01")
    )
  }

  @Test func findsNothingWhereNothingChanged() {
    let review = review(now: World().dataSets)
    #expect(review.before?.text == "2023-03")
    #expect(review.suspects.isEmpty && review.orphans.isEmpty && review.suggestions.isEmpty)
  }

  @Test func suspectsWhatIsAboutSomethingElse() {
    let changes: [(inout DataSet) -> Void] = [
      { dataSet in dataSet.levels = levels("wales") },
      { $0.lifecycle = Fact(.value(.stopped)) },
      { $0.title = "Another title" },
    ]
    for change in changes {
      let found = review(now: [.meeting("series", change)])
      #expect(found.suspects.map(\.mapping.dataSet.text) == ["series"])
      #expect(found.suspects.first?.change.fields.count == 1)
    }
  }

  @Test func doesNotSuspectWhatOnlyGoesOnOrIsWordedOtherwise() {
    let changes: [(inout DataSet) -> Void] = [
      { dataSet in
        dataSet.period = Fact(
          .value(.range(first: .snapshot(day("2017-03-31")), last: .snapshot(day("2023-03-31"))))
        )
      },
      { $0.lifecycle = .unknown },
      { $0.levels = .unknown },
      { $0.why = Fact(.value("Other words")) },
      { $0.link = Fact(.value("https://new.example/")) },
    ]
    for change in changes {
      #expect(review(now: [.meeting("series", change)]).suspects.isEmpty)
    }
  }

  @Test func findsMappingsThatHaveLostTheirDataSet() {
    let gone = review(now: [])
    #expect(gone.orphans.map(\.cause) == [.removed])
    #expect(gone.orphans.first?.lastSeen?.text == "2023-03")
    let unseen = review(now: [.meeting("series") { $0.presence = .notObserved }])
    #expect(unseen.orphans.map(\.cause) == [.notObserved])
    #expect(unseen.orphans.first?.lastSeen?.text == "2023-03")
  }

  @Test func asksNoMoreOfTheVersionThatWasLookedAt() {
    #expect(review(now: [], decided: [decision(.keep, "series")]).orphans.isEmpty)
    let changed = [DataSet.meeting("series") { $0.levels = levels("wales") }]
    #expect(review(now: changed, decided: [decision(.keep, "series")]).suspects.isEmpty)
    let earlier = decision(.keep, "series", version: "2023-03")
    #expect(review(now: changed, decided: [earlier]).suspects.count == 1)
  }

  @Test func suggestsWithReasons() throws {
    var world = World()
    world.moreAspects = [
      Aspect(
        id: AspectID(factor: key("care"), aspect: key("leavers")),
        label: LocalizedText("Care leavers in suitable accommodation"),
        contract: {
          var contract = world.contract
          contract.population = key("care-leavers")
          return contract
        }()
      )
    ]
    let fresh = DataSet.meeting("leavers") {
      $0.title = "Care leavers by accommodation"
      $0.themes = [key("social-care")]
    }
    let before = world.model.mappings
    let found = review(world, now: world.dataSets + [fresh])
    let best = try #require(found.suggestions.first)
    #expect(best.aspect.description == "care.leavers" && best.dataSet == fresh.id)
    #expect(best.reasons.first?.hasPrefix("both have ") == true, "\(best.reasons)")
    #expect(best.reasons.contains("both are about care leavers"))
    #expect(best.reasons.contains("both are in the theme Social care"))
    #expect(world.model.mappings == before, "a suggestion is no mapping")
    #expect(review(world, now: world.dataSets + [fresh], limit: 0).suggestions.isEmpty)
    let declined = MappingDecision(
      pair: .init(aspect: best.aspect, dataSet: best.dataSet),
      verdict: .decline,
      version: key("2023-03"),
      by: "Gwen",
      decided: day("2024-04-01")
    )
    let left = review(world, now: world.dataSets + [fresh], decided: [declined])
    #expect(!left.suggestions.contains { $0.aspect == best.aspect && $0.dataSet == fresh.id })
  }

  @Test func suggestsNothingForWhatIsMappedOrNotThere() {
    let silent = [
      DataSet.meeting("series") { $0.title = "Care number" },
      .meeting("unseen") {
        $0.title = "Care number"
        $0.presence = .notObserved
      },
      .meeting("england") {
        $0.title = "Care number"
        $0.wales = Fact(.value(.notCovered))
      },
      .meeting("part") {
        $0.title = "Care number"
        $0.partOf = key("series")
      },
    ]
    #expect(review(now: silent).suggestions.isEmpty)
    #expect(
      !review(now: silent + [.meeting("new") { $0.title = "Care number" }]).suggestions.isEmpty
    )
  }
}
