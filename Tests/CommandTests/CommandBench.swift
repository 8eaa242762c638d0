import BwlchCommand
import Foundation
import Synchronization
import Workspace

/// A folder of its own for one test, and the means to run commands in it, in this process.
final class CommandBench {
  /// What a command left behind.
  struct Outcome {
    var output: String
    var errors: String
    var code: Int32
  }

  /// Absolute, without links.
  let folder: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let url = base.appending(component: "bwlch-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  /// A bench whose folder holds a copy of `Tests/Fixtures/<story>`.
  convenience init(story: String) throws {
    try self.init()
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(components: "Fixtures", story)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
      try FileManager.default.copyItem(
        atPath: source.appending(component: name).path,
        toPath: "\(folder)/\(name)"
      )
    }
  }

  /// A bench whose folder holds the project that `bwlch init` makes, with `files`, texts by their paths, laid over it.
  static func example(_ files: [String: String] = [:]) async throws -> CommandBench {
    let bench = try CommandBench()
    let made = await bench.run("init")
    guard made.code == 0 else { throw NotThere(what: "example: \(made.errors)") }
    for (path, text) in files { try bench.write(text, to: path) }
    return bench
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs `bwlch` with `arguments` in `folder` or a folder within it.
  func run(
    _ arguments: String...,
    in subfolder: String = "",
    terminal: TextStream.Kind = .init(),
    errorTerminal: TextStream.Kind = .init(),
    worker: String = "/nowhere/bwlch"
  ) async -> Outcome {
    await run(
      arguments,
      in: subfolder,
      terminal: terminal,
      errorTerminal: errorTerminal,
      worker: worker
    )
  }

  func run(
    _ arguments: [String],
    in subfolder: String = "",
    terminal: TextStream.Kind = .init(),
    errorTerminal: TextStream.Kind = .init(),
    worker: String = "/nowhere/bwlch"
  ) async -> Outcome {
    let (output, errors) = (Recorder(), Recorder())
    let environment = Environment(
      workingDirectory: subfolder.isEmpty ? folder : "\(folder)/\(subfolder)",
      executablePath: worker,
      output: output.stream(terminal),
      errors: errors.stream(errorTerminal),
      elapsed: { .zero }
    )
    let code = await runBwlch(arguments, in: environment)
    return Outcome(output: output.text, errors: errors.text, code: code)
  }

  func write(_ text: String, to path: String) throws {
    try write(bytes: Array(text.utf8), to: path)
  }

  func write(bytes: [UInt8], to path: String) throws {
    let url = URL(filePath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: url)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
  }

  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try read(path)
    guard text.contains(old) else { throw NotThere(what: "'\(old)' in \(path)") }
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder)/\(path)")
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(path)")
  }

  /// Every file below `path` with its bytes, hidden ones too.
  func tree(_ path: String = "") throws -> [String: Data] {
    let root = path.isEmpty ? folder : "\(folder)/\(path)"
    var files: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
      if exists, !isFolder.boolValue {
        files[name] = try Data(contentsOf: URL(filePath: "\(root)/\(name)"))
      }
    }
    return files
  }

  struct NotThere: Error, CustomStringConvertible {
    var what: String
    var description: String { "there is no \(what)" }
  }
}

/// Keeps what is written to a stream.
private final class Recorder: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func stream(_ kind: TextStream.Kind) -> TextStream {
    TextStream(kind: kind) { [self] new in bytes.withLock { $0 += new } }
  }
}
