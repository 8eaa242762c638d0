import Assessment
import Catalogue
import FactorModel
import Reports
import TestSupport
import Testing

struct LedgerReportTests {
  private let snapshot = Story().snapshot

  /// Without the mark and the line ends of Excel, which editors and git like to change.
  private func lines(of csv: String) -> String {
    String(csv.drop { $0 == "\u{FEFF}" }).replacing("\r\n", with: "\n")
  }

  @Test func listsRecommendations() throws {
    let document = RecommendationList(snapshot).document
    try expectGolden(PlainTextRenderer(width: 100).render(document), "recommendations.txt")
    let record = RecommendationsRecord(snapshot)
    try expectGolden(record.json.prettyText, "recommendations.json")
    try expectGolden(lines(of: LedgerCSV.text(record)), "recommendations.csv")
  }

  @Test func tellsOneInFullWithTheRowsBehindIt() throws {
    let account = try #require(RecommendationAccount(of: "2a", in: snapshot))
    try expectGolden(
      PlainTextRenderer(width: 100).render(account.document),
      "recommendation-2a.txt"
    )
    #expect(RecommendationAccount(of: "9z", in: snapshot) == nil)
    #expect(RecommendationsRecord(snapshot, of: "9z").recommendations.isEmpty)
  }

  @Test func tellsTheHistory() throws {
    let document = HistoryReport(snapshot).document
    try expectGolden(PlainTextRenderer(width: 100).render(document), "history.txt")
    let record = HistoryRecord(snapshot)
    try expectGolden(record.json.prettyText, "history.json")
    try expectGolden(lines(of: HistoryCSV.text(record)), "history.csv")
  }

  @Test func tellsWhatChangedWhatItDidAndWhatThatIsDueTo() throws {
    let diff = try #require(snapshot.diffs.first)
    let document = DiffReport(diff, in: snapshot).document
    try expectGolden(PlainTextRenderer(width: 110).render(document), "diff.txt")
    try expectGolden(MarkdownRenderer().render(document), "diff.md")
    let record = DiffRecord(diff, in: snapshot)
    try expectGolden(record.json.prettyText, "diff.json")
    try expectGolden(lines(of: DiffCSV.text(record)), "diff.csv")
  }

  @Test func leadsOnlyToPlacesInTheSameDocument() throws {
    let diff = try #require(snapshot.diffs.first)
    let account = try #require(RecommendationAccount(of: "2a", in: snapshot))
    for document in [
      RecommendationList(snapshot).document, account.document, HistoryReport(snapshot).document,
      DiffReport(diff, in: snapshot).document,
    ] {
      let anchors = document.anchors
      #expect(Set(anchors).count == anchors.count)
      #expect(document.links.allSatisfy(anchors.contains))
    }
  }

  /// Whatever the fractions, the points that are shown add up to the difference of the levels that are shown.
  @Test(arguments: [3, 7, 11, 97])
  func showsPointsThatAddUp(divisor: Int) throws {
    var diff = try #require(snapshot.diffs.first)
    let parts = ChangeAttribution.Part.all
    var before = Rational(1, 2)
    diff.attribution.aspects = (0..<5).map { index in
      let changes = parts.indices.map { place in
        Rational((place * 7 + index) % 5 - 2, divisor * 9 + place)
      }
      before = before + Rational(1, divisor * 13)
      return ChangeAttribution.AspectShare(
        aspect: Story.number,
        before: before,
        after: changes.reduce(before, +),
        changes: changes,
        known: AspectStanding(verdict: .gap, coverage: ScoreRange(before))
      )
    }
    let document = DiffReport(diff, in: snapshot).document
    let table = try #require(document.section("due-to")?.tables.first)
    func hundredths(_ text: String) -> Int? {
      Int(text.filter { $0.isNumber }).map { text.hasPrefix("−") ? -$0 : $0 }
    }
    let cells = table.rows.map { $0.map(\.plainText) }
    let points = cells.dropFirst().dropLast().compactMap { hundredths($0[1]) }
    let levels = cells.compactMap { hundredths($0[2]) }
    #expect(points.count == parts.count)
    let (first, last) = (try #require(levels.first), try #require(levels.last))
    #expect(points.reduce(0, +) == last - first)
    #expect(hundredths(cells[cells.count - 1][1]) == last - first)
    for (place, point) in points.enumerated() {
      #expect(levels[place] + point == levels[place + 1])
    }
  }

  @Test func bringsLedgerHistoryAndCausesIntoTheGapReport() throws {
    let document = GapReport(snapshot).document
    let chapter = try #require(document.section("recommendations"))
    #expect(chapter.tables.first?.columns.map(\.title).suffix(2) == ["2016-12", "2023-03"])
    let own = try #require(document.section("recommendation-2a"))
    #expect(own.tables.first?.rows.count == 3)
    let evidence = try #require(document.section("evidence-2a"))
    #expect(evidence.form == .folded)
    #expect(evidence.words.contains("Partly, says The board of 2023-03-01 (report:925)."))
    #expect(evidence.words.contains("“bwlch recommendations 2a” lists every row"))
    #expect(document.section("history") != nil)
    let causes = try #require(document.section("changes-2016-12-due-to"))
    #expect(causes.words.contains("“bwlch diff 2016-12 2023-03” lists every field"))
    #expect(causes.words.contains("Discontinued: Leavers' return"))
  }
}
