import Assessment
import Catalogue
import FactorModel

/// What chains a small world has, by trying everything.
struct ChainBruteForce {
  private(set) var chains: [[FactorID]] = []
  private(set) var joinedOtherwise: [ChainFinder.Pair] = []
  private(set) var exempt: [ChainFinder.Pair] = []
  private let world: ChainWorld
  private let model: Model

  init(_ world: ChainWorld) {
    self.world = world
    model = world.model
    let assessment = world.assessment().0
    for need in model.factors where need.factorClass == .need {
      for outcome in model.factors where outcome.factorClass == .outcome {
        let paths = paths([need.id]).filter { $0.last == outcome.id }
        let candidates = paths.filter { path in path.dropFirst().dropLast().contains(where: answers)
        }
        let best = candidates.min { left, right in
          let (a, b) = (width(left, assessment), width(right, assessment))
          if a != b { return a > b }
          if left.count != right.count { return left.count < right.count }
          return left.lexicographicallyPrecedes(right)
        }
        if let best, best.allSatisfy(world.isExempt) {
          exempt.append(.init(need: need.id, outcome: outcome.id))
        } else if let best {
          chains.append(best)
        } else if !paths.isEmpty {
          joinedOtherwise.append(.init(need: need.id, outcome: outcome.id))
        }
      }
    }
  }

  private func answers(_ id: FactorID) -> Bool {
    guard let factor = model.factor(id) else { return false }
    return [.prevention, .provision].contains(factor.factorClass)
      || factor.alsoClass == .prevention || factor.alsoClass == .provision
  }

  /// A factor of which nothing is asked narrows no path; one on which nothing is asked is wider than any.
  private func width(_ path: [FactorID], _ assessment: AssessmentResult) -> Rational {
    let asked = path.filter { !world.isExempt($0) }
    return asked.compactMap { assessment.factor($0)?.coverage.low }.min() ?? 2
  }

  private func paths(_ path: [FactorID]) -> [[FactorID]] {
    let next = Set(model.links.filter { $0.from == path.last }.map(\.to)).subtracting(path)
    return [path] + next.sorted().flatMap { paths(path + [$0]) }
  }

  /// All ways from the one to the other that pass an answer.
  private func ways(of chain: EvidenceChain) -> [[FactorID]] {
    paths(chain.steps.prefix(1).map(\.id)).filter {
      $0.last == chain.outcome && $0.dropFirst().dropLast().contains(where: answers)
    }
  }

  /// Another way of the same width that leaves out a factor of the chain, the shortest of them and the first by id.
  func asWide(_ chain: EvidenceChain) -> [FactorID]? {
    guard !chain.isBroken else { return nil }
    let assessment = world.assessment().0
    return ways(of: chain).filter { way in
      width(way, assessment) >= chain.width && !chain.steps.allSatisfy { way.contains($0.id) }
    }.min { left, right in
      left.count != right.count
        ? left.count < right.count : left.lexicographicallyPrecedes(right)
    }
  }

  /// The smallest sets of sources without which every way between the ends has a factor without proven coverage.
  func breakingSets(_ chain: EvidenceChain) -> Set<Set<EvidenceSource>> {
    guard !chain.isBroken else { return [] }
    let ways = ways(of: chain)
    let sources = Set(world.dataSets.map { EvidenceSource(of: $0) }).sorted()
    var found: Set<Set<EvidenceSource>> = []
    let subsets = (0..<(1 << sources.count)).map { bits in
      Set(sources.indices.filter { bits & (1 << $0) != 0 }.map { sources[$0] })
    }
    for lost in subsets.sorted(by: { $0.count < $1.count }) {
      if let size = found.first?.count, lost.count > size { break }
      let assessment = world.assessment(without: lost).0
      if ways.allSatisfy({ width($0, assessment) == 0 }) { found.insert(lost) }
    }
    return found
  }
}
