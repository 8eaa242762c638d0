import Foundation
import Testing

/// An import that is killed at any moment leaves the project as it was before or as it is after, and can be made again.
///
/// `BWLCH_KILL_ROWS` says how many rows the import has, `BWLCH_PROGRAM` which program makes it; see `CONTRIBUTING.md`.
@Suite(.enabled(if: BuiltProgram.path != nil, "there is no bwlch beside the tests"))
struct KillTests {
  private static let kills = 15

  /// So many rows take long enough to be killed on the way, and do not hold up the other tests.
  private static let usualRows = 5_000

  /// Of the import: what the environment says, which has to be a number.
  private static func rows() throws -> Int {
    guard let text = ProcessInfo.processInfo.environment["BWLCH_KILL_ROWS"] else {
      return usualRows
    }
    let rows = Int(text).flatMap { (1...10_000_000).contains($0) ? $0 : nil }
    return try #require(rows, "BWLCH_KILL_ROWS is '\(text)' and no number from 1 to 10000000")
  }

  /// A CSV with a heading and so many data sets, each with some facts.
  private func catalogue(rows: Int) -> String {
    "id,title,publisher,status,period,description\n"
      + (1...rows).map { number in
        "set-\(number),Data set number \(number),Body \(number % 97),active,2015 to 2024,"
          + "What number \(number) is about\n"
      }.joined()
  }

  @Test func leavesTheProjectBeforeOrAfter() async throws {
    let text = catalogue(rows: try Self.rows())
    let bench = try await CommandBench.example(["big.csv": text])
    let before = try state(bench)
    let arguments = ["import", "big.csv", "--as", "2026-01", "--recorded", "2026-01-26"]

    // What it comes to, and how long it takes, in a copy.
    let copy = try await CommandBench.example(["big.csv": text])
    let start = ContinuousClock.now
    #expect(try BuiltProgram.run(arguments, in: copy.folder).code == 0)
    let whole = ContinuousClock.now - start
    let after = try state(copy)
    #expect(after != before)

    var generator = SplitMix(state: 20_260_126)
    var killed = 0
    for number in 1...Self.kills {
      let share = Double.random(in: 0.1...1, using: &generator)
      if try run(arguments, in: bench.folder, killedAfter: whole * share) { killed += 1 }
      let check = try BuiltProgram.run(["check"], in: bench.folder)
      #expect(check.code == 0, "after kill \(number): \(check.errors)")
      let found = try state(bench)
      #expect(found == before || found == after, "after kill \(number) in \(whole * share)")
      if found == after {
        let again = try BuiltProgram.run(arguments, in: bench.folder)
        #expect(again.code == 0 && again.text.contains("nothing to do"), "\(again.text)")
        for (name, bytes) in before { try bench.write(bytes: Array(bytes), to: "data/\(name)") }
        for name in after.keys where before[name] == nil { try bench.remove("data/\(name)") }
      }
    }
    #expect(killed > 0, "no import was killed: it is done sooner than anybody could")
    #expect(try BuiltProgram.run(arguments, in: bench.folder).code == 0)
    #expect(try state(bench) == after)
  }

  /// The files of the data, without what a transaction keeps for itself.
  private func state(_ bench: CommandBench) throws -> [String: Data] {
    try bench.tree("data").filter { !$0.key.hasPrefix(".bwlch") }
  }

  /// Whether the kill came before the end.
  private func run(
    _ arguments: [String],
    in folder: String,
    killedAfter time: Duration
  ) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: try BuiltProgram.found())
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: time / .seconds(1))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
