package import Bilingual

/// What a user may like to know about the index: it is no fault of their material, and no result depends on it.
package enum IndexRemark: Sendable, Hashable {
  /// A newer Bwlch wrote the file; it was thrown away and is built anew.
  case replacedNewer(path: String)
  /// The file was damaged; it was thrown away and is built anew.
  case replacedDamaged(path: String)
  /// The file was no index at all; it was thrown away and is built anew.
  case replacedStranger(path: String)
  /// The index could not be kept in its file, and lives in memory for this run.
  case inMemory(reason: String)

  package var text: LocalizedText {
    switch self {
    case .replacedNewer(let path):
      LocalizedText("the index '\(path)' was written by a newer Bwlch; it is built anew")
    case .replacedDamaged(let path):
      LocalizedText("the index '\(path)' was damaged; it is built anew")
    case .replacedStranger(let path):
      LocalizedText("the file '\(path)' was no index; it is replaced by one")
    case .inMemory(let reason):
      LocalizedText("the index is kept in memory for this run only: \(reason)")
    }
  }
}
