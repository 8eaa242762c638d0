import FactorModel

/// Which years aspects may share at each level: of sets of years only those that no other contains.
struct YearFronts {
  /// For each level; none: there the aspects cannot be had together.
  typealias Front = [[YearSet]]

  private let options: [Front]
  private let least: Int
  private var budget = StepBudget(ConflictFinder.steps)

  /// Of `aspects`, which are told by their places; only sets of at least `least` years count.
  init(_ search: QuestionSearch, _ aspects: [AspectID], least: Int) {
    self.least = least
    var budget = StepBudget(ConflictFinder.steps)
    options = aspects.map { aspect in
      search.levels.map { level in
        let years = (search.candidates[aspect] ?? []).flatMap { candidate in
          candidate.options(at: level.reference, search.mode).map(\.years)
        }
        return Self.largest(years.filter { $0.count >= least }, &budget)
      }
    }
    self.budget = budget
  }

  /// Whether the steps did not suffice: what comes after is not to be relied on.
  var isCut: Bool { budget.isSpent }

  /// What no aspect narrows.
  var all: Front {
    Array(repeating: [YearSet(from: .min, through: .max)], count: options.first?.count ?? 0)
  }

  mutating func adding(_ aspect: Int, to front: Front) -> Front {
    zip(front, options[aspect]).map { sets, more in
      budget.isSpent ? [] : joined(sets, more)
    }
  }

  /// `nil` where the steps did not suffice to tell.
  mutating func canBeHad(_ aspects: [Int]) -> Bool? {
    let front = together(aspects)
    return isCut ? nil : front.contains { !$0.isEmpty }
  }

  /// The most years that all share at one level; `nil` where there is no such level.
  mutating func mostYears(_ aspects: [Int]) -> Int? {
    together(aspects).flatMap { $0 }.map(\.count).max()
  }

  /// Those with the fewest sets first: the others are then tried least often.
  private mutating func together(_ aspects: [Int]) -> Front {
    let order = aspects.sorted { left, right in
      let (a, b) = (options[left].joined().count, options[right].joined().count)
      return a != b ? a < b : left < right
    }
    var front = all
    for aspect in order { front = adding(aspect, to: front) }
    return front
  }

  private mutating func joined(_ sets: [YearSet], _ more: [YearSet]) -> [YearSet] {
    budget.spend(sets.count * more.count)
    guard !budget.isSpent else { return [] }
    var common: Set<YearSet> = []
    for left in sets {
      for right in more {
        let both = left.intersection(right)
        if both.count >= least { common.insert(both) }
      }
    }
    return Self.largest(Array(common), &budget)
  }

  private static func largest(_ sets: [YearSet], _ budget: inout StepBudget) -> [YearSet] {
    var largest: [YearSet] = []
    // A set can only lie in one that is larger.
    for (set, _) in sets.map({ ($0, $0.count) }).sorted(by: { $0.1 > $1.1 }) {
      let place = largest.firstIndex { $0.isSuperset(of: set) }
      budget.spend(place.map { $0 + 1 } ?? largest.count)
      if budget.isSpent { return largest }
      if place == nil { largest.append(set) }
    }
    return largest
  }
}
