import Foundation
import Testing

/// What an import makes of the catalogue that is there: what it keeps, what it doubts, and what it says of it.
struct ImportPlanTests {
  let bench: CommandBench

  init() async throws {
    bench = try CommandBench()
    _ = await bench.run("init")
  }

  private func importing(
    _ text: String,
    as version: String,
    _ more: String...
  ) async throws -> CommandBench.Outcome {
    let name = "file-\(version)-\(abs(text.hashValue)).csv"
    try bench.write(text, to: name)
    return await bench.run(["import", name, "--as", version, "--recorded", "2024-06-01"] + more)
  }

  private func row(_ id: String, of version: String) throws -> [String: String]? {
    let lines = try bench.read("data/catalogue/\(version).csv").split(separator: "\n")
      .map { $0.components(separatedBy: ",") }
    guard let line = lines.first(where: { $0[0] == id }) else { return nil }
    return Dictionary(zip(lines[0], line), uniquingKeysWith: { first, _ in first })
  }

  // MARK: Corrections

  @Test(arguments: [
    ("looked-after-census,lifecycle,stopped,active", "stopped"),
    ("looked-after-census,period,2016-03-31..2022-03-31,2015-03-31..2022-03-31", "2016-03-31.."),
  ])
  func letsACorrectionBearWhereTheFileIsSilent(correction: String, reading: String) async throws {
    try bench.write(
      "data_set,field,value,was,because,by,citation,until,recorded\n"
        + correction + ",It ended.,Gwen,handbook:3,,2023-06-01\n",
      to: "data/corrections.csv"
    )
    let outcome = try await importing(
      "title,publisher\nLooked after census,Example Office\n",
      as: "2024-03",
      "--scope",
      "output=portal"
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    let field = correction.split(separator: ",")[1]
    let export = await bench.run(
      "export",
      "catalogue",
      "--version",
      "2024-03",
      "--corrected",
      "--output",
      "after.csv"
    )
    #expect(export.code == 0, "\(export.errors)")
    let lines = try bench.read("after.csv").components(separatedBy: "\r\n")
    let line = try #require(lines.first { $0.hasPrefix("looked-after-census,") })
    #expect(line.components(separatedBy: ",").contains(reading), "\(field): \(line)")
    let check = await bench.run("check")
    #expect(!(check.output + check.errors).contains("[correction-conflict]"))
  }

  // MARK: Exports

  @Test func keepsOnWhatAFactRestsWhereAnExportReadsAsBefore() async throws {
    try bench.replace(
      "referrals-census,*,stated,handbook:1,",
      with: "referrals-census,*,stated,handbook:1,\n"
        + "referrals-census,wales,inferred,handbook:2,of Wales alone",
      in: "data/catalogue/2023-03.sources.csv"
    )
    _ = await bench.run(
      "export",
      "catalogue",
      "--version",
      "2023-03",
      "--output",
      "whole.csv"
    )
    try bench.replace("Who is looked after.", with: "Who is in care.", in: "whole.csv")
    let outcome = await bench.run(
      "import",
      "whole.csv",
      "--as",
      "2023-06",
      "--recorded",
      "2024-06-01"
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    let sources = try bench.read("data/catalogue/2023-06.sources.csv")
    #expect(sources.contains("referrals-census,*,stated,handbook:1,"), "\(sources)")
    #expect(sources.contains("referrals-census,wales,inferred,handbook:2,of Wales alone"))
    #expect(!sources.contains("referrals-census,publisher,stated,import-2023-06"))
    #expect(sources.contains("looked-after-census,why,stated,import-2023-06:line "), "\(sources)")
  }

  @Test func takesWhatAPublisherStatesAsEstablished() async throws {
    try bench.write(
      "data_set,field,basis,source,words\nreferrals-census,levels,inferred,handbook:2,as it seems\n",
      to: "data/catalogue/2023-03.sources.csv"
    )
    let outcome = try await importing(
      "title,publisher,levels\nReferrals census,Example Office,local-authority\n",
      as: "2024-01",
      "--scope",
      "output=portal"
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    let sources = try bench.read("data/catalogue/2024-01.sources.csv")
    #expect(!sources.contains("as it seems"), "\(sources)")
  }

  // MARK: Scope

  @Test func countsAPartWithThePublisherOfItsWhole() async throws {
    let path = "data/catalogue/2023-03.csv"
    let lines = try bench.read(path).split(separator: "\n").map(String.init)
    let part = lines[0].components(separatedBy: ",").map { column in
      switch column {
      case "id": "attendance-part"
      case "title": "Attendance by year group"
      case "presence": "stated"
      default: ""
      }
    }
    let rows =
      lines.dropFirst().map { $0 + "," } + [part.joined(separator: ",") + ",referrals-census"]
    try bench.write(([lines[0] + ",part_of"] + rows).joined(separator: "\n") + "\n", to: path)
    let outcome = try await importing(
      "title,publisher\nLooked after census,Example Office\n",
      as: "2024-01",
      "--scope",
      "publisher=Example Office"
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try row("referrals-census", of: "2024-01")?["presence"] == "not-observed")
    #expect(try row("attendance-part", of: "2024-01")?["presence"] == "not-observed")
  }

  @Test func warnsOfRowsThatAreOutsideTheScopeOfTheirFile() async throws {
    let outcome = try await importing(
      """
      title,publisher
      Looked after census,Example Office
      Night shelters,Someone else
      Day shelters,Someone else

      """,
      as: "2024-01",
      "--scope",
      "publisher=Example Office"
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        "2 rows of the file are not within its scope publisher=Example Office, the first"
          + " 'night-shelters'"
      ),
      "\(outcome.errors)"
    )
    #expect(
      outcome.errors.contains(":3:1: warning: ") && outcome.errors.contains("[outside-scope]")
    )
    let inside = try await importing(
      "title,publisher\nLooked after census,Example Office\n",
      as: "2024-02",
      "--scope",
      "publisher=Example Office"
    )
    #expect(!inside.errors.contains("[outside-scope]"), "\(inside.errors)")
    let silent = try await importing(
      "title\nDay shelters of a kind\n",
      as: "2024-03",
      "--scope",
      "publisher=Example Office"
    )
    #expect(!silent.errors.contains("[outside-scope]"), "nobody knows whose it is")
  }

  // MARK: Order

  @Test func warnsOfLaterVersionsAndDoesNotCallRemovedWhatTheyCouldNotSee() async throws {
    let part = { (title: String, publisher: String) in
      "title,publisher\n\(title),\(publisher)\n"
    }
    _ = try await importing(part("One", "Org X"), as: "2024-01", "--scope", "publisher=Org X")
    let later = try await importing(
      part("Two", "Org Y"),
      as: "2024-03",
      "--scope",
      "publisher=Org Y"
    )
    #expect(!later.errors.contains("[later-version]"), "\(later.errors)")
    let late = try await importing(
      part("Three", "Org Z"),
      as: "2024-01",
      "--scope",
      "publisher=Org Z"
    )
    #expect(late.code == 0, "\(late.errors)")
    #expect(
      late.errors.contains("version '2024-03' of 2024-03-31 was laid over the catalogue"),
      "\(late.errors)"
    )
    #expect(late.errors.contains("[later-version]"))
    let diff = await bench.run("diff", "2024-01", "2024-03", "--format", "json")
    #expect(diff.output.contains("\"three\""), "\(diff.output)")
    #expect(!diff.output.contains("\"removed\"\n") && !diff.output.contains("[\"removed\"]"))
    let text = await bench.run("diff", "2024-01", "2024-03")
    #expect(text.output.contains("not observed"), "\(text.output)")
  }

