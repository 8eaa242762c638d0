import Assessment
import Bilingual
import Catalogue
import FactorModel

/// A theme within a class: what the overview draws as a block.
struct OverviewBlock: Sendable, Hashable {
  /// Where it stands: the row is the theme's, the lane the class's.
  struct Place: Sendable, Hashable, Comparable {
    var row: Int
    var lane: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.row, left.lane) < (right.row, right.lane)
    }
  }

  var factors = 0
  /// Aspects by verdict.
  var verdicts: [Verdict: Int] = [:]
  /// Links between two of its factors.
  var within = 0

  var aspects: Int { verdicts.values.reduce(0, +) }

  mutating func add(_ other: OverviewBlock) {
    factors += other.factors
    verdicts.merge(other.verdicts, uniquingKeysWith: +)
    within += other.within
  }
}

/// All links from one block to another.
struct OverviewConnection: Sendable, Hashable {
  var from: OverviewBlock.Place
  var to: OverviewBlock.Place
  var polarities: [Polarity: Int]
  /// The sum over the links: 3 strong, 2 moderate, 1 weak.
  var strength: Int

  var count: Int { polarities.values.reduce(0, +) }

  /// `15 (+13 ?2)`.
  var label: String {
    let signs = Polarity.allCases.compactMap { polarity in
      polarities[polarity].map { "\(polarity.mark.letter)\($0)" }
    }
    return "\(count) (\(signs.joined(separator: " ")))"
  }
}

/// The numbers of the overview: each factor once, under its first class and main theme.
struct OverviewTally: Sendable {
  /// Names of the rows, in the order of the themes.
  private(set) var rows: [String] = []
  private(set) var blocks: [OverviewBlock.Place: OverviewBlock] = [:]
  /// The strongest, by number of links, then their strength, then place.
  private(set) var shown: [OverviewConnection] = []
  /// Links between blocks that are not among them.
  private(set) var hiddenBetween = 0

  static let lanes = FactorClass.allCases

  init(_ snapshot: Snapshot, language: Language, mostConnections: Int) {
    let model = snapshot.model
    let used = Set(model.factors.map(\.themes.first))
    var names: [(ThemeID?, String)] = model.themes.filter { used.contains($0.id) }
      .map { ($0.id, $0.label.text(in: language)) }
    let listed = Set(names.map(\.0))
    if !used.isSubset(of: listed) {
      names.append((nil, OverviewWording.noTheme.text(in: language)))
    }
    rows = names.map(\.1)
    var places: [FactorID: OverviewBlock.Place] = [:]
    for factor in model.factors {
      let row = names.firstIndex { $0.0 == factor.themes.first } ?? names.count - 1
      guard let lane = Self.lanes.firstIndex(of: factor.factorClass) else { continue }
      let place = OverviewBlock.Place(row: row, lane: lane)
      places[factor.id] = place
      let found = snapshot.assessment.factor(factor.id)?.aspects.map(\.verdict) ?? []
      blocks[place, default: OverviewBlock()].add(
        OverviewBlock(factors: 1, verdicts: Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +))
      )
    }
    connect(model.links, places: places, most: mostConnections)
  }

  private mutating func connect(
    _ links: [Link],
    places: [FactorID: OverviewBlock.Place],
    most: Int
  ) {
    struct Ends: Hashable { var from, to: OverviewBlock.Place }
    var connections: [Ends: OverviewConnection] = [:]
    for link in links {
      guard let from = places[link.from], let to = places[link.to] else { continue }
      guard from != to else {
        blocks[from]?.within += 1
        continue
      }
      let empty = OverviewConnection(from: from, to: to, polarities: [:], strength: 0)
      connections[Ends(from: from, to: to), default: empty].polarities[link.polarity, default: 0] +=
        1
      connections[Ends(from: from, to: to), default: empty].strength += link.strengthRank
    }
    let sorted = connections.values.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      if left.strength != right.strength { return left.strength > right.strength }
      return left.from == right.from ? left.to < right.to : left.from < right.from
    }
    shown = Array(sorted.prefix(most))
    hiddenBetween = sorted.dropFirst(most).reduce(0) { $0 + $1.count }
  }

  /// All blocks of a lane taken together.
  func lane(_ lane: Int) -> OverviewBlock {
    blocks.filter { $0.key.lane == lane }.values.reduce(into: OverviewBlock()) { $0.add($1) }
  }

  /// All blocks of a row taken together.
  func row(_ row: Int) -> OverviewBlock {
    blocks.filter { $0.key.row == row }.values.reduce(into: OverviewBlock()) { $0.add($1) }
  }

  var total: OverviewBlock { blocks.values.reduce(into: OverviewBlock()) { $0.add($1) } }

  var linkCount: Int { total.within + shown.reduce(0) { $0 + $1.count } + hiddenBetween }
}
