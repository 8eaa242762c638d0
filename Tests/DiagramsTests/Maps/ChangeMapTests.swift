import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct ChangeMapTests {
  private var sketch: Sketch {
    var sketch = Sketch()
    for name in ["opened", "mixed", "same", "unknown", "unknown-too"] {
      sketch.add(name, verdicts: [.gap, .met, .met])
    }
    sketch.link("opened", "mixed")
    sketch.link("mixed", "same")
    sketch.link("unknown", "opened")
    sketch.comparisons = [
      .sketch(
        panel: [
          ("opened.a0", .opened), ("mixed.a0", .closed), ("mixed.a1", .unchanged),
          ("same.a0", .unchanged),
        ],
        notComparable: ["mixed.a2", "unknown.a0", "unknown-too.a0"]
      )
    ]
    return sketch
  }

  private func map(notComparableLimit: Int = 24) throws -> Diagram {
    try #require(
      ChangeMap(
        sketch.snapshot,
        before: key("2016-12"),
        after: key("2023-03"),
        notComparableLimit: notComparableLimit
      )
    ).diagram
  }

  @Test func showsFactorsWithAChangeAndTheLinksAmongThem() throws {
    let diagram = try map()
    #expect(diagram.id == "change-2016-12-2023-03")
    #expect(diagram.title == "What changed from 2016-12 to 2023-03")
    #expect(diagram.edges.map { "\($0.from) \($0.to)" } == ["opened mixed"])
    let linked = Set(diagram.nodes.map(\.id.text)).subtracting(
      diagram.groups.flatMap(\.members).map(\.text)
    )
    #expect(linked == ["opened", "mixed"])
    #expect(diagram.node(key("same")) == nil)
    #expect(diagram.notes.contains("And 1 factor in which nothing changed."))
  }

  @Test func setsApartWhatCannotBeCompared() throws {
    let group = try #require(try map().groups.first)
    #expect(group.id == "not-comparable" && group.form == .small)
    #expect(group.members.map(\.text) == ["unknown", "unknown-too"])
  }

  @Test func countsWhatCannotBeComparedWhereItIsTooMuch() throws {
    let diagram = try map(notComparableLimit: 1)
    #expect(diagram.groups.isEmpty)
    #expect(diagram.node(key("unknown")) == nil)
    #expect(
      diagram.notes.contains { $0.hasPrefix("And 2 factors of which nothing can be compared") }
    )
  }

  @Test func marksEachChange() throws {
    let node = try #require(try map().node(key("mixed")))
    #expect(
      node.changes == [.init(.closed, 1), .init(.notComparable, 1), .init(.unchanged, 1)]
    )
    #expect(node.cardMarks(in: .english).map(\.words) == ["C 1 closed", "I 1 not comparable"])
    let facts = node.facts(in: .english)
    #expect(
      facts.contains("Changes of its aspects: C 1 closed, I 1 not comparable, K 1 unchanged")
    )
    #expect(
      facts.contains("Aspect: Aspect 0 (C closed; before gap, 20 %; now met, 50 % to 60 %)")
    )
  }

  @Test func explainsEveryChangeThatACardCanShow() throws {
    let entries = try map().key.flatMap(\.entries)
    for change in DiagramChange.allCases where change != .unchanged {
      #expect(entries.contains(.change(change)))
    }
    #expect(!entries.contains(.verdict(.met)), "cards show changes instead of verdicts")
  }

  @Test func saysOfTheWholeModelHowMuchChanged() throws {
    let diagram = try map()
    let sentence =
      "Aspects of the whole model: O 1 opened, C 1 closed, I 3 not comparable, K 2 unchanged."
    #expect(diagram.alternative.contains(sentence))
    #expect(diagram.notes.first == sentence)
  }

  @Test func comparesOnlyVersionsThatTheSnapshotCompares() {
    #expect(ChangeMap(sketch.snapshot, before: key("2023-03"), after: key("2016-12")) == nil)
  }

  @Test func hasAWordForEveryChangeOfAComparison() {
    let kinds = VersionComparison.Change.allCases.map { DiagramChange($0) }
    #expect(Set(kinds).count == VersionComparison.Change.allCases.count)
    #expect(Set(kinds).union([.notComparable]) == Set(DiagramChange.allCases))
    for change in VersionComparison.Change.allCases {
      #expect(DiagramChange(change).rawValue == change.rawValue)
    }
  }

  @Test func givesEachChangeALetterThatNothingElseOnItsCardHas() {
    let changes = DiagramChange.allCases.map(\.mark)
    #expect(Set(changes.map(\.letter)).count == changes.count)
    #expect(Set(changes.map(\.pattern)).count == changes.count)
    #expect(Set(changes.map(\.word.english)).count == changes.count)
    let others = Band.allCases.map(\.mark) + Verdict.allCases.map(\.mark)
    #expect(Set(changes.map(\.letter)).isDisjoint(with: others.map(\.letter)))
    #expect(Set(changes.map(\.pattern)).isDisjoint(with: others.map(\.pattern)))
  }
}

extension VersionComparison {
  /// From 2016-12 to 2023-03; ranges are 20 % before and 50 % to 60 % after.
  static func sketch(
    panel: [(String, Change)],
    notComparable: [String]
  ) -> VersionComparison {
    VersionComparison(
      before: key("2016-12"),
      after: key("2023-03"),
      panel: panel.compactMap { name, change in
        AspectID(name).map { aspect in
          Entry(
            aspect: aspect,
            change: change,
            before: ScoreRange(Rational(1, 5)),
            after: ScoreRange(low: Rational(1, 2), high: Rational(3, 5)),
            verdictBefore: change == .closed ? .gap : .met,
            verdictAfter: change == .closed ? .met : .gap,
            reasonBefore: nil,
            reasonAfter: nil
          )
        }
      },
      notComparable: notComparable.compactMap { AspectID($0) }.map { aspect in
        NotComparable(aspect: aspect, verdictBefore: .notEstablished, verdictAfter: .gap)
      }
    )
  }
}
