import FactorModel

/// What a measure reads in a version: a value, and the rows that it was read from.
struct PredicateReading {
  var value: ScoreRange?
  var rows: [LedgerRow]
  /// Whether the value is the share, or the number, of the rows that count.
  var counting: Counting?

  enum Counting { case share, number }

  /// A value that is not counted from its rows.
  init(value: ScoreRange?, rows: [LedgerRow]) {
    self.value = value
    self.rows = rows.sorted { $0.subject < $1.subject }
  }

  /// The share of rows that count.
  ///
  /// An unknown row among those that are sure to belong counts 0 in the low value and 1 in the high one. A doubtful one, that
  /// perhaps does not belong, stands among the unknown; the standing that it is given tells whether it would count if it did
  /// belong, and it is left out where that makes the value more extreme. Without any row there is no value.
  init(shareOf rows: [LedgerRow], doubtful: Set<LedgerRow.Subject> = []) {
    self.init(
      value: nil,
      rows: rows.map { row in
        var shown = row
        if doubtful.contains(row.subject) { shown.standing = .unknown }
        return shown
      }
    )
    counting = .share
    guard !rows.isEmpty else { return }
    let (sure, perhaps) = (
      rows.filter { !doubtful.contains($0.subject) }, rows.filter { doubtful.contains($0.subject) }
    )
    let counted = sure.count { $0.standing == .counts }
    let open = sure.count { $0.standing == .unknown }
    // What is doubtful drags the share down as one that fails, or lifts it as one that counts.
    let dragging = perhaps.count { $0.mayFail }
    let lifting = perhaps.count { $0.mayCount }
    let least = sure.count + dragging
    let most = sure.count + lifting
    value = ScoreRange(
      low: least == 0 ? 0 : Rational(counted, least),
      high: most == 0 ? 1 : Rational(counted + open + lifting, most)
    )
  }

  /// The number of rows that count, and of those that might.
  init(numberOf rows: [LedgerRow]) {
    let counted = rows.count { $0.standing == .counts }
    let open = rows.count { $0.standing == .unknown }
    self.init(
      value: ScoreRange(low: Rational(counted), high: Rational(counted + open)),
      rows: rows
    )
    counting = .number
  }

  /// How many rows more would have to count to meet `target`, all rows taken to belong; `nil` where that is not the way.
  func needed(for target: PredicateTarget) -> Int? {
    guard let counting, target.aim == .atLeast, !rows.isEmpty else { return nil }
    let counted = rows.count { $0.standing == .counts }
    let goal =
      switch counting {
      case .share: target.value * Rational(rows.count)
      case .number: target.value
      }
    let missing = goal - Rational(counted)
    guard missing > 0 else { return 0 }
    let whole = missing.truncatedWhole
    return Rational(whole) < missing ? whole + 1 : whole
  }
}

extension LedgerRow {
  fileprivate var mayFail: Bool { standing != .counts }
  fileprivate var mayCount: Bool { standing != .fails }
}
