import FactorModel

/// Finds the ways along the links from one factor to another that pass no factor twice, shortest first.
///
/// Among ways of one length the stronger links come first, then ids. From a factor to itself it finds the loops.
struct PathSearch {
  struct Found: Sendable, Hashable {
    /// The factors of each way, both ends included.
    var paths: [[FactorID]]
    /// No way was left out but such as have more links than the bound.
    var isComplete: Bool
  }

  let from: FactorID
  let to: FactorID
  /// The number of links of the shortest way; `nil`: there is none.
  let shortest: Int?
  private let next: [FactorID: [FactorID]]
  /// So many links at least lie between a factor and the end.
  private let distance: [FactorID: Int]

  init(from: FactorID, to: FactorID, links: [Link]) {
    self.from = from
    self.to = to
    let next = Dictionary(grouping: links, by: \.from).mapValues { links in
      links.sorted { ($1.strengthRank, $0.to) < ($0.strengthRank, $1.to) }.map(\.to)
    }
    let previous = Dictionary(grouping: links, by: \.to).mapValues { $0.map(\.from) }
    var distance = [to: 0]
    var ring = [to]
    var steps = 0
    while !ring.isEmpty {
      steps += 1
      var further: [FactorID] = []
      for factor in ring.flatMap({ previous[$0] ?? [] }) where distance[factor] == nil {
        distance[factor] = steps
        further.append(factor)
      }
      ring = further
    }
    self.next = next
    self.distance = distance
    shortest =
      from == to
      ? (next[from] ?? []).compactMap { distance[$0] }.min().map { $0 + 1 }
      : distance[from]
  }

  /// At most so many ways of at most so many links; after so many steps the search is given up.
  func paths(longest: Int, limit: Int, stepLimit: Int = 200_000) -> Found {
    var found = Found(paths: [], isComplete: true)
    guard let shortest, shortest <= longest else { return found }
    var steps = 0
    for length in shortest...longest {
      guard add(length, to: &found, limit: limit, steps: &steps, stepLimit: stepLimit) else {
        found.isComplete = false
        break
      }
    }
    return found
  }

  /// Adds the ways of exactly `length` links; `false` where a limit stopped it.
  private func add(
    _ length: Int,
    to found: inout Found,
    limit: Int,
    steps: inout Int,
    stepLimit: Int
  ) -> Bool {
    var path = [from]
    var onPath: Set<FactorID> = [from]
    var turns = [0]
    while let last = path.last, let turn = turns.last {
      let choices = next[last] ?? []
      guard turn < choices.count else {
        onPath.remove(last)
        path.removeLast()
        turns.removeLast()
        continue
      }
      turns[turns.count - 1] += 1
      steps += 1
      guard steps <= stepLimit else { return false }
      let choice = choices[turn]
      let left = length - path.count
      if choice == to {
        guard left == 0 else { continue }
        guard found.paths.count < limit else { return false }
        found.paths.append(path + [to])
      } else if let rest = distance[choice], rest <= left, !onPath.contains(choice) {
        path.append(choice)
        onPath.insert(choice)
        turns.append(0)
      }
    }
    return true
  }
}
