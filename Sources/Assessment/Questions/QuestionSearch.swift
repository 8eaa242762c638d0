import Catalogue
import FactorModel

/// Looks for the best choice of one data set per aspect, at one level, over common years.
///
/// Aspects are taken one after the other, those with the fewest ways first, so that the order in which they are asked does not
/// matter; of partial choices only those are kept that none other beats in years, missing controls, reservations and open
/// facts at once, so that the search is exact. Where more than ``limit`` remain, or ``steps`` are spent, only the
/// best of them are followed and the result says that it is not exact.
struct QuestionSearch: Sendable {
  /// Whether only what is known counts, or what is possible as well.
  enum Mode: Sendable { case proven, possible }

  static let limit = 4_096
  /// States made and compared, for the whole of a search.
  static let steps = 10_000_000
  /// How many states are followed when the steps are spent.
  private static let narrow = 32

  struct Result: Sendable {
    var level: LevelReference
    var state: QuestionState
    /// One for each aspect, then for each control; `nil`: the control is missing.
    var options: [QuestionOption?]
    var levelFacts: Set<OpenFact>
  }

  let question: Question
  private let levelsByMode: [Mode: [QuestionLevel]]
  private(set) var mode: Mode
  /// By aspect, best fitting first.
  let candidates: [AspectID: [EvidenceCandidate]]
  let controls: [AspectID: [EvidenceCandidate]]

  init(
    question: Question,
    levels: [Mode: [QuestionLevel]],
    mode: Mode,
    candidates: [AspectID: [EvidenceCandidate]],
    controls: [AspectID: [EvidenceCandidate]]
  ) {
    self.question = question
    levelsByMode = levels
    self.mode = mode
    self.candidates = candidates
    self.controls = controls
  }

  var levels: [QuestionLevel] { levelsByMode[mode] ?? [] }

  /// The same search with what the other mode counts.
  func inMode(_ mode: Mode) -> QuestionSearch {
    var search = self
    search.mode = mode
    return search
  }

  /// The best answer, and whether all choices were weighed.
  func best() -> (result: Result?, isExact: Bool) {
    var best: Result?
    var isExact = true
    var budget = StepBudget(Self.steps)
    for level in levels {
      guard let found = self.best(at: level, &budget, &isExact) else { continue }
      if let known = best, !found.state.isBetter(than: known.state) { continue }
      best = found
    }
    return (best, isExact)
  }

  private func best(
    at level: QuestionLevel,
    _ budget: inout StepBudget,
    _ isExact: inout Bool
  ) -> Result? {
    let stages = stages(at: level)
    var root = QuestionState()
    for fact in level.openFacts { stages.facts.add(fact, to: &root) }
    var trail: [[QuestionState]] = []
    var states = [root]
    for stage in stages.inOrder {
      let made = states.indices.flatMap { place in
        stage.states(after: states[place], at: place, years: question.years)
      }
      budget.spend(made.count)
      states = kept(made, &budget, &isExact)
      if states.isEmpty { return nil }
      trail.append(states)
    }
    guard let state = states.first else { return nil }
    var result = Result(
      level: level.reference,
      state: state,
      options: Array(repeating: nil, count: stages.inOrder.count),
      levelFacts: level.openFacts
    )
    var place = 0
    for (stage, states) in zip(stages.inOrder, trail).reversed() {
      let state = states[place]
      if let option = state.option {
        result.options[stage.place] = stage.options[option]
      }
      place = state.parent
    }
    return result
  }

  /// Those that none other beats, the best first.
  private func kept(
    _ states: [QuestionState],
    _ budget: inout StepBudget,
    _ isExact: inout Bool
  ) -> [QuestionState] {
    // A stable order: of equals the one that came first, by the order of candidates, stays.
    let order = states.indices.sorted { left, right in
      if states[left].isBetter(than: states[right]) { return true }
      return states[right].isBetter(than: states[left]) ? false : left < right
    }
    var kept: [QuestionState] = []
    for index in order {
      let state = states[index]
      let beaten = kept.firstIndex { $0.beats(state) }
      budget.spend(beaten.map { $0 + 1 } ?? kept.count)
      if beaten != nil { continue }
      guard kept.count < (budget.isSpent ? Self.narrow : Self.limit) else {
        isExact = false
        break
      }
      kept.append(state)
    }
    return kept
  }
}

