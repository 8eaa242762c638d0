package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch whatif` lists: the proposals of the model, and what each would do alone.
package struct ProposalList: Sendable {
  private let labels: ProposalLabels
  private let shares: [WhatIf.Share]

  package init(
    _ shares: [WhatIf.Share],
    in snapshot: Snapshot,
    language: Language = .english
  ) {
    self.shares = shares
    labels = ProposalLabels(snapshot, language: language)
  }

  package var document: ReportDocument {
    let version = labels.labels.version(labels.snapshot.assessment.version)
    return ReportDocument(
      title: [.text(labels(ProposalWording.listTitle(version)))],
      language: labels.labels.language,
      blocks: shares.isEmpty
        ? [.paragraph([.text(labels(ProposalWording.noProposals))])]
        : [
          .table(Self.table(shares, labels)),
          .paragraph([
            .text(
              labels(
                ProposalWording.listFoot(
                  shares.count,
                  labels.cost(shares.reduce(.zero) { $0 + $1.cost })
                )
              )
            )
          ]),
        ]
          + [labels.snapshot.model.costNote.map { Block.paragraph([.text(labels($0))]) }]
          .compactMap(\.self)
    )
  }

  static func table(_ shares: [WhatIf.Share], _ labels: ProposalLabels) -> ReportTable {
    ReportTable(
      columns: [
        .init(labels(ProposalWording.proposal)), .init(labels(ProposalWording.label)),
        .init(labels(ProposalWording.kind)), .init(labels(ProposalWording.cost), .trailing),
        .init(labels(ProposalWording.closes), .trailing),
        .init(labels(ProposalWording.narrows), .trailing),
        .init(labels(ProposalWording.arises), .trailing),
        .init(labels(ProposalWording.widens), .trailing),
        .init(labels(ProposalWording.opens), .trailing),
        .init(labels(ProposalWording.betters), .trailing),
        .init(labels(ProposalWording.worsens), .trailing),
        .init(labels(ProposalWording.lowers), .trailing),
        .init(labels(ProposalWording.verdicts), .trailing),
        .init(labels(ProposalWording.facts), .trailing),
        .init(labels(ProposalWording.moves), .trailing),
      ],
      rows: shares.map { share in
        let kind = labels.snapshot.model.proposal(share.proposal)?.kind
        return [
          [.code(share.proposal.text)], [.text(labels.proposal(share.proposal))],
          [.text(kind.map { labels(ProposalWording.name($0)) } ?? "–")],
          [.text(labels.cost(share.cost))], [.text(String(share.closes.count))],
          [.text(String(share.narrows.count))], [.text(String(share.arises.count))],
          [.text(String(share.widens.count))], [.text(String(share.opens.count))],
          [.text(String(share.betters.count))], [.text(String(share.worsens.count))],
          [.text(String(share.lowers.count))],
          [.text(String(share.verdicts.count))],
          [.text(String(share.facts.count))], [.text(String(share.predicates))],
        ]
      }
    )
  }
}
