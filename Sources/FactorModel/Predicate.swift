package import Bilingual
package import Catalogue

package typealias PredicateID = Identifier<Predicate>

/// One thing by which it can be told whether a recommendation has been followed.
package struct Predicate: Sendable, Hashable {
  /// Unique within its recommendation.
  package var id: PredicateID
  /// What holds once it is met, as a statement.
  package var label: LocalizedText
  package var measure: PredicateMeasure
  package var target: PredicateTarget
  /// Why this target, and where it is asked for.
  package var because: String?
  package var citations: [Citation]

  package init(
    id: PredicateID,
    label: LocalizedText,
    measure: PredicateMeasure,
    target: PredicateTarget,
    because: String? = nil,
    citations: [Citation] = []
  ) {
    self.id = id
    self.label = label
    self.measure = measure
    self.target = target
    self.because = because
    self.citations = citations
  }
}

/// From which value on a predicate is met, and from which on a start has been made.
package struct PredicateTarget: Sendable, Hashable {
  /// Which way is better.
  package enum Aim: String, Sendable, Hashable, CaseIterable {
    case atLeast = "at-least"
    case atMost = "at-most"
  }

  package var aim: Aim
  /// The target itself counts as met.
  package var value: Rational
  /// `nil`: with *at least* anything above 0 is a start; with *at most* nothing short of the target is one.
  package var started: Rational?

  package init(_ aim: Aim = .atLeast, _ value: Rational, started: Rational? = nil) {
    self.aim = aim
    self.value = value
    self.started = started
  }

  /// Whether `value` is as good as the target, or better.
  package func isMet(by value: Rational) -> Bool {
    switch aim {
    case .atLeast: value >= self.value
    case .atMost: value <= self.value
    }
  }

  /// Whether `value` shows that a start has been made; what meets the target always does.
  package func isStarted(by value: Rational) -> Bool {
    if isMet(by: value) { return true }
    switch (aim, started) {
    case (.atLeast, let started?): return value >= started
    case (.atLeast, nil): return value > 0
    case (.atMost, let started?): return value <= started
    case (.atMost, nil): return false
    }
  }

  /// Whether `left` is further from the target than `right`, or less far beyond it.
  package func isWorse(_ left: Rational, than right: Rational) -> Bool {
    switch aim {
    case .atLeast: left < right
    case .atMost: left > right
    }
  }
}
