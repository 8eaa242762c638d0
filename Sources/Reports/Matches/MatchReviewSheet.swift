import Catalogue

/// The review of matches as a table to be filled in: `decision` takes `accept` or `reject`.
package enum MatchReviewSheet {
  /// Those of `data/matches.csv`, and the title of the candidate.
  package static let columns: [ReviewSheet.Column] = [
    .init("version", width: 12), .init("incoming", width: 32), .init("data_set", width: 28),
    .init("title", width: 48), .init("publisher", width: 24), .init("candidate", width: 28),
    .init("candidate_title", width: 48), .init("score", width: 8), .init("because", width: 40),
    .init("decision", width: 12), .init("by", width: 16), .init("decided", width: 12),
  ]

  package static func sheet(_ review: MatchReview) -> ReviewSheet {
    ReviewSheet(
      name: "Matches",
      columns: columns,
      rows: review.rows.map { row in
        let (record, verdict) = (row.record, row.record.verdict)
        return [
          record.version.text, record.incoming.text, record.dataSet?.text ?? "", record.title,
          record.publisher ?? "", record.candidate.text, row.candidateTitle ?? "",
          String(record.score), record.because, verdict.map(MatchWording.word) ?? "",
          verdict?.by ?? "", verdict?.decided.description ?? "",
        ]
      }
    )
  }
}
