import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Testing

struct ImportsTableTests {
  private func record(_ scope: ImportScope) throws -> ImportRecord {
    ImportRecord(
      id: try #require(SourceID("import-2026-01")),
      version: try #require(VersionID("2026-01")),
      file: "Data, \"new\" catalogue.xlsx",
      sha256: String(repeating: "ab", count: 32),
      importer: "xlsx",
      rowsRead: 473,
      rowsRefused: 2,
      scope: scope,
      asOf: try #require(Day("2026-01-31")),
      recorded: try #require(Day("2026-11-28")),
      label: LocalizedText("New", welsh: .init("Newydd", status: .draft)),
      reading: "sheet=Data, all; hidden-sheets"
    )
  }

  @Test func readsBackWhatItWrote() throws {
    let terms: [ImportScope.Term] = [
      .init(field: .publisher, value: "StatsWales"), .init(field: .link, value: "/Catalogue/A=B"),
    ]
    let records = [try record(.whole), try record(.part(terms))]
    let file = TextFile(path: "data/imports.csv", text: ImportsTable.text(records))
    let (read, diagnostics) = ImportsTable.read(file)
    #expect(read.map(\.0) == records)
    #expect(diagnostics.isEmpty)
  }

  @Test func namesTheNearestFieldOfAScope() throws {
    let text = ImportsTable.text([try record(.whole)]).replacing(",whole,", with: ",publsher=X,")
    let (read, diagnostics) = ImportsTable.read(TextFile(path: "data/imports.csv", text: text))
    #expect(read.isEmpty)
    #expect(diagnostics.map(\.id) == ["malformed-scope"])
    #expect(diagnostics.first?.help?.english == "did you mean 'publisher'?")
  }

  @Test func declaresAVersionThatNobodyWrote() throws {
    let files = [
      TextFile(path: "data/imports.csv", text: ImportsTable.text([try record(.whole)])),
      TextFile(path: "data/catalogue/2026-01.csv", text: "id,title\nbirths,Births\n"),
    ]
    let (draft, diagnostics) = CatalogueReader.read(files, into: CatalogueDraft())
    #expect(diagnostics.isEmpty)
    #expect(draft.versions.map(\.id.text) == ["2026-01"])
    #expect(draft.versions.first?.label.english == "New")
    #expect(draft.versions.first?.dataSets.map(\.title) == ["Births"])
  }
}
