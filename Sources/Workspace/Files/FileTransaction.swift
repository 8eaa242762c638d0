import Foundation

/// Changes to several files of a folder that are all made or not at all, whenever the process is killed.
///
/// New contents are first written whole to a hidden folder beside them. Then a journal is put in its place, and that is
/// the moment from which the change is made: what is left to do are renames, which whoever comes next carries out if
/// this process does not live to. Before that moment nothing has changed, and what lies in the hidden folder is swept up.
package struct FileTransaction: Sendable {
  /// What is to be done to one file.
  package enum Change: Sendable, Hashable {
    case write([UInt8])
    case remove
  }

  private static let stagingName = ".bwlch-transaction"
  private static let journalName = "journal"
  private static let heading = "bwlch-transaction/1"
  /// Renames take no longer than this, however many there are.
  private static let patience = Duration.seconds(20)

  /// Absolute.
  private let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  private var staging: String { "\(folder)/\(Self.stagingName)" }
  private var journal: String { "\(staging)/\(Self.journalName)" }

  /// The right to change the folder, which one process has at a time.
  package struct Writer {
    fileprivate let transaction: FileTransaction

    /// Makes all `changes`, whose paths are relative to the folder; throws ``CouldNot`` where nothing was changed.
    package func commit(_ changes: [(path: String, change: Change)]) throws {
      try transaction.commit(changes)
    }
  }

  /// Calls `body` while nobody else may change the folder; others may read it until something is committed.
  package func writing<Value>(_ body: (Writer) throws -> Value) throws -> Value {
    try Disk.makeFolder(staging)
    let lock = try FolderLock(staging)
    defer { lock.release() }
    try recover()
    return try body(Writer(transaction: self))
  }

  /// Calls `body` while no change is half-made: an interrupted one is finished first, and none begins meanwhile.
  package func reading<Value>(_ body: () throws -> Value) throws -> Value {
    guard Disk.isFolder(folder) else { return try body() }
    while true {
      do {
        let lock = try FolderLock(folder, for: .reading, patience: Self.patience)
        defer { lock.release() }
        if !Disk.exists(journal) { return try body() }
      }
      try finishInterrupted()
    }
  }

  private func commit(_ changes: [(path: String, change: Change)]) throws {
    do {
      try stage(changes)
    } catch {
      try? sweep()
      throw error
    }
    let lock = try FolderLock(folder, for: .writing, patience: Self.patience)
    defer { lock.release() }
    try Disk.rename("\(staging)/\(Self.journalName).new", to: journal)
    Disk.synchronise(folder: staging)
    try finish()
  }

  private func finishInterrupted() throws {
    guard Disk.exists(journal) else { return }
    let lock = try FolderLock(folder, for: .writing, patience: Self.patience)
    defer { lock.release() }
    if Disk.exists(journal) { try finish() }
  }

  /// Finishes or sweeps up what an earlier run left; the lock on the hidden folder is held.
  private func recover() throws {
    try finishInterrupted()
    try sweep()
  }

  private func stage(_ changes: [(path: String, change: Change)]) throws {
    var lines = [Self.heading]
    for (path, change) in changes {
      precondition(OutputFolder.isInside(path), "a change stays in its folder: \(path)")
      switch change {
      case .write(let bytes):
        try Disk.write(bytes, to: "\(staging)/new/\(path)")
        lines.append("write \(path)")
      case .remove: lines.append("remove \(path)")
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    try Disk.write(Array(text.utf8), to: "\(staging)/\(Self.journalName).new")
    Disk.synchronise(folder: staging)
  }

  /// Carries out what the journal says, as far as that has not been done; the lock on the folder is held.
  private func finish() throws {
    let lines = String(decoding: try Disk.bytes(journal), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    guard lines.first == Self.heading else {
      throw CouldNot(
        "finish a change that was cut off: \(journal) is not one of Bwlch's journals",
        help: "restore the folder from git, and remove \(staging)"
      )
    }
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, OutputFolder.isInside(parts[1]) else { continue }
      let (staged, target) = ("\(staging)/new/\(parts[1])", "\(folder)/\(parts[1])")
      if parts[0] == "remove" {
        try Disk.remove(target)
      } else if Disk.exists(staged) {
        try Disk.makeFolder(Disk.folder(of: target))
        try Disk.rename(staged, to: target)
        Disk.synchronise(folder: Disk.folder(of: target))
      }
    }
    Disk.synchronise(folder: folder)
    try Disk.remove(journal)
    try sweep()
  }

  /// Removes what is in the hidden folder; the folder itself stays, since another writer may wait for it.
  private func sweep() throws {
    for name in try Disk.names(in: staging) where name != Self.journalName {
      try Disk.remove("\(staging)/\(name)")
    }
  }
}
