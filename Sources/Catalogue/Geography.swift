package import Bilingual

/// A kind of area, unit or scope for which figures are published.
package struct GeographyLevel: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case area
    /// A school: not an area, it adds up to none.
    case unit
    /// England and Wales, the United Kingdom: not a level of the lattice.
    case scope
  }

  package var id: LevelID
  package var label: LocalizedText
  package var kind: Kind
  package var vintages: [String]
  package var citations: [Citation]

  package init(
    id: LevelID,
    label: LocalizedText,
    kind: Kind,
    vintages: [String] = [],
    citations: [Citation] = []
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.vintages = vintages
    self.citations = citations
  }
}

/// A level of a boundary vintage; without a vintage any is meant.
///
/// Written `lsoa@2011`.
package struct LevelReference: Sendable, Hashable, CustomStringConvertible {
  package var level: LevelID
  package var vintage: String?

  package init(_ level: LevelID, vintage: String? = nil) {
    self.level = level
    self.vintage = vintage
  }

  /// `lsoa` or `lsoa@2011`; a list of levels is none.
  package init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard let level = parts.first.flatMap({ LevelID($0) }), parts.count <= 2 else { return nil }
    if parts.count == 2 {
      let endsMember = { (character: Character) in
        ";,".contains(character) || character.isWhitespace
      }
      guard !parts[1].isEmpty, !parts[1].contains(where: endsMember) else { return nil }
    }
    self.init(level, vintage: parts.count == 2 ? parts[1] : nil)
  }

  package var description: String { vintage.map { "\(level)@\($0)" } ?? level.text }
}

/// A statement, from a look-up, on how the areas of one level lie in those of another.
package struct GeographyCover: Sendable, Hashable {
  package enum Relation: String, Sendable, Hashable, CaseIterable {
    /// Each finer area lies in exactly one coarser area.
    case nests
    /// Most of each finer area lies in the coarser area that a look-up gives.
    case bestFit = "best-fit"
    /// No look-up is cited.
    case unknown
  }

  package var finer: LevelReference
  package var coarser: LevelReference
  package var relation: Relation
  package var citations: [Citation]

  package init(
    finer: LevelReference,
    coarser: LevelReference,
    relation: Relation,
    citations: [Citation] = []
  ) {
    self.finer = finer
    self.coarser = coarser
    self.relation = relation
    self.citations = citations
  }
}

/// The lattice of geography levels: which areas nest in which.
package struct GeographyLattice: Sendable, Hashable {
  /// How published figures at one level stand to a level that is required.
  package enum Standing: Sendable, Hashable {
    case same
    /// Published areas nest in those required: figures that add up can be added up.
    case finer
    /// Published areas are the next step up from those required, nothing lies between.
    case directCover
    /// The two levels may nest, but no look-up is cited.
    case unknown
    /// Coarser by more than a step, a scope, a unit, or not comparable.
    case other
  }

  package let country: LevelID
  package let levels: [GeographyLevel]
  package let covers: [GeographyCover]
  private let coarserOf: [LevelReference: Set<LevelReference>]

  /// Covers must not form a cycle; `country` is a level, in which every area lies without being said to.
  package init(country: LevelID, levels: [GeographyLevel], covers: [GeographyCover]) {
    self.country = country
    self.levels = levels
    self.covers = covers
    var direct: [LevelReference: Set<LevelReference>] = [:]
    for cover in covers where cover.relation == .nests {
      direct[cover.finer, default: []].insert(cover.coarser)
    }
    for level in levels where level.kind == .area && level.id != country {
      direct[LevelReference(level.id), default: []].insert(LevelReference(country))
    }
    coarserOf = direct
  }

  package func level(_ id: LevelID) -> GeographyLevel? { levels.first { $0.id == id } }

  /// How figures published at `published` stand to the level `required`.
  package func standing(of published: LevelReference, to required: LevelReference) -> Standing {
    if published.level == required.level,
      published.vintage == nil || required.vintage == nil || published.vintage == required.vintage
    {
      return .same
    }
    if nests(published, in: required) { return .finer }
    if nests(required, in: published) {
      return isDirectCover(published, of: required) ? .directCover : .other
    }
    let mayNest = covers.contains {
      $0.relation == .unknown && $0.finer.level == required.level
        && $0.coarser.level == published.level
    }
    return mayNest ? .unknown : .other
  }

  /// Whether every area of `finer` lies in one area of `coarser`, by way of any number of look-ups.
  package func nests(_ finer: LevelReference, in coarser: LevelReference) -> Bool {
    reachable(from: finer).contains { Self.matches($0, coarser) }
  }

  private func isDirectCover(_ coarser: LevelReference, of finer: LevelReference) -> Bool {
    !reachable(from: finer).contains { between in
      between.level != coarser.level && between.level != finer.level
        && nests(between, in: coarser) && !nests(coarser, in: between)
    }
  }

  private func reachable(from start: LevelReference) -> Set<LevelReference> {
    var found: Set<LevelReference> = []
    var open = coarserOf.keys.filter { Self.matches($0, start) }.flatMap { coarserOf[$0] ?? [] }
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += coarserOf.keys.filter { Self.matches($0, next) }.flatMap { coarserOf[$0] ?? [] }
    }
    return found
  }

  private static func matches(_ a: LevelReference, _ b: LevelReference) -> Bool {
    a.level == b.level && (a.vintage == nil || b.vintage == nil || a.vintage == b.vintage)
  }
}
