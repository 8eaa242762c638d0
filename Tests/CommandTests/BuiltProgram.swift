import Foundation

/// The `bwlch` program that was built beside these tests, or the one that `BWLCH_PROGRAM` names.
enum BuiltProgram {
  struct Outcome {
    var output: Data
    var errors: String
    var code: Int32
    /// Whether a signal ended it; the code is then the signal.
    var wasKilled: Bool
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  static let path: String? = {
    // One that is named and not there fails its tests and is not passed over.
    if let named = ProcessInfo.processInfo.environment["BWLCH_PROGRAM"] {
      return URL(filePath: named).absoluteURL.path
    }
    let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    let folders = (bundles + CommandLine.arguments.prefix(1)).map {
      URL(filePath: $0).deletingLastPathComponent()
    }
    return folders.map { $0.appending(component: "bwlch").path }
      .first(where: FileManager.default.isExecutableFile)
  }()

  static func found() throws -> String {
    guard let path else { throw NotBuilt() }
    return path
  }

  /// Runs the program in a process of its own, its output into files so that no pipe can fill up.
  static func run(
    _ arguments: [String],
    in folder: String,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let scratch = FileManager.default.temporaryDirectory
      .appending(component: "bwlch-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (output, errors) = (
      scratch.appending(component: "out"), scratch.appending(component: "err")
    )
    for file in [output, errors] { try Data().write(to: file) }

    let process = Process()
    process.executableURL = URL(filePath: try found())
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      code: process.terminationStatus,
      wasKilled: process.terminationReason == .uncaughtSignal
    )
  }

  /// Runs a line of shell in which `$BWLCH` is the program.
  static func shell(_ line: String, in folder: String) throws -> Outcome {
    let process = Process()
    let pipe = Pipe()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(["BWLCH": try found()]) { $1 }
    process.standardOutput = pipe
    process.standardError = errors
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    let messages = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      output: output,
      errors: String(decoding: messages, as: UTF8.self),
      code: process.terminationStatus,
      wasKilled: process.terminationReason == .uncaughtSignal
    )
  }

  struct NotBuilt: Error, CustomStringConvertible {
    var description: String { "no bwlch beside the tests: does the test target depend on it?" }
  }
}
