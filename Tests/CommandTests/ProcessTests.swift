import Foundation
import Testing

/// The built program in processes of its own: what cannot be seen from within one.
struct ProcessTests {
  let bench: CommandBench

  init() async throws {
    bench = try await CommandBench.example()
  }

  @Test func writesTheSameBytesInTwoProcesses() throws {
    for folder in ["first", "second"] {
      let report = try BuiltProgram.run(["report", "--output", folder], in: bench.folder)
      #expect(report.code == 0, "\(report.errors)")
    }
    let first = try bench.tree("first")
    #expect(first.count >= 9, "\(first.keys.sorted())")
    #expect(try bench.tree("second") == first)
  }

  @Test(arguments: [
    ["gaps"], ["gaps", "--format", "json"], ["gaps", "--format", "csv"],
    ["gaps", "--format", "md"],
    ["coverage"], ["coverage", "--aspects"], ["coverage", "--format", "json"],
    ["explain", "referrals"], ["explain", "referrals", "--format", "json"], ["check"],
    ["check", "--format", "json"], ["render", "--list"],
    ["render", "--focus", "referrals", "--format", "dot", "--output", "-"],
    ["render", "--focus", "referrals", "--format", "png", "--output", "-"],
  ])
  func printsTheSameBytesInTwoProcesses(arguments: [String]) throws {
    let first = try BuiltProgram.run(arguments, in: bench.folder)
    #expect(first.code == 0, "\(first.errors)")
    #expect(!first.output.isEmpty)
    for seed in ["1", "2"] {
      let again = try BuiltProgram.run(
        arguments,
        in: bench.folder,
        environment: ["SWIFT_DETERMINISTIC_HASHING": "", "TZ": "Asia/Tokyo", "LANG": seed]
      )
      #expect(again.output == first.output)
    }
  }

  @Test func writesTheSameBytesOverAFormerRun() throws {
    #expect(try BuiltProgram.run(["report"], in: bench.folder).code == 0)
    let first = try bench.tree("output")
    #expect(try BuiltProgram.run(["report"], in: bench.folder).code == 0)
    #expect(try bench.tree("output") == first)
  }

  @Test func printsTheSameAsWithinOneProcess() async throws {
    let here = await bench.run("gaps")
    let there = try BuiltProgram.run(["gaps"], in: bench.folder)
    #expect(there.text == here.output)
  }

  @Test func endsQuietlyWhenItsReaderHasSeenEnough() throws {
    let line = "{ \"$BWLCH\" explain referrals --format json; echo \"code $?\" >&2; } | head -c 10"
    let outcome = try BuiltProgram.shell(line, in: bench.folder)
    #expect(outcome.output.count == 10)
    #expect(outcome.errors == "code 0\n")
  }

  @Test func endsQuietlyWhenNobodyReadsAtAll() throws {
    let line = "{ sleep 0.3; \"$BWLCH\" gaps; echo \"code $?\" >&2; } | true"
    let outcome = try BuiltProgram.shell(line, in: bench.folder)
    #expect(outcome.errors == "code 0\n")
  }

  @Test func saysWhatTheWorkerIsWhenAPersonStartsIt() throws {
    let outcome = try BuiltProgram.run(["__render"], in: bench.folder)
    #expect(outcome.code == 70)
    #expect(outcome.errors.contains("not meant to be started by hand"))
    #expect(!outcome.wasKilled)
  }
}
