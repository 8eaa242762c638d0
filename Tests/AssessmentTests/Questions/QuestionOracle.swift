import Assessment
import Catalogue
import FactorModel

/// Answers a question of a random world by going through every choice, by rules of its own.
///
/// It knows the lattice of ``World`` by heart, has years as sets of numbers, and takes nothing from the search but its words;
/// what a data set is worth to an aspect it takes from the fits.
struct QuestionOracle {
  enum Mode { case proven, possible }

  struct Option {
    var years: Set<Int>
    var verdict: QuestionVerdict
  }

  private static let all = ["lsoa", "local-authority", "police-force", "health-board", "dfj-area"]
  /// By levels in which areas are known to lie; what is missing is either the country, or not known.
  private static let nests: [String: [String]] = [
    "lsoa": ["local-authority", "police-force", "health-board"],
    "local-authority": ["police-force", "health-board"],
  ]
  private static let perhaps = ["lsoa": "dfj-area", "local-authority": "dfj-area"]
  private static let now = 2022

  private let question: Question
  private let fits: [AspectID: [Fit]]
  private let dataSets: [DataSetID: DataSet]

  init(_ example: QuestionCase) {
    question = example.question
    let version = example.world.version
    dataSets = Dictionary(uniqueKeysWithValues: version.dataSets.map { ($0.id, $0) })
    fits = Dictionary(
      uniqueKeysWithValues: example.factors.flatMap(\.aspects).map { ($0.id, $0.fits) }
    )
  }

  /// The best verdict of any choice; `nil` where there is none.
  func best(_ mode: Mode, aspects: [AspectID]? = nil) -> QuestionVerdict? {
    let controls = aspects == nil ? question.controls : []
    return levels(mode).compactMap { level in
      best((aspects ?? question.aspects), controls, at: level, mode)
    }.max()
  }

  private func best(
    _ aspects: [AspectID],
    _ controls: [AspectID],
    at level: String,
    _ mode: Mode
  ) -> QuestionVerdict? {
    var choices: [(years: Set<Int>, verdict: QuestionVerdict)] = [
      (Set(1851...2106), .yes)
    ]
    for aspect in aspects {
      let options = options(aspect, at: level, mode, isControl: false)
      choices = choices.flatMap { choice in
        options.map { (choice.years.intersection($0.years), min(choice.verdict, $0.verdict)) }
      }
    }
    return choices.filter { $0.years.count >= question.years }.map { choice in
      controls.map { control -> QuestionVerdict in
        options(control, at: level, mode, isControl: true)
          .filter { !$0.years.isDisjoint(with: choice.years) }.map(\.verdict).max() ?? .partial
      }.map { max($0, .partial) }.reduce(choice.verdict, min)
    }.max()
  }

  private func levels(_ mode: Mode) -> [String] {
    let wanted = question.geography.level.text
    if wanted == "wales" { return Self.all + ["wales"] }
    return [wanted]
      + Self.all.filter { level in
        Self.nests[level]?.contains(wanted) == true
          || (mode == .possible && Self.perhaps[level] == wanted)
      }
  }

  private func options(
    _ aspect: AspectID,
    at level: String,
    _ mode: Mode,
    isControl: Bool
  ) -> [Option] {
    (fits[aspect] ?? []).flatMap { fit -> [Option] in
      guard let set = dataSets[fit.dataSet], counts(fit, set, mode) else { return [] }
      let isOverTime = !isControl && (question.years > 1 || question.use == .trend)
      let ways = ways(set, to: level, mode)
      return stretches(set, mode, isOverTime).flatMap { years, isFaulty in
        let isReserved = isFaulty || isReserved(fit, set, mode)
        return ways.map { Option(years: years, verdict: isReserved ? .partial : $0) }
      }
    }
  }

  private func counts(_ fit: Fit, _ set: DataSet, _ mode: Mode) -> Bool {
    let isThere = set.presence != .notObserved
    if mode == .proven, !isThere { return false }
    if let availability = set.availability.value, availability != .public { return false }
    if mode == .proven, set.availability.value == nil { return false }
    guard let wales = fit.terms.first(where: { $0.code == .notSeparable }) else { return true }
    return wales.outcome == .passes || (mode == .possible && wales.outcome != .fails)
  }

