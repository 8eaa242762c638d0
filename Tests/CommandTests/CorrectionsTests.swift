import Testing

/// Corrections from the file to what commands say.
struct CorrectionsTests {
  let bench: CommandBench

  private static let header = "data_set,field,value,was,because,by,citation,until,recorded\n"

  init() async throws {
    bench = try await CommandBench.example()
  }

  private func correct(_ rows: String...) throws {
    try bench.write(
      Self.header + rows.map { $0 + "\n" }.joined(),
      to: "data/corrections.csv"
    )
  }

  @Test func changesWhatIsExplainedAndNotTheRecord() async throws {
    let record = try bench.tree("data/catalogue")
    let before = await bench.run("explain", "looked-after")
    try correct(
      "looked-after-census,comparable_time,break 2020,yes,The return changed.,Gwen,handbook:3,,2023-06-01"
    )
    let check = await bench.run("check")
    #expect(check.code == 0, "\(check.errors)")
    let after = await bench.run("explain", "looked-after")
    #expect(after.code == 0, "\(after.errors)")
    #expect(after.output != before.output)
    #expect(after.output.contains("corrected"), "\(after.output)")
    #expect(after.output.contains("corrected  instead of “yes”: handbook:3"), "\(after.output)")
    #expect(try bench.tree("data/catalogue") == record)
    try bench.remove("data/corrections.csv")
    #expect(await bench.run("explain", "looked-after").output == before.output)
  }

  @Test func refusesAnImportThatContradictsOne() async throws {
    try correct(
      "looked-after-census,levels,wales,local-authority; wales,Suppressed below.,Gwen,handbook:3,,2023-06-01"
    )
    #expect(await bench.run("check").code == 0)
    try bench.write(
      "id,title,publisher,levels\nlooked-after-census,Looked after census,Example Office,local-authority\n",
      to: "march.csv"
    )
    let before = try bench.tree()
    let arguments = [
      "import", "march.csv", "--as", "2024-03", "--recorded", "2024-04-02", "--scope",
      "output=portal",
    ]
    for extra in [["--dry-run"], []] {
      let outcome = await bench.run(arguments + extra)
      #expect(outcome.code == 1, "\(outcome.output)")
      #expect(
        outcome.errors.contains("data/corrections.csv:2:1: error: correction of 'levels'"),
        "\(outcome.errors)"
      )
      #expect(outcome.errors.contains("meets 'local-authority' in version '2024-03'"))
      #expect(outcome.errors.contains("[correction-conflict]"))
      #expect(outcome.errors.contains("Nothing was written"))
      #expect(try bench.tree() == before)
    }
    // Ended before the new version, it stands in nobody's way, and says that it has ended.
    try correct(
      "looked-after-census,levels,wales,local-authority; wales,Suppressed below.,Gwen,,2024-01-31,2023-06-01"
    )
    #expect(await bench.run(arguments).code == 0)
    let check = await bench.run("check")
    #expect(check.code == 0)
    #expect(
      check.errors.contains("[correction-expired]") || check.output.contains("[correction-expired]")
    )
  }

  @Test(
    arguments: [
      (
        "looked-after-census,wales,not-separable,separable,x,Gwen,,2022-12-31,2023-06-01",
        "correction-expired"
      ),
      (
        "looked-after-census,levels,local-authority; wales,wales,x,Gwen,,,2021-06-01",
        "correction-fulfilled"
      ),
      ("looked-after-census,frequency,annual,monthly,x,Gwen,,,2024-06-01", "correction-fulfilled"),
      ("looked-after-census,frequency,monthly,quarterly,x,Gwen,,,2024-06-01", "correction-idle"),
    ]
  )
  func warnsOfWhatNoLongerBears(row: String, id: String) async throws {
    try correct(row)
    let check = await bench.run("check")
    let said = check.output + check.errors
    #expect(check.code == 0, "\(said)")
    #expect(said.contains("data/corrections.csv:2:1: warning: "), "\(said)")
    #expect(said.contains("[\(id)]"), "\(said)")
  }

  @Test(
    arguments: [
      (
        "looked-after-censu,wales,not-separable,separable,x,Gwen,,,2023-06-01",
        "'looked-after-census'"
      ),
      ("looked-after-census,level,wales,local-authority,x,Gwen,,,2023-06-01", "'levels'"),
      ("looked-after-census,wales,not-seperable,separable,x,Gwen,,,2023-06-01", "'not-separable'"),
      ("looked-after-census,wales,separable,separable,x,Gwen,,,2023-06-01", "write in 'was'"),
    ]
  )
  func offersWhatWasMeant(row: String, help: String) async throws {
    try correct(row)
    let check = await bench.run("check")
    let said = check.output + check.errors
    #expect(check.code == 1, "\(said)")
    #expect(said.contains("data/corrections.csv:2:"), "\(said)")
    #expect(said.contains(help), "\(said)")
  }
}
