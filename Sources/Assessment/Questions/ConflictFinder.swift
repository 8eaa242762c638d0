import Catalogue
import FactorModel

/// Finds which aspects of a question cannot be had together, while every part of them can.
///
/// Only levels and years matter for that. Larger sets are tried from smaller ones whose common years are known already,
/// and only where every part of them can be had.
struct ConflictFinder {
  /// Of more aspects than this one conflict is looked for, not all.
  static let exactUpTo = 12
  /// Sets of years made and compared.
  static let steps = 10_000_000

  let search: QuestionSearch
  /// Why an aspect has no data set at all, and for which areas it is published where none are of use.
  let absence: (AspectID) -> QuestionConflict.Reason?
  let published: (AspectID) -> QuestionConflict.Reason

  init(
    search: QuestionSearch,
    absence: @escaping (AspectID) -> QuestionConflict.Reason?,
    published: @escaping (AspectID) -> QuestionConflict.Reason
  ) {
    self.search = search
    self.absence = absence
    self.published = published
  }

  /// All smallest conflicts, those of fewest aspects first; of a question with many aspects one, and that it is not all.
  func conflicts(of question: Question) -> (conflicts: [QuestionConflict], isExact: Bool) {
    var seen: Set<AspectID> = []
    let aspects = question.aspects.filter { seen.insert($0).inserted }
    var fronts = YearFronts(search, aspects, least: question.years)
    var found: (sets: [[Int]], isExact: Bool) = ([], false)
    if aspects.count <= Self.exactUpTo { found = smallest(of: aspects.count, &fronts) }
    if found.sets.isEmpty { found = ([reduced(aspects, question)], false) }
    let sets = found.sets.sorted { left, right in
      left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
    }
    return (sets.map { conflict(of: $0.map { aspects[$0] }) }, found.isExact)
  }

  /// Whether it is certain that the aspects cannot be had together.
  func isImpossible(_ aspects: [AspectID]) -> Bool {
    var fronts = YearFronts(search, aspects, least: search.question.years)
    return fronts.canBeHad(Array(aspects.indices)) == false
  }

  /// Sets of one size after the other; those of which every part can be had are tried.
  private func smallest(
    of count: Int,
    _ fronts: inout YearFronts
  ) -> (sets: [[Int]], isExact: Bool) {
    var conflicts: [[Int]] = []
    var layer: [[Int]: YearFronts.Front] = [[]: fronts.all]
    for _ in 0..<count {
      var next: [[Int]: YearFronts.Front] = [:]
      for (set, front) in layer.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        for member in (set.last.map { $0 + 1 } ?? 0)..<count {
          let larger = set + [member]
          let parts = larger.indices.map { place in
            larger.enumerated().filter { $0.offset != place }.map(\.element)
          }
          guard parts.allSatisfy({ layer[$0] != nil }) else { continue }
          let common = fronts.adding(member, to: front)
          if fronts.isCut { return (conflicts, false) }
          if common.allSatisfy(\.isEmpty) {
            conflicts.append(larger)
          } else {
            next[larger] = common
          }
        }
      }
      layer = next
    }
    return (conflicts, true)
  }

  /// One conflict: aspects are left out as long as the rest is known to be one.
  private func reduced(_ aspects: [AspectID], _ question: Question) -> [Int] {
    var rest = Array(aspects.indices)
    var fronts = YearFronts(search, aspects, least: question.years)
    for aspect in aspects.indices {
      let without = rest.filter { $0 != aspect }
      if !without.isEmpty, fronts.canBeHad(without) == false { rest = without }
    }
    return rest
  }

  private func conflict(of aspects: [AspectID]) -> QuestionConflict {
    QuestionConflict(aspects: aspects, reason: reason(aspects))
  }

  private func reason(_ aspects: [AspectID]) -> QuestionConflict.Reason {
    if let only = aspects.first, aspects.count == 1, let reason = absence(only) { return reason }
    var fronts = YearFronts(search, aspects, least: 0)
    let most = fronts.mostYears(Array(aspects.indices))
    if fronts.isCut { return .tooFewYears(most: nil) }
    if let most { return .tooFewYears(most: most) }
    if let only = aspects.first, aspects.count == 1 { return published(only) }
    return .noCommonLevel
  }
}
