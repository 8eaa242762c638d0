import Foundation
import Testing

@Suite(.serialized) struct PosterTests {
  let bench: CommandBench
  let worker: String

  init() async throws {
    bench = try await CommandBench.example()
    worker = try BuiltProgram.found()
  }

  @Test func tellsPaperScaleAndSmallestTypeOfAMap() async throws {
    let poster = await bench.run("poster", "theme-care", "--paper", "a0", worker: worker)
    #expect(poster.code == 0, "\(poster.errors)")
    let lines = poster.output.split(separator: "\n")
    #expect(lines.first == "Wrote output/posters/theme-care.pdf, 1 page.")
    let measures =
      /[ ]+theme-care: A0 (portrait|landscape), at [0-9]+ % of its size, smallest type ([0-9.]+) pt/
    let match = try #require(lines.last?.wholeMatch(of: measures), "\(poster.output)")
    #expect(try #require(Double(match.2)) >= 14)
    #expect(!poster.errors.contains("warning"))
    #expect(try bench.bytes("output/posters/theme-care.pdf").starts(with: Data("%PDF-".utf8)))
  }

  @Test func givesTheSameBytesEachTime() async throws {
    var files: [Data] = []
    for _ in 0..<2 {
      _ = await bench.run("poster", "theme-care", worker: worker)
      files.append(try bench.bytes("output/posters/theme-care.pdf"))
      try await Task.sleep(for: .seconds(1.1))
    }
    #expect(files[0] == files[1])
  }

  @Test func warnsOfSmallTypeAndSaysWhatToDo() async throws {
    let factors = (0..<80).map { number in
      """
        - id: kind-\(number)
          label: {en: "A kind of service that is provided, number \(number)"}
          class: \(number.isMultiple(of: 2) ? "need" : "provision")
          side: supply
          themes: [school]
          source: "handbook:1"
      """
    }
    try bench.write(
      "factors:\n" + factors.joined(separator: "\n") + "\n",
      to: "model/factors/03.yaml"
    )
    let poster = await bench.run("poster", "theme-school", "--paper", "a4", worker: worker)
    #expect(poster.code == 0, "\(poster.errors)")
    #expect(
      poster.errors.contains("warning: theme-school: the smallest type is "),
      "\(poster.errors)"
    )
    #expect(poster.errors.contains("pt; on A4 it should be 8 pt or more"))
    #expect(poster.errors.contains("--paper a"), "\(poster.errors)")
    #expect(poster.errors.contains("theme-school-need (41 factors, about "), "\(poster.errors)")
  }

  @Test func makesAPageOfEachMapInTheFileThatIsNamed() async throws {
    let poster = await bench.run(
      "poster",
      "theme-care",
      "theme-school",
      "--output",
      "out/walls.pdf",
      worker: worker
    )
    #expect(poster.code == 0, "\(poster.errors)")
    // Without a browser each page is a file.
    #expect(
      try bench.tree("out").keys.sorted() == [".bwlch-manifest", "walls-1.pdf", "walls-2.pdf"]
    )
    #expect(poster.errors.contains("no Chromium was found"))
  }

  @Test func makesCardsOfAThemeAndOfFactors() async throws {
    let theme = await bench.run("poster", "cards", "--theme", "2", worker: worker)
    #expect(theme.code == 0, "\(theme.errors)")
    #expect(theme.output.contains("Wrote output/posters/cards.pdf, 1 page."))
    let all = await bench.run("poster", "cards", worker: worker)
    #expect(all.output.contains("cards-1.pdf") && all.output.contains("cards-2.pdf"))
    let one = await bench.run("poster", "cards", "referrals", worker: worker)
    #expect(one.code == 0, "\(one.errors)")
  }

  @Test func makesBlankCards() async throws {
    let blank = await bench.run("poster", "blank-cards", "--count", "3", worker: worker)
    #expect(blank.code == 0, "\(blank.errors)")
    #expect(blank.output == "Wrote output/posters/blank-cards.pdf, 1 page.\n")
  }

  @Test func doesNotWriteOverAForeignFile() async throws {
    try bench.write("mine", to: "out/mine.pdf")
    let poster = await bench.run(
      "poster",
      "blank-cards",
      "--count",
      "4",
      "--output",
      "out/mine.pdf",
      worker: worker
    )
    #expect(poster.code == 2)
    #expect(poster.errors.contains("mine.pdf"), "\(poster.errors)")
    #expect(try bench.read("out/mine.pdf") == "mine")
  }

  @Test func offersTheNearestOfMistypedNames() async {
    let map = await bench.run("poster", "theme-cere")
    #expect(map.code == 64)
    #expect(map.errors.contains("unknown map 'theme-cere'") && map.errors.contains("theme-care"))
    let kind = await bench.run("poster", "card")
    #expect(kind.errors.contains("'cards'"), "\(kind.errors)")
    let factor = await bench.run("poster", "cards", "referals")
    #expect(factor.code == 64 && factor.errors.contains("referrals"), "\(factor.errors)")
  }

  @Test(arguments: [
    (["poster"], "no map is named"),
    (["poster", "blank-cards", "referrals"], "'blank-cards' takes no factors"),
    (["poster", "theme-care", "--count", "3"], "--count goes with 'blank-cards'"),
    (["poster", "blank-cards", "--count", "0"], "--count 0 is not from 1 to 400"),
    (["poster", "theme-care", "--output", "picture.png"], "ends in .pdf"),
    (["poster", "theme-care", "--portrait", "--landscape"], "'--landscape'"),
    (["poster", "theme-care", "--paper", "a5"], "a5"),
    (["poster", "cards", "--paper", "a3"], "cards are printed on A4 upright"),
  ])
  func refusesWhatMakesNoSense(arguments: [String], words: String) async {
    let refused = await bench.run(arguments)
    #expect(refused.code == 64, "\(refused.output)")
    #expect(refused.errors.contains(words), "\(refused.errors)")
  }

  @Test func neverWritesIntoTheProject() async {
    let refused = await bench.run("poster", "blank-cards", "--output", "model/cards.pdf")
    #expect(refused.code == 2)
    #expect(refused.errors.contains("of which the project is made"), "\(refused.errors)")
  }
}
