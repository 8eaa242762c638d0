import Foundation
import Testing

/// `bwlch links` on a small project whose links lead to a server on the loopback interface.
struct LinksTests {
  let bench: CommandBench
  let server: SocketServer

  private static let day = "2023-05-01"
  private static let file = "data/link-checks/2023-05-01.csv"

  init() async throws {
    bench = try await CommandBench.example()
    let home = "<title>Example Office</title><body>Welcome</body>"
    server = try SocketServer { request in
      switch request.path {
      case "/referrals": .page("<title>Referrals census</title><body>Here it is.</body>")
      case "/looked-after": .redirect("/")
      case "/": .page(home)
      case "/poverty": .status(404)
      case "/attendance": .page("<title>Page not found</title><h1>Page not found</h1>")
      case "/refused": .status(403)
      case "/login": .page("<title>Log in</title><form><input type=password> Log in</form>")
      case "/endless": .endless
      case "/silence": .silence
      default: .status(500)
      }
    }
    try bench.remove("data/link-checks.csv")
    for version in ["2020-03", "2023-03"] {
      try bench.replace(
        "https://data.example/",
        with: server.address("/"),
        in: "data/catalogue/\(version).csv"
      )
    }
  }

  private func check(_ more: String...) async -> CommandBench.Outcome {
    await bench.run(
      [
        "links", "check", "--allow-private", "--checked", Self.day, "--pause", "0",
        "--second-try-after", "0",
      ] + more
    )
  }

