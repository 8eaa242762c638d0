import FactorModel

/// A choice of one option for each of some aspects, by what it makes of the answer.
struct QuestionState: Sendable {
  var years = YearSet(from: .min, through: .max)
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
    guard years.isSuperset(of: other.years), verdict >= other.verdict else { return false }
    // Fewer controls missing outweigh reservations, as they do in the order.
    if missingControls > other.missingControls { return false }
    if missingControls == other.missingControls, reservations > other.reservations { return false }
    // A shared fact that only this rests on may yet cost the other nothing.
    return ownFacts + sharedFacts.countBeyond(other.sharedFacts) <= other.ownFacts
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
