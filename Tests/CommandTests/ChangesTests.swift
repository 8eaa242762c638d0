import Foundation
import Testing

/// `bwlch diff`, `history` and `recommendations` on the example project.
struct ChangesTests {
  let bench: CommandBench

  init() async throws {
    bench = try await CommandBench.example()
  }

  @Test func tellsWhatChangedAndWhatThatDid() async {
    let outcome = await bench.run("diff", "2020-03", "2023-03")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("4 data sets differ"), "\(outcome.output)")
    #expect(outcome.output.contains("local-authority; wales"))
    #expect(outcome.output.contains("time passing"))
  }

  @Test func endsWithOneWhereVersionsDifferIfAsked() async {
    let outcome = await bench.run("diff", "2020-03", "2023-03", "--exit-code")
    #expect(outcome.code == 1)
  }

  @Test(arguments: [
    (["2023-03", "2020-03"], "write 'bwlch diff 2020-03 2023-03'"),
    (["2023-03", "2023-03"], "a diff needs two"),
    (["2020-3", "2023-03"], "did you mean '2020-03'?"),
  ])
  func saysWhichVersionsItTakes(versions: [String], help: String) async {
    let outcome = await bench.run(["diff"] + versions)
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test(arguments: [["diff", "2020-03", "2023-03"], ["history"], ["recommendations"]])
  func writesEveryForm(command: [String]) async throws {
    for form in ["text", "md", "csv", "json"] {
      let outcome = await bench.run(command + ["--format", form])
      #expect(outcome.code == 0)
      #expect(!outcome.output.isEmpty)
      if form == "json" {
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let schema = (object as? [String: Any])?["schema"] as? String
        #expect(schema == "bwlch.\(command[0])/1")
      }
    }
  }

  @Test func offersTheNearestRecommendation() async {
    let outcome = await bench.run("recommendations", "1b")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("unknown recommendation '1b'"))
    #expect(outcome.errors.contains("'1a'"))
  }
}
