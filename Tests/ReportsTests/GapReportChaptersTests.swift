import Assessment
import Bilingual
import Catalogue
import FactorModel
import Reports
import TestSupport
import Testing

struct GapReportChaptersTests {
  private func document(_ figures: ReportFigures = .none) -> ReportDocument {
    GapReport(Story().snapshot, figures: figures).document
  }

  private func figure(_ name: String) -> Figure {
    Figure(path: "maps/\(name).svg", alternative: "What \(name) shows", caption: [.text(name)])
  }

  /// The story's snapshot over `versions`, with `outputs` and `comparisons`.
  private func snapshot(
    outputs: [Output] = [],
    comparisons: [VersionComparison]? = nil,
    changing change: (inout DataSet) -> Void = { _ in }
  ) -> Snapshot {
    let story = Story().snapshot
    let dataSets = story.version.dataSets.map { dataSet in
      var changed = dataSet
      change(&changed)
      return changed
    }
    let version = CatalogueVersion(
      id: story.version.id,
      asOf: story.version.asOf,
      recorded: story.version.recorded,
      label: story.version.label,
      dataSets: dataSets
    )
    var history = story.history
    history.outputs = outputs
    return Snapshot(
      project: story.project,
      model: story.model,
      history: history,
      version: version,
      assessment: story.assessment,
      assessments: story.assessments,
      comparisons: comparisons ?? story.comparisons,
      diagnostics: story.diagnostics
    )
  }

  @Test func leadsOnlyToPlacesThatExistOnce() {
    let document = document()
    let anchors = document.anchors
    #expect(Set(anchors).count == anchors.count, "no two places share a name")
    for link in document.links {
      #expect(anchors.contains(link), "nothing is at #\(link)")
    }
  }

