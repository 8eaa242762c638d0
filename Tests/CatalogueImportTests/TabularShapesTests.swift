import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

/// Workbooks in the shapes in which people keep them, and such as nobody should.
struct TabularShapesTests {
  @Test func readsTwoSheetsOfDifferentColumns() {
    let result = TabularResult([
      SheetFixture(
        "Current",
        [
          ["Domain", "Dataset", "Model", "Weights", "Host", "Visualization", "Link", "Notes"],
          ["Health", "Births", "Include", "High", "ONS", "Yes", "https://example.org/1", ""],
          ["Health", "Births", "Include", "", "StatsWales", "Yes", "", "Same as ONS?"],
        ]
      ),
      SheetFixture(
        "Future",
        [["Ports"], ["Red list species"], [], ["Travel", "Wrecks"], ["Travel", "Ship wrecks"]]
      ),
    ])
    #expect(result.dataSets.map(\.id.text) == ["births", "births-statswales"])
    #expect(result.dataSets.map(\.publisher.value) == ["ONS", "StatsWales"])
    #expect(result.dataSets.map { $0.themes.map(\.text) } == [["health"], ["health"]])
    #expect(
      result.entries[1].others.map { "\($0.name)=\($0.words)" }
        == ["Model=Include", "Visualization=Yes", "Notes=Same as ONS?"]
    )
    #expect(
      result.ids == [
        "unrecognised-column", "unrecognised-column", "unrecognised-column", "sheet-not-read",
      ]
    )
  }

  @Test func readsAListOfReleasesUnderMergedTitles() throws {
    let title = "Statistical Outputs"
    let result = TabularResult([
      SheetFixture(
        "List of publications",
        [
          [title, title, title], ["Skills data", "Skills data", "Skills data"], [], [], [],
          [
            "Organisation", "Theme", "Statistical Release", "Description", "Contact",
            "Further Information", "Link",
          ],
          [
            "BEIS", "Business, Industry and Trade", "\u{200B}Business population estimates",
            "Numbers of firms", "business@example.org", "", "https://example.org/b",
          ],
        ]
      ),
      SheetFixture("All", isHidden: true, [["", "Publication", "Breakdown"], ["x", "y", "z"]]),
      SheetFixture("Names", [["A", "B"], ["employees", "Number of employees"]]),
    ])
    let set = try #require(result.dataSets.first)
    #expect(result.dataSets.count == 1)
    #expect(set.title == "Business population estimates")
    #expect(set.publisher.value == "BEIS")
    #expect(set.themes.isEmpty)
    #expect(
      result.entries.first?.others.map(\.words)
        == ["Business, Industry and Trade", "business@example.org"]
    )
    #expect(
      result.ids == ["hidden-sheet", "unrecognised-value", "sheet-not-read"]
    )
  }

  @Test func refusesATableOfFigures() {
    let result = TabularResult([["Year", "Area", "Value"], ["2020", "Cardiff", "12"]])
    #expect(result.outcome.isRefused)
    #expect(result.ids.contains("nothing-to-import"))
  }

  @Test func refusesAnEmptyFile() {
    #expect(TabularResult([SheetFixture]()).outcome.isRefused)
    #expect(TabularResult([[String]]()).outcome.isRefused)
  }

  @Test func keepsHostileTextAsItIs() throws {
    let hostile =
      "=cmd|'/c calc'!A1; <script>\u{202E}\"\n" + String(repeating: "x", count: 9999)
    let result = TabularResult([
      ["Title", "Publisher", "Frequency", "Geography", "Breakdowns", "Known issues"],
      (1...6).map { hostile + String($0) },
    ])
    let set = try #require(result.dataSets.first)
    #expect(set.title == hostile + "1")
    #expect(set.publisher.value == hostile + "2")
    #expect(set.id.text.utf8.count <= 64)
    #expect(set.frequency.provenance.words == hostile + "3")
    #expect(result.diagnostics.allSatisfy { $0.summary.english.utf8.count < 400 })
  }

  @Test func boundsWhatItSaysOfAWildSheet() {
    let headings = ["Title"] + (0..<2000).map { "heading \($0) of many" }
    let rows = (0..<500).map { ["T\($0)", "", "", "v\($0)"] + ["", "w\($0)"] }
    let result = TabularResult([headings, ["Title", "Frequency"]] + rows)
    #expect(result.diagnostics.count < 300)
    var narrow = rows
    narrow.insert(["Title", "Link", "Owner", "Frequency"], at: 0)
    let second = TabularResult(narrow.map { Array($0.prefix(4)) })
    #expect(second.diagnostics.count { $0.id == "unrecognised-value" } == 201)
    #expect(second.dataSets.allSatisfy { $0.frequency.provenance.words != nil })
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func survivesRandomSheets(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "Title", "Teitl", "Publisher", "Link", "id", "Status", "Stopped", "a", "/", "; ;", ",",
      "break 2018", "2011-12", "\u{301}", "\u{200B}", "'=", "x by y", "LA / LA", "@", "()", "",
    ]
    let rows = (0..<20).map { _ in
      (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }
    }
    let result = TabularResult(rows)
    let outcome = result.outcome
    #expect(outcome.rowsRead - outcome.rowsRefused == result.entries.count)
    #expect(outcome.isRefused == (result.diagnostic("nothing-to-import") != nil))
    #expect(Set(result.dataSets.map(\.id)).count == result.dataSets.count)
    #expect(result.diagnostics == result.diagnostics.sorted())
    let known = Set((TabularFaults.all + PortalFaults.all).map(\.id))
    #expect(result.ids.allSatisfy { known.contains($0) })
  }

  @Test func describesEveryKindOfDiagnosticOnceAndWithItsSeverity() {
    let all = TabularFaults.all
    #expect(Set(all.map(\.id)).count == all.count)
    #expect(all.allSatisfy { $0.why.hasSuffix(".") && $0.why.utf8.count > 60 })
    let sheets = [
      SheetFixture(
        "One",
        [
          ["Id", "Title", "Owner", "Host", "Cover", "Frequency"],
          ["a", "A", "O", "P", "blue", "daily"],
          ["Id", "Title", "Owner", "Host", "Cover", "Frequency"],
          ["Group"],
          ["a", "A", "O"], ["", "", "O", "P"], ["b", "B", "O"],
        ]
      ).red("B7"),
      SheetFixture("Two", [["Title", "Status"], ["C", "active"], ["D", ""]]).red("A2", "A1"),
      SheetFixture("Three", [["Title", "Notes"], ["E", "n"], ["F", "n"], ["F", "n"]]).red("B2"),
      SheetFixture("Four", [["prose"]]), SheetFixture("Five", isHidden: true, [["x"]]),
      SheetFixture(
        "Six",
        [["Title", "Status"], ["G", "x"], ["Total"], ["H"], ["Status", "Title"]]
      )
      .with("A2") { ($0.isStruck, $0.comment) = (true, "why?") }.hidden(2),
    ]
    let map = ColumnMap(rows: [ColumnMap.Row(column: "Nowhere", field: "link")])
    let seen =
      TabularResult(sheets, options: TabularOptions(columnMap: map)).diagnostics
      + TabularResult([], options: TabularOptions(sheets: ["None"])).diagnostics
      + TabularResult([[String]]()).diagnostics
      + ColumnMap.read(TextFile(path: "m.csv", text: "column,field\na,b\n")).diagnostics
    let severities = Dictionary((all + PortalFaults.all).map { ($0.id, $0.severity) }) { first, _ in
      first
    }
    for diagnostic in seen { #expect(severities[diagnostic.id] == diagnostic.severity) }
    let common: Set = ["nothing-to-import", "repeated-identifier"]
    #expect(Set(seen.map(\.id)) == common.union(all.map(\.id)))
  }
}
