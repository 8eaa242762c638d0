import Catalogue
import FactorModel

/// Looks for the best choice of one data set per aspect, at one level, over common years.
///
/// Aspects are taken one after the other; of partial choices only those are kept that none other beats in years, reservations
/// and open facts at once, so that the search is exact. Where more than ``limit`` remain, the best of them are kept and
/// the result says that it is not exact.
struct QuestionSearch: Sendable {
  /// Whether only what is known counts, or what is possible as well.
  enum Mode: Sendable { case proven, possible }

  static let limit = 4_096

  /// A choice for the aspects so far.
  struct State: Sendable {
    var years: YearSet
    var verdict: QuestionVerdict
    var openCount = 0
    var reservationCount = 0
    /// One for each aspect, then for each control; `nil`: the control is missing.
    var options: [Option?] = []
  }

  /// A data set used in one way at the level.
  struct Option: Sendable {
    var dataSet: DataSetID
    var access: LevelAccess
    var years: YearSet
    var verdict: QuestionVerdict
    var reservations: Set<Reservation>
    var openFields: Set<String>
  }

  struct Result: Sendable {
    var level: LevelReference
    var state: State
  }

  let question: Question
  let levels: [LevelReference]
  private(set) var mode: Mode
  /// By aspect, best fitting first.
  let candidates: [AspectID: [EvidenceCandidate]]
  let controls: [AspectID: [EvidenceCandidate]]

  /// The same search with what the other mode counts.
  func inMode(_ mode: Mode) -> QuestionSearch {
    var search = self
    search.mode = mode
    return search
  }

  /// The best answer by `aspects` over at least `years` years, and whether all choices were weighed.
  func best(
    of aspects: [AspectID],
    controls: [AspectID] = [],
    years: Int
  ) -> (result: Result?, isExact: Bool) {
    var best: Result?
    var isExact = true
    for level in levels {
      let (states, exact) = states(of: aspects, controls: controls, years: years, at: level)
      isExact = isExact && exact
      guard let state = states.first else { continue }
      if let known = best, !state.isBetter(than: known.state) { continue }
      best = Result(level: level, state: state)
    }
    return (best, isExact)
  }

  /// The most years that all of `aspects` share at one level; `nil` where there is no such level.
  func mostYears(of aspects: [AspectID]) -> Int? {
    levels.compactMap { level in
      states(of: aspects, controls: [], years: 0, at: level).states.map(\.years.count).max()
    }.max()
  }

  private func states(
    of aspects: [AspectID],
    controls: [AspectID],
    years: Int,
    at level: LevelReference
  ) -> (states: [State], isExact: Bool) {
    var states = [
      State(years: YearSet(from: .min, through: .max), verdict: .yes)
    ]
    var isExact = true
    for aspect in aspects {
      let options = options(candidates[aspect], at: level)
      states = kept(
        states.flatMap { state in
          options.compactMap { state.adding($0, atLeast: years) }
        },
        &isExact
      )
      if states.isEmpty { return ([], isExact) }
    }
    for control in controls {
      let options = options(self.controls[control], at: level)
      states = kept(
        states.flatMap { state in
          options.compactMap { state.adding(control: $0) } + [state.addingNoControl()]
        },
        &isExact
      )
    }
    return (states, isExact)
  }

  private func options(_ candidates: [EvidenceCandidate]?, at level: LevelReference) -> [Option] {
    (candidates ?? []).flatMap { $0.options(at: level, mode) }
  }

  /// Those that none other beats, the best first.
  private func kept(_ states: [State], _ isExact: inout Bool) -> [State] {
    // A stable order: of equals the one that came first, by the order of candidates, stays.
    let sorted = states.enumerated().sorted { left, right in
      if left.element.isBetter(than: right.element) { return true }
      if right.element.isBetter(than: left.element) { return false }
      return left.offset < right.offset
    }.map(\.element)
    var kept: [State] = []
    for state in sorted where !kept.contains(where: { $0.beats(state) }) {
      guard kept.count < Self.limit else {
        isExact = false
        break
      }
      kept.append(state)
    }
    return kept
  }
}

