import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

/// Why a question is not answered, and what has to be borne in mind.
struct QuestionReasonTests {
  private func reason(_ answer: QuestionAnswer) -> QuestionConflict.Reason? {
    answer.conflicts.first?.reason
  }

  private func lattice(_ relation: GeographyCover.Relation) -> GeographyLattice {
    let levels = ["local-authority", "region", "wales"].map {
      GeographyLevel(id: key($0), label: LocalizedText($0), kind: .area)
    }
    return GeographyLattice(
      country: key("wales"),
      levels: levels
        + [GeographyLevel(id: key("school"), label: LocalizedText("School"), kind: .unit)],
      covers: [
        GeographyCover(
          finer: LevelReference(key("local-authority")),
          coarser: LevelReference(key("region")),
          relation: relation
        )
      ]
    )
  }

  /// Ranks by authority do not add up, but authorities that make up regions are an answer for those who ask of regions.
  @Test func aLookUpThatNobodyCitesMakesNoNo() throws {
    var scene = QuestionScene()
    let rank = { (name: String) in
      DataSet.meeting(name) { $0.statistics = Fact(.value([.rank])) }
    }
    scene.measure("a", by: [rank("one")])
    scene.measure("b", by: [rank("two")])
    scene.lattice = lattice(.nests)
    #expect(scene.ask(["a", "b"], at: "region").verdict == .yes)
    scene.lattice = lattice(.unknown)
    let open = scene.ask(["a", "b"], at: "region")
    #expect(open.verdict == .unknown)
    let prospect = try #require(open.prospect)
    #expect(prospect.verdict == .yes)
    #expect(prospect.witness.openFields.map(\.field) == ["geography look-up"])
    #expect(prospect.witness.lookUps == [])
    scene.lattice = lattice(.bestFit)
    #expect(
      reason(scene.ask(["a", "b"], at: "region"))
        == .otherAreas([LevelReference(key("local-authority"))])
    )
  }

  @Test func aLookUpThatNobodyCitesIsNotUsed() throws {
    var scene = QuestionScene()
    scene.lattice = lattice(.unknown)
    scene.measure("a", by: [.meeting("one")])
    let witness = try #require(scene.ask(["a"], at: "region").prospect?.witness)
    #expect(witness.openFields.map(\.field) == ["geography look-up"])
    #expect(witness.lookUps == [])
  }

  @Test func onlyLargerAreasAreCalledLarger() {
    var scene = QuestionScene()
    scene.lattice = lattice(.nests)
    let levels = ["coarse": "wales", "fine": "school"]
    for (name, level) in levels {
      let set = DataSet.meeting(name) {
        $0.levels = Fact(.value(OpenList([LevelReference(key(level))])))
      }
      scene.measure(name, by: [set])
    }
    #expect(reason(scene.ask(["coarse"])) == .tooCoarse([LevelReference(key("wales"))]))
    #expect(reason(scene.ask(["fine"])) == .otherAreas([LevelReference(key("school"))]))
  }

  /// What is restricted is published for nobody.
  @Test func onlyWhatMayStandForItIsToldOf() {
    var scene = QuestionScene()
    scene.measure(
      "a",
      by: [
        .meeting("wide") { $0.levels = levels("wales") },
        .meeting("restricted") { $0.availability = Fact(.value(.onRequest)) },
      ]
    )
    #expect(reason(scene.ask(["a"])) == .tooCoarse([LevelReference(key("wales"))]))
  }

  @Test func nothingFoundIsSaidOnlyOfWhatWasLookedFor() {
    var scene = QuestionScene()
    for name in ["sought", "unsought", "gone", "foreign", "closed"] { scene.add(name) }
    let finding = Finding(
      aspect: QuestionScene.aspect("sought"),
      result: .notFound,
      lookedFor: "it",
      on: day("2023-02-14"),
      places: ["StatsWales"],
      citations: []
    )
    scene.findings = [finding]
    scene.map("gone", key("not-in-this-version"))
    scene.measure("foreign", by: [.meeting("scottish") { $0.wales = Fact(.value(.notCovered)) }])
    scene.measure("closed", by: [.meeting("kept") { $0.availability = Fact(.value(.unpublished)) }])
    #expect(reason(scene.ask(["sought"])) == .notFound(finding))
    #expect(reason(scene.ask(["unsought"])) == .unassessed)
    #expect(reason(scene.ask(["gone"])) == .notInVersion)
    #expect(reason(scene.ask(["foreign"])) == .otherNations)
    #expect(
      reason(scene.ask(["closed"])) == .nothingPublic(isRestricted: true)
    )
  }

  @Test func whatIsRestrictedIsToldApartFromWhatIsNotOfWales() {
    var scene = QuestionScene()
    scene.measure(
      "closed",
      by: [
        .meeting("kept") { $0.availability = Fact(.value(.onRequest)) },
        .meeting("joint") { $0.wales = Fact(.value(.notSeparable)) },
      ]
    )
    #expect(reason(scene.ask(["closed"])) == .nothingPublic(isRestricted: false))
  }

  @Test func aNoMayRestOnNothingButWhatNobodyLookedFor() {
    var scene = QuestionScene()
    for name in ["unsought", "other"] { scene.add(name) }
    scene.measure("closed", by: [.meeting("kept") { $0.availability = Fact(.value(.unpublished)) }])
    scene.measure("a", by: [.meeting("one")])
    #expect(scene.ask(["unsought", "a", "other"]).restsOnNoSearch)
    #expect(!scene.ask(["unsought", "closed"]).restsOnNoSearch)
    #expect(!scene.ask(["a"]).restsOnNoSearch)
  }

  @Test func whatIsKnownToFailIsToldApartFromWhatIsNotKnown() {
    var scene = QuestionScene()
    let group: PopulationID = key("care-leavers")
    let age = breakdown("age")
    scene.measure(
      "a",
      by: [
        .meeting("one") { set in
          set.populations = Fact(.value(OpenList([])))
          set.breakdowns = .unknown
        }
      ]
    )
    scene.measure(
      "b",
      by: [
        .meeting("two") { set in
          set.populations = .unknown
          set.breakdowns = Fact(.value(OpenList([])))
        }
      ]
    )
    scene.contract { contract in
      contract.population = group
      contract.breakdowns = [age]
    }
    let choices = scene.ask(["a", "b"]).witness?.choices.map(\.reservations)
    #expect(
      choices == [
        [.populationNotIdentified, .breakdownPerhapsMissing],
        [.populationPerhapsNotIdentified, .breakdownMissing],
      ]
    )
  }

  /// One figure laid beside itself would say nothing.
  @Test func oneDataSetThatStandsForTwoThingsIsAReservation() {
    var scene = QuestionScene()
    let both = DataSet.meeting("both")
    scene.measure("a", by: [both], .proxy)
    scene.measure("b", by: [both], .proxy)
    scene.measure("c", by: [.meeting("alone")], .proxy)
    let answer = scene.ask(["a", "b", "c"])
    #expect(
      answer.witness?.choices.map(\.reservations)
        == [[.proxy, .sharedFigures], [.proxy, .sharedFigures], [.proxy]]
    )
    var direct = QuestionScene()
    direct.measure("a", by: [both])
    direct.measure("b", by: [both])
    #expect(direct.ask(["a", "b"]).verdict == .yes)
  }

  @Test func theEcologicalFallacyIsAlwaysMentioned() {
    var scene = QuestionScene()
    scene.add("nothing")
    scene.measure("a", by: [.meeting("one")])
    for use in Question.Use.allCases {
      for name in ["a", "nothing"] {
        let caveats = scene.ask([name], use).caveats
        #expect(caveats.contains(.ecologicalFallacy))
        #expect(caveats.contains(.notCause) == (use == .associate))
      }
    }
  }

  @Test func onlyACountThatIsHeldConstantDividesOne() {
    var scene = QuestionScene()
    scene.add("nothing")
    scene.measure("a", by: [.meeting("one")])
    scene.measure("people", by: [.meeting("population")])
    scene.measure("rank", by: [.meeting("index") { $0.statistics = Fact(.value([.index])) }])
    func warns(_ controls: [String]) -> Bool {
      scene.ask(["a"], controls: controls, .compare).caveats.contains(.countsNotRates(key("one")))
    }
    #expect(warns([]))
    #expect(warns(["nothing"]))
    #expect(warns(["rank"]))
    #expect(!warns(["people"]))
  }

  @Test(arguments: [
    ("2014/15..2021/22", "2015-03-31..2022-03-31", false),
    ("2014/15..2021/22", "2014-04..2022-03", false),
    ("2014/15..2021/22", "2014..2021", true),
    ("2015-03-31..2022-03-31", "2014..2021", true),
    ("2014..2021", "academic 2014/15..academic 2021/22", true),
  ])
  func kindsOfYearAreToldApart(one: String, other: String, differ: Bool) throws {
    var scene = QuestionScene()
    for (name, period) in [("a", one), ("b", other)] {
      let read = try PeriodReader.read(period).get()
      let set = DataSet.meeting("set-\(name)") { set in
        set.period = Fact(.value(read))
        if period.hasPrefix("2014-04") { set.frequency = Fact(.value(.monthly)) }
      }
      scene.measure(name, by: [set])
    }
    let answer = scene.ask(["a", "b"], years: 3)
    #expect(answer.verdict.isAnswered)
    #expect(answer.caveats.contains(.yearsOfDifferentKinds) == differ)
  }
}