  /// `yes` or `yesWithLookUp` for each way in which the figures can be had.
  private func ways(_ set: DataSet, to level: String, _ mode: Mode) -> [QuestionVerdict] {
    var ways: [QuestionVerdict] = []
    let list: OpenList<LevelReference>
    switch set.levels.state {
    case .doesNotBear: return level == "wales" ? [.yes] : []
    case .unknown: return mode == .possible ? [.yes] : []
    case .value(let value): list = value
    }
    if !list.isComplete, mode == .possible { ways.append(.yes) }
    let adds = set.statistics.value.map { $0.contains(.count) || $0.contains(.rate) }
    for from in list.known.map(\.level.text) {
      if from == level { ways.append(.yes) }
      guard from != level, adds ?? (mode == .possible) else { continue }
      if level == "wales" {
        ways.append(.yes)
      } else if Self.nests[from]?.contains(level) == true {
        ways.append(.yesWithLookUp)
      } else if mode == .possible, Self.perhaps[from] == level {
        ways.append(.yesWithLookUp)
      }
    }
    return ways
  }

  private func isReserved(_ fit: Fit, _ set: DataSet, _ mode: Mode) -> Bool {
    let doubtful: Set<ReasonCode> = [
      .proxyOnly, .partOnly, .populationNotIdentified, .breakdownMissing, .discontinued, .tooOld,
    ]
    for term in fit.terms {
      let isBad =
        switch term.outcome {
        case .passes: false
        case .fails: doubtful.contains(term.code)
        case .unknown: doubtful.contains(term.code) && mode == .proven
        }
      if isBad { return true }
    }
    if set.lifecycle.value == .stopped { return true }
    let isCompared = question.use == .compare || question.use == .associate
    guard isCompared, question.geography.level.text != "wales" else { return false }
    return set.comparableBetweenAreas.value == false
      || (set.comparableBetweenAreas.isUnknown && mode == .proven)
  }

  /// Sets of years with whether to use them is a fault.
  private func stretches(
    _ set: DataSet,
    _ mode: Mode,
    _ isOverTime: Bool
  ) -> [(Set<Int>, isFaulty: Bool)] {
    let sets = years(set, mode)
    guard isOverTime else { return sets.map { ($0, false) } }
    switch set.comparableOverTime.state {
    case .value(.yes), .doesNotBear: return sets.map { ($0, false) }
    case .value(.no): return sets.map { ($0, true) }
    case .unknown: return sets.map { ($0, mode == .proven) }
    case .value(.breaks(let breaks)):
      let last = set.period.value?.last
      let shift = last.map { bucket($0) - $0.year } ?? 0
      guard let start = breaks.first.map({ $0 + shift }) else { return [] }
      return sets.flatMap { years in
        [
          (years.filter { $0 < start }, false), (years.filter { $0 >= start }, false),
          (years, true),
        ]
      }
    }
  }

  private func bucket(_ period: ReferencePeriod) -> Int {
    switch period.kind {
    case .financialYear, .academicYear, .calendarYear: period.start.year
    case .snapshot, .quarter, .month:
      period.start.month >= 4 ? period.start.year : period.start.year - 1
    }
  }

  /// Every set of years that it is known to have or, where it is possible, may have.
  private func years(_ set: DataSet, _ mode: Mode) -> [Set<Int>] {
    let frequency = set.frequency
    let any = Set(1851...Self.now)
    guard set.period.state != .doesNotBear else { return [any] }
    guard let period = set.period.value else { return mode == .possible ? [any] : [[]] }
    let isUnsure =
      set.confirmed != nil && set.lifecycle.value != .stopped
      && frequency.value != .once
    var known: Set<Int> = []
    var perhaps: [Set<Int>] = []
    switch period {
    case .editions(let editions): known = Set(editions.map(bucket))
    case .range(let first, let last):
      let ends = [first, last].compactMap(\.self)
      // Of this world's periods the only parts of years run from July 2016 to January 2023.
      let isParts = ends.contains { $0.kind == .quarter || $0.kind == .month }
      let whole =
        isParts
        ? Set(2017...2021)
        : Set((first.map(bucket) ?? 1851)...(last.map(bucket) ?? Self.now))
      let buckets = Set(ends.map(bucket))
      let isOpen = ends.count < 2
      switch frequency.state {
      case .value(.once):
        known = last.map { [bucket($0)] } ?? buckets
        if last == nil { perhaps = [whole] }
      case .value(.decennial) where !isOpen:
        known = buckets
        if let first = buckets.min(), let last = buckets.max() {
          known.formUnion(stride(from: last, through: first, by: -10))
        }
      case .value(.irregular), .doesNotBear:
        known = buckets
        perhaps = [isParts ? Set(2016...2022) : whole]
      case .value where !isOpen: known = whole
      case .unknown where !isOpen:
        known = buckets.intersection(whole)
        perhaps = [whole, buckets]
      case .value, .unknown:
        known = buckets
        perhaps = [whole]
      }
    }
    if isUnsure, let last = period.last {
      let later = Set(bucket(last)...Self.now)
      perhaps.append(perhaps.reduce(known.union(later)) { $0.union($1) })
    }
    return mode == .proven ? [known] : [known] + perhaps
  }
}
