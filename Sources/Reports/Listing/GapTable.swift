package import Assessment
package import Bilingual
import Catalogue

/// What `bwlch gaps` lists: data gaps, then usability gaps, each by priority, of which every part is shown.
package struct GapTable: Sendable {
  private let snapshot: Snapshot
  private let filter: ReportFilter
  private let labels: Labels

  package init(
    _ snapshot: Snapshot,
    filter: ReportFilter = ReportFilter(),
    language: Language = .english
  ) {
    self.snapshot = snapshot
    self.filter = filter
    labels = Labels(snapshot, language: language)
  }

  package var document: ReportDocument {
    let gaps = filter.gaps(of: snapshot)
    let title = labels(ListingWording.gapsTitle(labels.version(snapshot.assessment.version)))
    var blocks = Gap.Kind.allCases.compactMap { kind in
      table(gaps.filter { $0.kind == kind }, kind)
    }
    let foot =
      gaps.isEmpty ? ListingWording.nothing(filter) : ListingWording.gapsFoot(gaps, filter: filter)
    blocks.append(.paragraph([.text(labels(foot))]))
    if !gaps.isEmpty {
      blocks.append(.paragraph([.text(labels(ListingWording.priorityMeaning))]))
    }
    return ReportDocument(title: [.text(title)], language: labels.language, blocks: blocks)
  }

  private func table(_ gaps: [Gap], _ kind: Gap.Kind) -> Block? {
    guard !gaps.isEmpty else { return nil }
    let columns: [ReportTable.Column] = [
      .init(labels(ListingWording.gap)), .init(labels(ListingWording.blocks), .trailing),
      .init(labels(ListingWording.leverage), .trailing),
      .init(labels(ListingWording.missing), .trailing),
      .init(labels(ListingWording.reasonAndSince)),
      .init(labels(ListingWording.nearestAndPeriod)),
    ]
    return .table(
      ReportTable(
        caption: [.text(labels(ListingWording.caption(kind)))],
        columns: columns,
        rows: gaps.map(row)
      )
    )
  }

  private func row(_ gap: Gap) -> [ReportTable.Cell] {
    let priority = PriorityParts(gap.priority)
    return [
      [.text(labels.full(gap.aspect)), .lineBreak, .code(gap.id.description)],
      [.text(priority.blocked)], [.text(priority.leverage)], [.text(priority.missing)],
      [
        .state(labels(Wording.name(gap.primary.code)), .poor), .lineBreak,
        .text(labels.since(gap.since)),
      ],
      [.text(gap.nearest.map(labels.dataSet) ?? "–")]
        + (gap.lastPeriod.map { [.lineBreak, .text($0.description)] } ?? []),
    ]
  }
}
