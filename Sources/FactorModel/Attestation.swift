package import Catalogue

/// What somebody says of a predicate that only people can judge: how things stood on a day, by whom, and where it can be read.
package struct Attestation: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case no, partly, yes
    case number(Rational)
  }

  package var recommendation: RecommendationID
  package var predicate: PredicateID
  package var value: Value
  /// The day of which it is said.
  package var on: Day
  package var by: String
  /// At least one.
  package var citations: [Citation]
  package var recorded: Day?

  package init(
    recommendation: RecommendationID,
    predicate: PredicateID,
    value: Value,
    on: Day,
    by: String,
    citations: [Citation],
    recorded: Day? = nil
  ) {
    self.recommendation = recommendation
    self.predicate = predicate
    self.value = value
    self.on = on
    self.by = by
    self.citations = citations
    self.recorded = recorded
  }

  /// It says how things stood on its day: it bears on versions from that day on, until a later one is made.
  package func bears(on asOf: Day) -> Bool { on <= asOf }
}

extension Attestation.Value {
  /// `yes`, `partly`, `no`, or a decimal; `nil` for anything else.
  package init?(_ text: String) {
    switch text {
    case "yes": self = .yes
    case "partly": self = .partly
    case "no": self = .no
    default:
      guard let number = Rational(decimal: text) else { return nil }
      self = .number(number)
    }
  }

  package var rational: Rational {
    switch self {
    case .no: 0
    case .partly: Rational(1, 2)
    case .yes: 1
    case .number(let number): number
    }
  }

  /// Whether it answers what `kind` asks.
  package func answers(_ kind: AttestedKind) -> Bool {
    switch (kind, self) {
    case (.degree, .yes), (.degree, .partly), (.degree, .no): true
    case (.number, .number): true
    case (.share, .number(let number)): number <= 1
    case (.degree, .number), (.number, _), (.share, _): false
    }
  }
}
