import Assessment
import FactorModel

/// The parts of a priority in words, each by itself; a dash for one that is not computed.
struct PriorityParts {
  let blocked: String
  let leverage: String
  let missing: String

  init(_ priority: Gap.Priority) {
    blocked = priority.blockedQuestions.map { String($0) } ?? "–"
    leverage = priority.leverage?.decimal(places: 2) ?? "–"
    missing = Wording.percent(priority.shortfall)
  }
}
