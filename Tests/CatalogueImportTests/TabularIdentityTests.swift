import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Foundation
import Spreadsheet
import Testing

/// What was exported from a catalogue and is imported again is the same.
struct TabularIdentityTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A project whose vocabularies are those of the random data sets.
  private func context(_ words: [String]) throws -> ImportContext {
    let known = words.map { ImportContext.Word(id: $0, label: LocalizedText("Label of \($0)")) }
    return ImportContext(
      file: "list.xlsx",
      source: try #require(SourceID("import-2026-01")),
      asOf: try #require(Day("2026-01-26")),
      levels: known,
      breakdowns: known,
      populations: known,
      themes: known,
      outputs: known
    )
  }

  /// The facts apart from where they come from.
  private func cells(_ dataSets: [DataSet]) -> [[String]] {
    dataSets.map { CatalogueWriter.cells(of: $0) }
  }

  private func headings(_ kind: Int) throws -> [String] {
    try CatalogueWriter.columns.map { column in
      let heading = try #require(ColumnNames.heading(of: column))
      return switch kind {
      case 0: column
      case 1: heading.english
      case _: try #require(heading.welsh).text
      }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>, 0...2)
  func readsItsOwnWorkbook(seed: UInt64, kind: Int) throws {
    var random = RandomDataSets(seed: seed)
    let dataSets = random.dataSets(30)
    let sheet = SheetFixture("Catalogue", [try headings(kind)] + cells(dataSets))
    let result = TabularResult([sheet], context: try context(RandomDataSets.words))
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.prefix(3).map { $0.rendered() })")
    expectSame(result.dataSets, dataSets)
    #expect(result.entries.allSatisfy { $0.columns == Set(CatalogueWriter.columns) })
    #expect(result.entries.allSatisfy { $0.others.isEmpty })
    let import1 = "import-2026-01:Catalogue!"
    for dataSet in result.dataSets where dataSet.publisher.value != nil {
      #expect(dataSet.publisher.provenance.basis == .stated)
      #expect(dataSet.publisher.provenance.words == nil)
      #expect(
        dataSet.publisher.provenance.citations.first?.description.hasPrefix(import1) == true
      )
    }
  }

  @Test(arguments: 7...12 as ClosedRange<UInt64>)
  func readsItsOwnTextDisarmedForSpreadsheets(seed: UInt64) throws {
    var random = RandomDataSets(seed: seed)
    let dataSets = random.dataSets(30)
    for language in Language.allCases {
      let text = CatalogueCSV.text(of: dataSets, headings: language)
      #expect(text.contains("'=") && !text.contains("\n=") && !text.contains(",="))
      let result = try imported(
        Array(text.trimmingPrefix("\u{FEFF}").utf8),
        context: try context(RandomDataSets.words)
      )
      #expect(result.diagnostics.isEmpty, "\(result.diagnostics.prefix(3).map { $0.rendered() })")
      expectSame(result.dataSets, dataSets)
    }
  }

  private func expectSame(_ read: [DataSet], _ written: [DataSet]) {
    #expect(read.map(\.id) == written.map(\.id))
    for (after, before) in zip(cells(read), cells(written)) where after != before {
      let different = zip(CatalogueWriter.columns, zip(before, after)).filter { $1.0 != $1.1 }
      Issue.record("\(before[0]): \(different)")
    }
  }

  /// Reads a text as the delimited reader will: rows as they are, one nameless sheet.
  private func imported(_ bytes: [UInt8], context: ImportContext) throws -> TabularResult {
    var parser = CSVParser(file: "list.csv")
    var rows: [[String]] = []
    parser.feed(bytes) { rows.append($0.map(\.text)) }
    parser.finish { rows.append($0.map(\.text)) }
    return TabularResult([SheetFixture("", rows)], context: context)
  }

  @Test(arguments: ["2016-12", "2019-12", "2023-03"])
  func readsTheShippedCatalogueAsItIs(version: String) throws {
    let folder = Self.repository.appending(path: "data/catalogue")
    let bytes = Array(try Data(contentsOf: folder.appending(path: "\(version).csv")))
    let sources = Array(try Data(contentsOf: folder.appending(path: "\(version).sources.csv")))
    let day = try #require(Day("2026-01-26"))
    let id = try #require(VersionID("now"))
    let frame = CatalogueDraft(versions: [
      CatalogueDraft.Version(id: id, asOf: day, recorded: day, label: LocalizedText("Now"))
    ])
    func read(_ rows: [UInt8], _ sources: [UInt8]) throws -> [DataSet] {
      let files = [
        TextFile(path: "data/catalogue/now.csv", bytes: rows),
        TextFile(path: "data/catalogue/now.sources.csv", bytes: sources),
      ]
      let (draft, diagnostics) = CatalogueReader.read(files, into: frame)
      #expect(diagnostics.isEmpty, "\(diagnostics.prefix(3).map { $0.rendered() })")
      return try #require(draft.versions.first).dataSets
    }
    let shipped = try read(bytes, sources)
    #expect(shipped.count > 200)
    let tables = CatalogueWriter.tables(of: shipped)
    let again = try read(tables.rows, tables.sources)
    #expect(again == shipped.sorted { $0.id < $1.id })
    #expect(tables.sources.count <= sources.count)
    let context = ImportContext(
      file: "list.csv",
      source: try #require(SourceID("import-1")),
      asOf: day
    )
    let result = try imported(bytes, context: context)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.prefix(3).map { $0.rendered() })")
    expectSame(result.dataSets, shipped)
  }
}
