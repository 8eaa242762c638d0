import Bilingual
import Catalogue
import FactorModel
import TestSupport
import Testing

@testable import Diagrams

@Suite struct TimelineTests {
  private func chart(_ story: TimelineStory) throws -> Chart {
    try #require(TimelineChart(story.snapshot, factor: "leaving")?.chart)
  }

  /// The bar of a series: the first rectangle of its symbol.
  private func bar(_ id: String, in chart: Chart) throws -> (frame: Frame, shape: SceneShape) {
    try #require(chart.scene.symbol("series-\(id)")?.rectangles.first, "no bar of \(id)")
  }

  @Test func tellsTheSameInPictureOutlineAndTable() throws {
    let chart = try chart(.everyKind)
    let told = chart.outline.sections.flatMap(\.items).filter { !$0.facts.isEmpty }
    let drawn = chart.scene.symbols
    // The picture writes out what would turn its texts around, as the outline does when it is written.
    let shown = told.map { ([$0.title] + $0.facts).map(VisibleText.singleLine) }
    #expect(shown == drawn.map { [$0.title ?? ""] + $0.facts })
    #expect(drawn.count == TimelineStory.everyKind.dataSets.count)
    #expect(chart.table?.rows.map { $0.first.map(VisibleText.singleLine) } == drawn.map(\.title))
  }

  @Test func keepsTextsApartAndOnTheSheet() throws {
    let timeline = try #require(TimelineChart(TimelineStory.everyKind.snapshot, factor: "leaving"))
    #expect(try #require(timeline.chart).scene.textFaults == [])
    #expect(try #require(timeline.compact).textFaults == [])
  }

  @Test func wrapsLongTitlesAndKeepsThemWholeInTheSymbol() throws {
    let chart = try chart(.everyKind)
    let symbol = try #require(chart.scene.symbol("series-long"))
    #expect(symbol.title?.count == 10_000)
    #expect(SceneItem.group(symbol).texts.contains { $0.text.hasSuffix("…") })
    #expect(chart.scene.size.width < 1500)
  }

  @Test func placesBarsByTheirYears() throws {
    var story = TimelineStory()
    story.add("a", first: .calendarYear(2014), last: .calendarYear(2017))
    story.add("b", first: .calendarYear(2018), last: .calendarYear(2021))
    let chart = try chart(story)
    let (a, b) = (try bar("a", in: chart).frame, try bar("b", in: chart).frame)
    #expect(abs(a.maxX - b.minX) < 0.01, "2018 begins where 2017 ends")
    #expect(abs(a.width - b.width) < 0.01, "four years each")
    let year2016 = try #require(chart.scene.texts.first { $0.text == "2016" })
    #expect(abs(year2016.origin.x - a.centre.x) < 0.01, "2014 to 2017 is cut in two by 2016")
  }

  @Test func drawsWhatIsInferredUnlikeWhatIsStated() throws {
    var story = TimelineStory()
    let (first, last) = (ReferencePeriod.calendarYear(2014), ReferencePeriod.calendarYear(2017))
    story.add("stated", first: first, last: last)
    story.add("inferred", first: first, last: last, basis: .inferred)
    story.add("inherited", first: first, last: last, basis: .inherited)
    let chart = try chart(story)
    #expect(try bar("stated", in: chart).shape.stroke?.dash == .solid)
    for id in ["inferred", "inherited"] {
      #expect(try bar(id, in: chart).shape.stroke?.dash == .dashed)
      let symbol = try #require(chart.scene.symbol("series-\(id)"))
      #expect(symbol.facts.contains("Basis: period \(id)"))
      let plain = try #require(chart.scene.symbol("series-stated"))
      #expect(symbol.shapes.count == plain.shapes.count + 1, "hatching")
    }
  }

