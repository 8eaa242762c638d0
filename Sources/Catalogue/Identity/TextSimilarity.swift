/// How alike two texts are, as people compare titles: by their words, and by the letters within them.
///
/// The score runs from 0 to 1000, in whole numbers so that every machine gives the same: 7 parts the words that the
/// texts have in common (twice their weight by the weight of both), 3 parts the groups of three letters.
package enum TextSimilarity {
  /// How many words of a text count: a title has fewer, and a text without end takes no time without end.
  static let wordLimit = 400

  /// The score of two texts after ``TextFolding``, each word having the same weight; symmetric, 1000 for equal ones.
  ///
  /// Two texts without a word are nothing alike.
  package static func score(_ left: String, _ right: String) -> Int {
    let (left, right) = (
      TextFolding.words(of: left).prefix(wordLimit), TextFolding.words(of: right).prefix(wordLimit)
    )
    let (words, otherWords) = (Set(left), Set(right))
    let (trigrams, otherTrigrams) = (Set(Self.trigrams(left)), Set(Self.trigrams(right)))
    return score(
      Overlap(
        shared: words.intersection(otherWords).count,
        left: words.count,
        right: otherWords.count
      ),
      Overlap(
        shared: trigrams.intersection(otherTrigrams).count,
        left: trigrams.count,
        right: otherTrigrams.count
      )
    )
  }

  /// What two sets have in common, by weight.
  struct Overlap {
    var shared: Int
    var left: Int
    var right: Int

    /// Twice the common weight by the weight of both, in thousandths, truncated.
    var thousandths: Int { left + right == 0 ? 0 : 2000 * shared / (left + right) }
  }

  static func score(_ words: Overlap, _ trigrams: Overlap) -> Int {
    (7 * words.thousandths + 3 * trigrams.thousandths) / 10
  }

  /// The groups of three letters of each word, its ends marked: `^ca`, `car`, `are`, `re$`.
  static func trigrams(_ words: some Collection<String>) -> [UInt64] {
    var trigrams: [UInt64] = []
    for word in words {
      var window: UInt64 = 0
      var length = 0
      func push(_ scalar: UInt32) {
        window = (window << 21 | UInt64(scalar)) & (1 << 63 - 1)
        length += 1
        if length >= 3 { trigrams.append(window) }
      }
      push(0x5E)
      for scalar in word.unicodeScalars { push(scalar.value) }
      push(0x24)
    }
    return trigrams
  }
}
