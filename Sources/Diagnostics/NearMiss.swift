/// Finds what somebody probably meant.
package enum NearMiss {
  /// The candidates nearest to `text`, best first, none further than its length divided by `part` (a third; at least one
  /// edit).
  ///
  /// Distance is Damerau–Levenshtein in its optimal string alignment form (insert, delete, replace, swap
  /// neighbours), after folding case; ties keep alphabetical order.
  package static func candidates(
    for text: String,
    among known: some Sequence<String>,
    limit: Int = 3,
    part: Int = 3
  ) -> [String] {
    let wanted = Array(text.lowercased().unicodeScalars)
    let furthest = max(1, wanted.count / part)
    let scored = known.compactMap { candidate -> (Int, String)? in
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - wanted.count) <= furthest else { return nil }
      return distance(wanted, other, upTo: furthest).map { ($0, candidate) }
    }
    return scored.sorted { $0 < $1 }.prefix(limit).map(\.1)
  }

  /// A sentence that offers the nearest candidate, or lists the choices where there are few, or nothing.
  package static func help(for text: String, among known: some Collection<String>) -> String? {
    if let best = candidates(for: text, among: known, limit: 1).first {
      return "did you mean '\(best)'?"
    }
    guard !known.isEmpty, known.count <= 16 else { return nil }
    return "expected one of \(known.map { "'\($0)'" }.joined(separator: ", "))"
  }

  /// A sentence that offers ids which `text` begins, or which begin with it or share words with it; else nothing.
  ///
  /// The more words an id shares the better, words at its start first; ties keep alphabetical order.
  package static func relatedHelp(
    for text: String,
    among known: some Sequence<String>
  ) -> String? {
    let wanted = text.lowercased()
    let wantedWords = Set(Self.words(of: wanted))
    let scored = known.compactMap { candidate -> (score: Int, id: String)? in
      let own = Self.words(of: candidate.lowercased())
      let shared = own.count(where: wantedWords.contains)
      let begins = candidate.lowercased().hasPrefix(wanted) && !wanted.isEmpty
      guard shared > 0 || begins else { return nil }
      let leading = zip(own, Self.words(of: wanted)).prefix { $0 == $1 }.count
      return (2 * shared + leading + (begins ? 3 : 0), candidate)
    }
    let best = scored.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(3).map {
      "'\($0.id)'"
    }
    guard let last = best.last else { return nil }
    let others = best.dropLast().joined(separator: ", ")
    return "did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }

  /// The words of an id that say something: those of three letters and more.
  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }.map(String.init)
  }

  /// The distance, or `nil` where it is more than `furthest`.
  private static func distance(
    _ a: [Unicode.Scalar],
    _ b: [Unicode.Scalar],
    upTo furthest: Int
  ) -> Int? {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1] + Array(repeating: 0, count: b.count)
      for j in b.indices {
        let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
        row[j + 1] = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      // From two rows that are all too far no way leads back: a swap steps over no more than one.
      if let least = row.min(), let before = last.min(), min(least, before) > furthest {
        return nil
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= furthest ? last[b.count] : nil
  }
}
