import Assessment
import Catalogue
import Diagrams
import FactorModel
import TestSupport
import Testing

@Suite struct HistoryTests {
  /// The story's only version, and the same a year before.
  private func snapshot(prefix: String = "") -> Snapshot {
    let story = MatrixStory(prefix: prefix).snapshot
    var earlier = story.assessment
    earlier.version = "2022-03"
    earlier.asOf = "2022-03-31"
    return Snapshot(
      project: story.project,
      model: story.model,
      history: story.history,
      version: story.version,
      assessment: story.assessment,
      assessments: [earlier, story.assessment],
      comparisons: [],
      diagnostics: []
    )
  }

  @Test func drawsAllAndEachClassOverTheVersions() throws {
    let snapshot = snapshot()
    let chart = try #require(HistoryChart(snapshot)).chart
    let all = try #require(snapshot.coverageHistory.row(.all))
    let row = try #require(chart.symbol("all"))
    #expect(row.facts.count == 2)
    #expect(row.facts[0].hasPrefix("2022-03: ") && row.facts[1].hasPrefix("2023-03: "))
    #expect(row.facts[0].contains("\(all.levels[0].mean.low.truncatedPercent) %"))
    #expect(chart.table?.columns == ["Group", "2022-03", "2023-03"])
    #expect(chart.scene.texts.map(\.text).contains("2022-03"))
  }

  @Test func saysInTheOutlineWhatThePictureSays() throws {
    let chart = try #require(HistoryChart(snapshot())).chart
    #expect(chart.drawnFacts == chart.outlinedFacts)
    #expect(!chart.drawnFacts.isEmpty)
    #expect(chart.scene.textFaults == [])
    #expect(chart.scene.texts.allSatisfy { $0.size >= 8.5 })
  }

  @Test func isThereOnlyWhereVersionsCanBeCompared() {
    let single = MatrixStory().snapshot
    #expect(HistoryChart(single) == nil)
    #expect(!MapCatalogue(single).entries.map(\.subject).contains(.history))
    let catalogue = MapCatalogue(snapshot())
    #expect(catalogue.entries.map(\.id).contains("history"))
    #expect(catalogue.subject(named: "history") == .history)
    #expect(MapCatalogue(single).subject(named: "history") == nil)
  }
}
