import Foundation
import Testing

/// Whole imports into the example project.
struct ImportTests {
  let bench: CommandBench

  init() async throws {
    bench = try await CommandBench.example()
    try bench.write(Self.list, to: "list.csv")
  }

  private static let list = """
    Our list of data sets,,,,
    Title,Publisher,Geography,Period,Contact
    Referrals census,Example Office,Local authority,2014-15..2022-23,Gwen
    Breakfast clubs,Example Office,Wales,2022,Huw
    "Clubs, ""after"" school",Someone,ward,2023,

    """

  private func importing(_ more: String...) async -> CommandBench.Outcome {
    await bench.run(
      ["import", "list.csv", "--as", "2024-01", "--recorded", "2024-02-01"] + more
    )
  }

  @Test func makesAVersionOfAFile() async throws {
    let outcome = await importing()
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Read as a CSV or TSV table: 3 rows, 0 refused."))
    let record = try bench.read("data/imports.csv")
    #expect(record.contains("import-2024-01,2024-01,list.csv,"))
    #expect(record.contains(",csv,3,0,whole,2024-01-31,2024-02-01"))
    let rows = try bench.read("data/catalogue/2024-01.csv").split(separator: "\n")
    #expect(rows.count == 4)
    #expect(rows.contains { $0.hasPrefix("referrals-census,Referrals census,") })
    let gaps = await bench.run("gaps", "--version", "2024-01")
    #expect(gaps.code == 0, "\(gaps.errors)")
  }

