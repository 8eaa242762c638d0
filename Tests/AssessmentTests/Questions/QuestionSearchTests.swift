import Catalogue
import FactorModel
import MachineSupport
import Testing

@testable import Assessment

/// How choices are weighed, and what is said where not all of them can be.
struct QuestionSearchTests {
  /// Three aspects of 61 data sets each that share years only by the last of them, and one that has but those years.
  private static let crowded: QuestionScene = {
    var random = SeededGenerator(seed: 5)
    var scene = QuestionScene()
    let shared = Array(2017...2021)
    for aspect in 0..<3 {
      var sets = (0..<60).map { number in
        let years =
          (1985..<2017).shuffled(using: &random).prefix(20)
          + shared.shuffled(using: &random).prefix(2)
        return DataSet.of(years, "set-\(aspect)-\(number)")
      }
      sets.append(.of(shared, "set-\(aspect)-last"))
      scene.measure("a\(aspect)", by: sets)
    }
    scene.measure("a3", by: [.of(shared, "last")])
    return scene
  }()

  @Test(arguments: [
    ["a0", "a1", "a2", "a3"], ["a3", "a0", "a1", "a2"], ["a2", "a3", "a1", "a0"],
  ])
  func theOrderOfAspectsDoesNotDecide(aspects: [String]) {
    let answer = Self.crowded.ask(aspects, years: 5)
    #expect(answer.verdict == .yes)
    #expect(answer.isExact)
    #expect(answer.witness?.choices.map(\.aspect) == aspects.map(QuestionScene.aspect))
  }

