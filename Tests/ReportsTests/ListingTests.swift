import Assessment
import FactorModel
import Reports
import TestSupport
import Testing

struct ListingTests {
  private let snapshot = Story().snapshot

  @Test(arguments: [72, 120])
  func listsFactors(width: Int) throws {
    let document = CoverageTable(snapshot).document
    try expectGolden(
      PlainTextRenderer(width: width).render(document),
      "coverage-\(width).txt"
    )
  }

  @Test func listsAspects() throws {
    let document = CoverageTable(
      snapshot,
      filter: ReportFilter(classes: [.need]),
      detail: .aspects
    ).document
    try expectGolden(PlainTextRenderer(width: 100).render(document), "coverage-aspects.txt")
  }

  @Test func listsGaps() throws {
    let document = GapTable(snapshot).document
    try expectGolden(PlainTextRenderer(width: 100).render(document), "gaps.txt")
    try expectGolden(MarkdownRenderer().render(document), "gaps.md")
  }

  @Test func writesGapsAndCoverageAsCSV() throws {
    try expectGolden(lines(of: GapCSV.text(GapsRecord(snapshot))), "gaps.csv")
    try expectGolden(lines(of: CoverageCSV.text(CoverageRecord(snapshot))), "coverage.csv")
    try expectGolden(GapsRecord(snapshot).json.prettyText, "gaps.json")
  }

  /// Without the mark and the line ends of Excel, which editors and git like to change.
  private func lines(of csv: String) -> String {
    String(csv.drop { $0 == "\u{FEFF}" }).replacing("\r\n", with: "\n")
  }

  @Test func beginsCSVWithAMarkThatExcelKnows() {
    let csv = GapCSV.text(GapsRecord(snapshot))
    #expect(Array(csv.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(csv.hasSuffix("\r\n"))
  }

  @Test func saysWhatMatchesNothing() {
    let filter = ReportFilter(classes: [.prevention], verdicts: [.gap])
    let text = PlainTextRenderer().render(CoverageTable(snapshot, filter: filter).document)
    #expect(text.hasSuffix("Nothing matches class prevention; verdict gap.\n"))
    let gaps = PlainTextRenderer().render(GapTable(snapshot, filter: filter).document)
    #expect(gaps.hasSuffix("Nothing matches class prevention; verdict gap.\n"))
  }
}
