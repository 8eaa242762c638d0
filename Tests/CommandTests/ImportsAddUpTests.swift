import Foundation
import Spreadsheet
import SpreadsheetWriter
import Testing

/// Several imports, of one version and of several.
struct ImportsAddUpTests {
  let bench: CommandBench

  init() async throws {
    bench = try await CommandBench.example()
  }

  private func importing(
    _ file: String,
    as version: String,
    _ more: String...
  ) async -> CommandBench.Outcome {
    await bench.run(["import", file, "--as", version, "--recorded", "2024-06-01"] + more)
  }

  private func row(_ id: String, of version: String) throws -> [String: String]? {
    let lines = try bench.read("data/catalogue/\(version).csv").split(separator: "\n")
      .map { $0.components(separatedBy: ",") }
    guard let line = lines.first(where: { $0[0] == id }) else { return nil }
    return Dictionary(zip(lines[0], line), uniquingKeysWith: { first, _ in first })
  }

  // MARK: One day

  @Test func keepsWhatTheFirstFileOfTheDaySaid() async throws {
    try bench.write(
      "title,publisher,status,period,Contact\nYouth clubs,Office,active,2015 to 2023,Gwen\n",
      to: "one.csv"
    )
    try bench.write(
      "title,publisher,description,Room\nYouth clubs,Office,Who goes there,12\n",
      to: "two.csv"
    )
    #expect(await importing("one.csv", as: "2024-01").code == 0)
    let first = try #require(try row("youth-clubs", of: "2024-01"))
    let outcome = await importing("two.csv", as: "2024-01")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let both = try #require(try row("youth-clubs", of: "2024-01"))
    for column in ["lifecycle", "period"] { #expect(both[column] == first[column]) }
    #expect(both["lifecycle"] == "active")
    #expect(both["description"] == "Who goes there")
    let others = try bench.read("data/catalogue/2024-01.others.csv")
    #expect(others.contains(",Contact,") && others.contains(",Room,"), "\(others)")
  }

  @Test func addsUpThePagesOfAPart() async throws {
    for (page, name) in [("one", "Youth clubs"), ("two", "Night shelters")] {
      try bench.write(
        """
        {"help": "", "success": true, "result": {"count": 2, "results": [
          {"id": "\(page)", "name": "\(page)", "title": "\(name)", "organization": {"title": "X"}}
        ]}}
        """,
        to: "\(page).json"
      )
      let outcome = await importing(
        "\(page).json",
        as: "2024-01",
        "--partial-page",
        "--scope",
        "publisher=X"
      )
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
    let rows = try bench.read("data/catalogue/2024-01.csv").split(separator: "\n")
      .filter { $0.contains("Youth clubs") || $0.contains("Night shelters") }
    #expect(rows.count == 2)
    #expect(!rows.contains { $0.contains("not-observed") }, "\(rows)")
  }

  // MARK: What could not be read

  private static let whole = """
    id,title,publisher
    referrals-census,Referrals census,Example Office
    looked-after-census,,Example Office

    """

  @Test func vouchesForNothingWhereARowIsRefused() async throws {
    try bench.write(Self.whole, to: "list.csv")
    let outcome = await importing("list.csv", as: "2024-01")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("[row-without-title]"))
    #expect(outcome.errors.contains("[incomplete-file]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("1 row was refused, as is said above"))
    #expect(outcome.output.contains("could not be read as a whole"), "\(outcome.output)")
    #expect(try row("looked-after-census", of: "2024-01")?["presence"] == "not-observed")
    // Mended, it is the whole, and nothing of the row is lost.
    try bench.write(
      Self.whole.replacing("census,,Example", with: "census,Looked after census,Example"),
      to: "list.csv"
    )
    let mended = await importing("list.csv", as: "2024-01")
    #expect(mended.code == 0, "\(mended.errors)")
    let now = try #require(try row("looked-after-census", of: "2024-01"))
    #expect(now["presence"] == "stated" && now["levels"] == "local-authority; wales")
  }

  @Test func vouchesForNothingWhereASheetIsNotRead() async throws {
    let sheets = [
      ("Data", ["id", "title", "publisher"], ["referrals-census", "Referrals census", "Office"]),
      ("Old", ["Colour", "Shelf"], ["looked-after-census", "see there"]),
    ]
    let workbook = Workbook(
      title: "Catalogue",
      sheets: sheets.map { name, columns, row in
        Workbook.Sheet(
          name: name,
          columns: columns.map { Workbook.Column($0) },
          rows: [row.map { .text($0) }]
        )
      }
    )
    let made = try #require(SheetDay(2024, 1, 31))
    try bench.write(bytes: try WorkbookWriter.write(workbook, created: made), to: "list.xlsx")
    let outcome = await importing("list.xlsx", as: "2024-01")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("(sheet 'Old' not read)"), "\(outcome.errors)")
    #expect(try row("looked-after-census", of: "2024-01")?["presence"] == "not-observed")
    // Named, the sheet is the whole.
    let named = await importing("list.xlsx", as: "2024-01", "--sheet", "Data")
    #expect(named.code == 0 && !named.errors.contains("[incomplete-file]"), "\(named.errors)")
    #expect(try row("looked-after-census", of: "2024-01") == nil)
  }

