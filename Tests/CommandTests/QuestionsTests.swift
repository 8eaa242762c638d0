import Testing

/// `bwlch questions` and `bwlch link` on a small project.
struct QuestionsTests {
  let bench: CommandBench

  init() async throws {
    bench = try await CommandBench.example()
    try bench.write(
      """
      questions:
        - id: how-many
          text: {en: How many referrals are there in each area?}
          aspects: [referrals.number]
          geography: local-authority
          use: describe
        - id: where-from
          text: {en: Who refers children?}
          aspects: [referrals.number, referrals.source]
          geography: local-authority
          years: 50
          use: describe
      """,
      to: "model/questions.yaml"
    )
  }

  @Test func listsEveryQuestionWithItsAnswer() async throws {
    let result = await bench.run("questions")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("2 questions: "))
    #expect(result.output.contains("How many referrals are there in each area?"))
    #expect(result.output.contains("where-from"))
  }

  @Test func narrowsToAnAnswer() async throws {
    let result = await bench.run("questions", "list", "--verdict", "no", "--format", "csv")
    #expect(result.output.contains("where-from"))
    #expect(!result.output.contains("how-many"))
  }

  @Test func accountsForOne() async throws {
    let result = await bench.run("questions", "explain", "where-from")
    #expect(result.code == 0)
    #expect(result.output.contains("no. Public data cannot answer it."))
  }

  @Test func offersTheNearestName() async throws {
    let question = await bench.run("questions", "explain", "where-form")
    #expect(question.code == 64)
    #expect(question.errors.contains("did you mean 'where-from'?"))
    let aspect = await bench.run("questions", "ask", "--aspects", "referrals.numbr")
    #expect(aspect.code == 64)
    #expect(aspect.errors.contains("did you mean 'referrals.number'?"))
    let level = await bench.run(
      "questions",
      "ask",
      "--aspects",
      "referrals.number",
      "--geography",
      "local-authorty"
    )
    #expect(level.errors.contains("did you mean 'local-authority'?"))
  }

  @Test func aFactorAloneMeansItsOnlyAspect() async throws {
    let only = await bench.run("questions", "ask", "--aspects", "breakfast-clubs")
    #expect(only.code == 0, "\(only.errors)")
    let several = await bench.run("questions", "ask", "--aspects", "referrals")
    #expect(several.code == 64)
    #expect(several.errors.contains("factor 'referrals' has"), "\(several.errors)")
    #expect(several.errors.contains("'referrals.number'"))
  }

  @Test func writesOutInCSVWhatWouldTurnATextAround() async throws {
    try bench.replace(
      "Who refers children?",
      with: "\"Who \\u202Erefers\\a children?\"",
      in: "model/questions.yaml"
    )
    let result = await bench.run("questions", "list", "--format", "csv")
    #expect(result.output.contains("Who ⟨U+202E⟩refers⟨U+0007⟩ children?"), "\(result.output)")
  }

  @Test func reportsAllThatIsWrongWithAQuestionAtOnce() async throws {
    try bench.write(
      "questions:\n  - {id: q, text: {en: What?}, aspects: [referals.number], geography: lokal, use: descibe, yeers: 2}\n",
      to: "model/questions.yaml"
    )
    let result = await bench.run("check")
    let told = result.output + result.errors
    for name in ["referals.number", "lokal", "descibe", "yeers"] {
      #expect(told.contains("'\(name)'"), "\(told)")
    }
  }

  @Test func answersOneThatIsMadeUpOnTheSpot() async throws {
    let result = await bench.run(
      "questions",
      "ask",
      "--aspects",
      "referrals.number",
      "--years",
      "40",
      "--format",
      "json"
    )
    #expect(result.code == 0)
    #expect(result.output.contains(#""schema": "bwlch.questions/1""#))
    #expect(result.output.contains(#""years": 40"#))
  }

  /// What nobody could do with the figures, whatever they are, is refused with what would do.
  @Test(arguments: [
    (["--use", "compare", "--geography", "wales"], "one area, and there is no other", "'trend'"),
    (["--use", "trend"], "one year has no trend", "2 years or more"),
    (["--use", "associate"], "one aspect cannot move with another", "name a second aspect"),
  ])
  func refusesAUseThatCannotBeServed(arguments: [String], fault: String, help: String) async throws
  {
    let result = await bench.run(
      ["questions", "ask", "--aspects", "referrals.number"] + arguments
    )
    #expect(result.code == 64)
    #expect(result.errors.contains(fault), "\(result.errors)")
    #expect(result.errors.contains(help), "\(result.errors)")
  }

  @Test func twoThingsOfOneAreaInOneYearAreDescribed() async throws {
    let asked = ["questions", "ask", "--aspects", "referrals.number,referrals.source"]
    let country = await bench.run(asked + ["--geography", "wales", "--format", "json"])
    #expect(country.output.contains(#""use": "describe""#), "\(country.errors)")
    let areas = await bench.run(asked + ["--format", "json"])
    #expect(areas.output.contains(#""use": "associate""#))
    let refused = await bench.run(asked + ["--geography", "wales", "--use", "associate"])
    #expect(refused.errors.contains("one area in one year cannot show"), "\(refused.errors)")
  }

  @Test func saysThatAModelAsksNone() async throws {
    try bench.remove("model/questions.yaml")
    let result = await bench.run("questions")
    #expect(result.code == 0)
    #expect(result.output.contains("The model asks no question"))
  }

  @Test func aQuestionWithATypoIsPlaced() async throws {
    try bench.write(
      "questions:\n  - {id: q, text: {en: What?}, aspects: [referrals.nmber], geography: wales, use: descibe}\n",
      to: "model/questions.yaml"
    )
    let result = await bench.run("check")
    #expect(result.code == 1)
    #expect(
      result.output.contains("model/questions.yaml:2:")
        || result.errors.contains("model/questions.yaml:2:")
    )
    #expect((result.output + result.errors).contains("did you mean 'describe'?"))
  }

  @Test func laysTwoDataSetsBesideEachOther() async throws {
    let result = await bench.run("link", "referrals-census", "poverty-estimate")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("Years in common: "))
    let same = await bench.run("link", "referrals-census", "referrals-census")
    #expect(same.code == 64 && same.errors.contains("a link needs two"))
    let unknown = await bench.run("link", "referrals-census", "poverty-estimat")
    #expect(unknown.errors.contains("did you mean 'poverty-estimate'?"))
    let related = await bench.run("link", "referrals-census", "poverty-in-areas")
    #expect(related.errors.contains("did you mean 'poverty-estimate'"), "\(related.errors)")
  }
}
