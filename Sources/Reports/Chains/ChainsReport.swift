package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch chains` tells of the chains of a model, or of those of one need or outcome.
package struct ChainsReport: Sendable {
  private let result: ChainFinder.Result
  private let snapshot: Snapshot
  private let labels: Labels
  private let counts: ChainCounts
  /// Whether broken chains are listed one by one.
  private let isPart: Bool

  /// `result` is of `snapshot`: of all pairs, or of a part of them.
  package init(
    _ result: ChainFinder.Result,
    in snapshot: Snapshot,
    isPart: Bool = false,
    language: Language = .english
  ) {
    self.result = result
    self.snapshot = snapshot
    self.isPart = isPart
    counts = ChainCounts(result)
    labels = Labels(snapshot, language: language)
  }

  package var document: ReportDocument {
    let version = labels.version(snapshot.assessment.version)
    return ReportDocument(
      title: [.text(labels(ChainWording.title(version)))],
      language: labels.language,
      blocks: blocks
    )
  }

  private var blocks: [Block] {
    guard result.needs > 0 else { return [paragraph(ChainWording.noNeeds)] }
    guard result.outcomes > 0 else { return [paragraph(ChainWording.noOutcomes)] }
    let listed = widestFirst(result.chains.filter { isPart || !$0.isBroken })
    var blocks = ChainWording.opening(result, snapshot.model.method).map(paragraph)
    if !listed.isEmpty {
      blocks += [.table(table(listed)), paragraph(ChainWording.signs)]
      if listed.contains(where: { $0.leastLosses < $0.losses }) {
        blocks.append(paragraph(ChainWording.onlyMeaning))
      }
      if listed.contains(where: { !$0.exempt.isEmpty }) {
        blocks.append(paragraph(ChainWording.exemptMeaning))
      }
    }
    if let critical { blocks.append(.table(critical)) }
    if result.chains.contains(where: \.isBroken) { blocks.append(.table(uncovered)) }
    if !counts.isEmpty { blocks.append(paragraph(ChainWording.overlap)) }
    blocks += ChainWording.rest(result).map(paragraph)
    return blocks + (result.chains.isEmpty ? [] : [paragraph(ChainWording.hint)])
  }

  /// By width, then by the ids of their factors.
  private func widestFirst(_ chains: [EvidenceChain]) -> [EvidenceChain] {
    chains.map { (chain: $0, width: $0.width, ids: $0.steps.map(\.id)) }.sorted { left, right in
      if left.width != right.width { return left.width > right.width }
      return left.ids.lexicographicallyPrecedes(right.ids)
    }.map(\.chain)
  }

  private func table(_ chains: [EvidenceChain]) -> ReportTable {
    ReportTable(
      caption: [.text(labels(isPart ? ChainWording.all : ChainWording.holding))],
      columns: [
        .init(labels(ChainWording.width), .trailing), .init(labels(ChainWording.losses)),
        .init(labels(ChainWording.weakest)), .init(labels(ChainWording.way)),
      ],
      rows: chains.map { chain in
        [
          [.text(Wording.percent(chain.width))], [.text(labels(ChainWording.losses(chain)))],
          [.text(chain.weakest.map(\.text).joined(separator: ", "))],
          [.text(labels(ChainWording.way(chain)))],
        ]
      }
    )
  }

  /// Sources that hold up chains alone; `nil` where there is none.
  private var critical: ReportTable? {
    guard !counts.critical.isEmpty else { return nil }
    return ReportTable(
      caption: [.text(labels(ChainWording.critical))],
      columns: [
        .init(labels(ChainWording.source)), .init(labels(ChainWording.breaks), .trailing),
      ],
      rows: counts.critical.map { source, count in
        [[.text(labels(ChainWording.source(source, labels: labels)))], [.text(String(count))]]
      }
    )
  }

  private var uncovered: ReportTable {
    ReportTable(
      caption: [.text(labels(ChainWording.uncovered))],
      columns: [
        .init(labels(ChainWording.factor)), .init(labels(ChainWording.label)),
        .init(labels(ChainWording.breaks), .trailing),
      ],
      rows: counts.uncovered.map { factor, count in
        [[.code(factor.text)], [.text(labels.factor(factor))], [.text(String(count))]]
      }
    )
  }

  private func paragraph(_ text: LocalizedText) -> Block { .paragraph([.text(labels(text))]) }
}
