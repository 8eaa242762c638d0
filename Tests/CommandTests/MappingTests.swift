import Diagnostics
import Foundation
import Reports
import Spreadsheet
import SpreadsheetWriter
import Testing

/// The review of a mapping: looked at, filled in, given back.
struct MappingTests {
  let bench: CommandBench

  private static let mapping = "model/mapping.csv"
  private static let decisions = "model/mapping-decisions.csv"

  /// The referrals changed what they count, the attendance is gone, and a data set is new.
  init() async throws {
    bench = try await CommandBench.example()
    try bench.write(
      """
      id,title,publisher,themes,populations,levels,link
      referrals-census,Referrals census,Example Office,care,children,wales,https://data.example/referrals
      looked-after-census,Looked after census,Example Office,care,children-looked-after,,
      poverty-estimate,Children in low-income families,Example Office,care,children,,
      breakfast-survey,Survey of breakfast clubs,Example Office,school,children,,

      """,
      to: "march.csv"
    )
    let outcome = await bench.run(
      "import",
      "march.csv",
      "--as",
      "2024-03",
      "--recorded",
      "2024-04-02"
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  private func review(_ arguments: String...) async -> CommandBench.Outcome {
    await bench.run(["mapping", "review", "--version", "2024-03"] + arguments)
  }

  private func apply(_ arguments: String...) async -> CommandBench.Outcome {
    let end = ["--version", "2024-03", "--by", "Gwen", "--decided", "2024-05-01"]
    return await bench.run(["mapping", "apply"] + arguments + end)
  }

  /// The cells of the review, with what `decide` says of a row.
  private func filledIn(_ decide: (inout [String: String]) -> Void) async throws -> [[String]] {
    let csv = await review("--format", "csv")
    #expect(csv.code == 0, "\(csv.errors)")
    var table: [[String]] = []
    let opened = DelimitedTextReader.open(Array(csv.output.utf8), file: "review.csv")
    var columns: [String] = []
    _ = try #require(opened.value).read { row in
      guard !columns.isEmpty else {
        columns = row.cells.map(\.text)
        table.append(columns)
        return
      }
      var cells = Dictionary(uniqueKeysWithValues: columns.map { ($0, "") })
      for cell in row.cells { cells[columns[cell.column]] = cell.text }
      decide(&cells)
      table.append(columns.map { cells[$0] ?? "" })
    }
    return table
  }

  private func write(_ table: [[String]], asWorkbook: Bool) throws -> String {
    guard asWorkbook else {
      let lines = table.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\r\n"
      }
      try bench.write("\u{FEFF}" + lines.joined(), to: "review.csv")
      return "review.csv"
    }
    let workbook = Workbook(
      title: "Mapping review",
      sheets: [
        Workbook.Sheet(
          name: "Mapping review",
          columns: table[0].map { Workbook.Column($0) },
          rows: table.dropFirst().map { $0.map { $0.isEmpty ? .blank : .text($0) } }
        )
      ]
    )
    let made = try #require(SheetDay(2024, 5, 1))
    try bench.write(bytes: try WorkbookWriter.write(workbook, created: made), to: "review.xlsx")
    return "review.xlsx"
  }

  @Test func listsSuspectsOrphansAndSuggestions() async throws {
    let before = try bench.tree()
    let text = await review()
    #expect(text.code == 0, "\(text.errors)")
    for words in [
      "Suspect", "levels: local-authority → wales", "Orphaned", "attendance", "removed",
      "breakfast-survey", "both have", "breakfast", "2 suspects, 1 orphan and 1 suggestion.",
    ] {
      #expect(text.output.contains(words), "\(words) in \(text.output)")
    }
    let json = await review("--format", "json")
    #expect(json.output.contains("\"schema\": \"bwlch.mapping-review/1\""))
    let none = await review("--suggestions", "0")
    #expect(!none.output.contains("breakfast-survey"))
    #expect(try bench.tree() == before, "nothing is applied by itself")
  }

