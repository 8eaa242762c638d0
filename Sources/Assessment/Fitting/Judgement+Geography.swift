import Catalogue
import FactorModel

extension Judgement {
  /// Geography: 1 published at the level required or finer and additive, 1/2 at a direct cover of it, else 0.
  func geography() -> (component: Component, term: Term) {
    let required = contract.geography
    if case .doesNotBear = dataSet.levels.state {
      let because = "geography does not bear"
      return (
        Component(name: .geography, score: nil, because: because),
        Term(code: .geographyTooCoarse, outcome: .passes, because: because)
      )
    }
    var best = ScoreRange.zero
    var fields: Set<String> = []
    var deciding: LevelReference?
    let list = dataSet.levels.value ?? OpenList([], isComplete: false)
    for level in list.known {
      let (score, unknown) = self.score(of: level)
      if score.low > best.low || (score.low == best.low && score.high > best.high) {
        deciding = level
      }
      best = ScoreRange(low: max(best.low, score.low), high: max(best.high, score.high))
      fields.formUnion(unknown)
    }
    if !list.isComplete, best.low < 1 {
      best.high = 1
      fields.insert("levels")
    }
    if best.isSettled { fields = [] }
    let because = geographySentence(list, deciding: deciding, required: required)
    let outcome = Term.Outcome(best, unknown: fields.sorted())
    return (
      Component(name: .geography, score: best, because: because, unknownFields: fields.sorted()),
      Term(
        code: .geographyTooCoarse,
        outcome: outcome,
        because: because,
        closes: outcome == .passes ? nil : .level(required)
      )
    )
  }

  private func score(of level: LevelReference) -> (ScoreRange, unknown: Set<String>) {
    switch history.geography.standing(of: level, to: contract.geography) {
    case .same: return (ScoreRange(1), [])
    case .finer:
      guard let statistics = dataSet.statistics.value else {
        return (ScoreRange(possible: 0, 1), ["statistic"])
      }
      return (ScoreRange(statistics.contains(where: \.addsUp) ? 1 : 0), [])
    case .directCover: return (ScoreRange(Self.half), [])
    case .unknown: return (ScoreRange(possible: 0, Self.half), ["geography look-up"])
    case .other: return (.zero, [])
    }
  }

  private func geographySentence(
    _ list: OpenList<LevelReference>,
    deciding: LevelReference?,
    required: LevelReference
  ) -> String {
    guard !list.known.isEmpty else {
      return list.isComplete
        ? "published at no level" : "the levels at which it is published are unknown"
    }
    let published = list.known.map(names.name).joined(separator: ", ")
    let open = list.isComplete ? "" : ", perhaps others"
    let wanted = names.name(required)
    var sentence = "published for: \(published)\(open); required: \(wanted)"
    guard let deciding else { return sentence }
    let level = names.name(deciding)
    switch history.geography.standing(of: deciding, to: required) {
    case .same: break
    case .finer:
      if let statistics = dataSet.statistics.value {
        sentence +=
          statistics.contains(where: \.addsUp)
          ? "; figures for \(level) add up to it" : "; figures for \(level) do not add up to it"
      } else {
        sentence += "; whether figures for \(level) add up to it is unknown"
      }
    case .directCover: sentence += "; \(level) is one step coarser"
    case .unknown: sentence += "; no look-up between \(level) and it is cited"
    case .other: break
    }
    return sentence
  }
}
