import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

struct TabularColourTests {
  private let rows = [
    ["Title", "Publisher", "Notes"], ["A", "Office", "n"], ["B", "Office", "n"],
    ["C", "Office", "n"], ["D", "Office", "n"],
  ]

  private func colour(_ hex: UInt32) -> RGBColour {
    RGBColour(
      red: UInt8(hex >> 16 & 0xFF),
      green: UInt8(hex >> 8 & 0xFF),
      blue: UInt8(hex & 0xFF)
    )
  }

  @Test func takesARedFillOfTheTitleForStopped() throws {
    let result = TabularResult([SheetFixture(rows).red("A3")])
    #expect(result.dataSets.map(\.lifecycle.value) == [nil, .stopped, nil, nil])
    let fact = result.dataSets[1].lifecycle
    #expect(fact.provenance.basis == .inferred)
    #expect(fact.provenance.words == "read from colour: fill FF0000 in A3")
    #expect(fact.provenance.citations.map(\.description) == ["import-2026-01:Sheet1!A3"])
    #expect(result.entries.map { $0.columns.contains("lifecycle") } == [false, true, false, false])
    #expect(result.ids == ["read-from-colour"])
    let said = try #require(result.diagnostics.first)
    #expect(said.severity == .warning)
    #expect(said.summary.english.contains("1 data set is"))
    #expect(said.summary.english.contains("A3"))
  }

  @Test func takesARedFontForStopped() {
    let sheet = SheetFixture(rows).with("A2") { $0.font = colour(0x9C0006) }
    let result = TabularResult([sheet])
    #expect(result.dataSets[0].lifecycle.value == .stopped)
    #expect(
      result.dataSets[0].lifecycle.provenance.words == "read from colour: font 9C0006 in A2"
    )
  }

  @Test func takesARowMostlyInRedForStopped() {
    let result = TabularResult([SheetFixture(rows).red("B4", "C4")])
    #expect(result.dataSets.map(\.lifecycle.value) == [nil, nil, .stopped, nil])
  }

  @Test func readsNothingFromOneOtherCellAndSaysSo() throws {
    let result = TabularResult([SheetFixture(rows).red("C4")])
    #expect(result.dataSets.allSatisfy { $0.lifecycle.isUnknown })
    #expect(result.ids == ["colour-without-meaning"])
    #expect(result.diagnostics.first?.location?.description == "list.xlsx:Sheet1!C4")
  }

  @Test func readsNothingFromAWholeTableInRed() {
    let sheet = SheetFixture(rows).red("A2", "A3", "A4", "A5")
    let result = TabularResult([sheet])
    #expect(result.dataSets.map(\.title) == ["A", "B", "C", "D"])
    #expect(result.dataSets.allSatisfy { $0.lifecycle.isUnknown })
    #expect(result.entries.allSatisfy { !$0.columns.contains("lifecycle") })
    #expect(result.ids == ["colour-without-meaning"])
  }

  @Test func readsRedRowsThatStandBeforeAllOthers() {
    let result = TabularResult([SheetFixture(rows).red("A2", "A3", "A4")])
    #expect(result.dataSets.map(\.title) == ["A", "B", "C", "D"])
    #expect(result.dataSets.map(\.lifecycle.value) == [.stopped, .stopped, .stopped, nil])
  }

  @Test func doesNotHoldBackALongTableInRed() {
    var importer = TabularImporter(context: .fixture)
    importer.begin(sheet: SheetDescription(name: "S"))
    var entries = 0
    for number in 1...1200 {
      let texts = number == 1 ? ["Title", "Link"] : ["T\(number)", "/\(number)"]
      let cells = texts.enumerated().map { column, text in
        SheetCell(
          column: column,
          text: text,
          fill: colour(0xFF0000),
          location: .cell(file: "f", sheet: "S", cell: "A\(number)")
        )
      }
      importer.feed(SheetRow(number: number, cells: cells)) { entry in
        entries += 1
        #expect(entry.dataSet.lifecycle.isUnknown)
      }
    }
    #expect(entries == 1199)
    let outcome = importer.finish { _ in entries += 1 }
    #expect(entries == 1199)
    #expect(outcome.diagnostics.map(\.id) == ["colour-without-meaning"])
  }

  @Test func readsNothingFromRedHeadingsAndSaysSo() {
    let result = TabularResult([SheetFixture(rows).red("A1", "B1", "C1")])
    #expect(result.dataSets.allSatisfy { $0.lifecycle.isUnknown })
    #expect(result.ids == ["colour-without-meaning"])
  }

  @Test func takesTheWordsWhereTheyContradictTheColour() throws {
    let sheet = SheetFixture([
      ["Title", "Status"], ["A", "Active"], ["B", "Discontinued"], ["C", "ended maybe"], ["D", ""],
      ["E", "Active"],
    ]).red("A2", "A3", "B4", "A5")
    let result = TabularResult([sheet])
    #expect(
      result.dataSets.map(\.lifecycle.value) == [.active, .stopped, .stopped, .stopped, .active]
    )
    #expect(result.dataSets[1].lifecycle.provenance.basis == .stated)
    #expect(
      result.dataSets[2].lifecycle.provenance.words
        == "'ended maybe'; read from colour: fill FF0000 in B4"
    )
    #expect(
      Set(result.ids) == ["colour-contradicts-status", "read-from-colour", "unrecognised-value"]
    )
    let contradiction = try #require(result.diagnostic("colour-contradicts-status"))
    #expect(contradiction.location?.description == "list.xlsx:Sheet1!A2")
    #expect(result.diagnostic("read-from-colour")?.summary.english.contains("2 data sets") == true)
  }

  @Test(
    arguments: [
      (0xFF0000, true), (0xC00000, true), (0x9C0006, true), (0xFFC7CE, true), (0xFF5050, true),
      (0xC0504D, true), (0xE6B8B7, true), (0x800000, true), (0xFFA500, false), (0xFFC000, false),
      (0xED7D31, false), (0xF8CBAD, false), (0xFF00FF, false), (0xFF0066, false),
      (0xFFFFFF, false), (0x000000, false), (0x808080, false), (0x330000, false),
      (0x00B050, false), (0xFFF2F2, false),
    ] as [(UInt32, Bool)]
  )
  func tellsRedFromOtherColours(_ hex: UInt32, _ isReddish: Bool) {
    #expect(colour(hex).isReddish == isReddish)
  }
}
