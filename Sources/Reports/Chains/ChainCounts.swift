import Assessment
import FactorModel

/// What breaks chains, counted over all that were found.
struct ChainCounts {
  /// Factors of which nothing is proven, with how many chains each breaks, the most first.
  let uncovered: [(factor: FactorID, chains: Int)]
  /// Sources that alone hold chains up, with how many, the most first.
  let critical: [(source: EvidenceSource, chains: Int)]

  var isEmpty: Bool { uncovered.isEmpty && critical.isEmpty }

  init(_ result: ChainFinder.Result) {
    var factors: [FactorID: Int] = [:]
    var sources: [EvidenceSource: Int] = [:]
    for chain in result.chains {
      for factor in chain.uncovered { factors[factor, default: 0] += 1 }
      for set in chain.breakingSets where set.count == 1 { sources[set[0], default: 0] += 1 }
    }
    uncovered = factors.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0, $1) }
    critical = sources.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0, $1) }
  }
}
