import Foundation
import Testing

/// Matches that an import is not certain of: looked at, decided, carried out, remembered.
struct MatchesTests {
  let bench: CommandBench

  private static let table = "data/matches.csv"
  private static let version = "data/catalogue/2024-03.csv"

  /// Two rows that may be data sets of the example, one that is not in doubt, one that is new.
  init() async throws {
    bench = try await CommandBench.example()
    try bench.write(
      """
      title,publisher,link,lifecycle,Colour
      Referrals census of Wales,Example Office,https://new.example/referrals,stopped,blue
      School attendance by school,Example Office,https://new.example/attendance,active,
      Looked after census,Example Office,https://data.example/looked-after,active,
      Youth justice orders,Another Office,https://new.example/orders,active,

      """,
      to: "march.csv"
    )
    let outcome = await importing("march.csv", as: "2024-03")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("To be decided: 2 data sets"), "\(outcome.output)")
  }

  private func importing(_ file: String, as version: String) async -> CommandBench.Outcome {
    await bench.run("import", file, "--as", version, "--recorded", "2024-06-01")
  }

  private func decide(_ arguments: String...) async -> CommandBench.Outcome {
    await bench.run(["matches"] + arguments + ["--by", "Gwen", "--decided", "2024-05-01"])
  }

  private func row(_ id: String, of file: String = version) throws -> [String: String]? {
    let lines = try bench.read(file).split(separator: "\n").map(String.init)
    let columns = lines[0].components(separatedBy: ",")
    guard let line = lines.first(where: { $0.hasPrefix(id + ",") }) else { return nil }
    return Dictionary(
      zip(columns, line.components(separatedBy: ",")),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The review as CSV, with what `decide` puts into `decision` for a row and a candidate.
  private func filledIn(_ decide: (String) -> String) async throws -> String {
    let review = await bench.run("matches", "review", "--format", "csv", "--output", "review.csv")
    #expect(review.code == 0, "\(review.errors)")
    let text = try bench.read("review.csv").trimmingPrefix("\u{FEFF}")
    let lines = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    let rows = lines.dropFirst().map { line in
      #expect(line.hasSuffix(",,,"), "\(line)")
      return line.dropLast(3) + "," + decide(line) + ",,"
    }
    return "\u{FEFF}" + ([lines[0]] + rows).joined(separator: "\r\n") + "\r\n"
  }

  // MARK: Decisions of others

  @Test func saysWhoseDecisionIsReplaced() async {
    let pair = ["referrals-census-of-wales", "referrals-census"]
    let first = await bench.run(
      ["matches", "reject"] + pair + ["--by", "Huw", "--decided", "2024-04-01"]
    )
    #expect(first.code == 0 && !first.errors.contains("replaces"), "\(first.errors)")
    let second = await decide("accept", "referrals-census-of-wales", "referrals-census")
    #expect(second.code == 0, "\(second.errors)")
    #expect(
      second.errors.contains(
        "warning: this replaces what Huw decided on 2024-04-01: 'referrals-census-of-wales' is not"
          + " 'referrals-census'"
      ),
      "\(second.errors)"
    )
  }

  @Test func countsAsOpenWhatTheReviewLists() async throws {
    try bench.write(
      "title,publisher\nReferrals census in Wales,Example Office\n",
      to: "may.csv"
    )
    let may = await bench.run(
      "import",
      "may.csv",
      "--as",
      "2024-05",
      "--recorded",
      "2024-06-01",
      "--scope",
      "publisher=Example Office"
    )
    #expect(may.code == 0, "\(may.errors)")
    // The other candidates are settled with the one that is accepted: nobody has to decide them.
    var settled = 0
    let review = try await filledIn { line in
      guard line.hasPrefix("2024-05") else { return "" }
      settled += 1
      return line.contains(",referrals-census,") ? "accept" : ""
    }
    #expect(settled == 2)
    try bench.write(review, to: "review.csv")
    let applied = await decide("apply", "review.csv")
    #expect(applied.code == 0, "\(applied.errors)")
    let left = await bench.run("matches", "review")
    let count = try #require(applied.output.components(separatedBy: "\n").dropLast().last)
    let open = try #require(Int(count.prefix { $0.isNumber }))
    #expect(
      open == 0
        ? left.output.contains("Nothing")
        : left.output.contains("\(open) match"),
      "\(applied.output) \(left.output)"
    )
  }

  // MARK: Review

  @Test func listsWhatIsToBeDecided() async throws {
    let text = await bench.run("matches", "review")
    #expect(text.code == 0, "\(text.errors)")
    for word in [
      "referrals-census-of-wales", "Referrals census of Wales", "referrals-census", "similar title",
      "2 matches to be decided.",
    ] {
      #expect(text.output.contains(word), "\(word) in \(text.output)")
    }
    let json = await bench.run("matches", "review", "--format", "json", "--version", "2024-03")
    #expect(json.output.contains("\"schema\": \"bwlch.matches/1\""))
    #expect(json.output.contains("\"candidateTitle\": \"Referrals census\""), "\(json.output)")
    let csv = await bench.run("matches", "review", "--format", "csv")
    #expect(
      csv.output.hasPrefix(
        "version,incoming,data_set,title,publisher,candidate,candidate_title,score,because,decision,"
      ),
      "\(csv.output)"
    )
    let none = await bench.run("matches", "review", "--version", "2023-03")
    #expect(none.output.contains("Nothing to be decided."), "\(none.output)")
    let unknown = await bench.run("matches", "review", "--version", "2024-3")
    #expect(unknown.code == 64 && unknown.errors.contains("did you mean '2024-03'?"))
    let workbook = await bench.run("matches", "review", "--format", "xlsx", "--output", "m.xlsx")
    #expect(workbook.code == 0)
    #expect(try bench.bytes("m.xlsx").starts(with: Data("PK".utf8)))
  }

  @Test func refusesToWriteOverTheRecord() async throws {
    let before = try bench.tree()
    let outcome = await bench.run("matches", "review", "--format", "csv", "-o", Self.table)
    #expect(outcome.code == 2)
    #expect(try bench.tree() == before)
  }

  // MARK: Accept

  @Test func joinsWhatIsAccepted() async throws {
    let outcome = await decide("accept", "referrals-census-of-wales", "referrals-census")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains(
        "'referrals-census-of-wales' is 'referrals-census': accepted by Gwen on 2024-05-01."
      )
    )
    #expect(outcome.output.contains("Joined in version 2024-03"), "\(outcome.output)")
    #expect(try row("referrals-census-of-wales") == nil)
    let joined = try #require(try row("referrals-census"))
    #expect(joined["title"] == "Referrals census of Wales", "what the file states")
    #expect(joined["lifecycle"] == "stopped", "what the file states")
    #expect(joined["levels"] == "local-authority", "the file is silent")
    #expect(joined["formerly"] == "referrals-census-of-wales")
    let others = try bench.read("data/catalogue/2024-03.others.csv")
    #expect(others.contains("referrals-census,Colour,"), "\(others)")
    #expect(!others.contains("referrals-census-of-wales"))
    let sources = try bench.read("data/catalogue/2024-03.sources.csv")
    #expect(
      sources.contains("referrals-census,lifecycle,") || sources.contains("referrals-census,*,")
    )
    #expect(!sources.contains("referrals-census-of-wales,"))
    #expect(try bench.read(Self.table).contains(",accept,Gwen,2024-05-01\r\n"))
    #expect(await bench.run("check").code == 0)
    let left = await bench.run("matches", "review")
    #expect(left.output.contains("1 match to be decided."), "\(left.output)")
    let all = await bench.run("matches", "review", "--all")
    #expect(all.output.contains("accepted by Gwen on 2024-05-01"), "\(all.output)")
    // Said again, it changes nothing.
    let before = try bench.tree()
    let again = await decide("accept", "referrals-census-of-wales", "referrals-census")
    #expect(again.code == 0 && again.output.contains("accepted before by Gwen on 2024-05-01"))
    #expect(again.output.contains("Nothing was left to do."), "\(again.output)")
    #expect(try bench.tree() == before)
  }

  @Test func remembersWhatWasAccepted() async throws {
    _ = await decide("accept", "referrals-census-of-wales", "referrals-census")
    // The same rows, some other words: as if the list had come again.
    try bench.replace("stopped,blue", with: "stopped,green", in: "march.csv")
    let outcome = await importing("march.csv", as: "2024-05")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("accepted by Gwen on 2024-05-01"), "\(outcome.output)")
    #expect(!outcome.output.contains("To be decided"), "\(outcome.output)")
    #expect(try row("referrals-census", of: "data/catalogue/2024-05.csv") != nil)
    #expect(try row("referrals-census-of-wales", of: "data/catalogue/2024-05.csv") == nil)
  }

  @Test func joinsInLaterVersionsThatKnewTheNewName() async throws {
    try bench.replace("stopped,blue", with: "stopped,green", in: "march.csv")
    #expect(await importing("march.csv", as: "2024-05").code == 0)
    let outcome = await decide("accept", "referrals-census-of-wales", "referrals-census")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Joined in version 2024-05"), "\(outcome.output)")
    for file in [Self.version, "data/catalogue/2024-05.csv"] {
      #expect(try row("referrals-census-of-wales", of: file) == nil)
      #expect(try row("referrals-census", of: file)?["levels"] == "local-authority")
    }
  }

  @Test func stopsAtACorrectionThatAnyOfTheJoinedVersionsContradicts() async throws {
    try bench.write(
      "title,publisher,link,levels\n"
        + "Referrals census of Wales,Example Office,https://new.example/referrals,wales\n",
      to: "may.csv"
    )
    #expect(await importing("may.csv", as: "2024-05").code == 0)
    try bench.write(
      "data_set,field,value,was,because,by,citation,until,recorded\n"
        + "referrals-census,levels,school,local-authority,By school.,Gwen,handbook:3,,2023-06-01\n",
      to: "data/corrections.csv"
    )
    #expect(await bench.run("check").code == 0)
    let before = try bench.tree()
    let outcome = await decide("accept", "referrals-census-of-wales", "referrals-census")
    #expect(outcome.code == 1, "\(outcome.output)")
    #expect(outcome.errors.contains("in version '2024-05'"), "\(outcome.errors)")
    #expect(try bench.tree() == before)
  }

  @Test func namesWhatIsNotThere() async throws {
    let before = try bench.tree()
    let expected = [
      (["accept", "referrals-census-of-wale", "referrals-census"], "'referrals-census-of-wales'"),
      (["accept", "referrals-census-of-wales", "referrals-censu"], "'referrals-census'"),
      (
        ["accept", "referrals-census-of-wales", "attendance"], "expected one of 'referrals-census'"
      ),
      (
        ["reject", "referrals-census-of-wales", "--version", "2023-03"],
        "did you mean '2024-03'?"
      ),
    ]
    for (arguments, help) in expected {
      let outcome = await bench.run(["matches"] + arguments + ["--decided", "2024-05-01"])
      #expect(outcome.code == 64, "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(help), "\(outcome.errors)")
    }
    #expect(try bench.tree() == before)
  }

  @Test func doesNotJoinWhatTheMappingNames() async throws {
    try bench.write(
      try bench.read("model/mapping.csv")
        + "referrals.number,referrals-census-of-wales,direct,A count of all.,handbook:1\n",
      to: "model/mapping.csv"
    )
    #expect(await bench.run("check").code == 0)
    let before = try bench.tree()
    let outcome = await decide("accept", "referrals-census-of-wales", "referrals-census")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("model/mapping.csv:"), "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing was written"))
    #expect(try bench.tree() == before)
  }

  @Test func oneDataSetIsOneRow() async throws {
    try bench.write(
      """
      title,publisher,link
      Referrals census one,Example Office,https://new.example/one
      Referrals census two,Example Office,https://new.example/two

      """,
      to: "two.csv"
    )
    let two = await bench.run(
      "import",
      "two.csv",
      "--as",
      "2023-09",
      "--recorded",
      "2024-06-01",
      "--scope",
      "theme=care"
    )
    #expect(two.code == 0, "\(two.errors)")
    #expect(await decide("accept", "referrals-census-one", "referrals-census").code == 0)
    let before = try bench.tree()
    let taken = await decide("accept", "referrals-census-two", "referrals-census")
    #expect(taken.code == 1)
    #expect(
      taken.errors.contains("'referrals-census' is accepted for 'referrals-census-one' too"),
      "\(taken.errors)"
    )
    #expect(try bench.tree() == before)
    let settled = await bench.run("matches", "review", "--version", "2023-09", "--all")
    #expect(settled.output.contains("settled by another"), "\(settled.output)")
  }

  // MARK: Reject

  @Test func remembersWhatWasRejected() async throws {
    let rows = try bench.read(Self.version)
    let outcome = await decide("reject", "referrals-census-of-wales")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("is not 'referrals-census': rejected by Gwen on 2024-05-01."))
    #expect(outcome.output.contains("Written: data/matches.csv."), "\(outcome.output)")
    #expect(try bench.read(Self.version) == rows)
    // Laid over the version of 2023 again, where only the candidate stands.
    let again = await importing("march.csv", as: "2023-10")
    #expect(again.code == 0, "\(again.errors)")
    // Both rows are known by the ids that they got in 2024-03.
    #expect(!again.output.contains("To be decided"), "\(again.output)")
    #expect(try row("referrals-census-of-wales", of: "data/catalogue/2023-10.csv") != nil)
    let open = await bench.run("matches", "review", "--version", "2023-10")
    #expect(!open.output.contains("referrals-census-of-wales"), "\(open.output)")
  }

  @Test func saysThatJoinedRowsStayJoined() async throws {
    _ = await decide("accept", "referrals-census-of-wales", "referrals-census")
    let rows = try bench.read(Self.version)
    let outcome = await decide("reject", "referrals-census-of-wales")
    #expect(outcome.code == 0)
    #expect(
      outcome.errors.contains(
        "'referrals-census-of-wales' stays joined with 'referrals-census' in version '2024-03'"
      ),
      "\(outcome.errors)"
    )
    #expect(outcome.errors.contains("from git"))
    #expect(try bench.read(Self.version) == rows)
    #expect(try bench.read(Self.table).contains(",reject,Gwen,2024-05-01"))
  }

  // MARK: Apply

  @Test func carriesOutWhatASpreadsheetGaveBack() async throws {
    let text = try await filledIn { $0.contains("referrals") ? "Accept" : "reject" }
    try bench.write(text, to: "review.csv")
    let outcome = await decide("apply", "review.csv")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("0 matches open."), "\(outcome.output)")
    #expect(try row("referrals-census")?["levels"] == "local-authority")
    #expect(try row("school-attendance-by-school") != nil)
    let table = try bench.read(Self.table)
    #expect(
      table.contains(",accept,Gwen,2024-05-01\r\n") && table.contains(",reject,Gwen,2024-05-01\r\n")
    )
  }

  /// Excel where the comma is the decimal sign: semicolons, Windows-1252, and a version that became a date.
  @Test func readsWhatExcelMakesOfIt() async throws {
    let text = try await filledIn { $0.contains("referrals") ? "accept" : "" }
    let mangled = text.dropFirst().split(separator: "\r\n").map { line in
      line.replacing("2024-03", with: "Mar-24").replacing(",", with: ";")
    }.joined(separator: "\r\n")
    try bench.write(
      bytes: Array(mangled.utf8).map { $0 == UInt8(ascii: "O") ? 0xD4 : $0 },
      to: "review.csv"
    )
    let outcome = await decide("apply", "review.csv")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("Windows-1252"))
    #expect(outcome.output.contains("Joined in version 2024-03"), "\(outcome.output)")
    #expect(outcome.output.contains("1 match open."), "\(outcome.output)")
  }

  @Test func writesNothingWhereOneLineIsWrong() async throws {
    let good = try await filledIn { _ in "accept" }
    let wrong = [
      (good.replacing("accept,,\r\n", with: "acept,,\r\n"), "did you mean 'accept'?"),
      (
        good.replacing("referrals-census-of-wales,", with: "referrals-censu-of-wales,"),
        "did you mean"
      ),
      (good.replacing("accept,,\r\n", with: "accept,,01/05/2024\r\n"), "01/05/2024"),
      (good + good.split(separator: "\r\n")[1] + "\r\n", "stands twice"),
      (good.replacing("decision", with: "decison"), "did you mean 'decision'?"),
    ]
    for (text, said) in wrong {
      try bench.write(text, to: "review.csv")
      let before = try bench.tree()
      let outcome = await decide("apply", "review.csv")
      #expect(outcome.code == 1, "\(outcome.output)")
      #expect(outcome.errors.contains(said), "\(outcome.errors)")
      #expect(outcome.errors.contains("review.csv:"), "\(outcome.errors)")
      #expect(outcome.errors.contains("nothing was written"), "\(outcome.errors)")
      #expect(try bench.tree() == before)
    }
  }

  @Test func carriesOutWhatStandsInTheRecord() async throws {
    let lines = try bench.read(Self.table).split(whereSeparator: \.isNewline)
    let edited = lines.map { line in
      line.contains("referrals-census,") && line.hasSuffix(",,,")
        ? line.dropLast(3) + ",Accept,\"Ann, of data\",2024-04-30" : line
    }.joined(separator: "\r\n")
    try bench.write("\u{FEFF}\(edited)\r\n", to: Self.table)
    let outcome = await decide("apply")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Joined in version 2024-03"), "\(outcome.output)")
    #expect(outcome.output.contains("1 match open."), "\(outcome.output)")
    #expect(try row("referrals-census-of-wales") == nil)
    #expect(try bench.read(Self.table).contains("\"Ann, of data\""), "what was filled in is kept")
    let again = await decide("apply")
    #expect(again.output.hasPrefix("Nothing was left to do."), "\(again.output)")
    // An import writes the table anew, and keeps what was filled in.
    try bench.replace(
      "Youth justice orders,Another Office,https://new.example/orders",
      with: "Attendance at school,Another Office,https://new.example/other",
      in: "march.csv"
    )
    #expect(await importing("march.csv", as: "2023-11").code == 0)
    #expect(try bench.read(Self.table).contains(",accept,\"Ann, of data\",2024-04-30"))
  }

  @Test func reportsContradictionsOfTheRecordWithTheirLines() async throws {
    let row =
      "2024-03,title:x,school-attendance-by-school,X,,referrals-census,60,x,accept,Ann,2024-05-01\n"
    let lines = try bench.read(Self.table).split(whereSeparator: \.isNewline).map { line in
      line.contains("referrals-census,") ? line.dropLast(3) + ",accept,Ann,2024-05-01" : line
    }
    try bench.write(lines.joined(separator: "\n") + "\n" + row, to: Self.table)
    let before = try bench.tree()
    let outcome = await decide("apply")
    #expect(outcome.code == 1)
    #expect(
      outcome.errors.contains("data/matches.csv:4:1: error: 'referrals-census' is accepted for")
    )
    #expect(
      outcome.errors.contains("note: data/matches.csv:2:1: the other decision"),
      "\(outcome.errors)"
    )
    #expect(try bench.tree() == before)
  }
}
