package import Catalogue
package import FactorModel

/// Finds the evidence chains of an assessment: for each need and each outcome the widest path between them.
package struct ChainFinder: Sendable {
  package struct Pair: Sendable, Hashable {
    package var need: FactorID
    package var outcome: FactorID

    package init(need: FactorID, outcome: FactorID) {
      self.need = need
      self.outcome = outcome
    }
  }

  /// An outcome for which the search was ended, with how many needs were left.
  package struct Rest: Sendable, Hashable {
    package var outcome: FactorID
    package var needs: Int

    package init(outcome: FactorID, needs: Int) {
      self.outcome = outcome
      self.needs = needs
    }
  }

  package struct Result: Sendable, Hashable {
    /// Sorted by need, then outcome; those joined by none are left out.
    package var chains: [EvidenceChain]
    /// Pairs for which the exact search was cut short: whether a chain joins them is not known.
    package var undecided: [Pair]
    /// Pairs joined by links alone: no way between them passes prevention or provision.
    package var joinedOtherwise: [Pair]
    /// Pairs whose widest way leads over exempt factors alone: nothing is asked of it that could hold or break.
    package var exempt: [Pair]
    /// What was not looked at, in the order of outcomes, since the limits were met.
    package var notLookedAt: [Rest]
    package var limits: ChainLimits
    package var needs: Int
    package var outcomes: Int
    /// Factors of the model, and those of them with no link: of these the model says nothing.
    package var factors: Int
    package var unlinked: Int
  }

  private let model: Model
  private let assessment: AssessmentResult
  private let version: CatalogueVersion
  private let paths: ChainPaths
  private let factors: FactorGraph
  private let links: [Pair: Link]
  /// Factors of which nothing is asked.
  private let isExempt: [Bool]
  private let limits: ChainLimits

  /// `assessment` is of `version`, by `model`.
  package init(
    model: Model,
    assessment: AssessmentResult,
    version: CatalogueVersion,
    limits: ChainLimits = ChainLimits()
  ) {
    self.model = model
    self.assessment = assessment
    self.version = version
    factors = FactorGraph(model)
    links = Dictionary(
      model.links.map { (Pair(need: $0.from, outcome: $0.to), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.limits = limits
    let assessed = factors.ids.map { assessment.factor($0) }
    isExempt = assessed.map { factor in
      guard let aspects = factor?.aspects, !aspects.isEmpty else { return false }
      return aspects.allSatisfy { $0.verdict == .exempt }
    }
    // Exempt aspects leave the denominator: where none is left there is no coverage that could be low.
    let widths = zip(assessed, isExempt).map { factor, isExempt -> Rational? in
      isExempt ? nil : factor?.coverage.low ?? 0
    }
    let responses = model.factors.map { factor in
      [factor.factorClass, factor.alsoClass].contains { $0 == .prevention || $0 == .provision }
    }
    paths = ChainPaths(graph: factors.graph, widths: widths, isResponse: responses)
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
      exempt: [],
      notLookedAt: [],
      limits: limits,
      needs: starts.count,
      outcomes: ends.count,
      factors: factors.ids.count,
      unlinked: (0..<factors.ids.count).count {
        factors.graph.successors(of: $0).isEmpty && factors.graph.predecessors(of: $0).isEmpty
      }
    )
    var found: [(Int, Int, EvidenceChain)] = []
    var steps: [Int: EvidenceChain.Step] = [:]
    var left = limits
    for end in ends {
      let answers = left.isSpent ? [] : paths.paths(from: starts, to: end, left: &left)
      if answers.count < starts.count {
        let rest = Rest(outcome: factors.ids[end], needs: starts.count - answers.count)
        result.notLookedAt.append(rest)
      }
      for (start, answer) in zip(starts, answers) {
        let pair = Pair(need: factors.ids[start], outcome: factors.ids[end])
        switch answer {
        case .path(let nodes) where nodes.allSatisfy { isExempt[$0] }: result.exempt.append(pair)
        case .path(let nodes):
          for node in nodes where steps[node] == nil { steps[node] = step(node) }
          let chain = EvidenceChain(steps: nodes.compactMap { steps[$0] }, edges: edges(nodes))
          found.append((start, end, chain))
        case .cut: result.undecided.append(pair)
        case .noResponse: result.joinedOtherwise.append(pair)
        case .none: break
        }
      }
    }
    found.sort { ($0.0, $0.1) < ($1.0, $1.1) }
    result.chains = found.map(\.2)
    weigh(&result.chains)
    result.undecided.sort { ($0.need, $0.outcome) < ($1.need, $1.outcome) }
    result.joinedOtherwise.sort { ($0.need, $0.outcome) < ($1.need, $1.outcome) }
    result.exempt.sort { ($0.need, $0.outcome) < ($1.need, $1.outcome) }
    return result
  }

  private func edges(_ nodes: [Int]) -> [EvidenceChain.Edge] {
    zip(nodes, nodes.dropFirst()).compactMap { from, to in
      links[ChainFinder.Pair(need: factors.ids[from], outcome: factors.ids[to])].map { link in
        EvidenceChain.Edge(
          polarity: link.polarity,
          isBacked: link.evidence.contains { $0.claim != .hypothesis && $0.claim != .inference }
        )
      }
    }
  }

  /// Finds for the chains that hold what breaks all ways between their ends, and whether another is as wide.
  private func weigh(_ chains: inout [EvidenceChain]) {
    guard chains.contains(where: { !$0.isBroken }) else { return }
    let support = factors.ids.indices.map { step($0)?.support.map(\.source) ?? [] }
    let all = Set(support.joined()).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    func sources(_ counts: (EvidenceSource) -> Bool) -> [Set<Int>?] {
      support.indices.map { node in
        isExempt[node] ? nil : Set(support[node].filter(counts).compactMap { numbers[$0] })
      }
    }
    let (each, known) = (sources { _ in true }, sources(\.isKnown))
    let places = Dictionary(uniqueKeysWithValues: factors.ids.enumerated().map { ($1, $0) })
    var breaks = ChainBreaks(paths, steps: limits.breakSteps)
    for place in chains.indices where !chains[place].isBroken {
      let nodes = chains[place].steps.compactMap { places[$0.id] }
      guard let start = nodes.first, let end = nodes.last else { continue }
      chains[place].asWide = breaks.asWide(as: nodes)?.map { factors.ids[$0] }
      guard let found = breaks.breaking(from: start, to: end, sources: each) else { continue }
      let least = each == known ? found : breaks.breaking(from: start, to: end, sources: known)
      guard let least else { continue }
      chains[place].breaking = EvidenceChain.Breaking(
        losses: found.losses,
        leastLosses: max(1, least.losses),
        sets: found.sets.map { $0.sorted().map { all[$0] } }
          .sorted { $0.lexicographicallyPrecedes($1) }
      )
    }
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
    return EvidenceChain.Step(
      id: factor.id,
      low: assessed.coverage.low,
      isExempt: isExempt[node],
      support: support
    )
  }
}