  @Test func warnsWhereTheFileTellsOfALaterDay() async throws {
    let rows = """
      title,publisher,First published
      One,Org X,2024-01-05T09:30:00Z
      Two,Org X,2023-11-02
      Three,Org X,2024-01-09

      """
    let early = try await importing(
      rows,
      as: "2023-12",
      "--as-of",
      "2023-12-31",
      "--scope",
      "publisher=Org X"
    )
    #expect(
      early.errors.contains(
        "2 data sets were first published after 2023-12-31, the day of which the file is to tell: the"
          + " first, 'One', on 2024-01-05"
      ),
      "\(early.errors)"
    )
    #expect(early.errors.contains("[published-later]"))
    let late = try await importing(
      rows,
      as: "2024-01",
      "--as-of",
      "2024-01-09",
      "--scope",
      "publisher=Org X"
    )
    #expect(!late.errors.contains("[published-later]"), "\(late.errors)")
  }

  // MARK: Identity

  /// Whether or not the catalogue knows who publishes the data set that bears the id.
  @Test(arguments: ["Example Office", "unknown"])
  func doesNotBelieveAnIDOfAnotherListAgainstTitleAndPublisher(publisher: String) async throws {
    try bench.replace(
      "Referrals return,Example Office,Example Office,",
      with: "Referrals return,Example Office,\(publisher),",
      in: "data/catalogue/2023-03.csv"
    )
    let outcome = try await importing(
      """
      Title,Publisher,Link,Id
      Four,Org,https://ex.org/4,referrals-census
      Looked after,Example Office,https://ex.org/5,looked-after-census

      """,
      as: "2024-01",
      "--scope",
      "link=https://ex.org"
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try row("referrals-census", of: "2024-01")?["title"] == "Referrals census")
    #expect(try row("looked-after-census", of: "2024-01")?["title"] == "Looked after")
    let four = try #require(try row("referrals-census-2", of: "2024-01"))
    #expect(four["title"] == "Four" && four["identifier"] == "referrals-census")
    let matches = try bench.read("data/matches.csv")
    #expect(matches.contains(",referrals-census-2,Four,Org,referrals-census,"), "\(matches)")
    let review = await bench.run("matches", "review")
    #expect(review.output.contains("same id, but another title and publisher"), "\(review.output)")
  }
}
