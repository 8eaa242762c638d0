import Testing

/// The time that a command takes grows with the material, not with its square.
struct SizeTests {
  /// What `bwlch check` says, which is killed when it takes more than so much time of the processor.
  private static func check(_ bench: CommandBench) throws -> BuiltProgram.Outcome {
    try BuiltProgram.shell("ulimit -t 60; \"$BWLCH\" check --quiet 2>&1", in: bench.folder)
  }

  @Test func checksACatalogueOfManyRows() async throws {
    let bench = try await CommandBench.example()
    let rows = (0..<6000).map { "many-\($0),Many,many-\($0 + 1),old-\($0)\n" }.joined()
    try bench.write(
      "id,title,part_of,formerly\n" + rows + "many-6000,Many,,\n",
      to: "data/catalogue/2020-03.csv"
    )
    try bench.remove("data/catalogue/2020-03.sources.csv")
    let check = try Self.check(bench)
    #expect(check.code == 0, "\(check.text.prefix(400))")
    let warnings = check.text.split(separator: "\n").count { $0.contains("[unmapped-data-set]") }
    #expect(warnings == 6001)
  }

  @Test func seeksNearNamesOnlyForSoManyOfThoseThatAreUnknown()
    async throws
  {
    let bench = try await CommandBench.example()
    let rows = (0..<4000).map { "many-\($0),Many,money-\($0)\n" }.joined()
    try bench.write("id,title,part_of\n" + rows, to: "data/catalogue/2020-03.csv")
    let check = try Self.check(bench)
    #expect(check.code == 1)
    let errors = check.text.split(separator: "\n").filter { $0.contains("'money-") }
    #expect(errors.count == 4000)
    #expect(check.text.contains("did you mean 'many-"))
    #expect(check.text.contains("add it to the same version of the catalogue"))
  }
}
