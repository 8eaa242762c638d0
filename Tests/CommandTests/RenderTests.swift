import Foundation
import Testing

struct RenderTests {
  let bench: CommandBench
  let worker: String

  init() async throws {
    bench = try await CommandBench.example()
    worker = try BuiltProgram.found()
  }

  @Test func listsTheMaps() async {
    let list = await bench.run("render", "--list")
    #expect(list.code == 0)
    #expect(list.output.contains("theme-care"))
    #expect(list.output.contains("Children's social care"))
  }

  /// What is drawn of the example project when everything is.
  private static let standing = [
    "change-2020-03-2023-03", "class-need", "class-outcome", "class-prevention", "class-provision",
    "history", "matrix-geography", "matrix-theme-class", "outputs", "overview", "recommendation-1a",
    "theme-care", "theme-school", "timeline-population-children-looked-after",
  ]

  @Test func drawsEveryPictureThatAlwaysBelongsToAProject() async throws {
    let drawn = await bench.run("render", "all", worker: worker)
    #expect(drawn.code == 0, "\(drawn.errors)")
    let lines = Self.standing.flatMap { ["  \($0).png", "  \($0).svg"] }
    #expect(
      drawn.output == (["Wrote 28 pictures to output/maps:"] + lines).map { $0 + "\n" }.joined()
    )
    let svg = try bench.read("output/maps/theme-care.svg")
    for factor in ["referrals", "looked-after", "child-poverty"] {
      #expect(svg.contains("id=\"theme-care-factor-\(factor)\""), "the picture lacks \(factor)")
      #expect(svg.contains("href=\"../gap-report.html#factor-\(factor)\""))
    }
    #expect(try bench.bytes("output/maps/theme-care.png").starts(with: [0x89] + Data("PNG".utf8)))
  }

  @Test func keepsThePlacesOfAMapForOtherColoursAndAnotherVersion() async throws {
    _ = await bench.run("render", "theme-care", worker: worker)
    let kept = try bench.read("model/layouts/theme-care.layout")
    let first = try bench.read("output/maps/theme-care.svg")
    _ = await bench.run("render", "theme-care", worker: worker)
    #expect(try bench.read("output/maps/theme-care.svg") == first)
    let other = await bench.run(
      ["render", "theme-care", "--version", "2020-03", "--colours", "dark"],
      worker: worker
    )
    #expect(other.code == 0, "\(other.errors)")
    #expect(try bench.read("output/maps/theme-care.svg") != first)
    #expect(try bench.read("model/layouts/theme-care.layout") == kept)
    #expect(await bench.run("check").errors.isEmpty, "places are no part of the model")
  }

  @Test func laysOutAfreshWhenAskedToOrWhenWhatIsKeptCannotBeRead() async throws {
    _ = await bench.run("render", "theme-care", worker: worker)
    let kept = try bench.read("model/layouts/theme-care.layout")
    let moved = kept.replacing("factor referrals ", with: "factor referrals 9")
    try bench.write(moved, to: "model/layouts/theme-care.layout")
    _ = await bench.run("render", "theme-care", worker: worker)
    #expect(try bench.read("model/layouts/theme-care.layout") == moved)
    _ = await bench.run("render", "theme-care", "--relayout", worker: worker)
    #expect(try bench.read("model/layouts/theme-care.layout") == kept)
    try bench.write("nonsense\n", to: "model/layouts/theme-care.layout")
    let drawn = await bench.run("render", "theme-care", worker: worker)
    #expect(drawn.code == 0)
    #expect(drawn.errors.contains("theme-care.layout:1:1: warning: Kept layout cannot be read"))
    #expect(try bench.read("model/layouts/theme-care.layout") == kept)
  }

  @Test func writesTheSameFactsAsText() async throws {
    let text = await bench.run("render", "theme-care", "--format", "text", "--output", "-")
    #expect(text.code == 0 && text.output.contains("Referrals to children's social care"))
    let dot = await bench.run("render", "overview", "--format", "dot", "--output", "-")
    #expect(dot.code == 64)
    #expect(dot.errors.contains("'overview' is no graph, so there is no DOT of it"))
  }

  @Test func refusesPathsWithOneEnd() async {
    let drawn = await bench.run("render", "--from", "referrals")
    #expect(drawn.code == 64)
    #expect(drawn.errors.contains("--from and --to go together"))
  }

  @Test func writesDOTWithoutAWorker() async throws {
    let drawn = await bench.run(
      "render",
      "--theme",
      "2",
      "--focus",
      "referrals",
      "--depth",
      "2",
      "--format",
      "dot",
      "--output",
      "dots"
    )
    #expect(drawn.code == 0, "\(drawn.errors)")
    #expect(
      try bench.tree("dots").keys.sorted() == [
        ".bwlch-manifest", "neighbourhood-referrals-2.dot", "theme-school.dot",
      ]
    )
    #expect(try bench.read("dots/theme-school.dot").hasPrefix("digraph"))
  }

  @Test func drawsAMapOnceHoweverOftenItIsNamed() async throws {
    let drawn = await bench.run(
      "render",
      "theme-school",
      "--theme",
      "school",
      "all",
      "--format",
      "dot",
      "--output",
      "dots"
    )
    #expect(drawn.code == 0)
    #expect(
      try bench.tree("dots").keys.sorted() == [
        ".bwlch-manifest", "change-2020-03-2023-03.dot", "class-need.dot", "class-outcome.dot",
        "class-prevention.dot", "class-provision.dot", "recommendation-1a.dot", "theme-care.dot",
        "theme-school.dot",
      ]
    )
  }

  @Test func keepsThePicturesOfFormerRuns() async throws {
    _ = await bench.run("render", "theme-care", "--format", "dot", "--output", "dots")
    _ = await bench.run("render", "theme-school", "--format", "dot", "--output", "dots")
    #expect(bench.exists("dots/theme-care.dot") && bench.exists("dots/theme-school.dot"))
  }

  @Test func printsASinglePicture() async throws {
    let dot = await bench.run("render", "theme-care", "--format", "dot", "--output", "-")
    #expect(dot.code == 0 && dot.output.hasPrefix("digraph"))
    let svg = await bench.run(
      "render",
      "theme-care",
      "--format",
      "svg",
      "--output",
      "-",
      worker: worker
    )
    #expect(svg.code == 0 && svg.output.hasSuffix("</svg>\n"))
    let many = await bench.run("render", "all", "--format", "dot", "--output", "-")
    #expect(many.code == 64)
    #expect(many.errors.contains("'--output -' takes one picture in one form"))
  }

  @Test func drawsTheOthersWhenOneCannotBeDrawn() async throws {
    try bench.write(
      """
      #!/bin/sh
      cat > \(bench.folder)/job.$$
      if grep -q breakfast \(bench.folder)/job.$$; then echo no good >&2; exit 72; fi
      exec \(worker) "$@" < \(bench.folder)/job.$$
      """,
      to: "worker"
    )
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: "\(bench.folder)/worker"
    )
    let drawn = await bench.run(
      ["render", "theme-care", "theme-school", "--format", "svg", "--output", "maps"],
      worker: "\(bench.folder)/worker"
    )
    #expect(drawn.code == 2)
    #expect(
      drawn.errors
        == "error: could not draw theme-school: the graph could not be laid out: no good\n"
    )
    #expect(try bench.tree("maps").keys.sorted() == [".bwlch-manifest", "theme-care.svg"])
  }

  @Test func writesNothingWhenNothingCanBeDrawn() async throws {
    let drawn = await bench.run("render", "all", "--output", "maps")
    #expect(drawn.code == 2)
    #expect(drawn.errors.contains("could not be started"))
    #expect(!bench.exists("maps"))
  }
}
