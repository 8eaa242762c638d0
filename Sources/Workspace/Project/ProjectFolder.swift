import Diagnostics
import Foundation
import ModelFiles

/// A folder with a `project.yaml`.
package struct ProjectFolder: Sendable, Hashable {
  package static let marker = "project.yaml"

  /// Absolute, without a slash at its end.
  package let path: String

  private let announcing: Announcing?

  /// The folder at `path`, whether or not it is there.
  package init(path: String) {
    self.init(path: path, announcing: nil)
  }

  private init(path: String, announcing: Announcing?) {
    self.path = path
    self.announcing = announcing
  }

  /// Where somebody hears what is done to the project unasked; two of them are never told apart.
  private struct Announcing: Sendable, Hashable {
    let environment: Environment

    static func == (left: Self, right: Self) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
  }

  /// Changes to the folder `relative`; on standard error it is said if an earlier one had to be finished.
  func transaction(on relative: String) -> FileTransaction {
    let (folder, announcing) = (absolute(relative), announcing)
    return FileTransaction(folder: folder) { paths in
      guard let environment = announcing?.environment else { return }
      let files = paths.map { environment.shown("\(folder)/\($0)") }.joined(separator: ", ")
      // The command goes on whether or not anybody can hear it.
      try? environment.errors.line("A change that was cut off has been finished: \(files).")
    }
  }

  /// The folder that `--project` names, or the nearest one with a `project.yaml` from the working directory upward.
  ///
  /// Throws ``CouldNot`` when there is none.
  package static func find(named name: String?, in environment: Environment) throws -> ProjectFolder
  {
    let path = try path(named: name, in: environment)
    return ProjectFolder(path: path, announcing: Announcing(environment: environment))
  }

  private static func path(named name: String?, in environment: Environment) throws -> String {
    guard let name else { return try nearest(to: environment.workingDirectory) }
    let path = environment.absolute(name)
    guard Disk.isFolder(path) else {
      throw CouldNot(
        "find the project: there is no folder \(name)",
        help: "name a folder with a \(marker)"
      )
    }
    guard Disk.exists("\(path)/\(marker)") else {
      throw CouldNot(
        "find the project: there is no \(marker) in \(name)",
        help: "'bwlch init \(name)' writes a small one to begin with"
      )
    }
    return path
  }

  private static func nearest(to start: String) throws -> String {
    var folder = start
    while true {
      if Disk.exists("\(folder)/\(marker)") { return folder }
      guard folder != "/", !folder.isEmpty else { break }
      folder = Disk.folder(of: folder)
    }
    throw CouldNot(
      "find a project: there is no \(marker) in \(start) or above it",
      help: "go into a project, name one with --project DIR, "
        + "or let 'bwlch init' write a small one to begin with"
    )
  }

  /// A path of the project as an absolute one.
  package func absolute(_ relative: String) -> String { "\(path)/\(relative)" }

  /// The file at `relative`, or `nil` where there is none; ``CouldNot`` where it cannot be read.
  func file(_ relative: String) throws -> TextFile? {
    guard Disk.exists(absolute(relative)) else { return nil }
    return TextFile(path: relative, bytes: try Disk.bytes(absolute(relative)))
  }

  /// What the project is made of, as its `project.yaml` says; ``CouldNot`` where that cannot be read.
  package func inputs() throws -> ProjectInputs {
    guard let text = try file(Self.marker), let file = ProjectFileReader.read(text).value else {
      throw CouldNot(
        "read \(Self.marker) of \(path)",
        help: "'bwlch check' says what is wrong with it"
      )
    }
    return ProjectInputs(folder: self, file: file)
  }

  /// All files in the folder `relative` and those below it, in order of their paths.
  ///
  /// Of a file that is neither YAML nor CSV only the name counts; hidden files, and the paths in `left`, are left out.
  func files(in relative: String, except left: Set<String> = []) throws -> [TextFile] {
    try Disk.names(in: absolute(relative)).filter { !$0.hasPrefix(".") }
      .flatMap { name -> [TextFile] in
        let path = "\(relative)/\(name)"
        if left.contains(path) { return [] }
        if Disk.isFolder(absolute(path)) { return try files(in: path, except: left) }
        let isText = [".yaml", ".yml", ".csv"].contains(where: name.hasSuffix)
        return [TextFile(path: path, bytes: isText ? try Disk.bytes(absolute(path)) : [])]
      }
  }
}
