import Foundation

/// A folder that Bwlch writes into: all files of a run or none, and never over a file that is not its own.
///
/// Files are first written whole to a hidden folder beside their places and brought to the disk; then they are renamed,
/// which cannot fail half-way through a file. What a run is to replace is kept until all is in place, and put back
/// when it is not. A list beside them tells which files are Bwlch's, so those that a later run no longer writes are
/// removed, and all others are left alone.
package struct OutputFolder: Sendable {
  package let path: String

  private static let stagingName = ".bwlch-staging"

  package init(_ path: String) {
    self.path = path
  }

  /// Writes `files` for `command`; with `replacingAll`, files that it wrote before and does not write now are removed.
  ///
  /// Throws ``CouldNot`` and leaves the folder as it was when a file of somebody else is in the way, when another
  /// Bwlch is writing there, or when the disk refuses.
  package func write(_ files: [OutputFile], for command: String, replacingAll: Bool) throws {
    for file in files {
      precondition(Self.isInside(file.path), "an output stays in its folder: \(file.path)")
    }
    let made = try Disk.makeFolder(path)
    do {
      let lock = try FolderLock(path)
      defer { lock.release() }
      try replace(files, for: command, replacingAll: replacingAll)
    } catch {
      made.forEach(Disk.removeFolderIfEmpty)
      throw error
    }
  }

  /// Whether `path` names something within a folder: relative, without `..`, and not one of our own hidden files.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && parts.first.map { !$0.hasPrefix(".bwlch-") } == true
  }

  private func replace(_ files: [OutputFile], for command: String, replacingAll: Bool) throws {
    let before = OutputManifest(Disk.text(at(OutputManifest.fileName)) ?? "")
    try refuseForeign(files, known: before)
    var after = before
    let wanted = Set(files.map(\.path))
    let stale =
      replacingAll
      ? before.owners.filter { $0.value == command && !wanted.contains($0.key) }.keys.sorted() : []
    stale.forEach { after.owners[$0] = nil }
    for file in files where after.owners[file.path] == nil { after.owners[file.path] = command }

    let staging = at(Self.stagingName)
    try Disk.remove(staging)
    defer { try? Disk.remove(staging) }
    for file in files { try Disk.write(file.bytes, to: "\(staging)/new/\(file.path)") }

    // A run that is interrupted from here on leaves a list that names too many files rather than too few.
    let union = OutputManifest(owners: before.owners.merging(after.owners) { first, _ in first })
    try writeManifest(union)
    var swap = FileSwap(folder: path, kept: "\(staging)/old")
    do {
      for file in files { try swap.put("\(staging)/new/\(file.path)", at: file.path) }
      for path in stale { try swap.remove(path) }
      try writeManifest(after)
    } catch {
      swap.undo()
      try? writeManifest(before)
      throw error
    }
    Disk.removeEmptyFolders(of: stale, in: path)
    Disk.synchronise(folder: path)
  }

  private func refuseForeign(_ files: [OutputFile], known: OutputManifest) throws {
    let foreign = files.map(\.path)
      .filter { known.owners[$0] == nil && Disk.exists(at($0)) }.sorted()
    guard let first = foreign.first else { return }
    let others = foreign.count > 1 ? " and \(foreign.count - 1) more" : ""
    throw CouldNot(
      "write to \(path): \(first)\(others) is there already and was not written by Bwlch",
      help: "move it away, or name another folder with --output"
    )
  }

  private func writeManifest(_ manifest: OutputManifest) throws {
    let temporary = at(Self.stagingName + "/manifest")
    try Disk.write(Array(manifest.text.utf8), to: temporary)
    try Disk.rename(temporary, to: at(OutputManifest.fileName))
  }

  private func at(_ relative: String) -> String { "\(path)/\(relative)" }
}

extension OutputFolder {
  /// Writes one file at `path`, whole or not at all, over whatever file is there.
  package static func writeFile(_ bytes: [UInt8], to path: String) throws {
    let made = try Disk.makeFolder(Disk.folder(of: path))
    let temporary = "\(path).bwlch-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      guard !Disk.isFolder(path) else {
        throw CouldNot("write \(path): it is a folder", help: "name a file in it")
      }
      try Disk.write(bytes, to: temporary)
      try Disk.rename(temporary, to: path)
    } catch {
      try? Disk.remove(temporary)
      made.forEach(Disk.removeFolderIfEmpty)
      throw error
    }
  }
}
