import Assessment
import Bilingual
import FactorModel

extension GapReport {
  /// How many needs are joined to outcomes by data, what breaks the others, and what holds up those that hold.
  var chainsSection: Block {
    section("chains", GapReportWording.chains, chainBlocks)
  }

  private var chains: ChainFinder.Result { outlook.chains }

  private var chainBlocks: [Block] {
    guard chains.needs > 0 else { return [paragraph(ChainWording.noNeeds)] }
    guard chains.outcomes > 0 else { return [paragraph(ChainWording.noOutcomes)] }
    let counts = ChainCounts(chains)
    var blocks = ChainWording.opening(chains, snapshot.model.method).map(paragraph)
    if !chains.chains.isEmpty { blocks.append(.table(outcomeTable)) }
    if !counts.uncovered.isEmpty { blocks.append(.table(uncoveredTable(counts))) }
    if !counts.critical.isEmpty { blocks.append(.table(criticalTable(counts))) }
    if !counts.isEmpty { blocks.append(paragraph(ChainWording.overlap)) }
    blocks += ChainWording.rest(chains).map(paragraph)
    return blocks + (chains.chains.isEmpty ? [] : [paragraph(ChainWording.listed)])
  }

  /// Each outcome to which a chain leads, from how many needs, and how many of these chains hold.
  private var outcomeTable: ReportTable {
    let byOutcome = Dictionary(grouping: chains.chains) { $0.outcome }
    let rows = snapshot.model.factors.compactMap { factor -> [ReportTable.Cell]? in
      guard let own = byOutcome[factor.id] else { return nil }
      let holding = own.count { !$0.isBroken }
      return [
        [link(factor.id)], [.text(String(own.count))], [.text(String(holding))],
        [.text(String(own.count - holding))],
      ]
    }
    return ReportTable(
      caption: [.text(labels(ChainWording.byOutcome))],
      columns: [
        column(ChainWording.outcome), column(ChainWording.joined, .trailing),
        column(ChainWording.hold, .trailing), column(ChainWording.broken, .trailing),
      ],
      rows: rows
    )
  }

  private func uncoveredTable(_ counts: ChainCounts) -> ReportTable {
    ReportTable(
      caption: [.text(labels(ChainWording.uncovered))],
      columns: [column(ChainWording.factor), column(ChainWording.breaks, .trailing)],
      rows: counts.uncovered.map { factor, count in [[link(factor)], [.text(String(count))]] }
    )
  }

  private func criticalTable(_ counts: ChainCounts) -> ReportTable {
    ReportTable(
      caption: [.text(labels(ChainWording.critical))],
      columns: [column(ChainWording.source), column(ChainWording.breaks, .trailing)],
      rows: counts.critical.map { source, count in
        [[.text(labels(ChainWording.source(source, labels: labels)))], [.text(String(count))]]
      }
    )
  }
}
