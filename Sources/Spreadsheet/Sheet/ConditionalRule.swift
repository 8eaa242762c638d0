/// A rule of a conditional format that can be computed.
struct ConditionalRule {
  enum Condition {
    case compares(Formula.Comparison, Formula)
    case between(Formula, Formula, isInside: Bool)
    case contains(TextPattern, isWanted: Bool)
    case begins(TextPattern)
    case ends(TextPattern)
    case blank(isWanted: Bool)
    case error(isWanted: Bool)
    case formula(Formula)
  }

  var condition: Condition
  var style: RuleStyle
  var priority: Int
  var stopsOthers: Bool
  /// Where its formulas are written for.
  var base: CellPlace
  /// What a trial costs for each character of the texts that it looks at, in 64ths.
  var cost: Int

  var formulas: [Formula] {
    switch condition {
    case .compares(_, let formula), .formula(let formula): [formula]
    case .between(let low, let high, _): [low, high]
    case .contains, .begins, .ends, .blank, .error: []
    }
  }

  /// Reads a rule; `nil` where it changes neither fill nor font and hides no other rule.
  ///
  /// - Throws: why it cannot be computed.
  init?(_ rule: SheetMarks.Rule, styles: CellStyles) throws(UnreadFormula) {
    // Scales change fills without a style; bars and icons change none. Extensions state their style in a form of their own.
    if rule.kind == "dataBar" || rule.kind == "iconSet" { return nil }
    if rule.isExtension { throw UnreadFormula(reason: "it is written for Excel 2010 and later") }
    let style = rule.style.flatMap { styles.rules.indices.contains($0) ? styles.rules[$0] : nil }
    let isScale = rule.kind == "colorScale"
    guard isScale || style?.fill != nil || style?.font != nil || rule.stopsOthers else {
      return nil
    }
    guard let top = rule.ranges.map(\.rows.lowerBound).min(),
      let left = rule.ranges.map(\.columns.lowerBound).min()
    else { throw UnreadFormula(reason: "it states no cells") }
    base = CellPlace(row: top, column: left)
    condition = try Self.condition(rule)
    self.style = style ?? RuleStyle()
    (priority, stopsOthers) = (rule.priority, rule.stopsOthers)
    cost = max(rule.text?.utf8.count ?? 0, rule.formulas.map(\.utf8.count).max() ?? 0)
    for reference in formulas.flatMap(\.references)
    where !reference.hasFixedRow && reference.place.row != base.row {
      throw UnreadFormula(reason: "it looks at other rows (\(reference.place.name))")
    }
  }

  private static func condition(_ rule: SheetMarks.Rule) throws(UnreadFormula) -> Condition {
    switch rule.kind {
    case "cellIs": return try comparison(rule)
    case "expression": return .formula(try formula(rule, 0))
    case "containsText", "notContainsText", "beginsWith", "endsWith":
      guard let text = rule.text else { return .formula(try formula(rule, 0)) }
      guard text.utf16.count <= 255 else { throw UnreadFormula(reason: "its text is too long") }
      let pattern = TextPattern(text)
      switch rule.kind {
      case "beginsWith": return .begins(pattern)
      case "endsWith": return .ends(pattern)
      default: return .contains(pattern, isWanted: rule.kind == "containsText")
      }
    case "containsBlanks": return .blank(isWanted: true)
    case "notContainsBlanks": return .blank(isWanted: false)
    case "containsErrors": return .error(isWanted: true)
    case "notContainsErrors": return .error(isWanted: false)
    default: throw UnreadFormula(reason: "rules of the kind '\(rule.kind)' are not computed")
    }
  }

  private static func comparison(_ rule: SheetMarks.Rule) throws(UnreadFormula) -> Condition {
    let first = try formula(rule, 0)
    switch rule.comparison {
    case "equal": return .compares(.equal, first)
    case "notEqual": return .compares(.notEqual, first)
    case "greaterThan": return .compares(.greater, first)
    case "greaterThanOrEqual": return .compares(.greaterOrEqual, first)
    case "lessThan": return .compares(.less, first)
    case "lessThanOrEqual": return .compares(.lessOrEqual, first)
    case "between": return .between(first, try formula(rule, 1), isInside: true)
    case "notBetween": return .between(first, try formula(rule, 1), isInside: false)
    default:
      throw UnreadFormula(reason: "the comparison '\(rule.comparison ?? "")' is not known")
    }
  }

  private static func formula(
    _ rule: SheetMarks.Rule,
    _ index: Int
  ) throws(UnreadFormula) -> Formula {
    guard index < rule.formulas.count else { throw UnreadFormula(reason: "its formula is missing") }
    return try Formula.parse(rule.formulas[index])
  }

  /// Whether the rule holds for a cell of `row`; `fixed` are the cells that rules refer to by a fixed row.
  func holds(for column: Int, of row: RawRow, fixed: [CellPlace: CellValue]) -> Bool {
    let own = row.value(at: column)
    let shift = column - base.column
    func value(_ formula: Formula) -> CellValue {
      formula.value { reference in
        let place = reference.place
        let column = reference.hasFixedColumn ? place.column : place.column + shift
        if !reference.hasFixedRow { return row.value(at: column) }
        return fixed[CellPlace(row: place.row, column: column)] ?? .blank
      }
    }
    switch condition {
    case .compares(let comparison, let formula):
      let other = value(formula)
      return !own.isError && !other.isError && comparison.holds(own, other)
    case .between(let first, let second, let isInside):
      let (first, second) = (value(first), value(second))
      guard ![own, first, second].contains(where: \.isError) else { return false }
      let (low, high) = first.order(to: second) <= 0 ? (first, second) : (second, first)
      return (own.order(to: low) >= 0 && own.order(to: high) <= 0) == isInside
    case .contains(let pattern, let isWanted):
      return (!own.isError && pattern.place(in: own.words) != nil) == isWanted
    case .begins(let pattern): return !own.isError && pattern.isAtStart(of: own.words)
    case .ends(let pattern): return !own.isError && pattern.isAtEnd(of: own.words)
    case .blank(let isWanted):
      return (!own.isError && own.words.allSatisfy(\.isWhitespace)) == isWanted
    case .error(let isWanted): return own.isError == isWanted
    case .formula(let formula): return value(formula).truth == true
    }
  }

  /// What trying the rule on a cell of `row` costs.
  func cost(for column: Int, of row: RawRow) -> Int {
    guard cost > 0 else { return 1 }
    var characters = 0
    if case .text(let text) = row.value(at: column) { characters = text.utf8.count }
    for reference in formulas.flatMap(\.references) {
      if case .text(let text) = row.value(at: reference.place.column) {
        characters += text.utf8.count
      }
    }
    return 1 + characters * cost / 64
  }
}
