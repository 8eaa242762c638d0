package import Bilingual
import Catalogue

/// What `bwlch matches review` lists.
package struct MatchReviewTable: Sendable {
  private let review: MatchReview
  private let language: Language

  package init(_ review: MatchReview, language: Language = .english) {
    self.review = review
    self.language = language
  }

  package var document: ReportDocument {
    let versions = Set(review.rows.map(\.record.version)).sorted()
    let tables = versions.map { version in
      Block.table(
        ReportTable(
          caption: [.text(said(MatchWording.caption(version)))],
          columns: columns,
          rows: review.rows.filter { $0.record.version == version }.map(cells)
        )
      )
    }
    return ReportDocument(
      title: [.text(said(MatchWording.title(review.version)))],
      language: language,
      blocks: tables + [.paragraph([.text(said(MatchWording.foot(review)))])]
    )
  }

  private var showsDecisions: Bool { review.openCount < review.rows.count }

  private var columns: [ReportTable.Column] {
    let texts = [
      MatchWording.row, MatchWording.rowTitle, MatchWording.publisher, MatchWording.candidate,
      MatchWording.candidateTitle, MatchWording.likeness, MatchWording.because,
    ]
    return (texts + (showsDecisions ? [MatchWording.decision] : [])).map { .init(said($0)) }
  }

  private func cells(_ row: MatchReview.Row) -> [ReportTable.Cell] {
    let record = row.record
    let cells: [ReportTable.Cell] = [
      [.code(record.rowName)], [.text(record.title)], [.text(record.publisher ?? "–")],
      [.code(record.candidate.text)], [.text(row.candidateTitle ?? "–")],
      [.text(ImportWording.likeness(record.score))], [.text(record.because)],
    ]
    return cells + (showsDecisions ? [[.text(said(MatchWording.state(row)))]] : [])
  }

  private func said(_ text: LocalizedText) -> String { text.text(in: language) }
}
