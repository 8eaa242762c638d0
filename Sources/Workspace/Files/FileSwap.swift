/// Files moved into their places one after the other, each of which can be undone.
struct FileSwap {
  private let folder: String
  /// Where what was there before waits, in case it has to go back.
  private let kept: String
  private var done: [(path: String, hadBefore: Bool)] = []
  private var madeFolders: [String] = []

  init(folder: String, kept: String) {
    self.folder = folder
    self.kept = kept
  }

  /// Renames `source` to `path` in the folder, over what is there.
  mutating func put(_ source: String, at path: String) throws {
    madeFolders += try Disk.makeFolder(Disk.folder(of: "\(folder)/\(path)"))
    let hadBefore = try keep(path)
    try Disk.rename(source, to: "\(folder)/\(path)")
    done.append((path, hadBefore))
  }

  /// Takes `path` out of the folder.
  mutating func remove(_ path: String) throws {
    guard try keep(path) else { return }
    try Disk.remove("\(folder)/\(path)")
    done.append((path, true))
  }

  /// Puts back what was there before, the last change first.
  mutating func undo() {
    for change in done.reversed() {
      if change.hadBefore {
        try? Disk.rename("\(kept)/\(change.path)", to: "\(folder)/\(change.path)")
      } else {
        try? Disk.remove("\(folder)/\(change.path)")
      }
    }
    done = []
    madeFolders.forEach(Disk.removeFolderIfEmpty)
  }

  /// A second name for the file, or, where the disk has no such thing, a copy: its own name never stands empty.
  private func keep(_ path: String) throws -> Bool {
    guard Disk.exists("\(folder)/\(path)") else { return false }
    guard !Disk.isFolder("\(folder)/\(path)") else {
      throw CouldNot("write \(folder)/\(path): a folder is in its place", help: "move it away")
    }
    try Disk.duplicate("\(folder)/\(path)", to: "\(kept)/\(path)")
    return true
  }
}