/// The aspects and controls of a question in the order in which they are taken at a level.
extension QuestionSearch {
  struct Stage {
    /// Among the aspects of the question, then its controls.
    var place: Int
    var isControl: Bool
    var options: [QuestionOption]
    /// What each option makes of an answer by itself.
    var shares: [QuestionState]

    /// `state` with each option that leaves `years` common years; a control has to tell of one of them, or may be missing.
    func states(after state: QuestionState, at parent: Int, years: Int) -> [QuestionState] {
      var made: [QuestionState] = []
      for (place, share) in shares.enumerated() {
        let ways =
          isControl
          ? state.reaching(share, keeping: years) : state.sharing(years, with: share)
        for var next in ways {
          next.verdict = min(state.verdict, share.verdict)
          next.reservations += share.reservations
          next.ownFacts += share.ownFacts
          next.sharedFacts.formUnion(share.sharedFacts)
          next.parent = parent
          next.option = place
          made.append(next)
        }
      }
      if isControl {
        var next = state
        next.verdict = min(state.verdict, .partial)
        next.missingControls += 1
        next.parent = parent
        next.option = nil
        made.append(next)
      }
      return made
    }

    /// Without the options that another beats.
    fileprivate func pruned(_ search: QuestionSearch) -> Stage {
      let least = isControl ? 1 : search.question.years
      let states = shares.enumerated().flatMap { place, share in
        QuestionState().sharing(least, with: share).map { way in
          var state = share
          state.take(way.years, way.ends)
          state.option = place
          return state
        }
      }
      var budget = StepBudget(QuestionSearch.steps)
      var isExact = true
      let kept = search.kept(states, &budget, &isExact)
        .compactMap(\.option).sorted()
      // Too many to compare: all are kept, and the search itself says that it is cut.
      guard isExact else { return self }
      var stage = self
      stage.options = kept.map { options[$0] }
      stage.shares = kept.map { shares[$0] }
      return stage
    }
  }

  fileprivate func stages(at level: QuestionLevel) -> (inOrder: [Stage], facts: FactCount) {
    let all =
      question.aspects.map { ($0, candidates[$0] ?? [], false) }
      + question.controls.map { ($0, controls[$0] ?? [], true) }
    let options = all.map { _, candidates, _ in
      candidates.flatMap { $0.options(at: level.reference, mode) }
    }
    let facts = FactCount(options, and: level.openFacts)
    let stages = zip(all, options).enumerated().map { place, entry in
      let ((_, _, isControl), options) = entry
      let shares = options.map { option in
        var share = QuestionState()
        share.take(option.years, option.ends)
        share.verdict = option.verdict
        share.reservations = option.reservations.count
        for fact in option.openFacts { facts.add(fact, to: &share) }
        return share
      }
      return Stage(place: place, isControl: isControl, options: options, shares: shares)
        .pruned(self)
    }
    let most = stages.map { $0.shares.map(\.years.count).max() ?? 0 }
    let inOrder = stages.sorted { left, right in
      if left.isControl != right.isControl { return right.isControl }
      let (a, b) = (left.options.count, right.options.count)
      if a != b { return a < b }
      if most[left.place] != most[right.place] { return most[left.place] < most[right.place] }
      return all[left.place].0 < all[right.place].0
    }
    return (inOrder, facts)
  }
}

/// Which open facts several aspects may rest on, each with a number.
private struct FactCount {
  private var shared: [OpenFact: Int] = [:]

  init(_ options: [[QuestionOption]], and level: Set<OpenFact>) {
    var seen = level
    for own in options {
      let facts = own.reduce(into: Set<OpenFact>()) { $0.formUnion($1.openFacts) }
      for fact in facts where !seen.insert(fact).inserted && shared[fact] == nil {
        shared[fact] = shared.count
      }
    }
  }

  func add(_ fact: OpenFact, to state: inout QuestionState) {
    if let number = shared[fact] {
      state.sharedFacts.insert(number)
    } else {
      state.ownFacts += 1
    }
  }
}
