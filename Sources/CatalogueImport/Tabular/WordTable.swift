import Diagnostics

/// Words of a vocabulary with the spellings that people use for them.
///
/// Number and filler (`local authorities`, `local authority level`) do not matter, nor do case, diacritics and punctuation.
struct WordTable<Value: Sendable>: Sendable {
  private var values: [String: Value] = [:]
  private var byKey: [String: Value] = [:]
  /// The canonical words, in the order of the vocabulary.
  private(set) var canonical: [String] = []
  /// Every spelling, with the canonical word that it stands for.
  private var spellings: [String: String] = [:]

  /// An earlier word keeps a spelling that a later one shares.
  mutating func add(_ value: Value, canonical word: String, spellings others: [String] = []) {
    guard values[word] == nil else { return }
    values[word] = value
    canonical.append(word)
    for spelling in [word] + others {
      let key = Self.key(spelling)
      guard !key.isEmpty, byKey[key] == nil else { continue }
      byKey[key] = value
      spellings[FoldedText.words(spelling)] = word
    }
  }

  /// A further spelling of a word that is there; of no effect where it is not.
  mutating func add(spellings others: [String], of word: String) {
    guard let value = values[word] else { return }
    for spelling in others {
      let key = Self.key(spelling)
      guard !key.isEmpty, byKey[key] == nil else { continue }
      byKey[key] = value
      spellings[FoldedText.words(spelling)] = word
    }
  }

  /// What `words` mean, the canonical spelling first.
  func value(_ words: String) -> Value? { values[words] ?? byKey[Self.key(words)] }

  /// A sentence that offers the word whose spelling is nearest, or lists the words where there are few.
  func help(for words: String) -> String? {
    let folded = FoldedText.words(words)
    if folded.utf8.count <= 60,
      let best = NearMiss.candidates(for: folded, among: spellings.keys, limit: 1).first,
      let word = spellings[best]
    {
      return "did you mean '\(word)'?"
    }
    guard !canonical.isEmpty, canonical.count <= 16 else { return nil }
    return "expected one of \(canonical.map { "'\($0)'" }.joined(separator: ", "))"
  }

  private static func key(_ spelling: String) -> String {
    let words = FoldedText.words(spelling).split(separator: " ")
    let telling = words.filter { !fillers.contains($0) }
    return (telling.isEmpty ? words : telling).map(singular).joined()
  }

  private static func singular(_ word: Substring) -> Substring {
    if word.utf8.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") { return word.dropLast() }
    return word
  }
}

/// Words that tell nothing beside others.
private let fillers: Set<Substring> = ["level", "levels", "lefel", "the", "by"]
