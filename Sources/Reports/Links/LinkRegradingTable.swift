package import Bilingual
import Catalogue

/// What `bwlch links regrade` prints.
package struct LinkRegradingTable: Sendable {
  private let regrading: LinkRegrading
  private let language: Language

  package init(_ regrading: LinkRegrading, language: Language = .english) {
    self.regrading = regrading
    self.language = language
  }

  package var document: ReportDocument {
    ReportDocument(
      title: [.text(said(LinkWording.title(regrading)))],
      language: language,
      blocks: [changes].compactMap(\.self)
        + [.paragraph([.text(said(LinkWording.foot(regrading)))])]
    )
  }

  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package var csv: String {
    let rows = regrading.changes.map { change in
      [
        change.after.trace.dataSet.text, change.after.trace.address, change.before.grade.rawValue,
        change.after.grade.rawValue, change.before.reason, change.after.reason,
      ]
    }
    let head = [
      "data_set", "address", "grade_before", "grade_after", "reason_before", "reason_after",
    ]
    return CSVText.text([head] + rows)
  }

  private func said(_ text: LocalizedText) -> String { text.text(in: language) }

  private var changes: Block? {
    guard !regrading.changes.isEmpty else { return nil }
    return .table(
      ReportTable(
        columns: [
          .init(said(LinkWording.dataSet)), .init(said(LinkWording.link)),
          .init(said(LinkWording.before)), .init(said(LinkWording.after)),
          .init(said(LinkWording.reason)),
        ],
        rows: regrading.changes.map { change in
          [
            [.code(change.after.trace.dataSet.text)], [.text(change.after.trace.address)],
            [.code(change.before.grade.rawValue)], [.code(change.after.grade.rawValue)],
            [.text(change.after.reason)],
          ]
        }
      )
    )
  }
}
