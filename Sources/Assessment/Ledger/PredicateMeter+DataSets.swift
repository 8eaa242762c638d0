import Catalogue
import FactorModel

extension PredicateMeter {
  /// Whether a data set belongs to what is counted.
  private enum Membership {
    case sure, excluded
    /// These facts would tell.
    case doubtful([String])
  }

  private func membership(_ dataSet: DataSet, _ filter: DataSetFilter) -> Membership {
    guard filter.themes.isEmpty || dataSet.themes.contains(where: filter.themes.contains) else {
      return .excluded
    }
    var open = dataSet.presence == .notObserved ? ["presence"] : []
    for outcome in [
      Self.membership(dataSet.availability, filter.availability, "availability"),
      Self.membership(dataSet.lifecycle, filter.lifecycle, "lifecycle"),
      Self.membership(dataSet.type, filter.type, "type"),
    ] {
      switch outcome {
      case .sure: break
      case .excluded: return .excluded
      case .doubtful(let fields): open += fields
      }
    }
    return open.isEmpty ? .sure : .doubtful(open)
  }

  private static func membership<Value>(
    _ fact: Fact<Value>,
    _ wanted: [Value],
    _ field: String
  ) -> Membership {
    if wanted.isEmpty { return .sure }
    switch fact.state {
    case .value(let value): return wanted.contains(value) ? .sure : .excluded
    case .unknown: return .doubtful([field])
    case .doesNotBear: return .excluded
    }
  }

  func shareOfDataSets(
    _ condition: DataSetCondition,
    _ filter: DataSetFilter
  ) -> PredicateReading {
    var rows: [LedgerRow] = []
    var doubtful: Set<LedgerRow.Subject> = []
    for dataSet in version.dataSets {
      let membership = membership(dataSet, filter)
      if case .excluded = membership { continue }
      guard var row = row(dataSet, condition) else { continue }
      if case .doubtful(let fields) = membership {
        doubtful.insert(row.subject)
        row.because = "whether it belongs here is not known, for want of \(words(fields))"
        row.mover = .facts(fields.map { DataSetField(dataSet: dataSet.id, field: $0) })
      }
      rows.append(row)
    }
    return PredicateReading(shareOf: rows, doubtful: doubtful)
  }

  private func words(_ fields: [String]) -> String { fields.joined(separator: ", ") }

  /// `nil` where the field does not bear on the data set: it is not counted at all.
  private func row(_ dataSet: DataSet, _ condition: DataSetCondition) -> LedgerRow? {
    let field = condition.field.rawValue
    let subject = LedgerRow.Subject.dataSet(dataSet.id)
    let word = condition.field.word(in: dataSet)
    switch word.state {
    case .doesNotBear: return nil
    case .unknown:
      return LedgerRow(
        subject,
        .unknown,
        because: "its \(field) is unknown",
        mover: .facts([DataSetField(dataSet: dataSet.id, field: field)])
      )
    case .value(let value):
      let counts = condition.values.contains(value)
      let sources = word.provenance.citations.map(\.description).joined(separator: "; ")
      return LedgerRow(
        subject,
        counts ? .counts : .fails,
        because: "its \(field) is \(value)" + (sources.isEmpty ? "" : " (\(sources))"),
        mover: counts ? nil : .field(field, condition.values)
      )
    }
  }

  /// The data sets that have a link, or may have one: those whose links could be checked.
  private func linked(_ filter: DataSetFilter) -> [DataSet] {
    version.dataSets.filter { dataSet in
      guard case .sure = membership(dataSet, filter) else { return false }
      return dataSet.link.value != nil
    }
  }

  /// Links that no check bears on are rows, and unknown; the share is that among those that were checked.
  func shareOfLinks(_ results: [LinkCheck.Result], _ filter: DataSetFilter) -> PredicateReading {
    let rows = linked(filter).map { dataSet -> LedgerRow in
      guard let check = history.linkCheck(of: dataSet, bearingOn: asOf) else {
        return LedgerRow(
          .dataSet(dataSet.id),
          .unknown,
          because: "no check of its link bears on this version",
          mover: .linkCheck
        )
      }
      let counts = results.contains(check.result)
      return LedgerRow(
        .dataSet(dataSet.id),
        counts ? .counts : .fails,
        because: "\(check.result.rawValue) on \(check.checked)",
        mover: counts ? nil : .linkCheck
      )
    }
    let checked = PredicateReading(shareOf: rows.filter { $0.standing != .unknown })
    var reading = PredicateReading(value: checked.value, rows: rows)
    reading.counting = checked.value == nil ? nil : .share
    return reading
  }

  /// The median over links that were checked by then; a check that bears on the version from after its day is 0 days old.
  ///
  /// With an even number of them, half the sum of the two in the middle.
  func daysSinceLinkCheck(_ filter: DataSetFilter) -> PredicateReading {
    var ages: [Int] = []
    let rows = linked(filter).map { dataSet -> LedgerRow in
      let check =
        history.linkCheck(of: dataSet, bearingOn: asOf)
        ?? history.linkCheck(of: dataSet, madeBy: asOf)
      guard let check else {
        return LedgerRow(
          .dataSet(dataSet.id),
          .unknown,
          because: "no check of its link is recorded",
          mover: .linkCheck
        )
      }
      let days = max(0, asOf.days(since: check.checked))
      ages.append(days)
      return LedgerRow(.dataSet(dataSet.id), .counts, because: "checked on \(check.checked)")
    }
    let sorted = ages.sorted()
    guard !sorted.isEmpty else { return PredicateReading(value: nil, rows: rows) }
    let middle = sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
    return PredicateReading(value: ScoreRange(Rational(middle, 2)), rows: rows)
  }
}

extension Day {
  /// Days from `earlier` to this day; negative where it is later.
  fileprivate func days(since earlier: Day) -> Int { number - earlier.number }

  /// Days since the beginning of the calendar.
  private var number: Int {
    // March is the first month, so that the day that leap years have more is the last of the year.
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * months + 2) / 5
      + day
  }
}