  @Test func givesEveryStateAWordAndALetterOfItsOwn() throws {
    let marks = TimelineStanding.allCases.map(\.mark)
    #expect(Set(marks.map(\.letter)).count == marks.count)
    #expect(Set(marks.map(\.word.english)).count == marks.count)
    let chart = try chart(.everyKind)
    for symbol in chart.scene.symbols {
      let texts = SceneItem.group(symbol).texts.map(\.text)
      let mark = try #require(
        marks.first { symbol.facts.contains("State: \($0.letter) \($0.word.english)") },
        "no state in \(symbol.facts)"
      )
      #expect(texts.contains(mark.letter))
      #expect(texts.contains { $0.hasPrefix(mark.word.english) })
    }
  }

  @Test func marksOpenEndsWithAQuestionMark() throws {
    let chart = try chart(.everyKind)
    for (id, isOpen) in [
      ("next", true), ("open", true), ("lost", true), ("long", true), ("whole", false),
    ] {
      let symbol = try #require(chart.scene.symbol("series-\(id)"))
      #expect(SceneItem.group(symbol).texts.contains { $0.text == "?" } == isOpen, "\(id)")
    }
  }

  @Test func putsWhatStoppedFirstByItsEnd() throws {
    var story = TimelineStory()
    story.add("runs", first: .calendarYear(2001), last: .calendarYear(2010))
    story.add("later", last: .financialYear(from: 2018), lifecycle: .stopped)
    story.add("early", last: .financialYear(from: 2015), lifecycle: .stopped)
    let chart = try chart(story)
    #expect(chart.scene.symbols.map(\.id) == ["series-early", "series-later", "series-runs"])
    #expect(
      chart.outline.sections.first?.title
        == "Stopped: 2 series, 1 after 2015/16, 1 after 2018/19"
    )
  }

  @Test func showsTheSuccessorThoughItMeasuresNothingHere() throws {
    var story = TimelineStory()
    story.add("old", last: .calendarYear(2015), lifecycle: .stopped) { $0.successor = "new" }
    story.add("new", "The new series", last: .calendarYear(2022), maps: nil)
    let chart = try chart(story)
    let old = try #require(chart.scene.symbol("series-old"))
    #expect(old.facts.contains("Followed by: The new series"))
    #expect(chart.scene.symbol("series-new") != nil)
  }

  @Test func leavesMereContextOutAndSaysSo() throws {
    var story = TimelineStory()
    story.add("a", last: .calendarYear(2015))
    story.add("b", maps: .context)
    let chart = try chart(story)
    #expect(chart.scene.symbols.count == 1)
    #expect(chart.scene.texts.contains { $0.text == "Not drawn: 1 series mapped as mere context." })
  }

  @Test func takesAPeriodFromAnEarlierVersionAndSaysSo() throws {
    var story = TimelineStory()
    var known = DataSet(id: "a", title: "Series a")
    known.period = Fact(.value(.range(first: .calendarYear(2010), last: .calendarYear(2015))))
    story.earlier = [known]
    story.add("a", lifecycle: nil) { $0.presence = .notObserved }
    let chart = try chart(story)
    let facts = try #require(chart.scene.symbol("series-a")).facts
    #expect(facts.contains("Last period: 2015"))
    #expect(facts.contains("Basis: period from version 2016-12"))
    #expect(try bar("a", in: chart).shape.stroke?.dash == .dashed)
  }

  @Test func findsTheSeriesOfAPopulationAndOfGroupsWithinIt() throws {
    var story = TimelineStory()
    story.population = "leavers"
    story.add("mapped", last: .calendarYear(2015))
    story.add("names", last: .calendarYear(2016), maps: nil) {
      $0.populations = Fact(.value(OpenList(["leavers"])))
    }
    story.add("other", last: .calendarYear(2016), maps: nil) {
      $0.populations = Fact(.value(OpenList(["others"])))
    }
    func shown(_ id: PopulationID) -> [String]? {
      TimelineChart(story.snapshot, population: id)?.chart?.scene.symbols.compactMap(\.id)
    }
    #expect(shown("leavers") == ["series-mapped", "series-names"])
    #expect(shown("people") == ["series-mapped", "series-names", "series-other"])
    #expect(shown("others") == ["series-other"])
    #expect(TimelineChart(story.snapshot, population: "nobody") == nil)
  }

  @Test func drawsNothingWithoutASeries() throws {
    let timeline = try #require(TimelineChart(TimelineStory().snapshot, factor: "leaving"))
    #expect(timeline.chart == nil)
    #expect(timeline.compact == nil)
  }

  @Test func staysLeanWhereItIsSmall() throws {
    var story = TimelineStory()
    for year in 2011...2014 {
      story.add(key("s\(year)"), first: .calendarYear(2005), last: .calendarYear(year))
    }
    let scene = try #require(TimelineChart(story.snapshot, factor: "leaving")?.compact)
    let bytes = SceneSVG(scene, as: .inline).text.utf8.count
    #expect(bytes < 4_500, "\(bytes) bytes for four series")
    #expect(scene.size.width < 650)
  }
}
