package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch chains NEED OUTCOME` tells: one chain factor by factor, and what would break it.
package struct ChainAccount: Sendable {
  private let result: ChainFinder.Result
  private let pair: ChainFinder.Pair
  private let snapshot: Snapshot
  private let labels: Labels

  /// `result` is of `pair` alone, in `snapshot`.
  package init(
    _ result: ChainFinder.Result,
    of pair: ChainFinder.Pair,
    in snapshot: Snapshot,
    language: Language = .english
  ) {
    self.result = result
    self.pair = pair
    self.snapshot = snapshot
    labels = Labels(snapshot, language: language)
  }

  package var document: ReportDocument {
    let title = ChainWording.title(
      labels.factor(pair.need),
      labels.factor(pair.outcome),
      labels.version(snapshot.assessment.version)
    )
    return ReportDocument(
      title: [.text(labels(title))],
      language: labels.language,
      blocks: result.chains.first.map(blocks) ?? [paragraph(ChainWording.none(result))]
    )
  }

  private func blocks(_ chain: EvidenceChain) -> [Block] {
    var blocks = [.table(table(chain)), paragraph(ChainWording.strength(chain, labels: labels))]
    if chain.leastLosses < chain.losses {
      blocks.append(
        paragraph(
          LocalizedText(
            "\(labels(ChainWording.losses(chain))). \(ChainWording.onlyMeaning.english)"
          )
        )
      )
    }
    if let other = chain.asWide { blocks.append(paragraph(ChainWording.asWide(other))) }
    if !chain.exempt.isEmpty { blocks.append(paragraph(ChainWording.exemptMeaning)) }
    return blocks + [paragraph(ChainWording.signs), paragraph(ChainWording.meaning)]
  }

  private func table(_ chain: EvidenceChain) -> ReportTable {
    ReportTable(
      columns: [
        .init(labels(ChainWording.link)), .init(labels(ChainWording.factor)),
        .init(labels(ChainWording.label)), .init(labels(ChainWording.proven), .trailing),
        .init(labels(ChainWording.sources)),
      ],
      rows: chain.steps.enumerated().map { place, step in
        let edge = place > 0 && place <= chain.edges.count ? chain.edges[place - 1] : nil
        return [
          [.text(edge.map(ChainWording.sign) ?? "–")], [.code(step.id.text)],
          [.text(labels.factor(step.id))],
          [.text(step.isExempt ? labels(ChainWording.isExempt) : Wording.percent(step.low))],
          [.text(labels(support(of: step)))],
        ]
      }
    )
  }

  private func support(of step: EvidenceChain.Step) -> LocalizedText {
    if step.isExempt { return ChainWording.nothingAsked }
    guard !step.support.isEmpty else { return ChainWording.nothingProven }
    return ChainWording.sources(step.support.map(\.source), labels: labels)
  }

  private func paragraph(_ text: LocalizedText) -> Block { .paragraph([.text(labels(text))]) }
}
