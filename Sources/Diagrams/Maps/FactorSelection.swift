import FactorModel

/// The factors that a map is about, the links among them, and the factors just outside that are linked to them.
///
/// Of the factors outside so many are chosen as the limit allows: the most strongly linked first, then those with
/// the most links, then by id. Links between two of them are left out.
struct FactorSelection {
  let inside: Set<FactorID>
  let outside: Set<FactorID>
  /// In the order of the model.
  let links: [Link]
  /// How many linked factors outside there was no room for.
  let hidden: Int

  private static let (limit, limitAroundMany, many) = (12, 6, 30)

  /// `neighbourLimit` is 12 unless told otherwise, and half as many where the factors themselves fill the page.
  init(_ inside: Set<FactorID>, in model: Model, neighbourLimit: Int? = nil) {
    self.inside = inside
    let limit =
      neighbourLimit ?? (inside.count > Self.many ? Self.limitAroundMany : Self.limit)
    let crossing = model.links.filter { inside.contains($0.from) != inside.contains($0.to) }
    let neighbours = Self.neighbours(of: inside, through: crossing)
    let outside = Set(neighbours.prefix(max(0, limit)))
    self.outside = outside
    hidden = neighbours.count - outside.count
    links = model.links.filter { link in
      let ends = [link.from, link.to]
      return ends.contains(where: inside.contains)
        && ends.allSatisfy { inside.contains($0) || outside.contains($0) }
    }
  }

  var standings: [FactorID: DiagramNode.Standing] {
    Dictionary(
      inside.map { ($0, .inside) } + outside.map { ($0, .outside) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func neighbours(of inside: Set<FactorID>, through links: [Link]) -> [FactorID] {
    let byNeighbour = Dictionary(grouping: links) { inside.contains($0.from) ? $0.to : $0.from }
    return byNeighbour.sorted { left, right in
      let strongest = (left.value.strongest, right.value.strongest)
      if strongest.0 != strongest.1 { return strongest.0 > strongest.1 }
      if left.value.count != right.value.count { return left.value.count > right.value.count }
      return left.key < right.key
    }.map(\.key)
  }
}

extension [Link] {
  /// The rank of the strongest: 3 strong, 2 moderate, 1 weak, 0 not stated.
  fileprivate var strongest: Int { map(\.strengthRank).max() ?? 0 }
}
