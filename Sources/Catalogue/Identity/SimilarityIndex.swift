package import Bilingual

/// Finds the documents most like a text without comparing it to each.
///
/// Words and groups of three letters lead to the documents that have them; rare ones weigh more. A search follows the
/// rarest first and looks at no more than ``visitBound`` entries and scores no more than ``scoreBound`` documents, so
/// that n searches among n documents take time in proportion to n. What only the most frequent words would
/// lead to, in more documents than that, is not found.
package struct SimilarityIndex: Sendable {
  /// A text of a document, in one of the languages.
  package struct Text: Sendable, Hashable {
    package var words: String
    package var language: Language

    package init(_ words: String, _ language: Language = .english) {
      self.words = words
      self.language = language
    }
  }

  package struct Hit: Sendable, Hashable {
    /// Index in the documents that the index was made of.
    package var document: Int
    /// From 0 to 1000, as in ``TextSimilarity``, with words weighted by how rare they are.
    package var score: Int
    /// The words that both have, rarest first, folded: the reason.
    package var sharedWords: [String]
  }

  package static let visitBound = 400
  package static let scoreBound = 30

  private let words: FeatureTable<String>
  private let trigrams: FeatureTable<UInt64>
  /// The document of each text.
  private let documents: [Int]

  /// Indexes `documents`, each given by its texts; of equally good documents the earlier comes first, so their order is
  /// part of the answer.
  package init(_ documents: [[Text]]) {
    var words = FeatureTable<String>()
    var trigrams = FeatureTable<UInt64>()
    var owners: [Int] = []
    for (index, texts) in documents.enumerated() {
      for text in texts {
        let tokens = Self.tokens(text)
        guard !tokens.isEmpty else { continue }
        words.add(tokens)
        trigrams.add(TextSimilarity.trigrams(tokens))
        owners.append(index)
      }
    }
    words.weigh()
    trigrams.weigh()
    self.words = words
    self.trigrams = trigrams
    self.documents = owners
  }

  /// The documents most like `text`, best first, ties in their order; none with a score of 0.
  package func nearest(to text: Text, limit: Int) -> [Hit] {
    let tokens = Self.tokens(text)
    let (query, letters) = (words.query(tokens), trigrams.query(TextSimilarity.trigrams(tokens)))
    var best: [Int: (score: Int, entry: Int)] = [:]
    for entry in candidates(query, letters) {
      let score = TextSimilarity.score(
        words.overlap(query, with: entry),
        trigrams.overlap(letters, with: entry)
      )
      if score > best[documents[entry]]?.score ?? 0 { best[documents[entry]] = (score, entry) }
    }
    return best.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }.prefix(limit).map {
      Hit(
        document: $0.key,
        score: $0.value.score,
        sharedWords: words.shared(query, with: $0.value.entry)
      )
    }
  }

  private static func tokens(_ text: Text) -> ArraySlice<String> {
    TextFolding.words(of: text.words, in: text.language).prefix(TextSimilarity.wordLimit)
  }

  /// The texts that share most, by weight, of the rarest features; at most ``scoreBound``.
  private func candidates(
    _ query: FeatureTable<String>.Query,
    _ letters: FeatureTable<UInt64>.Query
  ) -> [Int] {
    var found: [Int: Int] = [:]
    var budget = Self.visitBound
    words.visit(query, upTo: &budget) { found[$0, default: 0] += 4 * $1 }
    budget += Self.visitBound
    trigrams.visit(letters, upTo: &budget) { found[$0, default: 0] += $1 }
    let least = Self.least(found.values, leaving: Self.scoreBound)
    return found.filter { $0.value >= least }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.scoreBound).map(\.key)
  }

  /// The value from which on `count` of `values` are reached: what a sort would find, without one.
  private static func least(_ values: some Collection<Int>, leaving count: Int) -> Int {
    guard values.count > count, let greatest = values.max() else { return 0 }
    var frequencies = Array(repeating: 0, count: greatest + 1)
    for value in values { frequencies[value] += 1 }
    var reached = 0
    for value in stride(from: greatest, through: 0, by: -1) {
      reached += frequencies[value]
      if reached >= count { return value }
    }
    return 0
  }
}
