extension Fact<PeriodCoverage> {
  /// The same from its beginning on, its latest period unknown, as time leaves it; what it was stays as its words.
  package var withOpenEnd: Self {
    guard let value, value.last != nil else { return self }
    return Fact(
      value.withOpenEnd.map { .value($0) } ?? .unknown,
      Provenance(
        basis: .inferred,
        citations: provenance.citations,
        words: Self.knownBefore + value.description
      )
    )
  }

  /// The period of which this is what time has left; `nil` where it was stated as it is.
  var before: PeriodCoverage? {
    guard provenance.basis == .inferred, let words = provenance.words,
      words.hasPrefix(Self.knownBefore),
      case .success(let period) = PeriodReader.read(String(words.dropFirst(Self.knownBefore.count)))
    else { return nil }
    return period
  }

  private static var knownBefore: String { "known before: " }
}

extension PeriodCoverage {
  /// From its beginning on; `nil` where that is not known either.
  var withOpenEnd: Self? { first.map { .range(first: $0, last: nil) } }
}
