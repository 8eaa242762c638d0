package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch mapping review` lists: suspects, orphans, suggestions.
package struct MappingReviewTable: Sendable {
  private let review: MappingReview
  private let labels: Labels

  package init(_ review: MappingReview, in snapshot: Snapshot, language: Language = .english) {
    self.review = review
    labels = Labels(snapshot, language: language)
  }

  package var document: ReportDocument {
    let blocks = [suspects, orphans, suggestions].compactMap(\.self)
    let foot: Block = .paragraph([.text(labels(MappingWording.foot(review)))])
    return ReportDocument(
      title: [.text(labels(MappingWording.title(labels.version(review.version))))],
      language: labels.language,
      blocks: blocks + [foot]
    )
  }

  private var suspects: Block? {
    table(
      MappingWording.suspects(review),
      [MappingWording.aspect, MappingWording.dataSet, MappingWording.changed],
      review.suspects.map { suspect in
        [
          [.code(suspect.mapping.aspect.description)], [.code(suspect.mapping.dataSet.text)],
          [.text(MappingWording.change(suspect.change))],
        ]
      }
    )
  }

  private var orphans: Block? {
    table(
      MappingWording.orphans(review),
      [
        MappingWording.aspect, MappingWording.dataSet, MappingWording.cause,
        MappingWording.lastSeen,
      ],
      review.orphans.map { orphan in
        [
          [.code(orphan.mapping.aspect.description)], [.code(orphan.mapping.dataSet.text)],
          [.text(labels(MappingWording.cause(orphan)))], [.text(orphan.lastSeen?.text ?? "–")],
        ]
      }
    )
  }

  private var suggestions: Block? {
    table(
      MappingWording.suggestions(review),
      [
        MappingWording.dataSet, MappingWording.aspect, MappingWording.label,
        MappingWording.likeness,
        MappingWording.because,
      ],
      review.suggestions.map { suggestion in
        [
          [.code(suggestion.dataSet.text)], [.code(suggestion.aspect.description)],
          [.text(labels.full(suggestion.aspect))], [.text(ImportWording.score(suggestion.score))],
          [.text(suggestion.reasons.joined(separator: "; "))],
        ]
      }
    )
  }

  private func table(
    _ caption: LocalizedText,
    _ columns: [LocalizedText],
    _ rows: [[ReportTable.Cell]]
  ) -> Block? {
    guard !rows.isEmpty else { return nil }
    return .table(
      ReportTable(
        caption: [.text(labels(caption))],
        columns: columns.map { .init(labels($0)) },
        rows: rows
      )
    )
  }
}
