import Assessment
import FactorModel

/// The parts of a priority in words, each by itself; a dash for one that is not computed.
struct PriorityParts {
  let blocked: String
  let leverage: String
  let missing: String

  init(_ priority: Gap.Priority) {
    blocked = priority.blockedQuestions.map { String($0) } ?? "–"
    // With fewer places neighbours in the order look alike.
    leverage = priority.leverage?.decimal(places: 4) ?? "–"
    missing = Wording.percent(priority.shortfall)
  }
}
