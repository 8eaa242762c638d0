import Foundation

/// Writes a small working project to begin with, over nothing that is there.
package struct InitProject: Sendable {
  /// Absolute.
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  /// The paths that were written, from the folder; ``CouldNot`` and nothing written where one of them exists.
  package func run() throws -> [String] {
    let files = ExampleProject.files
    guard !Disk.exists("\(folder)/\(ProjectFolder.marker)") else {
      throw CouldNot(
        "write a project to \(folder): there is one already",
        help: "name a new folder"
      )
    }
    let taken = files.map(\.path).filter { Disk.exists("\(folder)/\($0)") }
    guard taken.isEmpty else {
      throw CouldNot(
        "write a project to \(folder): \(taken.joined(separator: ", ")) would be overwritten",
        help: "name a new folder"
      )
    }
    var made = try Disk.makeFolder(folder)
    var written: [String] = []
    do {
      for file in files {
        let path = "\(folder)/\(file.path)"
        made = try Disk.makeFolder(Disk.folder(of: path)) + made
        try Disk.write(file.bytes, to: path)
        written.append(path)
      }
    } catch {
      written.forEach { try? Disk.remove($0) }
      made.forEach(Disk.removeFolderIfEmpty)
      throw error
    }
    return files.map(\.path)
  }
}
