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
  /// The day that it is, and the one that it will be.
  private(set) var day: Day
  private let laterDay: Day
  /// From ids of the earlier version to those that the same data sets have in the later one.
  private let renamed: [DataSetID: DataSetID]

  init(
    from old: CatalogueVersion,
    on day: Day,
    checks: [DataSetID: LinkCheck],
    to new: CatalogueVersion,
    on laterDay: Day,
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
    self.day = day
    self.laterDay = laterDay
  }

  /// Takes over what is known later: facts found out, lost or corrected, other ids for the same data sets, when
  /// somebody last saw a row, rows that one of the versions did not look for, and links of which only one of the versions
  /// knows whether they work.
  ///
  /// Everything is as it will be but what is a change of the world, so that nothing is left over in the end. Whether a
  /// row was seen of late is taken over as it will be on the later day: that nobody looked is not the work of time.
  mutating func adoptKnowledge() {
    var known: [DataSetID: LinkCheck] = [:]
    for index in rows.indices {
      // Only of a row that one version saw can the other be said not to have looked for it.
      let seen = rows[index].dataSet ?? rows[index].later
      let isUnseen =
        rows[index].change?.classes.first == .notObserved && seen?.presence != .notObserved
      guard let dataSet = rows[index].dataSet else {
        guard isUnseen, let later = rows[index].later else { continue }
        rows[index].dataSet = later.seen(later.isConfirmed(on: laterDay), on: day)
        known[later.id] = laterChecks[later.id]
        continue
      }
      let check = checks[dataSet.id]
      guard let later = rows[index].later else {
        if isUnseen { rows[index].dataSet = nil } else { known[dataSet.id] = check }
        continue
      }
      let fields = rows[index].change?.fields.filter { !$0.isKnowledge }.map(\.field) ?? []
      var adopted = later.adopting(Set(fields), from: dataSet)
      if let part = adopted.partOf, let whole = renamed[part] { adopted.partOf = whole }
      rows[index].dataSet = adopted.seen(later.isConfirmed(on: laterDay), on: day)
      if let found = laterChecks[later.id] {
        known[later.id] = check.map { kept($0, later.id) } ?? found
      }
    }
    checks = known
  }

  /// The later day comes.
  ///
  /// A row that is to leave the catalogue is as confirmed as it was: it leaves by its own class.
  mutating func passTime() {
    for index in rows.indices {
      guard var dataSet = rows[index].dataSet else { continue }
      if let later = rows[index].later {
        dataSet.confirmed = later.confirmed
        rows[index].dataSet = dataSet
      } else {
        rows[index].dataSet = dataSet.seen(dataSet.isConfirmed(on: day), on: laterDay)
      }
    }
    day = laterDay
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

  var version: CatalogueVersion {
    CatalogueVersion(
      id: frame.id,
      asOf: day,
      recorded: frame.recorded,
      label: frame.label,
      dataSets: rows.compactMap(\.dataSet)
    )
  }
}