  @Test(arguments: [false, true])
  func readsBackWhatWasFilledIn(asWorkbook: Bool) async throws {
    let table = try await filledIn { row in
      switch (row["kind"], row["data_set"], row["aspect"]) {
      case ("suspect", _, "referrals.number"): row["decision"] = "keep"
      case ("suspect", _, "referrals.source"): row["decision"] = "remove"
      case ("orphan", _, _): row["decision"] = "remove"
      case ("suggestion", "breakfast-survey", "breakfast-clubs.level"):
        row["decision"] = "accept"
        row["directness"] = "proxy"
        row["because"] = "Asks \"who\", and\nhow often."
        row["source"] = "handbook:6"
      case ("suggestion", _, _):
        row["decision"] = "decline"
        row["by"] = "Ann"
      default: break
      }
    }
    let file = try write(table, asWorkbook: asWorkbook)
    let mapping = try bench.read(Self.mapping)
    let dry = await apply(file, "--dry-run")
    #expect(dry.code == 0, "\(dry.errors)")
    #expect(!bench.exists(Self.decisions), "a dry run remembers nothing")
    let outcome = await apply(file)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output == dry.output)
    #expect(outcome.output.hasPrefix("--- a/model/mapping.csv\n+++ b/model/mapping.csv\n"))
    #expect(outcome.output.contains("\n-referrals.source,referrals-census,"))
    #expect(outcome.output.contains("\n-school-attendance.level,attendance,"))
    #expect(
      outcome.output.hasSuffix(
        "\n+breakfast-clubs.level,breakfast-survey,proxy,\"Asks \"\"who\"\", and\n+how often.\",handbook:6\n"
      ),
      "\(outcome.output)"
    )
    #expect(try bench.read(Self.mapping) == mapping, "Bwlch does not change the mapping")
    let remembered = try bench.read(Self.decisions)
    #expect(
      remembered.contains("referrals.number,referrals-census,keep,2024-03,,Gwen,2024-05-01\n")
    )
    let after = await review()
    #expect(!after.output.contains("referrals.number"), "\(after.output)")
    #expect(await bench.run("check").code == 0)
  }

  @Test func remembersWhatWasDeclined() async throws {
    let table = try await filledIn { row in
      if row["kind"] == "suggestion" { row["decision"] = "decline" }
    }
    #expect(await apply(try write(table, asWorkbook: false)).code == 0)
    let after = await review()
    #expect(after.output.contains("and 0 suggestions."), "\(after.output)")
  }

  @Test(arguments: [(false, "review.csv:2:"), (true, "review.xlsx:Mapping review!H2:")])
  func namesTheCellThatIsWrong(asWorkbook: Bool, place: String) async throws {
    let table = try await filledIn { row in
      row["decision"] = row["kind"] == "suspect" ? "kep" : row["kind"] == "orphan" ? "remove" : ""
    }
    let file = try write(table, asWorkbook: asWorkbook)
    let before = try bench.tree()
    let outcome = await apply(file)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains(place), "\(outcome.errors)")
    #expect(outcome.errors.contains("did you mean 'keep'?"), "\(outcome.errors)")
    #expect(outcome.errors.contains("Nothing was decided"))
    #expect(outcome.output.isEmpty)
    #expect(try bench.tree() == before)
  }

  @Test func asksForWhatAnAcceptedSuggestionLacks() async throws {
    let table = try await filledIn { row in
      guard row["kind"] == "suggestion" else { return }
      row["decision"] = "accept"
      row["data_set"] = "breakfast-surve"
    }
    let outcome = await apply(try write(table, asWorkbook: true))
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("column 'directness' has no value"), "\(outcome.errors)")
    #expect(outcome.errors.contains("did you mean 'breakfast-survey'?"), "\(outcome.errors)")
  }

  @Test func remembersTheVersionThatTheSheetIsOf() async throws {
    let table = try await filledIn { row in
      #expect(row["version"] == "2024-03")
      if row["kind"] == "suggestion" { row["decision"] = "decline" }
      if row["kind"] == "suspect" { row["decision"] = "keep" }
      // What a spreadsheet makes of it.
      if row["data_set"] == "breakfast-survey" { row["version"] = "Mar-24" }
    }
    let file = try write(table, asWorkbook: false)
    let end = ["--by", "Gwen", "--decided"]
    let outcome = await bench.run(["mapping", "apply", file] + end + ["2024-05-01"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let remembered = try bench.read(Self.decisions)
    #expect(remembered.contains(",keep,2024-03,") && remembered.contains(",decline,2024-03,"))
    #expect(await review().output.contains("0 suspects"))
    // The same table again, on another day, decides nothing anew.
    let again = await bench.run(["mapping", "apply", file] + end + ["2024-05-02"])
    #expect(again.errors.contains("0 remembered"), "\(again.errors)")
    #expect(try bench.read(Self.decisions) == remembered)
  }

  @Test func namesAVersionThatIsNotThere() async throws {
    let table = try await filledIn { row in
      if row["kind"] == "suspect" { (row["decision"], row["version"]) = ("keep", "2024-3") }
    }
    let outcome = await apply(try write(table, asWorkbook: false))
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("did you mean '2024-03'?"), "\(outcome.errors)")
  }

  @Test func remembersNothingOfWhatIsNotThere() async throws {
    let table = try await filledIn { row in
      if row["kind"] == "suspect" { (row["decision"], row["aspect"]) = ("keep", "nosuch.aspect") }
      if row["kind"] == "suggestion" {
        (row["decision"], row["data_set"]) = ("decline", "breakfast-surve")
      }
    }
    let outcome = await apply(try write(table, asWorkbook: false))
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("unknown aspect 'nosuch.aspect'"), "\(outcome.errors)")
    #expect(outcome.errors.contains("did you mean 'breakfast-survey'?"), "\(outcome.errors)")
    #expect(!bench.exists(Self.decisions))
    try bench.write(
      "aspect,data_set,decision,version,because,by,decided\n"
        + "nosuch.aspect,attendance,keep,2024-03,,Gwen,2024-05-01\n",
      to: Self.decisions
    )
    let check = await bench.run("check")
    #expect(check.code == 0)
    #expect(
      check.errors.contains("\(Self.decisions):2:1: warning: decision about unknown aspect")
        || check.output.contains("\(Self.decisions):2:1: warning: decision about unknown aspect"),
      "\(check.output) \(check.errors)"
    )
  }

  @Test func finishesAChangeOfTheModelThatWasCutOff() async throws {
    let line = "referrals.number,referrals-census,keep,2024-03,,Gwen,2024-05-01\n"
    let table = "aspect,data_set,decision,version,because,by,decided\n" + line
    let digest = SHA256.hexadecimal(of: Array(table.utf8))
    try bench.write(
      "bwlch-transaction/2\nwrite \(digest) mapping-decisions.csv\n",
      to: "model/.bwlch-transaction/journal"
    )
    try bench.write(table, to: "model/.bwlch-transaction/new/mapping-decisions.csv")
    #expect(await bench.run("check").code == 0)
    #expect(try bench.read(Self.decisions).hasSuffix(line))
    #expect(!bench.exists("model/.bwlch-transaction/journal"))
  }
}
