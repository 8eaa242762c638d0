/// Which rows have claimed which data sets so far, and what speaks for pairs that claimed nothing.
struct MatchClaims {
  struct Pair: Hashable {
    var row: Int
    var existing: Int
  }

  let rows: [MatchSubject]
  let existing: [MatchSubject]
  /// By row.
  private(set) var outcomes: [(existing: Int, reason: MatchReason)?]
  private(set) var isClaimed: [Bool]
  var rejected: Set<Pair> = []
  /// Pairs that a key or a decision suggests, by row, with the reason where it is not evident from the pair.
  private(set) var evidence: [Int: [(existing: Int, reason: MatchReason?)]] = [:]

  /// How many data sets of those that share a key are suggested for each row.
  private static let sharedBound = 40

  init(rows: [MatchSubject], existing: [MatchSubject]) {
    self.rows = rows
    self.existing = existing
    outcomes = Array(repeating: nil, count: rows.count)
    isClaimed = Array(repeating: false, count: existing.count)
  }

  /// Claims what was accepted where that is one to one; suggests the rest.
  mutating func accept(_ accepted: [Pair: MatchDecision]) {
    let ofRow = Dictionary(grouping: accepted.keys, by: \.row)
    let ofExisting = Dictionary(grouping: accepted.keys, by: \.existing)
    for (pair, decision) in accepted {
      if ofRow[pair.row]?.count == 1, ofExisting[pair.existing]?.count == 1 {
        take(pair, .decided(by: decision.by, on: decision.decided))
      } else {
        evidence[pair.row, default: []].append((pair.existing, .contradictoryDecisions))
      }
    }
  }

  /// Claims by a key of which each row has one or none.
  mutating func claim<Key: Hashable>(_ keys: [Key?], _ others: [Key?], _ reason: MatchReason) {
    claim(keys.map { $0.map { [$0] } ?? [] }, others.map { $0.map { [$0] } ?? [] }, reason)
  }

  /// Claims where one row and one data set have a key, whether or not others of theirs are claimed already.
  ///
  /// Which pairs are claimed does not depend on the order in which they are found: those that stand in each other's way
  /// claim nothing.
  mutating func claim<Key: Hashable>(_ keys: [[Key]], _ others: [[Key]], _ reason: MatchReason) {
    let (groups, otherGroups) = (Self.groups(keys), Self.groups(others))
    var pairs: Set<Pair> = []
    var shared: [(rows: [Int], existing: [Int])] = []
    for (key, members) in groups {
      guard let partners = otherGroups[key] else { continue }
      if members.count == 1, partners.count == 1 {
        pairs.insert(Pair(row: members[0], existing: partners[0]))
      } else if reason != .link {
        shared.append((members, partners))
      }
    }
    let free = pairs.filter { isFree($0) }
    let ofRow = Dictionary(grouping: free, by: \.row)
    let ofExisting = Dictionary(grouping: free, by: \.existing)
    for pair in free {
      let isAlone = ofRow[pair.row]?.count == 1 && ofExisting[pair.existing]?.count == 1
      if isAlone, !isDoubtful(pair, reason) {
        take(pair, reason)
      } else {
        let isOurs = reason == .ourID || reason == .formerID
        evidence[pair.row, default: []].append(
          (pair.existing, isAlone && isOurs ? .contradictedID : nil)
        )
      }
    }
    for group in shared {
      let free = group.existing.filter { !isClaimed[$0] }.prefix(Self.sharedBound)
      for row in group.rows where outcomes[row] == nil {
        evidence[row, default: []] += free.map { ($0, nil) }
      }
    }
  }

  /// Whether neither has been claimed, and nobody has said that they are different.
  func isFree(_ pair: Pair) -> Bool {
    outcomes[pair.row] == nil && !isClaimed[pair.existing] && !rejected.contains(pair)
  }

  private func isDoubtful(_ pair: Pair, _ reason: MatchReason) -> Bool {
    switch reason {
    case .ourID, .formerID:
      !rows[pair.row].isExported && rows[pair.row].contradictsID(of: existing[pair.existing])
    case .identifier, .link: rows[pair.row].contradicts(existing[pair.existing])
    // The keys are equal: without a publisher in the one there is none in the other, and a title alone is no identity.
    case .titleAndPublisher, .welshTitleAndPublisher: rows[pair.row].publisher == nil
    case _: false
    }
  }

  private mutating func take(_ pair: Pair, _ reason: MatchReason) {
    outcomes[pair.row] = (pair.existing, reason)
    isClaimed[pair.existing] = true
  }

  private static func groups<Key: Hashable>(_ keys: [[Key]]) -> [Key: [Int]] {
    var groups: [Key: [Int]] = [:]
    for (index, own) in keys.enumerated() {
      for key in own where groups[key]?.last != index { groups[key, default: []].append(index) }
    }
    return groups
  }
}
