import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Testing

struct CatalogueWriterTests {
  private func read(_ rows: [UInt8], _ sources: [UInt8]) throws -> [DataSet] {
    let day = try #require(Day("2026-01-26"))
    let version = CatalogueDraft.Version(
      id: try #require(VersionID("now")),
      asOf: day,
      recorded: day,
      label: LocalizedText("Now")
    )
    let files = [
      TextFile(path: "data/catalogue/now.csv", bytes: rows),
      TextFile(path: "data/catalogue/now.sources.csv", bytes: sources),
    ]
    let (draft, diagnostics) = CatalogueReader.read(
      files,
      into: CatalogueDraft(versions: [version])
    )
    #expect(diagnostics.isEmpty, "\(diagnostics.prefix(3).map { $0.rendered() })")
    return try #require(draft.versions.first).dataSets
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func isReadBackAsWhatWasWritten(seed: UInt64) throws {
    var random = RandomDataSets(seed: seed)
    let dataSets = random.dataSets(40)
    let (rows, sources) = CatalogueWriter.tables(of: dataSets)
    let again = try read(rows, sources)
    #expect(again.map(\.id) == dataSets.map(\.id).sorted())
    for (before, after) in zip(dataSets.sorted { $0.id < $1.id }, again) where before != after {
      let (one, other) = (
        CatalogueWriter.cells(of: before), CatalogueWriter.cells(of: after)
      )
      let cells = zip(CatalogueWriter.columns, zip(one, other)).filter { $1.0 != $1.1 }
      Issue.record("\(before.id) differs in \(cells); \(sourceText(before)); \(sourceText(after))")
    }
  }

  private func sourceText(_ dataSet: DataSet) -> String {
    String(decoding: CatalogueWriter.sourceLines(of: dataSet), as: UTF8.self)
  }

  @Test func writesTheSameTablesWhateverTheOrder() {
    var random = RandomDataSets(seed: 7)
    let dataSets = random.dataSets(30)
    let one = CatalogueWriter.tables(of: dataSets)
    let other = CatalogueWriter.tables(of: dataSets.reversed())
    #expect(one == other)
  }

  @Test func writesLineByLineWhatItWritesAtOnce() {
    var random = RandomDataSets(seed: 8)
    let dataSets = random.dataSets(10).sorted { $0.id < $1.id }
    let tables = CatalogueWriter.tables(of: dataSets)
    #expect(
      tables.rows == CatalogueWriter.header + dataSets.flatMap { CatalogueWriter.line(of: $0) }
    )
    #expect(
      tables.sources
        == CatalogueWriter.sourcesHeader + dataSets.flatMap { CatalogueWriter.sourceLines(of: $0) }
    )
  }

  @Test func statesTheCommonestSourceOnceAndOthersWhereTheyDiffer() throws {
    let report = try #require(Citation("report:12"))
    let census = try #require(Citation("census"))
    var dataSet = DataSet(id: try #require(DataSetID("a")), title: "A")
    let usual = Provenance(basis: .stated, citations: [report])
    dataSet.publisher = Fact(.value("Office"), usual)
    dataSet.lifecycle = Fact(.value(.active), usual)
    dataSet.frequency = Fact(.value(.annual))
    dataSet.wales = Fact(
      .value(.separable),
      Provenance(basis: .inferred, citations: [census, report], words: "looked, found")
    )
    dataSet.type = Fact(.unknown, usual)
    #expect(
      sourceText(dataSet) == """
        a,*,stated,report:12,
        a,type,stated,report:12,
        a,wales,inferred,census; report:12,"looked, found"
        a,frequency,stated,,

        """
    )
  }

  @Test func citesNothingWhereNothingIsCited() throws {
    var dataSet = DataSet(id: try #require(DataSetID("a")), title: "A")
    dataSet.lifecycle = Fact(.value(.active))
    #expect(CatalogueWriter.sourceLines(of: dataSet).isEmpty)
  }

  @Test func leavesFormulasAsTheyAre() throws {
    let dataSet = DataSet(id: try #require(DataSetID("a")), title: "=HYPERLINK(\"x\")")
    let line = String(decoding: CatalogueWriter.line(of: dataSet), as: UTF8.self)
    #expect(line.hasPrefix("a,\"=HYPERLINK(\"\"x\"\")\","))
    #expect(line.hasSuffix("\n"))
  }

  @Test func writesWhatHasNoSpellingAsTheUnknownThatItAmountsTo() throws {
    var dataSet = DataSet(id: try #require(DataSetID("a")), title: "A")
    dataSet.levels = Fact(.value(OpenList([], isComplete: false)))
    dataSet.statistics = Fact(.value([]))
    dataSet.comparableOverTime = Fact(.value(.breaks([])))
    dataSet.publisher = Fact(.value(""))
    #expect(
      CatalogueWriter.cells(of: dataSet)
        == CatalogueWriter.cells(of: DataSet(id: dataSet.id, title: "A"))
    )
  }

  @Test func keepsSeparatorsOutOfPlacesAndIssues() throws {
    var dataSet = DataSet(id: try #require(DataSetID("a")), title: "A")
    let source = try #require(SourceID("import-1"))
    dataSet.knownIssues = Fact(
      .value([KnownIssue(dimension: .accuracy, text: "one | two")]),
      Provenance(basis: .stated, citations: [Citation(source: source, place: "A; B!C1")])
    )
    let tables = CatalogueWriter.tables(of: [dataSet])
    let again = try #require(try read(tables.rows, tables.sources).first)
    #expect(again.knownIssues.value == [KnownIssue(dimension: .accuracy, text: "one ¦ two")])
    #expect(again.knownIssues.provenance.citations.map(\.description) == ["import-1:A, B!C1"])
  }
}
