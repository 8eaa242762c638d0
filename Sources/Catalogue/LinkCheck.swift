/// What somebody found when following a data set's link on a day.
package struct LinkCheck: Sendable, Hashable {
  package enum Result: String, Sendable, Hashable, CaseIterable {
    case lands, generic, dead
    /// Dead, and no other copy was found.
    case noCopy = "no-copy"
  }

  package var dataSet: DataSetID
  /// The link that was followed, as the catalogue had it; `nil`: whichever link the data set has.
  package var address: String?
  package var checked: Day
  package var result: Result

  package init(dataSet: DataSetID, address: String? = nil, checked: Day, result: Result) {
    self.dataSet = dataSet
    self.address = address
    self.checked = checked
    self.result = result
  }

  /// A check bears on versions dated within the six months before it.
  package func bears(on asOf: Day) -> Bool { Self.bears(from: checked, on: asOf) }

  /// Whether checks of the day `checked` bear on a version as of `asOf`.
  package static func bears(from checked: Day, on asOf: Day) -> Bool {
    asOf <= checked && checked <= asOf.adding(months: 6)
  }

  /// Whether it followed the link that the data set has: of another one it tells nothing.
  package func isOfLink(of dataSet: DataSet) -> Bool {
    guard let address else { return true }
    guard let link = dataSet.link.value else { return false }
    if CellText.foldingSpace(address) == CellText.foldingSpace(link) { return true }
    guard let followed = try? WebAddress(address) else { return false }
    return followed == (try? WebAddress(link))
  }

  /// The one that tells more of a link comes last: the later, and of one day the one that names the link, and the worse.
  fileprivate static func tellsLess(_ left: LinkCheck, _ right: LinkCheck) -> Bool {
    if left.checked != right.checked { return left.checked < right.checked }
    if (left.address == nil) != (right.address == nil) { return left.address == nil }
    return left.result.rank < right.result.rank
  }
}

extension LinkCheck.Result {
  fileprivate var rank: Int {
    switch self {
    case .lands: 0
    case .generic: 1
    case .dead: 2
    case .noCopy: 3
    }
  }
}

/// Link checks by the data set whose link was followed.
struct LinkChecksByDataSet: Sendable {
  private let checks: [DataSetID: [LinkCheck]]

  init(_ checks: [LinkCheck]) { self.checks = Dictionary(grouping: checks, by: \.dataSet) }

  func latest(of dataSet: DataSet, where isMeant: (LinkCheck) -> Bool) -> LinkCheck? {
    (checks[dataSet.id] ?? []).filter { isMeant($0) && $0.isOfLink(of: dataSet) }
      .max(by: LinkCheck.tellsLess)
  }
}

extension CatalogueHistory {
  /// The latest check of the data set's link that bears on a version as of `asOf`.
  package func linkCheck(of dataSet: DataSet, bearingOn asOf: Day) -> LinkCheck? {
    linkChecksByDataSet.latest(of: dataSet) { $0.bears(on: asOf) }
  }

  /// The latest check of the data set's link that was made by `day`.
  package func linkCheck(of dataSet: DataSet, madeBy day: Day) -> LinkCheck? {
    linkChecksByDataSet.latest(of: dataSet) { $0.checked <= day }
  }
}
