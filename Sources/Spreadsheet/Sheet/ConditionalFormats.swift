/// The conditional formats of a sheet, asked row by row from the top down.
struct ConditionalFormats {
  /// A rule that is not computed, with its reason.
  struct Unread {
    var rule: SheetMarks.Rule
    var reason: String
  }

  private var ranges: ActiveRanges<Int>
  /// By priority.
  private let rules: [ConditionalRule]
  private var budget: Int
  /// The row from which on rules are no longer tried, since they cost too much.
  private(set) var givenUpAt: Int?

  /// The formats that can be computed, and those that cannot.
  static func compiled(
    _ marks: SheetMarks,
    styles: CellStyles,
    limits: WorkbookLimits
  ) -> (formats: ConditionalFormats, unread: [Unread]) {
    var rules: [(rule: ConditionalRule, ranges: [CellRange])] = []
    var unread: [Unread] = []
    for rule in marks.rules {
      do throws(UnreadFormula) {
        if let compiled = try ConditionalRule(rule, styles: styles) {
          rules.append((compiled, rule.ranges))
        }
      } catch {
        unread.append(Unread(rule: rule, reason: error.reason))
      }
    }
    let sorted = rules.enumerated()
      .sorted { ($0.element.rule.priority, $0.offset) < ($1.element.rule.priority, $1.offset) }
      .map(\.element)
    let ranges = sorted.enumerated().flatMap { index, entry in
      entry.ranges.map { (range: $0, value: index) }
    }
    let formats = ConditionalFormats(
      ranges: ActiveRanges(ranges),
      rules: sorted.map(\.rule),
      budget: limits.ruleTrials
    )
    return (formats, unread)
  }

  private init(ranges: ActiveRanges<Int>, rules: [ConditionalRule], budget: Int) {
    self.ranges = ranges
    self.rules = rules
    self.budget = budget
  }

  /// The cells in fixed rows to which rules refer, for every column that `lastColumn` allows.
  func fixedCells(lastColumn: Int) -> Set<CellPlace> {
    var places: Set<CellPlace> = []
    for rule in rules {
      for reference in rule.formulas.flatMap(\.references) where reference.hasFixedRow {
        let row = reference.place.row
        if reference.hasFixedColumn {
          places.insert(reference.place)
        } else if places.count < 1_000_000, lastColumn >= 0 {
          for column in 0...lastColumn { places.insert(CellPlace(row: row, column: column)) }
        }
      }
    }
    return places
  }

  /// Goes on to the next row.
  mutating func advance(to row: Int) {
    if !rules.isEmpty { ranges.advance(to: row) }
  }

  /// The fill and font of the first rules that hold and state them.
  mutating func style(
    of column: Int,
    in row: RawRow,
    fixed: [CellPlace: CellValue]
  ) -> RuleStyle? {
    guard !ranges.active.isEmpty, givenUpAt == nil else { return nil }
    budget -= ranges.active.count / 8
    var style = RuleStyle()
    let candidates = ranges.active.lazy.filter { $0.range.columns.contains(column) }
    for index in candidates.map(\.value).sorted() {
      let rule = rules[index]
      budget -= rule.cost(for: column, of: row)
      guard budget >= 0 else {
        givenUpAt = row.number
        return style
      }
      guard rule.holds(for: column, of: row, fixed: fixed) else { continue }
      style.fill = style.fill ?? rule.style.fill
      style.font = style.font ?? rule.style.font
      if rule.stopsOthers { break }
    }
    return style
  }
}
