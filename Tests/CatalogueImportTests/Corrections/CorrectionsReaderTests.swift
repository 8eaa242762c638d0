import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Testing

struct CorrectionsReaderTests {
  private let header = "data_set,field,value,was,because,by,citation,until,recorded\n"

  private func read(_ rows: String) -> ([Correction], [Diagnostic]) {
    var draft = CatalogueDraft()
    let diagnostics = CorrectionsReader.read(
      TextFile(path: "data/corrections.csv", text: header + rows),
      into: &draft
    )
    return (draft.corrections, diagnostics)
  }

  @Test func readsTheValueAsTheCatalogueReadsItsCells() throws {
    let (corrections, diagnostics) = read(
      """
      a,lifecycle,stopped,active,The page says so,Ann,report:12; census,2026-12-31,2026-01-02
      a,levels,wales; ward; unknown,,Found,Bob,,,2026-01-02
      a,title_cy,Teitl,,Given,Bob,,,2026-01-02
      a,successor,none,b,It did not,Bob,,,2026-01-02

      """
    )
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.rendered() })")
    #expect(corrections.map(\.field) == ["lifecycle", "levels", "title_cy", "successor"])
    let first = try #require(corrections.first)
    #expect(first.replacement.lifecycle.value == .stopped)
    #expect(first.replaced.lifecycle.value == .active)
    #expect(first.citations.map(\.description) == ["report:12", "census"])
    #expect(first.until == Day("2026-12-31"))
    #expect(corrections[1].replacement.levels.value?.known.map(\.description) == ["wales", "ward"])
    #expect(corrections[1].replaced.levels.isUnknown)
    #expect(corrections[1].was == "unknown")
    #expect(corrections[2].replacement.titleWelsh == "Teitl")
    #expect(corrections[3].replacement.successor == nil)
  }

  @Test(
    arguments: [
      (
        "a,lifecycel,stopped,active,W,Ann,,,2026-01-02", "unknown-value", 3,
        "did you mean 'lifecycle'?"
      ),
      (
        "a,lifecycle,stoped,active,W,Ann,,,2026-01-02", "unknown-value", 13,
        "did you mean 'stopped'?"
      ),
      ("a,levels,wales; Ward,,W,Ann,,,2026-01-02", "malformed-id", 17, nil),
      ("a,id,b,a,W,Ann,,,2026-01-02", "unknown-value", 3, nil),
      ("a,lifecycle,active,active,W,Ann,,,2026-01-02", "needless-correction", 13, nil),
      ("a,lifecycle,,active,W,Ann,,,2026-01-02", "empty-value", 13, nil),
      ("a,lifecycle,stopped,active,W,,,,2026-01-02", "empty-value", 30, nil),
      ("a,link,javascript:x,,W,Ann,,,2026-01-02", "malformed-address", 8, nil),
      ("a,lifecycle,stopped,active,W,Ann,,soon,2026-01-02", "malformed-day", 35, nil),
    ] as [(String, String, Int, String?)]
  )
  func leavesOutWhatItCannotReadAndSaysWhere(
    _ row: String,
    _ id: String,
    _ column: Int,
    _ help: String?
  ) {
    let (corrections, diagnostics) = read(row + "\n")
    #expect(corrections.isEmpty)
    #expect(diagnostics.map(\.id) == [id])
    #expect(
      diagnostics.first?.location == .text(file: "data/corrections.csv", line: 2, column: column)
    )
    if let help { #expect(diagnostics.first?.help?.english == help) }
  }

  @Test func readsCellsThatASpreadsheetWouldTakeForFormulas() throws {
    let (corrections, diagnostics) = read("a,title,'=SUM(1),''@x,'-because,Ann,,,2026-01-02\n")
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.rendered() })")
    #expect(corrections.first?.replacement.title == "=SUM(1)")
    #expect(corrections.first?.replaced.title == "'@x")
    #expect(corrections.first?.because == "-because")
  }

  @Test func readsAnythingWithoutCrashing() {
    let bytes = Array("a,lifecycle,\"stopped,'=;:|\n\r2026-01-02unknown".utf8)
    for seed in 0..<200 {
      let text = (0..<60).map { bytes[($0 * $0 * (seed + 3) + seed) % bytes.count] }
      var draft = CatalogueDraft()
      _ = CorrectionsReader.read(
        TextFile(path: "data/corrections.csv", bytes: Array(header.utf8) + text),
        into: &draft
      )
      _ = MatchesReader.read(
        TextFile(
          path: "data/matches.csv",
          bytes: Array("version,incoming,candidate,decision\n".utf8) + text
        )
      )
    }
  }
}
