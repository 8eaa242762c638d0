import Catalogue
import Testing

@testable import Workspace

struct PDFStampTests {
  private let day: Day

  init() throws { day = try #require(Day("2023-03-31")) }

  private func stamped(_ text: String) -> String {
    String(decoding: PDFStamp.stamped(Array(text.utf8), asOf: day), as: UTF8.self)
  }

  @Test func writesTheDayOverTheMomentAndMovesNothing() {
    #expect(
      stamped("<</CreationDate (D:20261122234824+00'00')\n/ModDate (D:20261122234824+00'00')>>")
        == "<</CreationDate (D:20230331000000Z)      \n/ModDate (D:20230331000000Z)      >>"
    )
  }

  @Test func namesBwlchInsteadOfABrowserWithBrackets() {
    #expect(
      stamped("/Creator (Mozilla \\(X11\\) (nested) \\\\)/Producer (Skia)")
        == "/Creator (Bwlch)                      /Producer (Skia)"
    )
  }

  @Test(arguments: [
    "/CreationDate (D:2026)", "/CreationDate <feff>", "/CreationDate", "/CreationDate (never ends",
    "/CreationDateless (D:20261122234824+00'00')", "", "/ModDate  ",
  ])
  func leavesWhatItDoesNotKnow(text: String) {
    #expect(stamped(text) == text)
  }
}
