package import Catalogue
package import Diagnostics

/// Finds decisions of one version that cannot hold together.
package enum MatchContradictions {
  private struct Row: Hashable {
    var version: VersionID
    var incoming: MatchFingerprint
    /// Rows that nothing tells apart have the same fingerprint, and different ids.
    var dataSet: DataSetID?
  }

  private struct Claim: Hashable {
    var version: VersionID
    var candidate: DataSetID
  }

  private struct Pair: Hashable {
    var row: Row
    var candidate: DataSetID
  }

  /// Reports each decision that stands against one before it in the file; all of them become open.
  package static func resolve(_ records: inout [MatchRecord]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var pairs: [Pair: Int] = [:]
    var byRow: [Row: Int] = [:]
    var byCandidate: [Claim: Int] = [:]
    var faulty: Set<Int> = []
    for (index, record) in records.enumerated() {
      let row = Row(
        version: record.version,
        incoming: record.incoming,
        dataSet: record.dataSet
      )
      let claim = Claim(version: record.version, candidate: record.candidate)
      let pair = Pair(row: row, candidate: record.candidate)
      if let first = pairs[pair] {
        diagnostics.append(repeated(record, records[first]))
        faulty.formUnion([first, index])
        continue
      }
      pairs[pair] = index
      guard record.verdict?.accepted == true else { continue }
      if let first = byRow[row] {
        let said = "incoming row '\(record.rowName)' is accepted as '\(records[first].candidate)'"
        diagnostics.append(contradiction(record, records[first], said))
        faulty.formUnion([first, index])
      }
      if let first = byCandidate[claim] {
        let said = "'\(record.candidate)' is accepted for '\(records[first].rowName)'"
        diagnostics.append(contradiction(record, records[first], said))
        faulty.formUnion([first, index])
      }
      byRow[row] = byRow[row] ?? index
      byCandidate[claim] = byCandidate[claim] ?? index
    }
    for index in faulty { records[index].verdict = nil }
    return diagnostics
  }

  private static func repeated(_ record: MatchRecord, _ first: MatchRecord) -> Diagnostic {
    Diagnostic(
      id: "repeated-match",
      at: record.location,
      "match of '\(record.rowName)' with '\(record.candidate)' stands twice",
      help: "delete one of the two rows",
      notes: [Diagnostic.Note("the other row", at: first.location)]
    )
  }

  private static func contradiction(
    _ record: MatchRecord,
    _ first: MatchRecord,
    _ said: String
  ) -> Diagnostic {
    Diagnostic(
      id: "contradictory-decisions",
      at: record.location,
      "\(said) too, in version '\(record.version)'",
      help: "accept one of the two, and reject the other",
      notes: [Diagnostic.Note("the other decision", at: first.location)]
    )
  }
}
