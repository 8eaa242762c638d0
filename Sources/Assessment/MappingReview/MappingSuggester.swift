import Bilingual
import Catalogue
import FactorModel

/// Suggests which aspects a data set that nobody has mapped may measure, each with its reasons.
///
/// The words of the title and description are held against the labels of aspects and their factors; a group of
/// people or a theme that both are about adds to that. A suggestion is no mapping: somebody has to look.
struct MappingSuggester {
  /// The least score of a suggestion.
  static let threshold = 350
  private static let populationBonus = 100
  private static let themeBonus = 50

  private let model: Model
  private let version: CatalogueVersion
  private let aspects: [(factor: Factor, aspect: Aspect)]
  private let index: SimilarityIndex

  init(model: Model, version: CatalogueVersion) {
    self.model = model
    self.version = version
    let aspects = model.factors.flatMap { factor in
      factor.aspects.map { (factor: factor, aspect: $0) }
    }
    self.aspects = aspects
    index = SimilarityIndex(
      aspects.map { Self.texts($0.factor.label) + Self.texts($0.aspect.label) }
    )
  }

  private static func texts(_ label: LocalizedText) -> [SimilarityIndex.Text] {
    [SimilarityIndex.Text(label.english)]
      + (label.welsh.map { [SimilarityIndex.Text($0.text, .welsh)] } ?? [])
  }

  /// Sorted by data set, the best first for each, at most `limit` of them.
  func suggestions(
    declined: Set<MappingDecision.Pair>,
    limit: Int
  ) -> [MappingReview.Suggestion] {
    let mapped = Set(model.mappings.map(\.dataSet))
    return version.dataSets.filter { dataSet in
      dataSet.presence != .notObserved && !mapped.contains(dataSet.id)
        && dataSet.partOf.map { !mapped.contains($0) } ?? true
        && dataSet.wales.value != .notCovered
    }.flatMap { dataSet in
      Array(
        candidates(for: dataSet)
          .filter { !declined.contains(.init(aspect: $0.aspect, dataSet: $0.dataSet)) }
          .sorted { ($1.score, $0.aspect) < ($0.score, $1.aspect) }
          .prefix(limit)
      )
    }
  }

  private func candidates(for dataSet: DataSet) -> [MappingReview.Suggestion] {
    var found: [Int: (score: Int, words: [String])] = [:]
    let texts =
      [SimilarityIndex.Text(dataSet.title)]
      + (dataSet.titleWelsh.map { [SimilarityIndex.Text($0, .welsh)] } ?? [])
    for text in texts {
      for hit in index.nearest(to: text, limit: 10)
      where hit.score > found[hit.document]?.score ?? 0 {
        found[hit.document] = (hit.score, hit.sharedWords)
      }
    }
    return found.compactMap { place, hit in
      suggestion(dataSet, aspects[place], hit.score, hit.words)
    }
  }

  private func suggestion(
    _ dataSet: DataSet,
    _ candidate: (factor: Factor, aspect: Aspect),
    _ likeness: Int,
    _ words: [String]
  ) -> MappingReview.Suggestion? {
    var score = likeness
    var reasons = words.isEmpty ? [] : ["both have \(words.prefix(6).joined(separator: ", "))"]
    if let population = candidate.aspect.contract.population,
      dataSet.populations.value?.known.contains(population) == true
    {
      score += Self.populationBonus
      let label = model.population(population)?.label.english ?? population.text
      reasons.append("both are about \(label.lowercased())")
    }
    if let theme = candidate.factor.themes.first(where: dataSet.themes.contains) {
      score += Self.themeBonus
      reasons.append("both are in the theme \(model.theme(theme)?.label.english ?? theme.text)")
    }
    guard score >= Self.threshold else { return nil }
    return MappingReview.Suggestion(
      dataSet: dataSet.id,
      aspect: candidate.aspect.id,
      score: min(score, 1000),
      reasons: reasons
    )
  }
}
