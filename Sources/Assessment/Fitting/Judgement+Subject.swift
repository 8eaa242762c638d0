import Catalogue
import FactorModel

extension Judgement {
  /// Whether the public can have it at all.
  func publication() -> Term {
    switch availability.state {
    case .value(.public), .doesNotBear:
      Term(code: .notPublished, outcome: .passes, because: "public")
    case .value(.onRequest):
      Term(
        code: .notPublished,
        outcome: .fails,
        because: "available on request only",
        closes: .published
      )
    case .value(.unpublished):
      Term(
        code: .notPublished,
        outcome: .fails,
        because: "collected but not published",
        closes: .published
      )
    case .value(.planned):
      Term(code: .notPublished, outcome: .fails, because: "planned only", closes: .published)
    case .unknown:
      Term(
        code: .notPublished,
        outcome: .unknown(["availability"]),
        because: "whether it was published is unknown",
        closes: .published
      )
    }
  }

  /// Whether Wales can be told apart, where the contract asks for it.
  func separability() -> Term {
    guard contract.walesSeparable else {
      return Term(code: .notSeparable, outcome: .passes, because: "a Wales figure is not required")
    }
    switch wales.state {
    case .value(.separable), .doesNotBear:
      return Term(code: .notSeparable, outcome: .passes, because: "Wales is separable")
    case .value(.notSeparable):
      return Term(
        code: .notSeparable,
        outcome: .fails,
        because: "Wales is not separable from other nations",
        closes: .walesFigure
      )
    case .value(.notCovered):
      return Term(
        code: .notSeparable,
        outcome: .fails,
        because: "another nation's data",
        closes: .walesFigure
      )
    case .unknown:
      return Term(
        code: .notSeparable,
        outcome: .unknown(["wales"]),
        because: "whether Wales is separable is unknown",
        closes: .walesFigure
      )
    }
  }

  /// Whether the group that must be identified is; `nil` where the contract names none.
  func population() -> Term? {
    guard let required = contract.population else { return nil }
    let list = dataSet.populations.value
    let group = names.name(required)
    let outcome: Term.Outcome
    let because: String
    if list?.known.contains(required) == true {
      outcome = .passes
      because = "the group is identified: \(group)"
    } else if list?.isComplete == false || dataSet.populations.isUnknown {
      outcome = .unknown(["populations"])
      because = "whether the group is identified is unknown: \(group)"
    } else {
      outcome = .fails
      because = "the group is not identified: \(group)"
    }
    return Term(
      code: .populationNotIdentified,
      outcome: outcome,
      because: because,
      closes: outcome == .passes ? nil : .populationIdentified(required)
    )
  }

  /// The factor for missing breakdowns, max(1/2, present / required), and the data term.
  func breakdowns() -> (factor: ScoreRange, term: Term) {
    let required = contract.breakdowns
    guard !required.isEmpty else {
      return (
        ScoreRange(1),
        Term(code: .breakdownMissing, outcome: .passes, because: "no breakdown is required")
      )
    }
    let list = dataSet.breakdowns.value
    let known = list?.known ?? []
    let present = required.filter { wanted in known.contains { $0.satisfies(wanted) } }
    let missing = required.filter { !present.contains($0) }
    let isOpen = dataSet.breakdowns.isUnknown || list?.isComplete == false
    let low = max(Self.half, Rational(present.count, required.count))
    let wanting = missing.map(names.name).joined(separator: ", ")
    if missing.isEmpty {
      let all = required.map(names.name).joined(separator: ", ")
      return (
        ScoreRange(1),
        Term(code: .breakdownMissing, outcome: .passes, because: "broken down by \(all)")
      )
    }
    let because =
      isOpen
      ? "whether it is broken down by \(wanting) is unknown" : "not broken down by \(wanting)"
    return (
      ScoreRange(low: low, high: isOpen ? 1 : low),
      Term(
        code: .breakdownMissing,
        outcome: isOpen ? .unknown(["breakdowns"]) : .fails,
        because: because,
        closes: .breakdowns(missing)
      )
    )
  }
}
