package import FactorModel

/// Whether an aspect is measured.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// One data set is known to meet every data term of the contract.
  case met
  /// Every candidate is known to fail a term.
  case gap
  /// None is known to meet the contract, but some candidate fails nothing that is known.
  case notEstablished = "not-established"
  /// Somebody holds that it need not be measured.
  case exempt
}

/// How well something is covered, in one word.
package enum Band: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Nothing is mapped.
  case none
  /// Something is mapped, nothing is proven: it may be covered.
  case notEstablished = "not-established"
  case weak, partial, good, strong

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .notEstablished: 1
    case .weak: 2
    case .partial: 3
    case .good: 4
    case .strong: 5
    }
  }
}

/// Why an aspect is a gap.
package enum ReasonCode: String, Sendable, Hashable, CaseIterable, Comparable {
  case notFound = "not-found"
  case neverCollected = "never-collected"
  case unassessed
  case discontinued
  case notPublished = "not-published"
  case notSeparable = "not-separable"
  case populationNotIdentified = "population-not-identified"
  case proxyOnly = "proxy-only"
  case partOnly = "part-only"
  case geographyTooCoarse = "geography-too-coarse"
  case tooOld = "too-old"
  case seriesBreak = "series-break"
  case spanTooShort = "span-too-short"
  case breakdownMissing = "breakdown-missing"
  case notComparable = "not-comparable"
  case qualityUndocumented = "quality-undocumented"
  case unreachable

  /// The step at which a data set that fails for this reason stops; reasons of the same step share it.
  package var order: Int {
    switch self {
    case .notFound, .neverCollected, .unassessed, .discontinued, .notPublished: 0
    case .notSeparable: 1
    case .populationNotIdentified: 2
    case .proxyOnly: 3
    case .partOnly: 4
    case .geographyTooCoarse: 5
    case .tooOld: 6
    case .seriesBreak, .spanTooShort: 7
    case .breakdownMissing: 8
    case .notComparable, .qualityUndocumented, .unreachable: 9
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.order, left.rawValue) < (right.order, right.rawValue)
  }
}

/// From what is proven to what might be true, both between 0 and 1.
package struct ScoreRange: Sendable, Hashable {
  package var low: Rational
  package var high: Rational

  package init(low: Rational, high: Rational) {
    self.low = low
    self.high = high
  }

  package init(_ value: Rational) { self.init(low: value, high: value) }

  package static let zero = ScoreRange(0)
  package var width: Rational { high - low }
}
