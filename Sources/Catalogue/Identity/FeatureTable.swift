/// The features of many texts both ways: of each text its features, of each feature the texts that have it.
///
/// How rare a feature is gives its weight: 1 for one that half of the texts have, and one more for each time that
/// it is half as frequent.
struct FeatureTable<Feature: Hashable & Comparable & Sendable>: Sendable {
  /// The features of a text that is looked for.
  struct Query {
    /// Those that the table knows: their numbers, ascending.
    fileprivate var known: [Int32]
    /// The weight of all, unknown ones as rare as can be.
    fileprivate var weight: Int
  }

  private var numbers: [Feature: Int32] = [:]
  private var features: [Feature] = []
  private var postings: [[Int32]] = []
  private var weights: [Int] = []
  /// The features of text `i`, ascending, are those from `starts[i]` to `starts[i + 1]`.
  private var entries: [Int32] = []
  private var starts: [Int] = [0]
  private var entryWeights: [Int] = []

  private var count: Int { starts.count - 1 }

  /// Adds the next text.
  mutating func add(_ found: some Collection<Feature>) {
    var own: [Int32] = []
    for feature in found {
      if let number = numbers[feature] {
        own.append(number)
      } else {
        let number = Int32(features.count)
        numbers[feature] = number
        features.append(feature)
        postings.append([])
        own.append(number)
      }
    }
    own.sort()
    let text = Int32(count)
    var last: Int32 = -1
    for number in own where number != last {
      entries.append(number)
      postings[Int(number)].append(text)
      last = number
    }
    starts.append(entries.count)
  }

  /// Gives the features their weights, when all texts are there.
  mutating func weigh() {
    weights = postings.map { weight(inTexts: $0.count) }
    entryWeights = (0..<count).map { text in
      entries[starts[text]..<starts[text + 1]].reduce(0) { $0 + weights[Int($1)] }
    }
  }

  private func weight(inTexts frequency: Int) -> Int {
    let ratio = max(1, count / max(1, frequency))
    return max(1, Int.bitWidth - 1 - ratio.leadingZeroBitCount)
  }

  func query(_ found: some Collection<Feature>) -> Query {
    var query = Query(known: [], weight: 0)
    for feature in Set(found) {
      if let number = numbers[feature] {
        query.known.append(number)
        query.weight += weights[Int(number)]
      } else {
        query.weight += weight(inTexts: 1)
      }
    }
    query.known.sort()
    return query
  }

  /// Calls `onText` for the texts that have the features, rarest features first, with the feature's weight.
  ///
  /// Each text that is called for takes 1 from `budget`; a feature that more texts have than are left ends the visit,
  /// but the rarest is followed as far as the budget goes.
  func visit(_ query: Query, upTo budget: inout Int, _ onText: (Int, Int) -> Void) {
    let rarestFirst = query.known.sorted { left, right in
      let (a, b) = (postings[Int(left)].count, postings[Int(right)].count)
      return a != b ? a < b : features[Int(left)] < features[Int(right)]
    }
    for (index, number) in rarestFirst.enumerated() {
      let texts = postings[Int(number)]
      if texts.count > budget, index > 0 { return }
      for text in texts.prefix(budget) { onText(Int(text), weights[Int(number)]) }
      budget -= min(budget, texts.count)
    }
  }

  func overlap(_ query: Query, with text: Int) -> TextSimilarity.Overlap {
    var shared = 0
    forEachShared(query, text) { shared += weights[Int($0)] }
    return TextSimilarity.Overlap(shared: shared, left: query.weight, right: entryWeights[text])
  }

  /// The features that both have, heaviest first, then in their own order.
  func shared(_ query: Query, with text: Int) -> [Feature] {
    var shared: [Int32] = []
    forEachShared(query, text) { shared.append($0) }
    return shared.sorted {
      (weights[Int($1)], features[Int($0)]) < (weights[Int($0)], features[Int($1)])
    }.map { features[Int($0)] }
  }

  private func forEachShared(_ query: Query, _ text: Int, _ onFeature: (Int32) -> Void) {
    var (left, right) = (0, starts[text])
    let end = starts[text + 1]
    while left < query.known.count, right < end {
      if query.known[left] == entries[right] {
        onFeature(entries[right])
        left += 1
        right += 1
      } else if query.known[left] < entries[right] {
        left += 1
      } else {
        right += 1
      }
    }
  }
}
