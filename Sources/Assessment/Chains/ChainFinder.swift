package import Catalogue
package import FactorModel

/// Finds the evidence chains of an assessment: for each need and each outcome the widest path between them.
package struct ChainFinder: Sendable {
  /// Edges that the exact search may look at for one pair.
  package static let usualSteps = 20_000
  /// Edges that it may look at for all pairs that are asked for.
  package static let allSteps = 5_000_000

  package struct Pair: Sendable, Hashable {
    package var need: FactorID
    package var outcome: FactorID

    package init(need: FactorID, outcome: FactorID) {
      self.need = need
      self.outcome = outcome
    }
  }

  package struct Result: Sendable, Hashable {
    /// Sorted by need, then outcome; those joined by none are left out.
    package var chains: [EvidenceChain]
    /// Pairs for which the exact search was cut short: whether a chain joins them is not known.
    package var undecided: [Pair]
    /// Pairs joined by links alone: no way between them passes prevention or provision.
    package var joinedOtherwise: [Pair]
    package var needs: Int
    package var outcomes: Int
  }

  private let model: Model
  private let assessment: AssessmentResult
  private let version: CatalogueVersion
  private let paths: ChainPaths
  private let factors: FactorGraph

  /// `assessment` is of `version`, by `model`.
  package init(
    model: Model,
    assessment: AssessmentResult,
    version: CatalogueVersion,
    steps: Int = usualSteps
  ) {
    self.model = model
    self.assessment = assessment
    self.version = version
    factors = FactorGraph(model)
    let lows = factors.ids.map { assessment.factor($0)?.coverage.low ?? 0 }
    let responses = model.factors.map { factor in
      [factor.factorClass, factor.alsoClass].contains { $0 == .prevention || $0 == .provision }
    }
    paths = ChainPaths(graph: factors.graph, widths: lows, isResponse: responses, steps: steps)
  }

  package init(_ snapshot: Snapshot) {
    self.init(
      model: snapshot.model,
      assessment: snapshot.assessment,
      version: snapshot.version
    )
  }

  /// Of all needs and outcomes, or of those named.
  package func find(needs: Set<FactorID>? = nil, outcomes: Set<FactorID>? = nil) -> Result {
    let starts = nodes(of: .need, among: needs)
    let ends = nodes(of: .outcome, among: outcomes)
    var result = Result(
      chains: [],
      undecided: [],
      joinedOtherwise: [],
      needs: starts.count,
      outcomes: ends.count
    )
    var found: [(Int, Int, EvidenceChain)] = []
    var steps: [Int: EvidenceChain.Step] = [:]
    var left = Self.allSteps
    for end in ends {
      for (start, answer) in zip(starts, paths.paths(from: starts, to: end, left: &left)) {
        let pair = Pair(need: factors.ids[start], outcome: factors.ids[end])
        switch answer {
        case .path(let nodes):
          for node in nodes where steps[node] == nil { steps[node] = step(node) }
          found.append((start, end, EvidenceChain(steps: nodes.compactMap { steps[$0] })))
        case .cut: result.undecided.append(pair)
        case .noResponse: result.joinedOtherwise.append(pair)
        case .none: break
        }
      }
    }
    result.chains = found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    result.undecided.sort { ($0.need, $0.outcome) < ($1.need, $1.outcome) }
    result.joinedOtherwise.sort { ($0.need, $0.outcome) < ($1.need, $1.outcome) }
    return result
  }

  private func nodes(of factorClass: FactorClass, among chosen: Set<FactorID>?) -> [Int] {
    model.factors.indices.filter { node in
      model.factors[node].factorClass == factorClass
        && chosen?.contains(factors.ids[node]) ?? true
    }
  }

  private func step(_ node: Int) -> EvidenceChain.Step? {
    let factor = model.factors[node]
    guard let assessed = assessment.factor(factor.id) else { return nil }
    var dataSets: [EvidenceSource: Set<DataSetID>] = [:]
    for (aspect, found) in zip(factor.aspects, assessed.aspects)
    where found.verdict != .exempt && aspect.weight > 0 {
      for fit in found.fits where fit.score.low > 0 {
        guard let dataSet = version[fit.dataSet] else { continue }
        dataSets[EvidenceSource(of: dataSet), default: []].insert(fit.dataSet)
      }
    }
    let support = dataSets.sorted { $0.key < $1.key }.map {
      EvidenceChain.Support(source: $0.key, dataSets: $0.value.sorted())
    }
    return EvidenceChain.Step(id: factor.id, low: assessed.coverage.low, support: support)
  }
}
