package import Bilingual
import Catalogue

/// What `bwlch links check --dry-run` prints.
package struct LinkPlanTable: Sendable {
  private let plan: LinkPlan
  private let language: Language

  package init(_ plan: LinkPlan, language: Language = .english) {
    self.plan = plan
    self.language = language
  }

  package var document: ReportDocument {
    ReportDocument(
      title: [.text(said(LinkWording.title(plan)))],
      language: language,
      blocks: [hosts, links].compactMap(\.self)
        + LinkWording.foot(plan).map { .paragraph([.text(said($0))]) }
    )
  }

  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package var csv: String {
    let rows = plan.items.map { item in
      [
        item.request.dataSet.text, item.request.address, item.host ?? "",
        (try? item.address.get())?.description ?? "", said(LinkWording.obstacle(item)),
      ]
    }
    let head = ["data_set", "link", "host", "address", "obstacle"]
    return CSVText.text([head] + rows)
  }

  private func said(_ text: LocalizedText) -> String { text.text(in: language) }

  private var hosts: Block? {
    guard !plan.hosts.isEmpty else { return nil }
    return .table(
      ReportTable(
        columns: [
          .init(said(LinkWording.host)), .init(said(LinkWording.addresses), .trailing),
        ],
        rows: plan.hosts.map { [[.text($0.host)], [.text(String($0.addresses))]] }
      )
    )
  }

  private var links: Block? {
    guard !plan.items.isEmpty else { return nil }
    return .table(
      ReportTable(
        columns: [.init(said(LinkWording.dataSet)), .init(said(LinkWording.askedFor))],
        rows: plan.items.map { item in
          let address = (try? item.address.get())?.description
          let text = address ?? "\(item.request.address): \(said(LinkWording.obstacle(item)))"
          return [[.code(item.request.dataSet.text)], [.text(text)]]
        }
      )
    )
  }
}
