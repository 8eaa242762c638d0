import Foundation
import Testing

struct RenderTests {
  let bench: CommandBench
  let worker: String

  init() async throws {
    bench = try CommandBench()
    worker = try BuiltProgram.found()
    _ = await bench.run("init")
  }

  @Test func listsTheMaps() async {
    let list = await bench.run("render", "--list")
    #expect(list.code == 0)
    #expect(list.output.contains("theme-care"))
    #expect(list.output.contains("Children's social care"))
  }

  @Test func drawsOneForEachTheme() async throws {
    let drawn = await bench.run("render", "all", worker: worker)
    #expect(drawn.code == 0, "\(drawn.errors)")
    #expect(
      drawn.output == """
        Wrote 4 pictures to output/maps:
          theme-care.png
          theme-care.svg
          theme-school.png
          theme-school.svg

        """
    )
    let svg = try bench.read("output/maps/theme-care.svg")
      .replacingOccurrences(of: "&#45;", with: "-")
    for factor in ["referrals", "looked-after", "child-poverty"] {
      #expect(svg.contains(factor), "the picture lacks \(factor)")
    }
    #expect(try bench.bytes("output/maps/theme-care.png").starts(with: [0x89] + Data("PNG".utf8)))
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
        ".bwlch-manifest", "theme-care.dot", "theme-school.dot",
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
    #expect(many.errors.contains("'--output -' takes one map in one form"))
  }

  @Test func drawsTheOthersWhenOneCannotBeDrawn() async throws {
    try bench.write(
      """
      #!/bin/sh
      job=$(cat)
      case "$job" in *school-attendance*breakfast*|*breakfast*) echo no good >&2; exit 72;; esac
      printf 'bwlch-picture/1 svg:3\\nabc'
      """,
      to: "worker"
    )
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: "\(bench.folder)/worker"
    )
    let drawn = await bench.run(
      "render",
      "all",
      "--format",
      "svg",
      "--output",
      "maps",
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
