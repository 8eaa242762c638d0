package import Bilingual
import Catalogue

/// What `bwlch links report` prints: how many links have each grade, and those that are not in order.
package struct LinkReportTable: Sendable {
  private let report: LinkReport
  private let shown: [LinkReport.Line]
  private let language: Language

  /// With `isWhole`, links that are in order are listed too.
  package init(_ report: LinkReport, isWhole: Bool = false, language: Language = .english) {
    self.report = report
    shown = isWhole ? report.lines : report.conspicuous
    self.language = language
  }

  package var document: ReportDocument {
    ReportDocument(
      title: [.text(said(LinkWording.title(report)))],
      language: language,
      blocks: [counts, links].compactMap(\.self)
        + LinkWording.foot(report).map { .paragraph([.text(said($0))]) }
    )
  }

  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package var csv: String {
    let head = ["data_set", "title", "checked", "address", "grade", "reason", "final"]
    let rows = shown.map { line in
      [
        line.record.trace.dataSet.text, line.title ?? "", line.record.checked.description,
        line.record.trace.address, line.record.grade.rawValue, line.record.reason,
        line.record.trace.final?.description ?? "",
      ]
    }
    return CSVText.text([head] + rows)
  }

  private func said(_ text: LocalizedText) -> String { text.text(in: language) }

  private var counts: Block {
    .table(
      ReportTable(
        columns: [
          .init(said(LinkWording.grade)), .init(said(LinkWording.links), .trailing),
          .init(said(LinkWording.meaning)), .init(said(LinkWording.access)),
        ],
        rows: LinkGrade.allCases.map { grade in
          [
            [.code(grade.rawValue)], [.text(String(report.count(grade)))],
            [.text(said(LinkWording.meaning(grade)))],
            [.text(said(LinkWording.access(grade.result)))],
          ]
        }
      )
    )
  }

  private var links: Block? {
    guard !shown.isEmpty else { return nil }
    return .table(
      ReportTable(
        columns: [
          .init(said(LinkWording.dataSet)), .init(said(LinkWording.grade)),
          .init(said(LinkWording.link)), .init(said(LinkWording.reason)),
          .init(said(LinkWording.final)),
        ],
        rows: shown.map { line in
          let trace = line.record.trace
          return [
            [.code(trace.dataSet.text)], [.code(line.record.grade.rawValue)],
            [.text(trace.address)], [.text(line.record.reason)],
            [.text(trace.final?.description ?? "–")],
          ]
        }
      )
    )
  }
}
