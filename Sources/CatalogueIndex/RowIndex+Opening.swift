import Foundation
import GRDB

extension RowIndex {
  /// Opens the index in the file at `path`, and makes it, with its folder, where there is none.
  ///
  /// A file that a newer Bwlch wrote, that is damaged or that is no database is thrown away and begun anew, which
  /// ``remarks`` tells: everything in it stands in the project's text. Only a database of another program is left
  /// alone, and refused. `patience` is how many seconds to wait for another process, here and in every method.
  package static func open(at path: String, patience: Double = 60) throws -> RowIndex {
    try IndexError.inOurWords(.opening, path) {
      try makeFolder(of: path)
      let lock = try lock(for: path)
      let file = IndexFile(path: path)
      var remarks: [IndexRemark] = []
      // Between the lock alone and the lock shared another Bwlch may come and go: then once more.
      for _ in 0..<10 {
        try take(lock, alone: false, path, patience)
        if try file.condition(patience: patience) == .current {
          let pool = try DatabasePool(path: path, configuration: configuration(patience: patience))
          return RowIndex(pool, place: path, lock: lock, remarks: remarks)
        }
        try take(lock, alone: true, path, patience)
        remarks += try prepare(file, patience)
      }
      throw IndexError(.opening, path, .locked)
    }
  }

  /// Opens the index, brings it up to date with `sources` and hands it to `body`.
  ///
  /// Damage that shows only then, deep in the file, costs one more build: the file is thrown away and `body` runs
  /// again on a new one. The remarks tell of both.
  package static func withIndex<Result>(
    at path: String,
    of sources: [VersionSource],
    patience: Double = 60,
    _ body: (RowIndex) throws -> Result
  ) throws -> (result: Result, remarks: [IndexRemark]) {
    do {
      let index = try open(at: path, patience: patience)
      try index.refresh(sources)
      return (try body(index), index.remarks)
    } catch let error as IndexError {
      guard case .damaged = error.cause else { throw error }
    }
    try discard(at: path, patience: patience)
    let index = try open(at: path, patience: patience)
    try index.refresh(sources)
    return (try body(index), [.replacedDamaged(path: path)] + index.remarks)
  }

  /// Throws the file away; no answer changes by it.
  ///
  /// It waits until no other process uses the index.
  package static func discard(at path: String, patience: Double = 60) throws {
    let lock = try lock(for: path)
    try take(lock, alone: true, path, patience)
    try IndexFile(path: path).remove()
  }

  /// Leaves a file that is ours and of this version; the lock is held alone.
  private static func prepare(_ file: IndexFile, _ patience: Double) throws -> [IndexRemark] {
    let remarks: [IndexRemark]
    switch try file.condition(patience: patience) {
    case .current: return []
    case .foreign: throw IndexError(.opening, file.path, .foreign)
    case .missing, .older: remarks = []
    case .newer: remarks = [.replacedNewer(path: file.path)]
    case .damaged: remarks = [.replacedDamaged(path: file.path)]
    case .stranger: remarks = [.replacedStranger(path: file.path)]
    }
    if !remarks.isEmpty { try file.remove() }
    do {
      try file.migrate(patience: patience)
      return remarks
    } catch let error as DatabaseError where error.resultCode.primaryResultCode != .SQLITE_FULL {
      // What an older store holds may be broken as well; it is not worth more than a new build.
      guard remarks.isEmpty else { throw error }
      try file.remove()
      try file.migrate(patience: patience)
      return [.replacedDamaged(path: file.path)]
    }
  }

  private static func lock(for path: String) throws -> IndexLock {
    do throws(IndexLock.SystemReason) {
      return try IndexLock(at: "\(path).lock")
    } catch {
      throw IndexError(.opening, path, .notWritable(reason: error.text))
    }
  }

  private static func take(
    _ lock: IndexLock,
    alone: Bool,
    _ path: String,
    _ patience: Double
  ) throws {
    let isTaken: Bool
    do throws(IndexLock.SystemReason) {
      isTaken = try lock.take(alone: alone, patience: patience)
    } catch {
      throw IndexError(.opening, path, .notWritable(reason: "no lock: \(error.text)"))
    }
    guard isTaken else { throw IndexError(.opening, path, .locked) }
  }

  /// Only the last folder: where the project itself is missing, nothing is made.
  private static func makeFolder(of path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    guard mkdir(folder, 0o755) != 0, errno != EEXIST else { return }
    let reason = String(cString: strerror(errno))
    throw IndexError(.opening, path, .notWritable(reason: reason))
  }
}
