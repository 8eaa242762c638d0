import Assessment
import Bilingual
import Catalogue
import FactorModel
import TestSupport
import Testing

@testable import Diagrams

@Suite struct MatrixTests {
  private let snapshot = MatrixStory().snapshot

  @Test func countsInThemesAndClassesWhatRollUpsCount() throws {
    let matrix = ThemeClassMatrix(snapshot)
    for theme in ["care", "health"] as [ThemeID] {
      let rollUp = try #require(snapshot.assessment.rollUp(.theme(theme)))
      let cell = matrix.cell(theme: theme, nil)
      #expect(cell.factors == rollUp.factors && cell.verdicts == rollUp.verdicts)
      let classes = FactorClass.allCases.map { matrix.cell(theme: theme, $0) }
      #expect(classes.reduce(0) { $0 + $1.factors } == rollUp.factors)
      #expect(classes.reduce(0) { $0 + $1.count(of: .gap) } == rollUp.verdicts[.gap] ?? 0)
    }
    for factorClass in [FactorClass.need, .provision, .outcome] {
      let rollUp = try #require(snapshot.assessment.rollUp(.factorClass(factorClass)))
      let cell = matrix.cell(theme: nil, factorClass)
      #expect(cell.factors == rollUp.factors && cell.verdicts == rollUp.verdicts)
    }
  }

  @Test func drawsTheNumbersOfEachCell() throws {
    let matrix = ThemeClassMatrix(snapshot)
    let row = try #require(matrix.chart.symbol("theme-health"))
    for factorClass in [FactorClass.need, .provision] {
      let cell = matrix.cell(theme: "health", factorClass)
      #expect(cell.count(of: .gap) > 0, "the story has gaps among them")
      #expect(row.words.contains("X \(cell.count(of: .gap))"))
      #expect(row.words.contains("\(cell.factors) factor"))
    }
    let prevention = row.facts.first { $0.hasPrefix("prevention") }
    #expect(prevention == "prevention: –")
    #expect(row.words.contains("–"))
  }

  @Test func showsTheBestFitKnownToBePublishedAtALevel() throws {
    let matrix = GeographyMatrix(snapshot)
    let cells = try cells("referrals", matrix)
    let counts = try #require(fit("referrals.number", "counts"))
    let board = try #require(fit("referrals.proxy", "board"))
    #expect(cells["local-authority"]?.finding == .published(counts))
    #expect(cells["wales"]?.finding == .published(counts))
    #expect(cells["health-board"]?.finding == .published(board))
    #expect(cells["lsoa"]?.finding == .nothing)
    #expect(matrix.band(counts) == snapshot.assessment.aspect("referrals.number")?.band)
  }

  @Test func marksTheLevelsThatContractsRequire() throws {
    let matrix = GeographyMatrix(snapshot)
    let play = try cells("play", matrix)
    #expect(play.values.filter(\.isRequired).map(\.level) == ["lsoa"])
    let contact = try cells("contact", matrix)
    #expect(contact.values.filter(\.isRequired).map(\.level) == ["local-authority"])
  }

  @Test func tellsUnknownLevelsFromNothing() throws {
    let matrix = GeographyMatrix(snapshot)
    #expect(try cells("contact", matrix).values.allSatisfy { $0.finding == .unknown })
    #expect(try cells("play", matrix).values.allSatisfy { $0.finding == .nothing })
  }

  @Test func showsNothingThatHasStoppedOrIsRestricted() throws {
    let cells = try cells("crowding", GeographyMatrix(snapshot))
    #expect(fit("crowding.level", "old") != nil && fit("crowding.level", "secret") != nil)
    #expect(cells["lsoa"]?.finding == .nothing)
  }

  @Test func ordersLevelsFromCoarseToFineAndLeavesScopesOut() {
    #expect(
      GeographyMatrix(snapshot).allLevels
        == ["wales", "health-board", "local-authority", "msoa", "lsoa", "school"]
    )
  }

  @Test func hasNoColumnForALevelAtWhichThereIsNothing() throws {
    let chart = GeographyMatrix(snapshot).chart
    let columns = try #require(chart.table?.columns)
    #expect(
      columns == ["Factor", "Class", "Wales", "health-board", "local-authority", "lsoa"]
        + ["Coverage by public data"]
    )
    #expect(chart.outline.text.contains("msoa, School"))
  }

  @Test func showsTheFactorsOfOneTheme() {
    let chart = GeographyMatrix(snapshot, theme: "health").chart
    #expect(chart.id == "matrix-geography-health")
    #expect(chart.scene.symbols.compactMap(\.title).sorted() == ["Contact", "Crowding", "Play"])
    #expect(chart.outline.sections.map(\.title).prefix(3) == ["need", "provision", "outcome"])
  }

  @Test func isEmptyForAThemeThatTheModelDoesNotHave() {
    #expect(GeographyMatrix(snapshot, theme: "nothing").chart.scene.symbols.isEmpty)
  }

  @Test(arguments: [0, 1, 2])
  func saysInTheOutlineWhatThePictureSays(_ which: Int) throws {
    let chart = charts(MatrixStory())[which]
    #expect(chart.drawnFacts == chart.outlinedFacts)
    #expect(!chart.drawnFacts.isEmpty)
    let table = try #require(chart.table)
    #expect(Set(table.rows.map(\.[0])) == Set(chart.scene.symbols.compactMap(\.title)))
  }

  @Test(arguments: [0, 1, 2])
  func dependsOnNoOrder(_ which: Int) {
    #expect(
      charts(MatrixStory())[which] == charts(MatrixStory(isReversed: true))[which]
    )
  }

  @Test(arguments: [0, 1, 2], Hostile.prefixes)
  func drawsHostileNamesWithinTheirPlaces(_ which: Int, _ prefix: String) {
    let chart = charts(MatrixStory(prefix: prefix))[which]
    #expect(chart.scene.textFaults == [])
    let shown = VisibleText.singleLine(prefix)
    #expect(chart.scene.symbols.contains { $0.title?.hasPrefix(shown) ?? false })
    #expect(chart.scene.texts.allSatisfy { $0.size >= 8.5 && !$0.text.contains("\n") })
    #expect(chart.drawnFacts == chart.outlinedFacts)
  }

  private func charts(_ story: MatrixStory) -> [Chart] {
    let snapshot = story.snapshot
    return [
      ThemeClassMatrix(snapshot).chart, GeographyMatrix(snapshot).chart,
      GeographyMatrix(snapshot, theme: "health").chart,
    ]
  }

  private func cells(
    _ factor: FactorID,
    _ matrix: GeographyMatrix
  ) throws
    -> [LevelID: GeographyMatrix.Cell]
  {
    let factor = try #require(snapshot.model.factor(factor))
    return Dictionary(
      uniqueKeysWithValues: matrix.cells(of: factor, at: matrix.allLevels).map { ($0.level, $0) }
    )
  }

  private func fit(_ aspect: AspectID, _ dataSet: DataSetID) -> Fit? {
    snapshot.assessment.aspect(aspect)?.fit(of: dataSet)
  }
}

/// Names that want to break out of whatever they are put in.
enum Hostile {
  static let prefixes = [
    "", "<script>\"'&\\n ", "=cmd() \u{202E}", "line\nline\r\n\ttab ", "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 ",
    String(repeating: "w", count: 10_000), String(repeating: "many words ", count: 900),
  ]
}
