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

  /// What `words` mean, the canonical spelling first; nothing where a question mark makes them doubtful.
  func value(_ words: String) -> Value? {
    values[words] ?? (FoldedText.isDoubted(words) ? nil : byKey[Self.key(words)])
  }

  /// A sentence that offers the word whose spelling is nearest, or lists the words where there are few.
  ///
  /// Nearest is what differs by slips of the key: no word is offered for one that begins otherwise, since that is how words
  /// say the opposite (`unavailable`, `not discontinued`, `updated` for `outdated`).
  func help(for words: String) -> String? {
    let folded = FoldedText.words(words)
    if FoldedText.isDoubted(words), byKey[Self.key(words)] != nil, let word = spellings[folded] {
      return "the question mark makes it doubtful: write '\(word)' once that is certain"
    }
    if folded.utf8.count <= 60,
      let best = NearMiss.candidates(for: folded, among: spellings.keys, limit: 8, part: 5)
        .first(where: { !Self.beginsOtherwise(folded, than: $0) }),
      let word = spellings[best]
    {
      return "did you mean '\(word)'?"
    }
    guard !canonical.isEmpty, canonical.count <= 16 else { return nil }
    return "expected one of \(canonical.map { "'\($0)'" }.joined(separator: ", "))"
  }

  /// Whether two texts end alike and what stands before that is another beginning, of more than one letter.
  private static func beginsOtherwise(_ words: String, than other: String) -> Bool {
    let (own, others) = (Array(words.utf8), Array(other.utf8))
    guard own.first != others.first else { return false }
    let shared = zip(own.reversed(), others.reversed()).prefix { $0 == $1 }.count
    return max(own.count, others.count) - shared > 1
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
