package import Diagnostics

/// Reads a file of one format, chunk by chunk.
///
/// Entries come out as soon as they are complete, each exactly once, in the order of the file; what cannot be read
/// becomes a diagnostic with its place. An error says that something was refused: a row where entries follow, the
/// whole file where ``ImportOutcome/isRefused`` is set.
package protocol CatalogueImporter {
  mutating func feed(_ chunk: [UInt8], onEntry: (CatalogueEntry) -> Void)

  /// Ends the file.
  mutating func finish(onEntry: (CatalogueEntry) -> Void) -> ImportOutcome
}

/// How the reading of a file ended.
package struct ImportOutcome: Sendable {
  /// Rows, records or nodes that the file has, read or refused.
  package var rowsRead: Int
  /// Those of them that became no entry; each has a diagnostic.
  package var rowsRefused: Int
  /// Nothing of the file may be used: it is not what an importer of catalogues can take, as a diagnostic says.
  package var isRefused: Bool
  package var diagnostics: [Diagnostic]

  package init(
    rowsRead: Int,
    rowsRefused: Int = 0,
    isRefused: Bool = false,
    diagnostics: [Diagnostic] = []
  ) {
    self.rowsRead = rowsRead
    self.rowsRefused = rowsRefused
    self.isRefused = isRefused
    self.diagnostics = diagnostics
  }
}