  @Test func tellsProgramsWhyARowWasRefused() async throws {
    try bench.write(Self.whole, to: "list.csv")
    let outcome = await importing("list.csv", as: "2024-01", "--dry-run", "--format", "json")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("\"id\": \"row-without-title\""), "\(outcome.output)")
  }

  @Test func warnsWhereMostOfTheCatalogueWouldGo() async throws {
    try bench.write("title,publisher\nYouth clubs,Office\n", to: "list.csv")
    let outcome = await importing("list.csv", as: "2024-01", "--dry-run")
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("[most-removed]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("--scope"))
  }

  @Test func keepsTheNameOfAWholeThatTheFileDoesNotHave() async throws {
    try bench.write(
      "id,title,publisher,part_of\nages,Referrals by age,Example Office,referrals-census\n",
      to: "list.csv"
    )
    let outcome = await importing("list.csv", as: "2024-01")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(
      outcome.errors.contains("list.csv:2:6: warning: 'ages' is part of 'referrals-census'"),
      "\(outcome.errors)"
    )
    #expect(
      try bench.read("data/catalogue/2024-01.others.csv").contains(
        "ages,part_of,line 2,referrals-census"
      )
    )
    #expect(await bench.run("check").code == 0)
  }

  @Test func placesErrorsInTheImportedFile() async throws {
    try bench.write(
      "id,title,publisher,part_of\none,Part one,Office,two\ntwo,Part two,Office,one\n",
      to: "list.csv"
    )
    let outcome = await importing("list.csv", as: "2024-01")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("list.csv:2:"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("data/catalogue/2024-01.csv"), "\(outcome.errors)")
    #expect(outcome.errors.contains("as version '2024-01' would have it"), "\(outcome.errors)")
  }

  // MARK: The same file

  @Test func readsAFileAgainInAnotherManner() async throws {
    try bench.write("title,publisher,Gwlad\nYouth clubs,Office,Cymru\n", to: "list.csv")
    try bench.write("column,field\nGwlad,description\n", to: "columns.csv")
    #expect(await importing("list.csv", as: "2024-01").code == 0)
    let mapped = await importing("list.csv", as: "2024-01", "--columns", "columns.csv")
    #expect(mapped.code == 0 && !mapped.output.contains("nothing to do"), "\(mapped.output)")
    #expect(try row("youth-clubs", of: "2024-01")?["description"] == "Cymru")
    for more in [["--columns", "columns.csv"], [], ["--from", "csv"]] {
      let again = await bench.run(
        ["import", "list.csv", "--as", "2024-01", "--recorded", "2024-06-01"] + more
      )
      #expect(again.output.contains("nothing to do"), "\(again.output)")
    }
    #expect(try bench.read("data/imports.csv").contains(",columns="))
  }

  // MARK: Other versions

  @Test func knowsAgainWhatAWholeCatalogueLeftOut() async throws {
    try bench.write("title,publisher\nYouth clubs,Office\n", to: "without.csv")
    try bench.write(
      "title,publisher,link\nCensus of referrals,Example Office,https://data.example/referrals\n",
      to: "with.csv"
    )
    #expect(await importing("without.csv", as: "2024-01").code == 0)
    #expect(await importing("with.csv", as: "2024-02").code == 0)
    #expect(try row("referrals-census", of: "2024-02")?["title"] == "Census of referrals")
    #expect(try row("referrals-census", of: "2024-02")?["levels"] == "unknown", "facts stay away")
  }

  @Test func knowsInAnEarlierListWhatLaterVersionsHave() async throws {
    try bench.write(
      "title,publisher\nReferrals census,Example Office\nOf old,Example Office\n",
      to: "old.csv"
    )
    let outcome = await importing("old.csv", as: "2019-06")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try row("referrals-census", of: "2019-06") != nil)
    #expect(await bench.run("check").code == 0)
  }

  @Test func asksAboutWhatIsLikeADataSetOfAnotherVersion() async throws {
    try bench.write("title,publisher\nYouth clubs,Office\n", to: "without.csv")
    try bench.write("title,publisher\nReferrals census of Wales,Example Office\n", to: "with.csv")
    #expect(await importing("without.csv", as: "2024-01").code == 0)
    let outcome = await importing("with.csv", as: "2024-02")
    #expect(outcome.output.contains("To be decided: 1 data set"), "\(outcome.output)")
    let accepted = await bench.run(
      "matches",
      "accept",
      "referrals-census-of-wales",
      "referrals-census",
      "--by",
      "Gwen",
      "--decided",
      "2024-06-02"
    )
    #expect(accepted.code == 0, "\(accepted.errors)")
    #expect(try row("referrals-census", of: "2024-02")?["title"] == "Referrals census of Wales")
    #expect(await bench.run("check").code == 0)
  }

  @Test func writesOneNumberForALikeness() async throws {
    try bench.write("title,publisher\nReferrals census of Wales,Example Office\n", to: "list.csv")
    let outcome = await importing("list.csv", as: "2024-01", "--format", "json")
    let table = try bench.read("data/matches.csv")
    let match = try #require(outcome.output.firstMatch(of: /"likeness": "0\.(\d\d)"/))
    #expect(table.contains(",referrals-census,\(match.1),"), "\(table)")
    let review = await bench.run("matches", "review", "--format", "json")
    #expect(review.output.contains("\"likeness\": \"0.\(match.1)\""), "\(review.output)")
  }
}