  @Test(arguments: 0..<10)
  func theOrderOfAspectsAndControlsMattersNowhere(block: Int) {
    for seed in UInt64(block * 50)..<UInt64(block * 50 + 50) {
      let example = QuestionCase(seed: seed)
      var turned = example.question
      turned.aspects.reverse()
      turned.controls.reverse()
      let (one, other) = (
        example.answerer.answer(example.question), example.answerer.answer(turned)
      )
      #expect(one.verdict == other.verdict, "seed \(seed)")
      #expect(one.witness?.level == other.witness?.level)
      #expect(one.witness.map { Set($0.choices) } == other.witness.map { Set($0.choices) })
      #expect(one.prospect?.verdict == other.prospect?.verdict)
      #expect(one.prospect?.witness.openFields.count == other.prospect?.witness.openFields.count)
      #expect(
        Set(one.conflicts.map { Set($0.aspects) }) == Set(other.conflicts.map { Set($0.aspects) })
      )
    }
  }

  /// Twelve aspects of twenty data sets with sixteen years each: more choices than could ever be weighed.
  @Test func endsWithinItsStepsAndSaysSo() throws {
    var random = SeededGenerator(seed: 3)
    var scene = QuestionScene()
    let names = (0..<12).map { "a\($0)" }
    for name in names {
      scene.measure(
        name,
        by: (0..<20).map { number in
          .of((1990..<2022).shuffled(using: &random).prefix(16), "\(name)-\(number)")
        }
      )
    }
    var answer: QuestionAnswer?
    let time = processorTime { answer = scene.ask(names, years: 4) }
    #expect(time < .seconds(60), "without optimisation; a build for release is many times faster")
    let found = try #require(answer)
    #expect(!found.isExact)
    #expect(found.inexactness != nil)
    #expect(found.conflicts.isEmpty == (found.verdict != .no))
  }

  @Test func aControlWithReservationsIsBetterThanNone() throws {
    var scene = QuestionScene()
    scene.measure("a", by: [.meeting("measure")])
    scene.measure("b", by: [.meeting("other")])
    scene.measure(
      "c",
      by: [.meeting("population") { $0.comparableBetweenAreas = .unknown }],
      .proxy
    )
    let witness = try #require(scene.ask(["a", "b"], controls: ["c"], .associate).witness)
    #expect(witness.missingControls == [])
    #expect(
      witness.controls.first?.reservations == [.proxy, .areasPerhapsNotComparable]
    )
  }

  /// Of two data sets as good for a control the one counts that tells of the years of the answer.
  @Test(arguments: [(2020, "early"), (2021, "late")])
  func aControlIsTakenFromTheDataSetWhoseYearsMeet(year: Int, name: String) throws {
    var scene = QuestionScene()
    scene.measure("a", by: [.of([year], "measure")])
    scene.measure("c", by: [.of([2020], "early"), .of([2021], "late")])
    let witness = try #require(scene.ask(["a"], controls: ["c"]).witness)
    #expect(witness.missingControls == [])
    #expect(witness.controls.map(\.dataSet.text) == [name])
  }

  /// Two controls tell of two years, which are the ends of a period that is not known: nobody need know what lies between.
  @Test(arguments: [1, 2])
  func howOftenASeriesAppearsIsNotListedWhereItsEndsWillDo(years: Int) throws {
    var scene = QuestionScene()
    let open = DataSet.meeting("open") { set in
      set.period = .unknown
      set.frequency = .unknown
    }
    scene.measure("a", by: [open])
    scene.measure("c", by: [.of([2020], "early")])
    scene.measure("d", by: [.of([2021], "late")])
    let prospect = try #require(scene.ask(["a"], controls: ["c", "d"], years: years).prospect)
    #expect(prospect.witness.openFields.map(\.field) == ["period"])
    #expect(prospect.witness.missingControls == [])
    scene.measure("e", by: [.of([2022], "latest")])
    let more = try #require(scene.ask(["a"], controls: ["c", "d", "e"], years: years).prospect)
    #expect(more.witness.openFields.map(\.field) == ["frequency", "period"])
    #expect(more.witness.missingControls == [])
  }

  /// What would be settled for nothing is not asked for: the answer is partial with a stopped series, whatever is found out.
  @Test func factsThatDoNotMatterAreNotListed() throws {
    var scene = QuestionScene()
    let open = DataSet.meeting("open") { set in
      set.period = .unknown
      set.comparableBetweenAreas = .unknown
    }
    scene.measure("a", by: [open])
    scene.measure("b", by: [.meeting("stopped") { $0.lifecycle = Fact(.value(.stopped)) }])
    let prospect = try #require(scene.ask(["a", "b"], years: 3, .associate).prospect)
    #expect(prospect.verdict == .partial)
    #expect(prospect.witness.openFields.map(\.field) == ["period"])
  }

  /// An unknown fact never makes a yes: of figures that may be too old for the contract that is said, with what decides it.
  @Test func figuresThatMayBeTooOldDoNotMakeAYes() throws {
    var scene = QuestionScene()
    let edition = DataSet.meeting("edition") { set in
      set.period = Fact(
        .value(.editions([ReferencePeriod.financialYear(from: 2016)].compactMap(\.self)))
      )
      set.frequency = Fact(.value(.irregular))
    }
    scene.measure("a", by: [edition])
    let answer = scene.ask(["a"])
    #expect(answer.verdict == .partial)
    #expect(answer.witness?.choices.first?.reservations == [.perhapsOld])
    let prospect = try #require(answer.prospect)
    #expect(prospect.verdict == .yes)
    #expect(prospect.witness.openFields.map(\.field) == ["frequency"])
    #expect(prospect.witness.years == [2016])
  }

  @Test func aSeriesThatMayHaveStoppedDoesNotMakeAYes() throws {
    var scene = QuestionScene()
    scene.measure("a", by: [.meeting("running") { $0.lifecycle = .unknown }])
    let answer = scene.ask(["a"])
    #expect(answer.witness?.choices.first?.reservations == [.perhapsStopped])
    #expect(answer.prospect?.verdict == .yes)
    #expect(answer.prospect?.witness.openFields.map(\.field) == ["lifecycle"])
  }

  @Test func aFactOnWhichTwoAspectsRestCountsOnce() throws {
    var scene = QuestionScene()
    let both = DataSet.meeting("both") { set in
      set.levels = .unknown
      set.wales = .unknown
    }
    let single = { (name: String) in
      DataSet.meeting(name) { set in
        set.levels = .unknown
        set.wales = .unknown
      }
    }
    scene.measure("a", by: [single("one"), both])
    scene.measure("b", by: [single("two"), both])
    let prospect = try #require(scene.ask(["a", "b"]).prospect)
    #expect(prospect.witness.choices.map(\.dataSet.text) == ["both", "both"])
    #expect(prospect.witness.openFields.map(\.field) == ["levels", "wales"])
  }

  @Test func yearsThatRestOnAnOpenPeriodAreNotTold() throws {
    var scene = QuestionScene()
    scene.measure("a", by: [.meeting("open") { $0.period = .unknown }])
    let witness = try #require(scene.ask(["a"], years: 3).prospect?.witness)
    #expect(witness.years == nil)
    #expect(scene.ask(["a"], years: 3).verdict == .unknown)
  }
}
