import Bilingual
import Assessment
import Catalogue
import FactorModel
import TestSupport
import Testing

@testable import Diagrams

@Suite struct OutputsTests {
  private let snapshot = MatrixStory().snapshot

  @Test func countsHowOftenDataSetsAreShown() {
    let chart = OutputsChart(snapshot)
    #expect(chart.distribution == [3, 2, 1, 0, 0, 1])
    #expect(chart.distribution.reduce(0, +) == chart.dataSets.count)
  }

  @Test func leavesOutWhatWasNotObserved() {
    #expect(OutputsChart(snapshot).count("portal") == 4)
    #expect(
      OutputsChart(snapshot).chart.outline.text
        .contains("Left out: 1 data set that was not observed in this version.")
    )
  }

  @Test func drawsTheNumbersOfEachOutput() throws {
    let chart = OutputsChart(snapshot).chart
    let row = try #require(chart.symbol("output-portal"))
    #expect(row.facts == ["Owner: Owner", "4 data sets", "Care: 2", "Health: 2"])
    #expect(row.words == ["Portal", "Owner", "2", "2", "·", "4"])
    let planned = try #require(chart.symbol("output-plan"))
    #expect(planned.words.contains("planned") && planned.facts.contains("planned"))
  }

  @Test func drawsTheDistribution() throws {
    let chart = OutputsChart(snapshot).chart
    for (times, count) in OutputsChart(snapshot).distribution.enumerated() {
      #expect(try #require(chart.symbol("shown-\(times)")).words.last == String(count))
    }
    let names = try #require(chart.symbol("shown-most"))
    #expect(names.words.prefix(3) == ["Shown most often", "5", "Data on popular"])
  }

  @Test func putsOutputsThatShowMostFirst() {
    let rows = OutputsChart(snapshot).chart.table?.rows.map(\.[0])
    #expect(rows == ["Portal", "Viewer", "App", "Plan", "Release"])
  }

  @Test func dotsDataSetsOfAThemeWhereTheyAreShown() throws {
    let chart = OutputsChart(snapshot, theme: "health").chart
    #expect(chart.id == "outputs-health")
    #expect(
      chart.table?.columns
        == ["Data set", "Portal", "App", "Plan (planned)", "Release", "Viewer", "Times shown"]
    )
    #expect(chart.table?.rows.first == ["Data on popular", "●", "●", "●", "●", "●", "5"])
    #expect(try #require(chart.symbol("data-set-popular")).words.last == "5 times")
    #expect(try #require(chart.symbol("data-set-leaflet")).words.last == "nowhere")
    #expect(try #require(chart.symbol("data-set-old")).facts == ["Shown once", "Portal"])
    #expect(chart.symbol("data-set-gone") == nil)
  }

  @Test(arguments: [nil, "health"] as [ThemeID?])
  func saysInTheOutlineWhatThePictureSays(theme: ThemeID?) {
    let chart = OutputsChart(snapshot, theme: theme).chart
    #expect(chart.drawnFacts == chart.outlinedFacts)
    #expect(!chart.drawnFacts.isEmpty)
  }

  @Test(arguments: [nil, "health"] as [ThemeID?])
  func dependsOnNoOrder(theme: ThemeID?) {
    let other = MatrixStory(isReversed: true).snapshot
    #expect(
      OutputsChart(snapshot, theme: theme).chart == OutputsChart(other, theme: theme).chart
    )
  }

  @Test(arguments: [nil, "health"] as [ThemeID?], Hostile.prefixes)
  func drawsHostileNamesWithinTheirPlaces(theme: ThemeID?, prefix: String) {
    let chart = OutputsChart(MatrixStory(prefix: prefix).snapshot, theme: theme).chart
    #expect(chart.scene.textFaults == [])
    let shown = VisibleText.singleLine(prefix)
    #expect(chart.scene.symbols.contains { $0.title?.hasPrefix(shown) ?? false })
    #expect(chart.scene.texts.allSatisfy { $0.size >= 8.5 && !$0.text.contains("\n") })
    #expect(chart.drawnFacts == chart.outlinedFacts)
  }
}