  /// The grade of each link that the file has, by the path of its address.
  private func grades() throws -> [String: String] {
    let lines = try bench.read(Self.file).split(separator: "\r\n").dropFirst()
    return Dictionary(
      lines.map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return (cells[2].replacingOccurrences(of: server.address(""), with: ""), cells[3])
      },
      uniquingKeysWith: { "\($0), \($1)" }
    )
  }

  private func link(_ path: String, insteadOf old: String) throws {
    try bench.replace(
      server.address(old),
      with: server.address(path),
      in: "data/catalogue/2023-03.csv"
    )
  }

  private let all = [
    "/referrals": "ok", "/looked-after": "moved-generic", "/poverty": "dead",
    "/attendance": "soft-404",
  ]

  @Test func gradesLinksByWhereTheyLand() async throws {
    let outcome = await check()
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try grades() == all)
    #expect(outcome.errors.contains("Asking 4 links of 1 host, kept in \(Self.file)"))
    #expect(outcome.output.contains("4 links, 1 of them in order."), "\(outcome.output)")
    #expect(outcome.output.contains("They bear on version 2023-03 of the catalogue."))
    #expect(outcome.output.contains("status 404"))
    #expect(!outcome.output.contains("referrals-census"))
    #expect(server.requests.count { $0.path == "/poverty" && $0.method == "GET" } == 2)
    #expect(await bench.run("check").code == 0)
  }

  @Test func gradesWhatKeepsProgramsOut() async throws {
    try link("/refused", insteadOf: "/referrals")
    try link("/login", insteadOf: "/poverty")
    #expect(await check().code == 0)
    let grades = try grades()
    #expect(grades["/refused"] == "blocked")
    #expect(grades["/login"] == "login")
  }

  @Test func endsAPageWithoutEnd() async throws {
    try link("/endless", insteadOf: "/referrals")
    let outcome = await check("--time-limit", "600")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try grades()["/endless"] == "ok")
  }

  @Test func endsAServerWithoutAnswer() async throws {
    try link("/silence", insteadOf: "/poverty")
    let outcome = await check("--time-limit", "1")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try grades()["/silence"] == "not-checked")
  }

  @Test func asksNothingOnADryRun() async throws {
    let before = try bench.tree()
    let text = await check("--dry-run")
    let json = await check("--dry-run", "--format", "json")
    #expect(text.code == 0 && json.code == 0, "\(text.errors)")
    #expect(
      text.output.contains("4 links would be asked, 4 addresses of 1 host."),
      "\(text.output)"
    )
    #expect(text.output.contains(server.address("/poverty")))
    #expect(json.output.contains("\"schema\": \"bwlch.link-plan/1\""))
    #expect(server.requests.isEmpty)
    #expect(try bench.tree() == before)
  }

  @Test func goesOnWhereARunWasCutOff() async throws {
    #expect(await check().code == 0)
    let whole = try bench.read(Self.file)
    let lines = whole.components(separatedBy: "\r\n")
    try #require(lines.count == 6)
    let cut = lines[..<3].joined(separator: "\r\n") + "\r\n" + lines[3].prefix(30)
    try bench.write(cut, to: Self.file)
    server.forget()
    let again = await check()
    #expect(again.code == 0, "\(again.errors)")
    #expect(again.errors.contains("Asking 2 links of 1 host"), "\(again.errors)")
    #expect(server.paths.isDisjoint(with: ["/attendance", "/looked-after"]), "\(server.paths)")
    #expect(try bench.read(Self.file) == whole)
    server.forget()
    #expect(await check().code == 0)
    #expect(server.requests.isEmpty)
  }

  @Test func asksSoManyAtATime() async throws {
    let first = await check("--limit", "1")
    #expect(first.code == 0 && server.paths == ["/attendance"], "\(server.paths)")
    server.forget()
    #expect(await check("--data-set", "poverty-estimate").code == 0)
    #expect(server.paths == ["/poverty"])
    #expect(await check("--host", "127.0.0.1").code == 0)
    #expect(try grades() == all)
  }

  @Test func gradesAnewWhatWasAnsweredWithoutAsking() async throws {
    #expect(await check().code == 0)
    server.forget()
    let same = await bench.run("links", "regrade")
    #expect(same.code == 0)
    #expect(same.output.contains("4 links, each with the grade and reason"), "\(same.output)")

    let whole = try bench.read(Self.file)
    try bench.replace(",dead,", with: ",ok,", in: Self.file)
    let report = await bench.run("links", "report", "--format", "json")
    #expect(report.output.contains("\"outdated\": 1"), "\(report.output)")
    #expect(report.output.contains("\"grade\": \"dead\""))
    let tampered = try bench.tree("data/link-checks")
    let differs = await bench.run("links", "regrade", "--on", Self.day, "--format", "csv")
    #expect(differs.output.contains(",ok,dead,"), "\(differs.output)")
    #expect(try bench.tree("data/link-checks") == tampered)
    let written = await bench.run("links", "regrade", "--write")
    #expect(written.code == 0)
    #expect(written.output.contains("1 link of 4 changed in \(Self.file)."), "\(written.output)")
    #expect(try bench.read(Self.file) == whole)
    #expect(server.requests.isEmpty)
  }

  @Test func reportsWithoutAsking() async throws {
    #expect(await check().code == 0)
    server.forget()
    let text = await bench.run("links", "report")
    let csv = await bench.run("links", "report", "--on", Self.day, "--all", "--format", "csv")
    let json = await bench.run("links", "report", "--format", "json")
    let md = await bench.run("links", "report", "--format", "md")
    for outcome in [text, csv, json, md] { #expect(outcome.code == 0, "\(outcome.errors)") }
    #expect(text.output == (await check()).output)
    #expect(csv.output.split(separator: "\r\n").count == 5)
    #expect(csv.output.contains("referrals-census,Referrals census,\(Self.day),"))
    #expect(json.output.contains("\"schema\": \"bwlch.links/1\""))
    #expect(md.output.hasPrefix("# Links on 1 May 2023"))
    #expect(server.requests.isEmpty)
  }

  @Test func asksOfPathsTheServerThatIsNamed() async throws {
    try bench.replace(
      server.address("/referrals"),
      with: "/referrals",
      in: "data/catalogue/2023-03.csv"
    )
    try bench.replace(
      server.address("/poverty"),
      with: "/old/poverty",
      in: "data/catalogue/2023-03.csv"
    )
    #expect(await check().code == 0)
    #expect(try grades()["/referrals"] == "not-checked")
    try bench.write("from,to,kind\n/old/*,/referrals?of=*,prefix\n", to: "data/redirects.csv")
    server.forget()
    let again = await check("--base", server.address("/"))
    #expect(again.code == 0, "\(again.errors)")
    #expect(server.paths.contains("/referrals") && !server.paths.contains("/attendance"))
    #expect(try grades()["/referrals"] == "ok")
    #expect(try bench.read(Self.file).split(separator: "\r\n").count == 5)
  }

  @Test func refusesARedirectMapWithErrors() async throws {
    try bench.write("from,to,kind\n/old,nowhere,exact\n", to: "map.csv")
    let outcome = await check("--redirects", "map.csv")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("map.csv:2:6: error: "), "\(outcome.errors)")
    #expect(server.requests.isEmpty && !bench.exists(Self.file))
  }

  @Test func asksAgainWhereThatIsWanted() async throws {
    try link("/broken", insteadOf: "/referrals")
    #expect(await check().code == 0)
    server.forget()
    #expect(await check().code == 0)
    #expect(server.requests.isEmpty)
    #expect(await check("--again").code == 0)
    #expect(server.paths == ["/broken"])
    #expect(try bench.read(Self.file).split(separator: "\r\n").count == 5)
  }

  @Test func asksNeitherThisMachineNorPrivateNetworksUnlessTold() async throws {
    let outcome = await bench.run("links", "check", "--checked", Self.day, "--pause", "0")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(server.requests.isEmpty)
    #expect(try Set(grades().values) == ["not-checked"])
    #expect(await check().code == 0)
    #expect(try grades() == all)
  }

  @Test func makesAccessKnownWhereALinkIsInOrder() async throws {
    try link("/refused", insteadOf: "/looked-after")
    try link("/login", insteadOf: "/attendance")
    let unknown = "no link check bears on this version"
    #expect(await bench.run("explain", "referrals").output.contains(unknown))
    #expect(await check().code == 0)
    let referrals = await bench.run("explain", "referrals").output
    #expect(referrals.contains("its link landed on it on \(Self.day)"), "\(referrals)")
    #expect(!referrals.contains(unknown))
    #expect(await bench.run("explain", "looked-after").output.contains(unknown))
    #expect(await bench.run("explain", "school-attendance").output.contains(unknown))
    let earlier = await bench.run("explain", "referrals", "--version", "2020-03").output
    #expect(earlier.contains(unknown), "\(earlier)")
  }

  @Test func saysWhereAChecksDataSetIsUnknown() async throws {
    #expect(await check().code == 0)
    try bench.replace("referrals-census,", with: "referals-census,", in: Self.file)
    let outcome = await bench.run("check")
    #expect(outcome.code == 1)
    #expect(
      outcome.errors.contains("\(Self.file):5:1: error: unknown data set 'referals-census'")
        || outcome.output.contains("\(Self.file):5:1: error: unknown data set 'referals-census'"),
      "\(outcome.output)\(outcome.errors)"
    )
  }

  @Test(arguments: [
    (["--version", "2023-3"], "version '2023-3': there is none", "did you mean '2023-03'?"),
    (["--data-set", "atendance"], "has no such data set", "did you mean 'attendance'?"),
    (["--host", "127.0.0.2"], "leads there", "did you mean '127.0.0.1'?"),
  ])
  func saysWhatIsNotThere(arguments: [String], summary: String, help: String) async throws {
    let outcome = await bench.run(
      ["links", "check", "--checked", Self.day, "--dry-run"] + arguments
    )
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(summary) && outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test func saysThatThereAreNoChecksYet() async throws {
    for command in ["report", "regrade"] {
      let outcome = await bench.run("links", command)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("there are none in data/link-checks"), "\(outcome.errors)")
    }
    #expect(await check().code == 0)
    let other = await bench.run("links", "report", "--on", "2023-05-02")
    #expect(other.code == 2)
    #expect(other.errors.contains("did you mean '2023-05-01'?"), "\(other.errors)")
  }

  @Test func asksNothingWhereAnswersCannotBeKept() async throws {
    try bench.write("", to: "data/link-checks")
    let outcome = await check()
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("error: could not "), "\(outcome.errors)")
    #expect(server.requests.isEmpty)
  }

  @Test func keepsWhatIsDoneWhenItIsInterrupted() async throws {
    try link("/silence", insteadOf: "/referrals")
    let process = Process()
    process.executableURL = URL(filePath: try BuiltProgram.found())
    process.arguments = [
      "links", "check", "--allow-private", "--checked", Self.day, "--pause", "0",
      "--second-try-after", "0", "--time-limit", "600",
    ]
    process.currentDirectoryURL = URL(filePath: bench.folder)
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let deadline = ContinuousClock.now + .seconds(600)
    while !server.paths.contains("/silence"), .now < deadline { await Task.yield() }
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationReason == .exit && process.terminationStatus == 2, "\(text)")
    #expect(text.contains("kept in \(Self.file)") && text.contains("run it again"), "\(text)")

    try link("/referrals", insteadOf: "/silence")
    let known = try grades()
    #expect(known["/looked-after"] != nil && known["/silence"] == nil, "\(known)")
    server.forget()
    #expect(await check().code == 0)
    #expect(!server.paths.contains("/looked-after") && server.paths.contains("/referrals"))
    #expect(try grades() == all)
  }
}
