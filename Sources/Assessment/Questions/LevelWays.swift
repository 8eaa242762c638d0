package import Catalogue

/// How figures for one level of a lattice can be had from figures for another.
package struct LevelWays: Sendable {
  /// A way from finer areas to coarser ones, the best there is.
  package struct Way: Sendable, Hashable {
    /// `nests`, or the loosest look-up on it.
    package var relation: GeographyCover.Relation
    /// In order; empty where every area lies in the country without being said to.
    package var lookUps: [GeographyCover]
  }

  /// Every level of every vintage; of a level without vintages itself.
  package let nodes: [LevelReference]
  private let nodesByLevel: [LevelID: [LevelReference]]
  private let ways: [LevelReference: [LevelReference: Way]]

  package init(_ lattice: GeographyLattice) {
    var nodes: [LevelReference] = []
    for level in lattice.levels where level.kind != .scope && level.id != lattice.country {
      nodes +=
        level.vintages.isEmpty
        ? [LevelReference(level.id)]
        : level.vintages.map { LevelReference(level.id, vintage: $0) }
    }
    nodes.append(LevelReference(lattice.country))
    self.nodes = nodes
    let byLevel = Dictionary(grouping: nodes, by: \.level)
    nodesByLevel = byLevel
    let areas = Set(lattice.levels.filter { $0.kind == .area }.map(\.id))
    let steps = Self.steps(lattice, byLevel, areas)
    ways = Dictionary(
      uniqueKeysWithValues: nodes.map { ($0, Self.ways(from: $0, steps)) }
    )
  }

  /// The levels that a reference may mean: one, or one of every vintage where none is stated.
  package func nodes(of reference: LevelReference) -> [LevelReference] {
    let all = nodesByLevel[reference.level] ?? []
    guard let vintage = reference.vintage else { return all }
    return all.filter { $0.vintage == nil || $0.vintage == vintage }
  }

  /// The best way from `finer` to `coarser`; `nil` where there is none, or where they are the same.
  package func way(from finer: LevelReference, to coarser: LevelReference) -> Way? {
    ways[finer]?[coarser]
  }

  /// All levels to which there is a way.
  package func ways(from finer: LevelReference) -> [LevelReference: Way] { ways[finer] ?? [:] }

  private struct Step {
    var to: LevelReference
    var relation: GeographyCover.Relation
    var cover: GeographyCover?
  }

  private static func steps(
    _ lattice: GeographyLattice,
    _ byLevel: [LevelID: [LevelReference]],
    _ areas: Set<LevelID>
  ) -> [LevelReference: [Step]] {
    func nodes(_ reference: LevelReference) -> [LevelReference] {
      (byLevel[reference.level] ?? []).filter {
        $0.vintage == nil || reference.vintage == nil || $0.vintage == reference.vintage
      }
    }
    var steps: [LevelReference: [Step]] = [:]
    for cover in lattice.covers {
      for finer in nodes(cover.finer) {
        for coarser in nodes(cover.coarser) {
          steps[finer, default: []].append(
            Step(to: coarser, relation: cover.relation, cover: cover)
          )
        }
      }
    }
    let country = LevelReference(lattice.country)
    for (level, nodes) in byLevel where areas.contains(level) && level != lattice.country {
      for node in nodes {
        // All areas make up the country: to add them up takes no look-up.
        steps[node, default: []].removeAll { $0.to == country }
        steps[node, default: []].append(Step(to: country, relation: .nests, cover: nil))
      }
    }
    return steps
  }

  /// Breadth first, by nesting look-ups alone, then with best fits, then with those that nobody cites.
  private static func ways(
    from start: LevelReference,
    _ steps: [LevelReference: [Step]]
  ) -> [LevelReference: Way] {
    var found: [LevelReference: Way] = [:]
    let allowed: [Set<GeographyCover.Relation>] = [
      [.nests], [.nests, .bestFit], [.nests, .bestFit, .unknown],
    ]
    for relations in allowed {
      var reached: [LevelReference: Way] = [start: Way(relation: .nests, lookUps: [])]
      var open = [start]
      var next = 0
      while next < open.count {
        let place = open[next]
        next += 1
        guard let way = reached[place] else { continue }
        for step in steps[place] ?? [] where relations.contains(step.relation) {
          guard reached[step.to] == nil else { continue }
          let loosest = [way.relation, step.relation].max { $0.looseness < $1.looseness }
          reached[step.to] = Way(
            relation: loosest ?? step.relation,
            lookUps: way.lookUps + [step.cover].compactMap(\.self)
          )
          open.append(step.to)
        }
      }
      for (target, way) in reached where target != start && found[target] == nil {
        found[target] = way
      }
    }
    return found
  }
}

extension GeographyCover.Relation {
  fileprivate var looseness: Int {
    switch self {
    case .nests: 0
    case .bestFit: 1
    case .unknown: 2
    }
  }
}
