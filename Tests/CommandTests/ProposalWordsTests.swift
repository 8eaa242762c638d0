import Testing

/// What `bwlch whatif` and `bwlch plan` say of proposals that do less than they seem to, on the example.
struct ProposalWordsTests {
  let bench: CommandBench

  static let proposals = """
    cost_unit: points
    proposals:
      - id: bare-breakfasts
        label: {en: Count places in breakfast clubs}
        kind: collection
        cost: 4
        because: Every school knows its places.
        adds:
          - id: breakfast-places
            title: Places in breakfast clubs
            statistic: count
            levels: local-authority
            wales: separable
            frequency: annual
            period: "2017/18..2022/23"
            comparable_time: "yes"
            comparable_areas: "yes"
        maps:
          - {data_set: breakfast-places, aspect: breakfast-clubs.level, directness: direct}
      - id: stop-census
        label: {en: Stop the census of children looked after}
        kind: repair
        cost: 0
        because: To show what would be lost.
        changes:
          - {data_set: looked-after-census, field: lifecycle, value: stopped}
          - {data_set: attendance, field: levels, value: school}
      - id: unsay-census
        label: {en: Forget whether the census of children looked after runs}
        kind: repair
        cost: 0
        because: To show what would be lost.
        changes:
          - {data_set: looked-after-census, field: lifecycle, value: unknown}
      - id: rename-census
        label: {en: Rename the census of children looked after}
        kind: repair
        cost: 0
        because: To show that nothing would be otherwise.
        changes:
          - {data_set: looked-after-census, field: title, value: Children looked after}
    """

  init() async throws {
    bench = try await CommandBench.example(["model/proposals.yaml": Self.proposals])
  }

  private func output(_ arguments: String...) async -> String {
    let outcome = await bench.run(arguments + ["--quiet"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test func saysNothingOnlyWhereNothingIsOtherwise() async {
    let nothing = "Nothing would be otherwise."
    #expect(await output("whatif", "rename-census").contains(nothing))
    let unsaid = await output("whatif", "unsay-census")
    #expect(!unsaid.contains(nothing))
    #expect(unsaid.contains("Aspects that would stand otherwise"))
    #expect(unsaid.contains("looked-after.level"))
    #expect(unsaid.contains("Aspects met, Then"))
    let json = await output("whatif", "unsay-census", "--format", "json")
    #expect(json.contains("\"verdictAfter\": \"not-established\""))
    #expect(json.contains("\"changesNothing\": false"))
    let csv = await output("whatif", "unsay-census", "--format", "csv")
    #expect(csv.contains("verdict-moved,looked-after.level"))
    #expect(
      await output("whatif", "rename-census", "--format", "json")
        .contains("\"changesNothing\": true")
    )
  }

  @Test func promisesNoPublicationThatNobodyStates() async {
    let text = await output("whatif", "bare-breakfasts")
    #expect(!text.contains("counts as published"))
    #expect(text.contains("as public only where it says so"))
    #expect(text.contains("31 March 2023"))
    // Named by its title, though no version has it.
    #expect(text.contains("breakfast-clubs.level"))
  }

  @Test func namesWhatIsNotInTheVersion() async {
    let words = "stop-census: attendance is not in this version"
    for command in [["whatif", "stop-census"], ["plan", "--close", "all"]] {
      let outcome = await bench.run(command + ["--quiet", "--version", "2020-03"])
      #expect(outcome.code == 0 && outcome.output.contains(words), "\(outcome.output)")
      let now = await bench.run(command + ["--quiet"])
      #expect(now.code == 0 && !now.output.contains("is not in this version"))
      let json = await bench.run(
        command + ["--quiet", "--version", "2020-03", "--format", "json"]
      )
      #expect(json.output.contains("\"dataSet\": \"attendance\""))
      let csv = await bench.run(command + ["--quiet", "--version", "2020-03", "--format", "csv"])
      #expect(csv.output.contains("attendance:levels"))
    }
  }

  @Test func writesContradictionsIntoTheTable() async {
    let csv = await output("whatif", "stop-census", "unsay-census", "--format", "csv")
    #expect(
      csv.contains(
        "contradiction,looked-after-census:lifecycle,Looked after census,"
          + "stop-census; unsay-census,unsay-census,"
      )
    )
  }

  @Test func readsNamesWithBlanksAroundThem() async {
    let plain = await output("plan", "--close", "breakfast-clubs.level,child-poverty.level")
    let blanks = await output("plan", "--close", " breakfast-clubs.level , child-poverty.level,")
    #expect(blanks == plain)
    let outcome = await bench.run("plan", "--close", "breakfast-clubs.level, child-povert.level")
    #expect(outcome.code == 64 && outcome.errors.contains("'child-poverty.level'?"))
  }
}
