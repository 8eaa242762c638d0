import GRDB

/// Why the index could not do what it was asked: nothing was changed by it.
package struct IndexError: Error, Sendable, Hashable {
  package enum Stage: String, Sendable, Hashable, CaseIterable {
    case opening, refreshing, searching
  }

  package enum Cause: Sendable, Hashable {
    /// The folder or the file may not be written, or is not there.
    case notWritable(reason: String)
    case diskFull
    /// Another process had the index for longer than we waited.
    case locked
    /// The file is broken within; it can be thrown away.
    case damaged(reason: String)
    /// The file is a database of another program, which is not ours to throw away.
    case foreign
    case unknownVersion(String)
    /// Two sources have one id.
    case repeatedVersion(String)
    /// Two rows of one version have one id.
    case repeatedDataSet(String, version: String)
    /// A hash or a day is not spelt as it should be, or an id is empty.
    case malformed(String)
    case other(reason: String)
  }

  package var stage: Stage
  /// The file, or the version, that it was about.
  package var context: String
  package var cause: Cause

  package init(_ stage: Stage, _ context: String, _ cause: Cause) {
    self.stage = stage
    self.context = context
    self.cause = cause
  }

  /// The same failure in our words.
  init(_ stage: Stage, _ context: String, _ error: DatabaseError) {
    let message = error.message ?? "SQLite code \(error.extendedResultCode.rawValue)"
    let cause: Cause =
      switch error.resultCode.primaryResultCode {
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .notWritable(reason: message)
      case .SQLITE_FULL: .diskFull
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(reason: message)
      default: .other(reason: message)
      }
    self.init(stage, context, cause)
  }
}

extension IndexError: CustomStringConvertible {
  /// What happened, and what to do about it.
  package var description: String {
    "the index could not be \(stage.participle) (\(context)): \(cause.sentence)"
  }
}

extension IndexError.Stage {
  fileprivate var participle: String {
    switch self {
    case .opening: "opened"
    case .refreshing: "brought up to date"
    case .searching: "searched"
    }
  }
}

extension IndexError.Cause {
  fileprivate var sentence: String {
    switch self {
    case .notWritable(let reason):
      "it cannot be written (\(reason)); check the folder and its permissions"
    case .diskFull:
      "the disk is full; make room, nothing was changed"
    case .locked:
      "another Bwlch has been using it for too long; wait for that to end and try again"
    case .damaged(let reason):
      "the file is damaged (\(reason)); delete it, it is built anew from the project's text"
    case .foreign:
      "the file is a database of another program; move it away, Bwlch does not delete it"
    case .unknownVersion(let id):
      "it knows no version '\(id)'"
    case .repeatedVersion(let id):
      "the version '\(id)' is given twice"
    case .repeatedDataSet(let id, let version):
      "the data set '\(id)' stands twice in version '\(version)'"
    case .malformed(let what):
      what
    case .other(let reason):
      reason
    }
  }
}
