import Catalogue
import FactorModel

/// Finds which aspects of a question cannot be had together, while every part of them can.
struct ConflictFinder {
  /// Sets of aspects of more than this are not gone through one by one.
  static let exactUpTo = 12

  let search: QuestionSearch
  let mapped: (AspectID) -> Bool
  let published: (AspectID) -> [LevelReference]

  init(
    search: QuestionSearch,
    mapped: @escaping (AspectID) -> Bool,
    published: @escaping (AspectID) -> [LevelReference]
  ) {
    self.search = search
    self.mapped = mapped
    self.published = published
  }

  /// All smallest conflicts, those of fewest aspects first; of a question with many aspects one, and that it is not all.
  func conflicts(of question: Question) -> (conflicts: [QuestionConflict], isExact: Bool) {
    var aspects: [AspectID] = []
    for aspect in question.aspects where !aspects.contains(aspect) { aspects.append(aspect) }
    guard aspects.count <= Self.exactUpTo else {
      return ([conflict(of: reduced(aspects))], false)
    }
    var found: [[AspectID]] = []
    for size in 1...max(1, aspects.count) {
      for subset in Self.subsets(of: aspects, size: size) {
        let holdsOne = found.contains { Set($0).isSubset(of: subset) }
        if !holdsOne, !isSatisfiable(subset) { found.append(subset) }
      }
    }
    return (found.map(conflict), true)
  }

  private func isSatisfiable(_ aspects: [AspectID]) -> Bool {
    search.best(of: aspects, years: search.question.years).result != nil
  }

  /// One conflict: aspects are left out as long as the rest is one.
  private func reduced(_ aspects: [AspectID]) -> [AspectID] {
    var rest = aspects
    for aspect in aspects {
      let without = rest.filter { $0 != aspect }
      if !without.isEmpty, !isSatisfiable(without) { rest = without }
    }
    return rest
  }

  private func conflict(of aspects: [AspectID]) -> QuestionConflict {
    QuestionConflict(aspects: aspects, reason: reason(aspects))
  }

  private func reason(_ aspects: [AspectID]) -> QuestionConflict.Reason {
    if let only = aspects.first, aspects.count == 1 {
      if !mapped(only) { return .nothingMapped }
      if search.candidates[only]?.isEmpty != false { return .nothingPublic }
    }
    if let most = search.mostYears(of: aspects) { return .tooFewYears(most: most) }
    if let only = aspects.first, aspects.count == 1 { return .tooCoarse(published(only)) }
    return .noCommonLevel
  }

  /// Subsets in the order of their members.
  private static func subsets(of aspects: [AspectID], size: Int) -> [[AspectID]] {
    guard size > 0 else { return [[]] }
    guard aspects.count >= size, let first = aspects.first else { return [] }
    let rest = Array(aspects.dropFirst())
    return subsets(of: rest, size: size - 1).map { [first] + $0 } + subsets(of: rest, size: size)
  }
}
