import Assessment
import FactorModel
import Reports
import TestSupport
import Testing

struct ListingTests {
  private let snapshot = Story().snapshot

  @Test func listsFactors() {
    let text = PlainTextRenderer(width: 100).render(CoverageTable(snapshot).document)
    #expect(
      text == """
        """)
  }

  @Test func listsAspects() {
    let document = CoverageTable(
      snapshot, filter: ReportFilter(classes: [.need]), detail: .aspects
    ).document
    #expect(PlainTextRenderer(width: 100).render(document) == """
        """)
  }

  @Test func listsGaps() {
    let text = PlainTextRenderer(width: 100).render(GapTable(snapshot).document)
    #expect(
      text == """
        """)
  }

  @Test func saysWhatMatchesNothing() {
    let filter = ReportFilter(classes: [.prevention], verdicts: [.gap])
    let text = PlainTextRenderer().render(CoverageTable(snapshot, filter: filter).document)
    #expect(text.hasSuffix("Nothing matches class prevention; verdict gap.\n"))
    let gaps = PlainTextRenderer().render(GapTable(snapshot, filter: filter).document)
    #expect(gaps.hasSuffix("Nothing matches class prevention; verdict gap.\n"))
  }
}
