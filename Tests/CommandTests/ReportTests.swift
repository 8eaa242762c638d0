import Foundation
import Testing

struct ReportTests {
  let bench: CommandBench
  let worker: String

  init() async throws {
    bench = try await CommandBench.example()
    worker = try BuiltProgram.found()
  }

  @Test func writesTheReportItsTablesAndItsMaps() async throws {
    let report = await bench.run("report", worker: worker)
    #expect(report.code == 0, "\(report.errors)")
    #expect(report.errors.isEmpty)
    #expect(
      report.output == """
        Example project, version 2023-03, as of 31 March 2023:
          6 aspects of 5 factors: 2 met, 4 gaps, 0 not established, 0 exempt
          0 usability gaps in data that meet their contract

        Written to output:
          gap-report.html   to read first, in a browser; gap-report.md says the same as text
          gaps.csv, coverage.csv, assessment.json
          maps/             14 pictures, as SVG and PNG

        """
    )
    let files = try bench.tree("output").keys.sorted()
    #expect(
      files.filter { !$0.hasPrefix("maps/") } == [
        ".bwlch-manifest", "assessment.json", "coverage.csv", "gap-report.html", "gap-report.md",
        "gaps.csv",
      ]
    )
    #expect(files.count { $0.hasPrefix("maps/") && $0.hasSuffix(".svg") } == 14)
    #expect(files.count { $0.hasPrefix("maps/") && $0.hasSuffix(".png") } == 14)
  }

  @Test func leadsFromTheReportToEveryMap() async throws {
    _ = await bench.run("report", worker: worker)
    let text = try bench.read("output/gap-report.md")
    for map in ["theme-care", "theme-school"] {
      #expect(text.contains("](maps/\(map).svg)"), "the report does not show \(map)")
    }
  }

  @Test func leavesTheMapsOutWhenAskedTo() async throws {
    let report = await bench.run("report", "--no-maps")
    #expect(report.code == 0, "\(report.errors)")
    #expect(!bench.exists("output/maps"))
    #expect(!(try bench.read("output/gap-report.md")).contains("maps/"))
    #expect(!report.output.contains("maps/"))
  }

  @Test func writesNothingWhenAMapCannotBeDrawn() async throws {
    _ = await bench.run("report", "--no-maps")
    let before = try bench.tree("output")
    try bench.replace(
      "Breakfast clubs",
      with: "Free breakfasts",
      in: "model/factors/02-school.yaml"
    )

    let report = await bench.run("report")
    #expect(report.code == 2)
    #expect(report.errors.contains("error: could not draw theme-care: "))
    #expect(report.errors.contains("error: could not draw theme-school: "))
    #expect(report.errors.contains("--no-maps"))
    #expect(report.output.isEmpty)
    #expect(try bench.tree("output") == before)
  }

  @Test func givesUpAMapThatTakesTooLong() async throws {
    try bench.write("#!/bin/sh\nexec sleep 600\n", to: "worker")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: "\(bench.folder)/worker"
    )
    let report = await bench.run("report", "--time-limit", "1", worker: "\(bench.folder)/worker")
    #expect(report.code == 2)
    #expect(report.errors.contains("the picture was not ready after 1 s and was given up"))
    #expect(!bench.exists("output"))
  }

  @Test func removesTheMapOfAThemeThatIsGoneAndNothingElse() async throws {
    try bench.write("mine", to: "output/README.md")
    _ = await bench.run("report", worker: worker)
    _ = await bench.run("render", "--focus", "referrals", "--format", "dot")
    for path in [
      "model/factors/01-care.yaml", "model/factors/02-school.yaml", "data/catalogue/2020-03.csv",
      "data/catalogue/2023-03.csv", "data/outputs.csv",
    ] {
      let text = try bench.read(path)
      try bench.write(
        text.replacingOccurrences(of: "[care, school]", with: "[care]")
          .replacingOccurrences(of: "[school]", with: "[care]")
          .replacingOccurrences(of: "care; school", with: "care")
          .replacingOccurrences(of: ",school,School census", with: ",care,School census"),
        to: path
      )
    }
    try bench.replace(
      "  - {id: school, number: 2, label: {en: School}}\n",
      with: "",
      in: "model/themes.yaml"
    )
    let report = await bench.run("report", worker: worker)

    #expect(report.code == 0, "\(report.errors)")
    #expect(!bench.exists("output/maps/theme-school.svg"))
    #expect(bench.exists("output/maps/theme-care.svg"))
    #expect(bench.exists("output/maps/neighbourhood-referrals-1.dot"))
    #expect(try bench.read("output/README.md") == "mine")
  }

  @Test func refusesAFolderThatHoldsSomebodyElsesReport() async throws {
    try bench.write("mine", to: "output/gap-report.md")
    let report = await bench.run("report", "--no-maps")
    #expect(report.code == 2)
    #expect(report.errors.contains("gap-report.md is there already and was not written by Bwlch"))
    #expect(try bench.tree("output").keys.sorted() == ["gap-report.md"])
  }

  @Test(
    arguments: [("gap", 1), ("warning", 0), ("usability", 0), ("not-established", 0)]
      as [(String, Int32)]
  )
  func failsOnWhatItIsAskedTo(kind: String, code: Int32) async throws {
    let report = await bench.run("report", "--no-maps", "--fail-on", kind)
    #expect(report.code == code)
    #expect(bench.exists("output/gap-report.md"))
  }
}
