import Bilingual
import Catalogue
@testable import CatalogueImport
import Diagnostics
import Testing

struct CatalogueColumnTests {
  private func dataSet(_ cells: [String: String]) throws -> DataSet {
    let names = cells.keys.sorted()
    func line(_ cells: [String]) -> String {
      cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }
    let day = try #require(Day("2023-03-31"))
    let version = CatalogueDraft.Version(
      id: try #require(VersionID("now")),
      asOf: day,
      recorded: day,
      label: LocalizedText("Now")
    )
    let text = line(names) + line(names.map { cells[$0] ?? "" })
    let (draft, diagnostics) = CatalogueReader.read(
      [TextFile(path: "data/catalogue/now.csv", text: text)],
      into: CatalogueDraft(versions: [version])
    )
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.rendered() })")
    return try #require(draft.versions.first?.dataSets.first)
  }

  private static let full = [
    "id": "a", "title": "A \"title\", with marks", "title_cy": "Teitl",
    "title_cy_status": "official",
    "themes": "one; two", "instrument": "Census", "provider": "Office", "publisher": "n/a",
    "link": "/Catalogue/Page", "availability": "on-request", "lifecycle": "stopped",
    "statistic": "count; rate-only", "type": "survey", "levels": "wales; lsoa@2011; unknown",
    "wales": "not-separable", "frequency": "biennial", "period": "2015..2022",
    "populations": "none", "breakdowns": "age; age*sex", "part_of": "whole",
    "quality_document": "none", "known_issues": "accuracy: Rounded: to 5 | coverage: Some",
    "comparable_time": "break 2012, 2018", "comparable_areas": "yes", "comparable_nations": "no",
    "comparability_scope": "Words", "outputs": "statswales; other", "why": "Because",
    "successor": "next", "presence": "inferred", "presence_rule": "V1", "formerly": "old; older",
    "identifier": "X-1", "description": "Text", "description_cy": "Testun",
    "publisher_cy": "Cyhoeddwr", "designation": "none", "next_update": "2024-01",
    "confirmed": "2023-01-02",
  ]

  @Test func hasExactlyTheColumnsOfTheReaderInTheirOrder() {
    #expect(["id"] + CatalogueColumn.names == DataSetsReader.columns)
  }

  @Test func writesEveryCellAsTheReaderReadsIt() throws {
    let set = try dataSet(Self.full)
    #expect(Set(Self.full.keys) == Set(DataSetsReader.columns))
    for column in DataSetsReader.columns {
      #expect(set.cell(column) == Self.full[column], "\(column)")
    }
    let cells = Dictionary(uniqueKeysWithValues: DataSetsReader.columns.map { ($0, set.cell($0)) })
    #expect(try dataSet(cells) == set)
  }

  @Test func writesTheUnknownAndTheEmpty() throws {
    let bare = try dataSet(["id": "a", "title": "A"])
    for column in CatalogueColumn.all where column.provenance(bare) != nil {
      #expect(bare.cell(column.name) == "unknown", "\(column.name)")
      #expect(column.isUnknown(in: bare))
    }
    #expect(bare.cell("successor").isEmpty)
    #expect(bare.cell("presence") == "stated")
    #expect(bare.cell("no-such-column").isEmpty)
    let cells = Dictionary(uniqueKeysWithValues: DataSetsReader.columns.map { ($0, bare.cell($0)) })
    #expect(try dataSet(cells) == bare)
  }

  @Test func takesOverEachColumnAloneAndAllTogether() throws {
    let full = try dataSet(Self.full)
    let bare = try dataSet(["id": "a", "title": "B", "title_cy": "T", "title_cy_status": "draft"])
    for column in CatalogueColumn.all {
      let mixed = bare.adopting([column.name], from: full)
      #expect(column.agree(mixed, full), "\(column.name)")
      #expect(!column.agree(bare, full), "\(column.name)")
      let others = CatalogueColumn.all.filter { $0.name != column.name }
      #expect(others.allSatisfy { $0.agree(mixed, bare) } == true, "\(column.name)")
    }
    #expect(bare.adopting(Set(CatalogueColumn.names), from: full) == full)
    #expect(bare.adopting(["id", "nonsense"], from: full) == bare)
  }
}
