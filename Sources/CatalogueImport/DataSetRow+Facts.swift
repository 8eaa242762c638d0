import Catalogue
import Diagnostics

extension DataSetRow {
  /// What `read` makes of the cell of a fact that says something, with where it comes from.
  ///
  /// An empty cell and `unknown` are unknown, `n/a` does not bear, and so does `none` unless `none` is given a value.
  mutating func fact<Value>(
    _ column: String,
    _ dataSet: DataSetID,
    none: Fact<Value>.State? = nil,
    _ read: (PlacedText, inout TableRow) -> Value?
  ) -> Fact<Value> {
    let cell = cells.cell(column)
    var state = Fact<Value>.State.unknown
    switch cell?.text {
    case nil, "unknown": break
    case "n/a": state = .doesNotBear
    case "none" where none != nil: state = none ?? .unknown
    case _:
      if let cell, let value = read(cell, &cells) { state = .value(value) }
    }
    let own = provenances[column]
    guard state != .unknown || own != nil,
      let provenance = own ?? provenances[FactSources.everyField]
    else { return Fact(state) }
    return Fact(state, provenance)
  }

  mutating func words(_ column: String, _ dataSet: DataSetID) -> Fact<String> {
    fact(column, dataSet, none: .doesNotBear) { cell, _ in cell.text }
  }

  mutating func choice<Value>(_ column: String, _ dataSet: DataSetID) -> Fact<Value>
  where Value: RawRepresentable & CaseIterable & Sendable & Hashable, Value.RawValue == String {
    fact(column, dataSet) { cell, cells in cell.choice(column, &cells.diagnostics) }
  }

  mutating func list<Value>(
    _ column: String,
    _ dataSet: DataSetID,
    _ read: (PlacedText, inout [Diagnostic]) -> Value?
  ) -> Fact<OpenList<Value>> where Value: Sendable & Hashable {
    fact(column, dataSet, none: .value(OpenList([]))) { cell, cells in
      cells.members(of: cell, in: column, read)
    }
  }

  mutating func yesOrNo(_ column: String, _ dataSet: DataSetID) -> Fact<Bool> {
    fact(column, dataSet) { cell, cells in
      switch cell.text {
      case "yes": return true
      case "no": return false
      case _:
        cell.report(unknown: column, among: ["yes", "no"], &cells.diagnostics)
        return nil
      }
    }
  }

  /// All kinds of statistic that a data set holds; one that cannot be read leaves the fact unknown.
  mutating func statistics(_ dataSet: DataSetID) -> Fact<[Statistic]> {
    fact("statistic", dataSet) { cell, cells in
      let members = cell.members()
      let statistics: [Statistic] = members.compactMap {
        $0.choice("statistic", &cells.diagnostics)
      }
      return statistics.count == members.count ? statistics : nil
    }
  }

  mutating func period(_ dataSet: DataSetID) -> Fact<PeriodCoverage> {
    fact("period", dataSet) { cell, cells in
      switch PeriodReader.read(cell.text) {
      case .success(let period): return period
      case .failure(let failure):
        cells.diagnostics.append(failure.diagnostic(for: cell.text, at: cell.location))
        return nil
      }
    }
  }

  /// `dimension: text` items separated by upright strokes.
  mutating func knownIssues(_ dataSet: DataSetID) -> Fact<[KnownIssue]> {
    fact("known_issues", dataSet, none: .value([])) { cell, cells in
      cell.members(separatedBy: "|").compactMap { item in
        guard let colon = item.text.firstIndex(of: ":") else {
          cells.diagnostics.append(
            Diagnostic(
              id: "malformed-issue",
              at: item.location,
              "known issue '\(item.text)' is not of the form DIMENSION: TEXT",
              help: "begin with one of "
                + QualityDimension.allCases.map(\.rawValue).joined(separator: ", ")
            )
          )
          return nil
        }
        let name = PlacedText(String(item.text[..<colon]), at: item.location)
        let text = item.text[item.text.index(after: colon)...].drop(while: \.isWhitespace)
        let dimension: QualityDimension? =
          name.choice("dimension", &cells.diagnostics)
        return dimension.map { KnownIssue(dimension: $0, text: String(text)) }
      }
    }
  }

  /// `yes`, `no`, or `break` and the years in which a new series begins.
  mutating func comparableOverTime(_ dataSet: DataSetID) -> Fact<TimeComparability> {
    fact("comparable_time", dataSet) { cell, cells in
      if cell.text == "yes" { return .yes }
      if cell.text == "no" { return .no }
      if let match = cell.text.wholeMatch(of: /break (\d{4}(?:, ?\d{4})*)/) {
        let years = match.1.split { $0 == "," || $0 == " " }.compactMap { Int($0) }
        return .breaks(years.sorted())
      }
      cell.report(
        unknown: "comparable_time",
        among: ["yes", "no", "break 2018"],
        &cells.diagnostics
      )
      return nil
    }
  }
}
