import FactorModel

/// A choice of one option for each of some aspects, by what it makes of the answer.
struct QuestionState: Sendable {
  /// That all share; where ``ends`` are stated, at most two of them.
  private(set) var years = YearSet(from: .min, through: .max)
  private(set) var ends: YearEnds?
  var verdict = QuestionVerdict.yes
  var missingControls = 0
  var reservations = 0
  /// Open facts on which no other aspect can rest, and those on which others may rest as well, which count once.
  var ownFacts = 0
  var sharedFacts = BitSet()
  /// The state that it adds to, and what it adds; `nil`: a control that is missing.
  var parent = 0
  var option: Int?

  var openCount: Int { ownFacts + sharedFacts.count }

  /// A better verdict, then fewer facts to find out, then fewer controls missing, fewer reservations, more years.
  func isBetter(than other: Self) -> Bool {
    if verdict != other.verdict { return verdict > other.verdict }
    if openCount != other.openCount { return openCount < other.openCount }
    if missingControls != other.missingControls { return missingControls < other.missingControls }
    if reservations != other.reservations { return reservations < other.reservations }
    return years.count > other.years.count
  }

  /// Whatever can be made of `other` can be made of this as well, and as good.
  func beats(_ other: Self) -> Bool {
    guard years.isSuperset(of: other.years), verdict >= other.verdict, holdsYears(of: other) else {
      return false
    }
    // Fewer controls missing outweigh reservations, as they do in the order.
    if missingControls > other.missingControls { return false }
    if missingControls == other.missingControls, reservations > other.reservations { return false }
    // A shared fact that only this rests on may yet cost the other nothing.
    return ownFacts + sharedFacts.countBeyond(other.sharedFacts) <= other.ownFacts
  }

  /// Of `other`, whose years are among these, whether those that come together do so here.
  private func holdsYears(of other: Self) -> Bool {
    guard let ends else { return true }
    return other.ends.map(ends.isSuperset) ?? ends.holds(other.years)
  }

  mutating func take(_ years: YearSet, _ ends: YearEnds?) {
    self.years = ends?.years ?? years
    self.ends = ends
  }

  /// The ways in which it shares `count` years with `share`.
  func sharing(_ count: Int, with share: Self) -> [Self] {
    let common = years.intersection(share.years)
    guard common.count >= count else { return [] }
    switch (ends, share.ends) {
    case (nil, nil): return [with(common, nil)]
    case (let ends?, nil), (nil, let ends?): return with([ends.intersection(common)], count)
    case (let ends?, let others?): return with(ends.common(with: others), count)
    }
  }

  /// The ways in which one of its years is one of `share`, and `count` years are left.
  func reaching(_ share: Self, keeping count: Int) -> [Self] {
    guard !years.intersection(share.years).isEmpty else { return [] }
    guard let ends else { return [self] }
    return with(ends.reaching(share.years), count)
  }

  private func with(_ years: YearSet, _ ends: YearEnds?) -> Self {
    var state = self
    state.take(years, ends)
    return state
  }

  private func with(_ ways: [YearEnds], _ count: Int) -> [Self] {
    ways.filter { $0.has(max(1, count)) }.map { with($0.years, $0) }
  }
}

/// A set of small numbers.
struct BitSet: Sendable, Hashable {
  private var words: [UInt64] = []

  mutating func insert(_ number: Int) {
    while words.count <= number / 64 { words.append(0) }
    words[number / 64] |= 1 << UInt64(number % 64)
  }

  mutating func formUnion(_ other: BitSet) {
    if words.isEmpty { words = other.words }
    for (place, word) in other.words.enumerated() {
      if place < words.count { words[place] |= word } else { words.append(word) }
    }
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// How many members are not in `other`.
  func countBeyond(_ other: BitSet) -> Int {
    if words.isEmpty { return 0 }
    return words.indices.reduce(0) { count, place in
      let known = place < other.words.count ? other.words[place] : 0
      return count + (words[place] & ~known).nonzeroBitCount
    }
  }
}
