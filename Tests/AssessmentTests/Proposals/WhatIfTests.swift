import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

/// Every change of verdict is told, and that there is none only where nothing is otherwise.
struct WhatIfTests {
  private func standings(_ whatIf: WhatIf) -> [[Verdict]] {
    whatIf.aspects.map { [$0.before.verdict, $0.after.verdict] }
  }

  @Test func tellsWhatIsEstablished() {
    var story = SmallStory(
      dataSets: [.meeting("d") { $0.levels = .unknown }],
      mappings: [("number", "d")]
    )
    story.proposals = [SmallStory.adding("new", to: "number", cost: 1)]
    let whatIf = story.whatIf("new")
    #expect(standings(whatIf) == [[.notEstablished, .met]])
    #expect(whatIf.closed.isEmpty && whatIf.facts.isEmpty && !whatIf.changesNothing)
    #expect(whatIf.share()?.verdicts == [SmallStory.aspect("number")])
  }

  @Test func tellsWhatIsNoLongerKnown() {
    var story = SmallStory(dataSets: [.meeting("d")], mappings: [("number", "d")])
    story.proposals = [
      SmallStory.changing("unsay", "d", "levels", cost: 1) { $0.levels = .unknown }
    ]
    let whatIf = story.whatIf("unsay")
    #expect(standings(whatIf) == [[.met, .notEstablished]])
    #expect(whatIf.opened.isEmpty && !whatIf.changesNothing)
  }

  @Test func tellsWhatIsOnlyCoveredOtherwise() {
    var story = SmallStory(
      dataSets: [
        .meeting("d") {
          $0.levels = levels("wales")
          $0.qualityDocument = Fact(.value(.none))
        }
      ],
      mappings: [("number", "d")]
    )
    story.proposals = [
      SmallStory.changing("spoil", "d", "comparable_areas", cost: 1) {
        $0.comparableBetweenAreas = Fact(.value(false))
      }
    ]
    let whatIf = story.whatIf("spoil")
    #expect(standings(whatIf) == [[.gap, .gap]])
    #expect(whatIf.aspects.allSatisfy { $0.after.coverage.low < $0.before.coverage.low })
    #expect(whatIf.narrowed.isEmpty && !whatIf.changesNothing)
    #expect(whatIf.share()?.verdicts == [])
  }

  @Test func saysNothingOnlyWhereNothingIsOtherwise() {
    var story = SmallStory(dataSets: [.meeting("d")], mappings: [("number", "d")])
    story.proposals = [
      SmallStory.changing("rename", "d", "title", cost: 1) { $0.title = "Another" }
    ]
    let whatIf = story.whatIf("rename")
    #expect(whatIf.changesNothing && whatIf.aspects.isEmpty)
  }

  @Test func namesWhatIsNotInTheVersion() {
    var story = SmallStory(dataSets: [.meeting("d")], mappings: [("number", "d")])
    var mend = SmallStory.changing("mend", "later", "levels", cost: 1) {
      $0.levels = levels("wales")
    }
    mend.maps = [SmallStory.mapping("number", "later")]
    story.proposals = [mend, SmallStory.adding("new", to: "number", cost: 1)]
    let expected = [
      IdleEntry(proposal: key("mend"), dataSet: key("later"), matter: .change("levels")),
      IdleEntry(
        proposal: key("mend"),
        dataSet: key("later"),
        matter: .mapping(SmallStory.aspect("number"))
      ),
    ]
    let whatIf = story.whatIf("mend", "new")
    #expect(whatIf.idle == expected)
    #expect(story.plan().idle == expected)
    story.dataSets.append(.meeting("later"))
    #expect(story.whatIf("mend", "new").idle.isEmpty)
  }
}
