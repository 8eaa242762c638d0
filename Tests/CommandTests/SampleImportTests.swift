import Foundation
import Testing
import Workspace

/// Real files that nobody here wrote; they stand beside the repository and are no part of it.
enum SampleFiles {
  static let folder: String? = {
    let repository = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return ["../shared/samples", "../../shared/samples"]
      .map { repository.appending(path: $0).standardizedFileURL.path }
      .first { FileManager.default.fileExists(atPath: $0) }
  }()

  static func path(_ name: String) throws -> String { "\(try #require(folder))/\(name)" }
}

/// Every real file is taken in with as many rows as it has, or refused for what it is.
@Suite(.enabled(if: SampleFiles.folder != nil, "the folder shared/samples is not there"))
struct SampleImportTests {
  enum Expectation: Sendable {
    /// Rows of data sets, how many of them are refused, and warnings that must be among what is said.
    case rows(Int, refused: Int = 0, said: [String] = [])
    /// The id of the error.
    case refused(String)
  }

  static let expectations: [(String, Expectation)] = [
    ("ckan/birmingham_package_search.json", .refused("partial-page")),
    // Three data sets, one without an identifier and one without a title.
    (
      "ckan/missing-identifier-title.data.json",
      .rows(3, refused: 2, said: ["missing-identifier", "missing-title"])
    ),
    ("ckan/numerical-title.data.json", .rows(1, said: ["title-not-text"])),
    // Five packages with nothing but an id, a publisher and a day.
    ("ckan/search_dataset_p1.json", .refused("nothing-to-import")),
    ("ckan/usda.gov.data.json", .rows(3)),
    ("dcat/dcatap-de_catalog.rdf", .rows(1)),
    ("dcat/dcatap_catalog.ttl", .rows(2)),
    ("dcat/hvd_example-bees_wasps_dataset.ttl", .refused("rdf-syntax")),
    ("dcat/hvd_example-ms_catalogue.jsonld", .rows(1)),
    ("dcat/hvd_example-ms_catalogue.ttl", .rows(1)),
    ("dcat/hvd_example-ms_dataset.jsonld", .rows(1)),
    ("dcat/hvd_example-ms_dataset.ttl", .rows(1)),
    ("spreadsheets/comment-on-blank-cell.xlsx", .refused("nothing-to-import")),
    // 46 publications, 246 and 81 breakdowns of theirs, and 13 of the UK; the other sheets list variables.
    ("spreadsheets/dfe_SkillsDataUFS.xlsm", .rows(386, said: ["hidden-sheet", "sheet-not-read"])),
    ("spreadsheets/inlineStr.xlsx", .rows(1)),
    ("spreadsheets/iris-google-doc.xlsx", .refused("nothing-to-import")),
    ("spreadsheets/libreoffice-fill.xlsx", .refused("nothing-to-import")),
    // 31 on the first sheet; the second is a list without a heading.
    ("spreadsheets/northsea_data_catalogue.xlsx", .rows(31, said: ["sheet-not-read"])),
    ("spreadsheets/rainbow.xlsx", .refused("nothing-to-import")),
    ("spreadsheets/richtext-coloured.xlsx", .refused("nothing-to-import")),
    ("spreadsheets/sheet-order.xlsx", .refused("nothing-to-import")),
    ("spreadsheets/themes-2016.xlsx", .refused("nothing-to-import")),
    ("spreadsheets/utf8.xlsx", .refused("nothing-to-import")),
    ("statswales/econ0080.json", .refused("not-a-catalogue")),
    // 17 dimensions of three data sets.
    ("statswales/odata_extra_dataset_dimensions.json", .rows(3)),
    // Paths and slugs without a title.
    ("statswales/statswales2-catalogue.csv", .refused("nothing-to-import")),
    ("statswales/statswales2-childrens-services.csv", .refused("nothing-to-import")),
    ("statswales/sw3_openapi_v2_en.json", .refused("not-a-catalogue")),
    ("statswales/sw3_provider_sources_2024-11-18.csv", .refused("nothing-to-import")),
    ("statswales/sw3_published-datasets_2026-01-26.json", .rows(473)),
    ("statswales/tran0152.json", .refused("not-a-catalogue")),
    ("versions/catalogue_2020-10-30_886bc53.csv", .rows(170)),
    ("versions/catalogue_2021-12-13_9d74c5c.csv", .rows(202)),
    ("versions/datasets_2020-05-15.csv", .rows(443)),
    ("versions/datasets_2020-07-03.csv", .rows(455)),
    ("versions/opm_20250131T0229.json", .rows(134)),
    ("versions/opm_20250131T1536.json", .rows(134)),
  ]

  @Test(arguments: expectations.map(\.0))
  func importsOrRefuses(_ name: String) async throws {
    let expected = try #require(Self.expectations.first { $0.0 == name }?.1)
    let bench = try await CommandBench.example()
    let before = try bench.tree()
    let outcome = await bench.run(
      "import",
      try SampleFiles.path(name),
      "--as",
      "2026-01",
      "--recorded",
      "2026-01-26",
      "--dry-run",
      "--format",
      "json"
    )
    let said = try outcome.errors.split(separator: "\n").map { line in
      try JSONDecoder().decode(Said.self, from: Data(line.utf8))
    }
    #expect(try bench.tree() == before)
    switch expected {
    case .rows(let count, let refused, let ids):
      #expect(outcome.code == (refused > 0 ? 1 : 0), "\(outcome.errors)")
      let read = try JSONDecoder().decode(Read.self, from: Data(outcome.output.utf8))
      #expect(read.rowsRead == count)
      #expect(read.rowsRefused == refused)
      #expect(Set(said.map(\.id)).isSuperset(of: ids))
    case .refused(let id):
      #expect(outcome.code == 1 && outcome.output.isEmpty)
      #expect(said.contains { $0.id == id && $0.severity == "error" }, "\(outcome.errors)")
    }
  }

  @Test func expectsSomethingOfEveryFile() throws {
    let folders = ["ckan", "dcat", "spreadsheets", "statswales", "versions"]
    let files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: try SampleFiles.path(folder))
        .map { "\(folder)/\($0)" }
    }
    #expect(files.sorted() == Self.expectations.map(\.0).sorted())
  }

  @Test func readsSlugsAsTitlesWhereAColumnMapSaysSo() async throws {
    let bench = try await CommandBench.example()
    try bench.write("column,field\nslug,title\npath,link\n", to: "columns.csv")
    let outcome = await bench.run(
      "import",
      try SampleFiles.path("statswales/statswales2-catalogue.csv"),
      "--as",
      "2026-01",
      "--recorded",
      "2026-01-26",
      "--dry-run",
      "--format",
      "json",
      "--columns",
      "columns.csv"
    )
    #expect(outcome.code == 0, "\(outcome.errors.prefix(500))")
    let read = try JSONDecoder().decode(Read.self, from: Data(outcome.output.utf8))
    #expect(read.rowsRead == 3477 && read.rowsRefused == 0)
  }

  private struct Said: Decodable {
    var id: String
    var severity: String
  }

  private struct Read: Decodable {
    var rowsRead: Int
    var rowsRefused: Int
  }
}