extension QuestionSearch.State {
  func adding(_ option: QuestionSearch.Option, atLeast needed: Int) -> Self? {
    let common = years.intersection(option.years)
    guard common.count >= needed else { return nil }
    var state = joined(option)
    state.years = common
    return state
  }

  /// A control has to tell of one of the common years.
  func adding(control option: QuestionSearch.Option) -> Self? {
    years.intersection(option.years).isEmpty ? nil : joined(option)
  }

  func addingNoControl() -> Self {
    var state = self
    state.verdict = min(verdict, .partial)
    state.reservationCount += 1
    state.options.append(nil)
    return state
  }

  private func joined(_ option: QuestionSearch.Option) -> Self {
    var state = self
    state.verdict = min(verdict, option.verdict)
    state.openCount += option.openFields.count
    state.reservationCount += option.reservations.count
    state.options.append(option)
    return state
  }

  /// A better verdict, then fewer facts to find out, then fewer reservations, then more years, then later ones.
  func isBetter(than other: Self) -> Bool {
    if verdict != other.verdict { return verdict > other.verdict }
    if openCount != other.openCount { return openCount < other.openCount }
    if reservationCount != other.reservationCount {
      return reservationCount < other.reservationCount
    }
    return years.count > other.years.count
  }

  /// Whatever can be made of `other` can be made of this as well, and as good.
  func beats(_ other: Self) -> Bool {
    verdict >= other.verdict && openCount <= other.openCount
      && reservationCount <= other.reservationCount && years.isSuperset(of: other.years)
  }
}

extension EvidenceCandidate {
  /// The ways to use it at a level, of which none may be.
  func options(at level: LevelReference, _ mode: QuestionSearch.Mode) -> [QuestionSearch.Option] {
    switch mode {
    case .proven:
      guard openFields.isEmpty, let access = reach.proven[level] else { return [] }
      return variants.map { option($0.years.proven, access, $0.proven, open: []) }
    case .possible:
      let accesses = [reach.proven[level], reach.possible[level]].compactMap(\.self)
      let distinct = accesses.count == 2 && accesses[0] == accesses[1] ? [accesses[0]] : accesses
      return distinct.flatMap { access in
        variants.flatMap { variant in
          let open = Set(openFields + access.openFields)
          let known = option(variant.years.proven, access, variant.proven, open: open)
          let doubts = Set(variant.proven.subtracting(variant.possible).flatMap(\.decidingFields))
          let atBest = option(
            variant.years.possible,
            access,
            variant.possible,
            open: open.union(doubts).union(variant.years.openFields)
          )
          return [known, atBest]
        }
      }
    }
  }

  private func option(
    _ years: YearSet,
    _ access: LevelAccess,
    _ reservations: Set<Reservation>,
    open: Set<String>
  ) -> QuestionSearch.Option {
    var reservations = reservations
    var verdict = QuestionVerdict.yes
    switch access.kind {
    case .published: break
    case .nests, .bestFit: if !access.lookUps.isEmpty { verdict = .yesWithLookUp }
    case .changed: reservations.insert(.boundariesChanged)
    case .unstatedVintage: reservations.insert(.boundariesUnstated)
    }
    if !reservations.isEmpty { verdict = .partial }
    return QuestionSearch.Option(
      dataSet: dataSet.id,
      access: access,
      years: years,
      verdict: verdict,
      reservations: reservations,
      openFields: open
    )
  }
}

extension Reservation {
  /// The columns of the catalogue that would settle a doubt.
  fileprivate var decidingFields: [String] {
    switch self {
    case .populationNotIdentified: ["populations"]
    case .breakdownMissing: ["breakdowns"]
    case .areasPerhapsNotComparable: ["comparable_areas"]
    case .perhapsNotComparableOverTime: ["comparable_time"]
    case .proxy, .part, .areasNotComparable, .notComparableOverTime, .seriesBreak,
      .boundariesChanged, .boundariesUnstated, .stopped, .old, .controlMissing:
      []
    }
  }
}