  @Test func countsMoreRefusedRowsThanItLists() async throws {
    let whole = (1...1500).map { "Clubs of street \($0),Someone\n" }.joined()
    let ragged = String(repeating: "Too,many,fields\n", count: 1200)
    try bench.write("title,publisher\n" + whole + ragged, to: "ragged.csv")
    let outcome = await bench.run(
      "import",
      "ragged.csv",
      "--as",
      "2024-02",
      "--recorded",
      "2024-03-10",
      "--dry-run"
    )
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("2700 rows, 1200 refused"), "\(outcome.output)")
    #expect(outcome.errors.contains("200 more of this kind are not listed"))
  }

  @Test(arguments: [
    ("2024-02", "2024-02-10", "2024-02-10"), ("2024-02", "2024-03-10", "2024-02-29"),
    ("2024-03", "2024-02-10", "2024-03-31"), ("2024", "2024-02-10", "2024-02-10"),
    ("2024-02-11", "2024-02-10", "2024-02-11"),
  ])
  func isOfNoDayToCome(version: String, recorded: String, asOf: String) async throws {
    let outcome = await bench.run(
      "import",
      "list.csv",
      "--as",
      version,
      "--recorded",
      recorded,
      "--dry-run"
    )
    #expect(outcome.output.contains("As of \(asOf), recorded on \(recorded)"), "\(outcome.output)")
  }

  @Test func keepsTheWordsAndThePlaceOfEveryCell() async throws {
    _ = await importing()
    let others = try bench.read("data/catalogue/2024-01.others.csv")
    #expect(others.contains("referrals-census,Contact,line 3,Gwen"))
    let sources = try bench.read("data/catalogue/2024-01.sources.csv")
    #expect(sources.contains("clubs-after-school,levels,stated,import-2024-01:line 5,ward"))
  }

  @Test func pointsAtWordsThatItDoesNotKnow() async {
    let outcome = await importing()
    #expect(outcome.errors.contains("list.csv:5:"))
    #expect(outcome.errors.contains("'ward'"))
    #expect(outcome.errors.contains("[unrecognised-value]"))
  }

  @Test func writesNothingOnADryRunAndPrintsTheSame() async throws {
    let before = try bench.tree("data")
    let dry = await importing("--dry-run")
    #expect(dry.code == 0)
    #expect(dry.output.contains("Nothing was written."))
    let after = try bench.tree("data")
    #expect(after == before)
    let wet = await importing()
    let table = { (text: String) in
      text.split(separator: "\n").filter {
        $0.hasPrefix("the same") || $0.hasPrefix("new ") || $0.hasPrefix("removed")
      }
    }
    #expect(table(dry.output) == table(wet.output))
    #expect(table(wet.output).count == 3)
  }

  @Test func doesTheSameFileOnce() async throws {
    _ = await importing()
    let before = try bench.tree("data")
    let again = await importing()
    #expect(again.code == 0)
    #expect(again.output.contains("nothing to do"))
    let after = try bench.tree("data")
    #expect(after == before)
  }

  @Test func leavesVersionsThatAPersonWroteAlone() async throws {
    let before = try bench.tree("data")
    let outcome = await bench.run(
      "import",
      "list.csv",
      "--as",
      "2023-03",
      "--recorded",
      "2024-02-01"
    )
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("it was written by a person"))
    let after = try bench.tree("data")
    #expect(after == before)
  }

  @Test func asksForTheDayThatTheNameDoesNotTell() async {
    let outcome = await bench.run(
      "import",
      "list.csv",
      "--as",
      "spring",
      "--recorded",
      "2024-02-01"
    )
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("--as-of"))
    let told = await bench.run(
      "import",
      "list.csv",
      "--as",
      "spring",
      "--as-of",
      "2024-03-20",
      "--recorded",
      "2024-03-21"
    )
    #expect(told.code == 0, "\(told.errors)")
  }

  @Test func carriesOverWhatIsOutsideTheScope() async throws {
    let outcome = await importing("--scope", "publisher=Someone")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let rows = try bench.read("data/catalogue/2024-01.csv")
    #expect(rows.contains("looked-after-census,"))
    #expect(rows.contains(",2023-03-31\n"), "the day on which it was last seen")
    #expect(outcome.errors.contains("[empty-scope]"))
  }

  @Test(arguments: [
    (["--scope", "publsher=X"], "did you mean 'publisher'?"),
    (["--from", "xslx"], "did you mean 'xlsx'?"),
    (["--as-of", "31/1/2024"], "write it as"),
    (["--partial-page"], "--partial-page needs --scope"),
    (["--context", "nonsense"], "URL=PATH"),
  ])
  func saysWhatAnOptionTakes(options: [String], help: String) async {
    let outcome = await bench.run(
      ["import", "list.csv", "--as", "2024-01", "--recorded", "2024-02-01"] + options
    )
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("empty.csv", "", "empty-file"),
    ("page.json", "<!DOCTYPE html><html><body>Sorry</body></html>", "web-page"),
    ("broken.json", "{\"data\": [", "json-truncated"),
    ("prose.csv", "Nothing to see, here\nat all, really\n", "nothing-to-import"),
  ])
  func refusesAFileForWhatItIs(name: String, text: String, id: String) async throws {
    try bench.write(text, to: name)
    let before = try bench.tree("data")
    let outcome = await bench.run("import", name, "--as", "2024-01", "--recorded", "2024-02-01")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("[\(id)]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("Nothing was written"))
    let after = try bench.tree("data")
    #expect(after == before)
  }

  @Test func writesOneDocumentForPrograms() async throws {
    let outcome = await importing("--format", "json", "--dry-run")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(json?["schema"] as? String == "bwlch.import/1")
    #expect(json?["rowsRead"] as? Int == 3)
    #expect((json?["entries"] as? [Any])?.count == 3)
    #expect(json?["dryRun"] as? Bool == true)
  }

  /// What the import says of another file, which must change nothing.
  private func refusing(_ text: String, _ more: String...) async throws -> String {
    try bench.write(text, to: "other.txt")
    let before = try bench.tree("data")
    let outcome = await bench.run(
      ["import", "other.txt", "--as", "2024-02", "--recorded", "2024-02-01"] + more
    )
    #expect(outcome.code != 0, "\(outcome.output)")
    #expect(try bench.tree("data") == before)
    return outcome.errors
  }

  @Test func refusesAListWithHeadingsAlone() async throws {
    let errors = try await refusing("Title,Publisher,Geography\n")
    #expect(errors.contains("file lists no data set") && errors.contains("[nothing-to-import]"))
  }

  @Test func refusesAListInWhichAQuotationStaysOpen() async throws {
    let errors = try await refusing("Title,Publisher\nA,P\n\"B,P\nC,P\nD,P\n")
    #expect(errors.contains("other.txt:3:1") && errors.contains("[csv-open-quote]"))
  }

  @Test func importsAListWithoutASchemeOfItsOwnIds() async throws {
    // The example project has a data set of the same name by another publisher.
    try bench.write(
      #"{"success":true,"result":[{"id":"1","name":"referrals-census","title":"Referrals census","#
        + #""notes":"n","organization":{"title":"Bristol City Council"},"resources":[]}]}"#,
      to: "ckan.json"
    )
    _ = await importing()
    let outcome = await bench.run(
      "import",
      "ckan.json",
      "--as",
      "2024-03",
      "--recorded",
      "2024-04-01",
      "--scope",
      "publisher=Bristol City Council"
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    let rows = try bench.read("data/catalogue/2024-03.csv").split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("referrals-census,") })
    #expect(rows.contains { $0.hasPrefix("referrals-census-2,") })
  }

  @Test func saysWhatItDoesNotUseOfTheOptions() async throws {
    let json = #"{"success":true,"result":[{"id":"1","title":"A","notes":"n","resources":[]}]}"#
    try bench.write(json, to: "ckan.json")
    try bench.write("column,field\nTitle,title\n", to: "columns.csv")
    let base = [
      "import", "ckan.json", "--as", "2024-03", "--recorded", "2024-04-01", "--dry-run",
    ]
    let scope = ["--scope", "publisher=X"]
    let idle = await bench.run(base + scope + ["--columns", "columns.csv", "--sheet", "One"])
    #expect(idle.errors.contains("--columns changes nothing"))
    #expect(idle.errors.contains("--sheet changes nothing"))
    let missing = await bench.run(base + scope + ["--columns", "nope.csv"])
    #expect(missing.code == 2 && missing.errors.contains("nope.csv"), "\(missing.errors)")
    let nameless = await bench.run(base + ["--scope", "publisher="])
    #expect(nameless.errors.contains("does not say which publisher"), "\(nameless.errors)")
    #expect(!nameless.errors.contains("did you mean"))
  }

  @Test func refusesAFileThatIsTooLargeBeforeItIsRead() async throws {
    try bench.write("", to: "huge.csv")
    let file = try FileHandle(forWritingTo: URL(filePath: "\(bench.folder)/huge.csv"))
    // A hole: it takes no room on the disk.
    try file.truncate(atOffset: 3 << 30)
    try file.close()
    let outcome = await bench.run(
      "import",
      "huge.csv",
      "--as",
      "2024-02",
      "--recorded",
      "2024-03-01"
    )
    #expect(outcome.code == 1 && outcome.errors.contains("[file-too-large]"), "\(outcome.errors)")
  }
}
