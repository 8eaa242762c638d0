package import Catalogue

/// How the figures of a data set for the areas of one level can be had.
package struct LevelAccess: Sendable, Hashable {
  /// From the surest on.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Published for them.
    case published
    /// Added up, by areas that nest.
    case nests
    /// Added up, each finer area given to the one in which most of it lies.
    case bestFit = "best-fit"
    /// Published for other boundaries of the level.
    case changed
    /// Published for the level, without saying by which boundaries.
    case unstatedVintage = "unstated-vintage"

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  package var kind: Kind
  /// The level that is published.
  package var from: LevelReference
  package var lookUps: [GeographyCover]
  /// What has to be found out for it to be so, as columns of the catalogue; empty: it is known.
  package var openFields: [String]

  package init(
    kind: Kind,
    from: LevelReference,
    lookUps: [GeographyCover] = [],
    openFields: [String] = []
  ) {
    self.kind = kind
    self.from = from
    self.lookUps = lookUps
    self.openFields = openFields
  }

  package var isProven: Bool { openFields.isEmpty }
}

/// All levels for which the figures of a data set can be had.
package struct LevelReach: Sendable {
  /// By level, what is known, and what is at best possible.
  package private(set) var proven: [LevelReference: LevelAccess] = [:]
  package private(set) var possible: [LevelReference: LevelAccess] = [:]

  /// Only counts, and rates with their denominators, add up; a data set that does not say at which levels it is published
  /// may be published at any.
  package init(of dataSet: DataSet, ways: LevelWays, country: LevelID) {
    switch dataSet.levels.state {
    case .doesNotBear: publish(LevelReference(country), open: [])
    case .unknown: mayBeAnywhere(ways)
    case .value(let list):
      for level in list.known { take(level, dataSet, ways) }
      if !list.isComplete { mayBeAnywhere(ways) }
    }
  }

  private mutating func mayBeAnywhere(_ ways: LevelWays) {
    for node in ways.nodes { publish(node, open: ["levels"]) }
  }

  private mutating func publish(
    _ level: LevelReference,
    as stated: LevelReference? = nil,
    open: [String]
  ) {
    note(LevelAccess(kind: .published, from: stated ?? level, openFields: open), at: level)
  }

  private mutating func take(_ level: LevelReference, _ dataSet: DataSet, _ ways: LevelWays) {
    let nodes = ways.nodes(of: level)
    if nodes.count == 1, let node = nodes.first {
      publish(node, open: [])
      for other in ways.nodes(of: LevelReference(node.level)) where other != node {
        note(LevelAccess(kind: .changed, from: node), at: other)
      }
      addUp(nodes, from: node, dataSet, ways)
    } else {
      for node in nodes {
        publish(node, as: level, open: ["levels"])
        note(LevelAccess(kind: .unstatedVintage, from: level), at: node)
      }
      addUp(nodes, from: level, dataSet, ways)
    }
  }

  /// The coarser levels to which figures for `nodes` add up: for certain where they do from each of them, and then no better than
  /// from that for which the look-ups say least.
  ///
  /// Where a vintage is not stated nothing is taken for it: `level` is what the data set says.
  private mutating func addUp(
    _ nodes: [LevelReference],
    from level: LevelReference,
    _ dataSet: DataSet,
    _ ways: LevelWays
  ) {
    var fields: [String] = []
    switch dataSet.statistics.value {
    case let kinds? where kinds.contains(where: \.addsUp): break
    case nil: fields.append("statistic")
    case .some: return
    }
    let targets = Set(nodes.flatMap { ways.ways(from: $0).keys })
    for target in targets {
      let found = nodes.compactMap { ways.way(from: $0, to: target) }
      // Of the vintages one may be the target itself, which takes no look-up.
      if found.count == nodes.count || found.count == nodes.count - 1 && nodes.contains(target) {
        note(LevelAccess(addingUp: found, from: level, openFields: fields), at: target)
      }
      guard nodes.count > 1 else { continue }
      for way in found {
        note(
          LevelAccess(addingUp: [way], from: level, openFields: fields, or: "levels"),
          at: target
        )
      }
    }
  }

  /// The same where nothing is known until `fields` are found out.
  func requiring(_ fields: [String]) -> LevelReach {
    guard !fields.isEmpty else { return self }
    var reach = self
    reach.proven = [:]
    for level in possible.keys { reach.possible[level]?.openFields += fields }
    return reach
  }

  private mutating func note(_ access: LevelAccess, at level: LevelReference) {
    if access.isProven, proven[level].map({ access.isBetter(than: $0) }) ?? true {
      proven[level] = access
    }
    if possible[level].map({ access.isBetter(than: $0) }) ?? true { possible[level] = access }
  }
}

extension LevelAccess {
  /// Whichever of `ways` it is: by the look-ups of all of them, and as loosely as by the loosest.
  fileprivate init(
    addingUp ways: [LevelWays.Way],
    from level: LevelReference,
    openFields fields: [String],
    or more: String? = nil
  ) {
    var seen: Set<GeographyCover> = []
    let lookUps = ways.flatMap(\.lookUps).filter { seen.insert($0).inserted }
    let isCited = ways.allSatisfy { $0.relation != .unknown }
    self.init(
      kind: lookUps.contains { $0.relation == .bestFit } ? .bestFit : .nests,
      from: level,
      lookUps: lookUps,
      openFields: fields + (isCited ? [] : ["geography look-up"]) + [more].compactMap(\.self)
    )
  }

  /// The surer kind, then the one for which less has to be found out; ties by the level it comes from.
  fileprivate func isBetter(than other: LevelAccess) -> Bool {
    let (a, b) = (
      (kind, openFields.count, lookUps.count),
      (other.kind, other.openFields.count, other.lookUps.count)
    )
    if a != b { return a < b }
    return from.description < other.from.description
  }
}
