package import Catalogue

/// Writes `data/matches.csv`.
package enum MatchesWriter {
  /// The table with its header, in the order given; reading it gives the same records.
  package static func text(_ records: [MatchRecord]) -> String {
    GuardedCells.line(MatchesReader.columns)
      + records.map { record in
        GuardedCells.line([
          record.version.text, record.incoming.text, record.dataSet?.text ?? "", record.title,
          record.publisher ?? "",
          record.candidate.text, String(record.score), record.because,
          record.verdict.map { $0.accepted ? "accept" : "reject" } ?? "", record.verdict?.by ?? "",
          record.verdict?.decided.description ?? "",
        ])
      }.joined()
  }
}
