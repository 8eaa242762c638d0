package import Bilingual

/// What `bwlch search` prints.
package struct SearchTable: Sendable {
  private let outcome: SearchOutcome
  private let language: Language

  package init(_ outcome: SearchOutcome, language: Language = .english) {
    self.outcome = outcome
    self.language = language
  }

  package var document: ReportDocument {
    let foot: Block = .paragraph([.text(said(SearchWording.foot(outcome)))])
    return ReportDocument(
      title: [.text(said(SearchWording.title(outcome)))],
      language: language,
      blocks: (outcome.hits.isEmpty ? [] : [.table(table)]) + [foot]
    )
  }

  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package var csv: String {
    let head = [
      "data_set", "title", "title_cy", "publisher", "versions", "field", "snippet", "change",
      "changed",
    ]
    let rows = outcome.hits.map { hit in
      [
        hit.dataSet, hit.title, hit.titleWelsh ?? "", hit.publisher ?? "",
        hit.versions.joined(separator: "; "), hit.field, hit.snippet,
        hit.changed.map { $0.isEmpty ? "new" : "changed" } ?? "",
        (hit.changed ?? []).joined(separator: "; "),
      ]
    }
    return CSVText.text([head] + rows)
  }

  private func said(_ text: LocalizedText) -> String { text.text(in: language) }
  private func said(_ text: LocalizedText?) -> String? { text.map(said) }

  private var table: ReportTable {
    ReportTable(
      columns: [
        .init(said(SearchWording.dataSet)), .init(said(SearchWording.title)),
        .init(said(SearchWording.publisher)), .init(said(SearchWording.versions)),
        .init(said(outcome.since == nil ? SearchWording.found : SearchWording.changed)),
      ],
      rows: outcome.hits.map { hit in
        let isInTitle = hit.field == "title"
        return [
          [.code(hit.dataSet)],
          [.text(hit.title)] + (hit.titleWelsh.map { [.lineBreak, .emphasis([.text($0)])] } ?? []),
          [.text(hit.publisher ?? "–")],
          [.text(hit.versions.joined(separator: ", "))],
          [
            .text(
              said(SearchWording.change(hit))
                ?? (isInTitle ? hit.field : "\(hit.field): \(hit.snippet)")
            )
          ],
        ]
      }
    )
  }
}
