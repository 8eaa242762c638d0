import Foundation
import Reports

/// Changes to several files of a folder that are all made or not at all, whenever the process is killed.
///
/// New contents are first written whole to a hidden folder beside them. Then a journal is put in its place, and that is
/// the moment from which the change is made: what is left to do are renames, which whoever comes next carries out if
/// this process does not live to. Before that moment nothing has changed, and what lies in the hidden folder is swept up.
/// The journal goes last: while it is there nobody begins another change.
package struct FileTransaction: Sendable {
  /// What is to be done to one file.
  package enum Change: Sendable, Hashable {
    case write([UInt8])
    case remove
  }

  private static let stagingName = ".bwlch-transaction"
  private static let journalName = "journal"
  /// Renames take no longer than this, however many there are.
  private static let patience = Duration.seconds(20)

  /// Absolute.
  private let folder: String
  private let finished: @Sendable (_ paths: [String]) -> Void

  /// `finished` is told the paths, from the folder, of a change that an earlier run left half-made and this one finished.
  package init(folder: String, finished: @escaping @Sendable (_ paths: [String]) -> Void = { _ in })
  {
    self.folder = folder
    self.finished = finished
  }

  private var staging: String { "\(folder)/\(Self.stagingName)" }
  private var journal: String { "\(staging)/\(Self.journalName)" }
  private func staged(_ path: String) -> String { "\(staging)/new/\(path)" }
  private func target(_ path: String) -> String { "\(folder)/\(path)" }

  /// The right to change the folder, which one process has at a time.
  package struct Writer {
    fileprivate let transaction: FileTransaction

    /// Makes all `changes`, whose paths are relative to the folder; throws ``CouldNot``, which says whether nothing was
    /// changed or what is left to do.
    package func commit(_ changes: [(path: String, change: Change)]) throws {
      try transaction.commit(changes)
    }
  }

  /// Calls `body` while nobody else may change the folder; others may read it until something is committed.
  package func writing<Value>(_ body: (Writer) throws -> Value) throws -> Value {
    try Disk.makeFolder(staging)
    let lock = try FolderLock(staging)
    defer { lock.release() }
    try finishInterrupted()
    try sweep()
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
    let lines: TransactionJournal
    do {
      lines = try stage(changes)
      for (path, _) in changes { try foresee(path) }
    } catch {
      try? sweep()
      throw error
    }
    let lock = try FolderLock(folder, for: .writing, patience: Self.patience)
    defer { lock.release() }
    try Disk.rename("\(staging)/\(Self.journalName).new", to: journal)
    Disk.synchronise(folder: staging)
    var done = 0
    do {
      try carryOut(lines, &done)
      try cleanUp()
    } catch let fault as CouldNot {
      guard done == 0, takeBack() else {
        throw CouldNot(
          "finish the change: \(fault.what); \(done) of \(lines.steps.count) files have been changed",
          help: "the next command finishes it once that can be done"
        )
      }
      throw CouldNot(fault.what, help: fault.help ?? "nothing was changed")
    }
  }

  private func finishInterrupted() throws {
    guard Disk.exists(journal) else { return }
    let lock = try FolderLock(folder, for: .writing, patience: Self.patience)
    defer { lock.release() }
    guard Disk.exists(journal) else { return }
    guard let lines = TransactionJournal(text: Disk.text(journal) ?? "") else {
      throw CouldNot(
        "finish a change that was cut off: \(journal) is not one of Bwlch's journals",
        help: "restore the folder from git, and remove \(staging)"
      )
    }
    do {
      var done = 0
      try carryOut(lines, &done)
      try cleanUp()
    } catch let fault as CouldNot {
      throw CouldNot(
        "finish a change of \(folder) that was cut off: could not \(fault.what)",
        help: "make that possible and run the command again; or give the change up:"
          + " restore the folder from git, and remove \(staging)"
      )
    }
    finished(lines.steps.map(\.path))
  }

  private func stage(_ changes: [(path: String, change: Change)]) throws -> TransactionJournal {
    var lines = TransactionJournal()
    var folders: Set<String> = ["\(staging)/new"]
    for (path, change) in changes {
      precondition(OutputFolder.isInside(path), "a change stays in its folder: \(path)")
      switch change {
      case .write(let bytes):
        try Disk.write(bytes, to: staged(path))
        folders.insert(Disk.folder(of: staged(path)))
        lines.steps.append(.write(path, sha256: SHA256.hexadecimal(of: bytes)))
      case .remove: lines.steps.append(.remove(path))
      }
    }
    try Disk.write(Array(lines.text.utf8), to: "\(staging)/\(Self.journalName).new")
    for folder in folders.sorted().reversed() { Disk.synchronise(folder: folder) }
    Disk.synchronise(folder: staging)
    return lines
  }

  /// Throws where it can be told beforehand that a file could not be changed.
  private func foresee(_ path: String) throws {
    let target = target(path)
    guard !Disk.isFolder(target) else {
      throw CouldNot(
        "write \(target): a folder is in its place",
        help: "nothing was changed; move the folder away"
      )
    }
    var parent = Disk.folder(of: target)
    while !Disk.exists(parent) { parent = Disk.folder(of: parent) }
    if let reason = Disk.reasonAgainstChanging(folder: parent) {
      throw CouldNot(
        "write \(target): \(reason)",
        help: "nothing was changed; make \(parent) a folder that can be written to"
      )
    }
  }

  /// Carries out what the journal says, as far as that has not been done; the lock on the folder is held.
  private func carryOut(_ lines: TransactionJournal, _ done: inout Int) throws {
    for case .write(let path, let digest) in lines.steps where !Disk.exists(staged(path)) {
      let there = Disk.exists(target(path)) ? try Disk.bytes(target(path)) : []
      guard SHA256.hexadecimal(of: there) == digest else {
        throw CouldNot("write \(target(path)): its new contents are gone", help: nil)
      }
    }
    for step in lines.steps {
      switch step {
      case .remove(let path): try Disk.remove(target(path))
      case .write(let path, _) where Disk.exists(staged(path)):
        let folder = Disk.folder(of: target(path))
        let made = try Disk.makeFolder(folder)
        try Disk.rename(staged(path), to: target(path))
        Disk.synchronise(folder: folder)
        for folder in made { Disk.synchronise(folder: Disk.folder(of: folder)) }
      case .write: break
      }
      done += 1
    }
    Disk.synchronise(folder: folder)
  }

  /// Takes back a journal of which nothing has been carried out; whether that could be done.
  private func takeBack() -> Bool {
    guard (try? Disk.remove(journal)) != nil else { return false }
    Disk.synchronise(folder: staging)
    try? sweep()
    return true
  }

  /// The journal last, so that nobody stages anything while this is swept.
  private func cleanUp() throws {
    try sweep()
    Disk.synchronise(folder: staging)
    try Disk.remove(journal)
    Disk.synchronise(folder: staging)
  }

  /// Removes what is in the hidden folder; the folder itself stays, since another writer may wait for it.
  private func sweep() throws {
    for name in try Disk.names(in: staging) where name != Self.journalName {
      try Disk.remove("\(staging)/\(name)")
    }
  }
}
