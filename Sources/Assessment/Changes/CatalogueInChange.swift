import Catalogue

/// A catalogue version on its way to a later one.
struct CatalogueInChange: Sendable {
  private struct Row: Sendable {
    /// `nil`: it is not there yet, or no longer.
    var dataSet: DataSet?
    /// As it will be; `nil`: it will be gone.
    var later: DataSet?
    /// `nil`: nothing about it changes.
    var change: DataSetChange?
  }

  private var rows: [Row]
  /// What the links are known to lead to, by data set.
  private(set) var checks: [DataSetID: LinkCheck]
  private let laterChecks: [DataSetID: LinkCheck]
  private let frame: CatalogueVersion
  /// From ids of the earlier version to those that the same data sets have in the later one.
  private let renamed: [DataSetID: DataSetID]

  init(
    from old: CatalogueVersion,
    checks: [DataSetID: LinkCheck],
    to new: CatalogueVersion,
    checks laterChecks: [DataSetID: LinkCheck],
    difference: CatalogueDifference
  ) {
    let later = Dictionary(new.stated.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let changes = Dictionary(
      difference.changes.compactMap { change in change.before.map { ($0, change) } },
      uniquingKeysWith: { first, _ in first }
    )
    rows = old.stated.map { dataSet in
      let change = changes[dataSet.id]
      let id = change.map(\.after) ?? dataSet.id
      return Row(dataSet: dataSet, later: id.flatMap { later[$0] }, change: change)
    }
    rows += difference.changes.filter { $0.before == nil }.map { change in
      Row(dataSet: nil, later: change.after.flatMap { later[$0] }, change: change)
    }
    renamed = Dictionary(
      difference.changes.compactMap { change in
        guard let before = change.before, let after = change.after, before != after else {
          return nil
        }
        return (before, after)
      },
      uniquingKeysWith: { first, _ in first }
    )
    self.checks = checks
    self.laterChecks = laterChecks
    frame = new
  }

  /// Takes over what is known later: facts found out, lost or corrected, other ids for the same data sets, and links of
  /// which only one of the versions knows whether they work.
  mutating func adoptKnowledge() {
    var known: [DataSetID: LinkCheck] = [:]
    for index in rows.indices {
      guard var dataSet = rows[index].dataSet else { continue }
      let check = checks[dataSet.id]
      guard let later = rows[index].later else {
        known[dataSet.id] = check
        continue
      }
      let fields = rows[index].change?.fields.filter(\.isKnowledge).map(\.field) ?? []
      dataSet = dataSet.adopting(Set(fields), from: later)
      dataSet.id = later.id
      if let part = dataSet.partOf, let whole = renamed[part] { dataSet.partOf = whole }
      rows[index].dataSet = dataSet
      if let found = laterChecks[later.id] {
        known[later.id] = check.map { kept($0, later.id) } ?? found
      }
    }
    checks = known
  }

  /// The same finding under the id that the data set has later.
  private func kept(_ check: LinkCheck, _ id: DataSetID) -> LinkCheck {
    var check = check
    check.dataSet = id
    return check
  }

  /// Takes over what is of one class of change, and not of knowledge.
  mutating func adopt(_ changeClass: ChangeClass) {
    for index in rows.indices {
      guard let dataSet = rows[index].dataSet, let later = rows[index].later else {
        if rows[index].change?.classes.first == changeClass { exchange(index) }
        continue
      }
      let fields = rows[index].change?.fields.filter {
        !$0.isKnowledge && $0.changeClass == changeClass
      }
      if let fields, !fields.isEmpty {
        rows[index].dataSet = dataSet.adopting(Set(fields.map(\.field)), from: later)
      }
      if changeClass == .link, let check = laterChecks[later.id] { checks[later.id] = check }
    }
  }

  /// The data set comes, or goes.
  private mutating func exchange(_ index: Int) {
    if let gone = rows[index].dataSet { checks[gone.id] = nil }
    rows[index].dataSet = rows[index].later
    if let come = rows[index].later { checks[come.id] = laterChecks[come.id] }
  }

  func version(asOf day: Day) -> CatalogueVersion {
    CatalogueVersion(
      id: frame.id,
      asOf: day,
      recorded: frame.recorded,
      label: frame.label,
      dataSets: rows.compactMap(\.dataSet)
    )
  }
}
