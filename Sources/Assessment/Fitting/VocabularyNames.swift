import Bilingual
import Catalogue

/// The labels of vocabulary words, for sentences that a person reads; an unknown word stands for itself.
struct VocabularyNames: Sendable {
  private let levels: [LevelID: String]
  private let breakdowns: [BreakdownID: String]
  private let populations: [PopulationID: String]

  init(history: CatalogueHistory, populations: [Population]) {
    levels = Self.labels(history.geography.levels.map { ($0.id, $0.label.english) })
    breakdowns = Self.labels(history.breakdownTerms.map { ($0.id, $0.label.english) })
    self.populations = Self.labels(populations.map { ($0.id, $0.label.english) })
  }

  func name(_ level: LevelReference) -> String {
    let label = levels[level.level] ?? level.level.text
    return level.vintage.map { "\(label) (boundaries of \($0))" } ?? label
  }

  /// `Age by Presenting issue` for a cross-tabulation.
  func name(_ breakdown: Breakdown) -> String {
    breakdown.terms.map { breakdowns[$0] ?? $0.text }.joined(separator: " by ")
  }

  func name(_ population: PopulationID) -> String { populations[population] ?? population.text }

  private static func labels<ID>(_ pairs: [(ID, String)]) -> [ID: String] {
    Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
