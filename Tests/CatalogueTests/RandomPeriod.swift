import Catalogue

/// The same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension ReferencePeriod {
  /// Of any kind; mostly of years that catalogues name, sometimes of others.
  static func random(using generator: inout SeededGenerator) -> ReferencePeriod {
    let years = Bool.random(using: &generator) ? 1998...2025 : 1...9998
    let year = Int.random(in: years, using: &generator)
    let month = Int.random(in: 1...12, using: &generator)
    let period =
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: Day(year, month, Int.random(in: 1...28, using: &generator)).map { snapshot($0) }
      case 1: calendarYear(year)
      case 2: financialYear(from: year)
      case 3: academicYear(from: year)
      case 4: quarter((month - 1) / 3 + 1, of: year)
      case _: Self.month(month, of: year)
      }
    guard let period else { preconditionFailure("every year to 9998 has all its periods") }
    return period
  }
}

extension PeriodCoverage {
  static func random(using generator: inout SeededGenerator) -> PeriodCoverage {
    if Bool.random(using: &generator) {
      let count = Int.random(in: 1...4, using: &generator)
      let editions = Set((0..<count).map { _ in ReferencePeriod.random(using: &generator) })
      return .editions(editions.sorted { ($0.end, $0.start) < ($1.end, $1.start) })
    }
    let ends = [ReferencePeriod.random(using: &generator), .random(using: &generator)]
      .sorted { $0.end < $1.end }
    return .range(
      first: Bool.random(using: &generator) ? ends[0] : nil,
      last: Bool.random(using: &generator) ? ends[1] : nil
    )
  }
}