  @Test func givesTheFiveNumbersThatMatterEachWithItsSentence() throws {
    let numbers = try #require(document().section("summary")).keyNumbers
    #expect(numbers.map(\.value) == ["1", "3", "1", "1", "0 and 1"])
    #expect(
      numbers.map(\.label.plainText) == [
        "of 6 aspects is met", "of 6 aspects are gaps",
        "of these gaps comes from a series that has stopped",
        "of 6 aspects is not established", "gaps closed and opened since 2016-12",
      ]
    )
    #expect(numbers.allSatisfy { $0.sentence.plainText.hasSuffix(".") })
    #expect(numbers[3].sentence.plainText.contains("2 facts about 1 data set."))
    #expect(numbers[4].sentence.plainText.contains("2 aspects that are established in both"))
  }

  @Test func saysWhyNothingCanBeComparedInsteadOfANumber() {
    let earliest = GapReport(snapshot(comparisons: [])).document.section("summary")?.keyNumbers.last
    #expect(earliest?.value == "–")
    #expect(earliest?.sentence.plainText.contains("earliest version") == true)
    let unmatched = VersionComparison(
      before: "2016-12",
      after: "2023-03",
      panel: [],
      notComparable: []
    )
    let none = GapReport(snapshot(comparisons: [unmatched])).document.section("summary")?.keyNumbers
      .last
    #expect(none?.value == "–")
    #expect(none?.sentence.plainText.contains("nothing can be compared") == true)
  }

  @Test func letsGapsBeChosenByEachRespectInWhichTheyDiffer() throws {
    let list = try #require(document().lists.first)
    #expect(
      list.facets.map(\.id) == [
        "class", "theme", "population", "reason", "missing", "recommendation",
      ]
    )
    #expect(list.facets[0].values.map(\.label) == ["Need", "Outcome"])
    #expect(
      list.facets[3].values.map(\.label) == ["discontinued", "nothing found", "areas too coarse"]
    )
    let number = try #require(list.entries.first { $0.section.anchor.id == "gap-referrals.number" })
    #expect(
      number.values == [
        "class": ["need"], "theme": ["education"], "reason": ["geography-too-coarse"],
        "missing": ["half"], "recommendation": ["2a"],
      ]
    )
    for facet in list.facets {
      let offered = Set(facet.values.map(\.id))
      for entry in list.entries {
        #expect(offered.isSuperset(of: entry.values[facet.id] ?? []), "\(facet.id)")
      }
    }
  }

  @Test func putsGapsIntoEveryOrder() throws {
    let list = try #require(document().lists.first)
    #expect(
      list.orders.map(\.id) == [
        "priority", "missing", "blocked", "leverage", "name", "since", "last-period",
      ]
    )
    func names(_ order: String) -> [String] {
      list.entries.sorted { ($0.ranks[order] ?? 0) < ($1.ranks[order] ?? 0) }
        .map { String($0.section.anchor.id.dropFirst(4)) }
    }
    let employment = "care-leaver-outcomes.employment@care-leavers"
    #expect(names("priority") == [employment, "referrals.source", "referrals.number"])
    #expect(names("missing") == [employment, "referrals.source", "referrals.number"])
    #expect(names("name") == ["referrals.number", "referrals.source", employment])
    #expect(names("since") == ["referrals.source", "referrals.number", employment])
    #expect(names("last-period") == [employment, "referrals.number", "referrals.source"])
  }

  @Test func leavesPartsOfAPriorityOutThatAreNotComputed() throws {
    let story = Story().snapshot
    var assessment = story.assessment
    assessment.gaps = assessment.gaps.map { gap in
      var gap = gap
      gap.priority = Gap.Priority(shortfall: gap.priority.shortfall)
      return gap
    }
    let bare = Snapshot(
      project: story.project,
      model: story.model,
      history: story.history,
      version: story.version,
      assessment: assessment,
      assessments: [assessment],
      comparisons: [],
      diagnostics: []
    )
    let document = GapReport(bare).document
    let list = try #require(document.lists.first)
    #expect(list.orders.map(\.id) == ["priority", "missing", "name", "since", "last-period"])
    let gap = try #require(document.section("gap-referrals.source"))
    #expect(!gap.words.contains("Leverage") && !gap.words.contains("Questions blocked"))
    let listed = PlainTextRenderer(width: 120).render(GapTable(bare).document)
    #expect(listed.contains("–         –    100 %"))
  }

  @Test func tellsOfAFactorWhatLeadsToItAndHowItIsMeasured() throws {
    let leavers = try #require(document().section("factor-care-leaver-outcomes"))
    #expect(leavers.form == .folded)
    #expect(leavers.words.contains("Referrals: more leads to more. Association: told."))
    #expect(leavers.words.contains("Outcome; supply"))
    let rows = try #require(leavers.tables.first).rows.map { $0.map(\.plainText) }
    #expect(
      rows == [
        [
          "In education, training or employment", "gap", "0 %", "discontinued", "Leavers' return",
        ],
        [
          "In touch with the council", "not established", "0 % to 100 %", "areas, lifecycle",
          "Leavers' census",
        ],
      ]
    )
    let referrals = try #require(document().section("factor-referrals"))
    #expect(referrals.words.contains("What becomes of care leavers: more leads to more"))
    #expect(!referrals.words.contains("told"), "evidence is told where the link leads")
  }

  @Test func showsEachFigureWhereItBelongs() throws {
    let figures = ReportFigures(
      overview: figure("overview"),
      matrices: [figure("matrix")],
      maps: [figure("map")],
      changeMaps: ["2016-12": figure("change")],
      outputs: [figure("outputs")],
      neighbourhoods: ["referrals": figure("around")],
      timelines: ["referrals": figure("series")],
      populationTimelines: [figure("leavers")],
      recommendationMaps: ["2a": figure("recommended")]
    )
    let document = document(figures)
    let places = [
      "summary": ["overview"], "matrices": ["matrix"], "changes-2016-12": ["change"],
      "outputs": ["outputs"], "factor-referrals": ["around", "series"], "timelines": ["leavers"],
      "recommendation-2a": ["recommended"], "factor-leisure": [],
    ]
    for (anchor, names) in places.sorted(by: { $0.key < $1.key }) {
      let section = try #require(document.section(anchor), "\(anchor)")
      #expect(section.figures.map(\.caption.plainText) == names, "\(anchor)")
    }
    let maps = try #require(document.section("maps"))
    #expect(maps.figures.isEmpty)
    #expect(maps.words.contains("map. What map shows"))
  }

  @Test func countsWhatEachOutputShowsAndWhatNoneDoes() throws {
    let outputs = [
      Output(id: "one", title: "One", kind: .dashboard, status: .current, bestFormat: .dashboard),
      Output(id: "two", title: "Two", kind: .release, status: .stopped, bestFormat: .document),
    ]
    let document = GapReport(
      snapshot(outputs: outputs) { dataSet in
        switch dataSet.id {
        case "exclusions": dataSet.outputs = ["one", "two"]
        case "leavers-return": dataSet.outputs = ["one"]
        case "leavers-census":
          dataSet.outputs = ["two"]
          dataSet.presence = .notObserved
        default: break
        }
      }
    ).document
    let chapter = try #require(document.section("outputs"))
    #expect(chapter.words.contains("1 data set that was not observed"))
    #expect(
      chapter.tables[0].rows.map { $0.map(\.plainText) } == [
        ["One", "not known", "dashboard", "current", "dashboard", "2"],
        ["Two", "not known", "release", "stopped", "document", "1"],
      ]
    )
    #expect(
      chapter.tables[1].rows.map { $0.map(\.plainText) } == [
        ["none recorded", "2"], ["1", "1"], ["2", "1"],
      ]
    )
    let nowhere = try #require(document.section("outputs-none"))
    #expect(nowhere.words.contains("Referrals by police force"))
    #expect(!nowhere.words.contains("Leavers' census"))
  }

  @Test func tellsOfADataSetWhatIsKnownAndHowItFits() throws {
    let document = GapReport(
      snapshot { dataSet in
        guard dataSet.id == "referral-totals" else { return }
        dataSet.lifecycle = Fact(.value(.active))
        dataSet.period = Fact(.value(.range(first: nil, last: .financialYear(from: 2021))))
        dataSet.levels = Fact(
          .value(OpenList([LevelReference("local-authority")], isComplete: false))
        )
      }
    ).document
    let entry = try #require(document.section("data-set-referral-totals"))
    for words in [
      "Police", "active", "to 2021/22; its start is not known", "local authority; perhaps more",
      "availability", "none recorded", "referral-totals",
    ] { #expect(entry.words.contains(words), "\(words)") }
    #expect(
      entry.words.contains("Referrals: Number of referrals: direct, fit 45 % to 80 %, current")
    )
    let unused = try #require(document.section("data-set-unused"))
    #expect(unused.words.contains("no aspect of the model"))
  }

  @Test func explainsEveryWordThatItPrintsAsAState() throws {
    let document = document()
    let glossary = try #require(document.section("glossary"))
    let explained = glossary.words.split(separator: "\n").map { $0.lowercased() }
    var states = document.allInlines.compactMap { inline -> String? in
      if case .state(let word, _, _) = inline { word } else { nil }
    }
    #expect(!states.isEmpty)
    states += document.lists.flatMap(\.facets).filter { $0.id == "reason" || $0.id == "class" }
      .flatMap(\.values).map(\.label)
    for word in Set(states).sorted() {
      #expect(explained.contains(word.lowercased()), "the glossary does not explain “\(word)”")
    }
  }

  @Test func takesItsScopeFromTheProject() throws {
    let summary = try #require(document().section("summary"))
    #expect(summary.words.contains("the model of “Worked example”, 4 factors"))
    #expect(!summary.words.contains("children"))
  }
}
