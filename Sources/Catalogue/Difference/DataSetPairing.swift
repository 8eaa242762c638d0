/// Which data sets of two lists are the same, by id and former ids.
struct DataSetPairing {
  /// Indices into the two lists, in the order of the first.
  private(set) var pairs: [(before: Int, after: Int)] = []
  private(set) var onlyBefore: [Int] = []
  private(set) var onlyAfter: [Int] = []

  /// Pairs two lists, neither of which has an id twice.
  ///
  /// Where several pairings are possible the choice does not depend on which list is first.
  init(before: [DataSet], after: [DataSet]) {
    var partners: [Int?] = Array(repeating: nil, count: before.count)
    var isTaken = Array(repeating: false, count: after.count)
    let places = Self.places(after)
    let oldPlaces = Self.places(before)

    func pair(_ old: DataSetID, _ new: DataSetID) {
      guard let old = oldPlaces[old], let new = places[new], partners[old] == nil, !isTaken[new]
      else { return }
      partners[old] = new
      isTaken[new] = true
    }

    for dataSet in before { pair(dataSet.id, dataSet.id) }
    var former: [(DataSetID, DataSetID)] = []
    for dataSet in after { former += dataSet.formerly.map { ($0, dataSet.id) } }
    for dataSet in before { former += dataSet.formerly.map { (dataSet.id, $0) } }
    for (old, new) in former.sorted(by: Self.precedes) { pair(old, new) }
    for (old, partner) in partners.enumerated() {
      if let partner { pairs.append((old, partner)) } else { onlyBefore.append(old) }
    }
    onlyAfter = after.indices.filter { !isTaken[$0] }
  }

  private static func places(_ dataSets: [DataSet]) -> [DataSetID: Int] {
    Dictionary(
      dataSets.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// By the two ids whichever is the earlier.
  private static func precedes(
    _ left: (DataSetID, DataSetID),
    _ right: (DataSetID, DataSetID)
  ) -> Bool {
    func key(_ pair: (DataSetID, DataSetID)) -> (DataSetID, DataSetID) {
      (min(pair.0, pair.1), max(pair.0, pair.1))
    }
    return key(left) < key(right)
  }
}
