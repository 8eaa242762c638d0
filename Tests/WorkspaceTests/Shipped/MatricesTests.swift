import Assessment
import Catalogue
import Diagrams
import FactorModel
import Testing

/// The matrices and outputs maps of the shipped project: every text in its place, every number the assessment's.
@Suite struct MatricesTests {
  private let snapshot: Snapshot
  private let charts: [Chart]

  init() throws {
    let snapshot = try ShippedProject.snapshot()
    self.snapshot = snapshot
    let themes: [ThemeID?] = [nil] + snapshot.model.themes.map(\.id)
    charts =
      [ThemeClassMatrix(snapshot).chart]
      + themes.flatMap { theme in
        [
          GeographyMatrix(snapshot, theme: theme).chart, OutputsChart(snapshot, theme: theme).chart,
        ]
      }
  }

  @Test func noTextOverlapsAnotherOrLeavesTheScene() {
    for chart in charts {
      let texts = chart.scene.texts.filter { !$0.text.isEmpty }
      let frames = texts.map(\.frame)
      let size = chart.scene.size
      for (place, frame) in frames.enumerated() {
        let words = texts[place].text
        let isInside =
          frame.minX >= 0 && frame.minY >= 0 && frame.maxX <= size.width
          && frame.maxY <= size.height
        #expect(isInside, "\(chart.id): '\(words)' leaves the scene")
        for other in frames.indices[(place + 1)...] where frame.overlaps(frames[other]) {
          Issue.record("\(chart.id): '\(words)' overlaps '\(texts[other].text)'")
        }
      }
      #expect(chart.scene.smallestType ?? 0 >= 8.5)
    }
  }

  @Test func everyFactorAndDataSetHasItsRow() throws {
    let factors = GeographyMatrix(snapshot).chart.scene.symbols.compactMap(\.id)
    #expect(Set(factors) == Set(snapshot.model.factors.map { "factor-\($0.id)" }))
    let distribution = OutputsChart(snapshot).distribution
    let observed = snapshot.version.dataSets.filter { $0.presence != .notObserved }
    #expect(distribution.reduce(0, +) == observed.count)
    #expect(distribution[0] == observed.count { $0.outputs.isEmpty })
  }

  @Test func themesAndClassesCountWhatRollUpsCount() throws {
    let matrix = ThemeClassMatrix(snapshot)
    for theme in snapshot.model.themes {
      let rollUp = try #require(snapshot.assessment.rollUp(.theme(theme.id)))
      #expect(matrix.cell(theme: theme.id, nil).verdicts == rollUp.verdicts)
    }
    let gaps = matrix.cell(theme: nil, nil).count(of: .gap)
    #expect(gaps == snapshot.assessment.dataGaps.count)
  }
}
