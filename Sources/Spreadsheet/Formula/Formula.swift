/// The part of Excel's formulas that decides conditional formats and links.
///
/// Comparisons, joined texts, sums, and questions about single cells. What else there is, is refused with its reason.
indirect enum Formula: Hashable {
  enum Comparison: String {
    case equal = "=", notEqual = "<>", less = "<", lessOrEqual = "<="
    case greater = ">", greaterOrEqual = ">="
  }

  struct Reference: Hashable {
    var place: CellPlace
    var hasFixedRow: Bool
    var hasFixedColumn: Bool
  }

  case constant(CellValue)
  case reference(Reference)
  case comparison(Comparison, Formula, Formula)
  case joined(Formula, Formula)
  case arithmetic(String, Formula, Formula)
  case call(Function, [Formula])

  /// What can be called, with how many arguments.
  enum Function: String, CaseIterable {
    case not = "NOT"
    case and = "AND"
    case or = "OR"
    case when = "IF"
    case isBlank = "ISBLANK"
    case isNumber = "ISNUMBER"
    case isText = "ISTEXT"
    case isError = "ISERROR"
    case search = "SEARCH"
    case find = "FIND"
    case lower = "LOWER"
    case upper = "UPPER"
    case trim = "TRIM"
    case left = "LEFT"
    case right = "RIGHT"
    case length = "LEN"
    case exact = "EXACT"
    case joined = "CONCATENATE"
    case link = "HYPERLINK"

    var arguments: ClosedRange<Int> {
      switch self {
      case .not, .isBlank, .isNumber, .isText, .isError, .lower, .upper, .trim, .length: 1...1
      case .and, .or, .joined: 1...255
      case .when, .search, .find: 2...3
      case .left, .right, .link: 1...2
      case .exact: 2...2
      }
    }
  }

  /// The cells to which it refers.
  var references: [Reference] {
    switch self {
    case .constant: []
    case .reference(let reference): [reference]
    case .comparison(_, let left, let right), .joined(let left, let right),
      .arithmetic(_, let left, let right):
      left.references + right.references
    case .call(_, let arguments): arguments.flatMap(\.references)
    }
  }

  /// Reads a formula, with or without the sign of equality before it.
  static func parse(_ text: String) throws(UnreadFormula) -> Formula {
    var tokens = try FormulaToken.tokens(of: text)
    if let first = tokens.first, first == .sign("=") || first == .sign("+") { tokens.removeFirst() }
    var parser = FormulaParser(tokens)
    return try parser.whole()
  }
}

/// Reads by precedence: comparisons, then `&`, then sums, then products, then signs.
private struct FormulaParser {
  private let tokens: [FormulaToken]
  private var index = 0
  private var depth = 0

  init(_ tokens: [FormulaToken]) { self.tokens = tokens }

  mutating func whole() throws(UnreadFormula) -> Formula {
    let formula = try comparison()
    guard index == tokens.count else { throw UnreadFormula(reason: "it goes on after its end") }
    return formula
  }

  private mutating func sign(among signs: [String]) -> String? {
    guard index < tokens.count, case .sign(let sign) = tokens[index], signs.contains(sign) else {
      return nil
    }
    index += 1
    return sign
  }

  private mutating func comparison() throws(UnreadFormula) -> Formula {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 64 else { throw UnreadFormula(reason: "it is nested too deep") }
    var left = try joined()
    var count = 0
    while let sign = sign(among: ["=", "<>", "<", "<=", ">", ">="]),
      let comparison = Formula.Comparison(rawValue: sign)
    {
      count += 1
      guard count <= 64 else { throw UnreadFormula(reason: "it is too long") }
      left = .comparison(comparison, left, try joined())
    }
    return left
  }

  private mutating func joined() throws(UnreadFormula) -> Formula {
    var left = try arithmetic(["+", "-"])
    var count = 0
    while sign(among: ["&"]) != nil {
      count += 1
      guard count <= 256 else { throw UnreadFormula(reason: "it is too long") }
      left = .joined(left, try arithmetic(["+", "-"]))
    }
    return left
  }

  private mutating func arithmetic(_ signs: [String]) throws(UnreadFormula) -> Formula {
    let isSum = signs.contains("+")
    var left = isSum ? try arithmetic(["*", "/"]) : try single()
    var count = 0
    while let sign = sign(among: signs) {
      count += 1
      guard count <= 256 else { throw UnreadFormula(reason: "it is too long") }
      left = .arithmetic(sign, left, isSum ? try arithmetic(["*", "/"]) : try single())
    }
    return left
  }

  private mutating func single() throws(UnreadFormula) -> Formula {
    var isNegative = false
    while let sign = sign(among: ["+", "-"]) { if sign == "-" { isNegative.toggle() } }
    let value = try unsigned()
    return isNegative ? .arithmetic("-", .constant(.number(0)), value) : value
  }

  private mutating func unsigned() throws(UnreadFormula) -> Formula {
    guard index < tokens.count else { throw UnreadFormula(reason: "it ends too early") }
    let token = tokens[index]
    index += 1
    switch token {
    case .number(let number): return .constant(.number(number))
    case .text(let text): return .constant(.text(text))
    case .sign("("):
      let inner = try comparison()
      try close()
      return inner
    case .sign(let sign): throw UnreadFormula(reason: "'\(sign)' stands in the wrong place")
    case .word(let word): return try named(word)
    }
  }

  private mutating func named(_ word: String) throws(UnreadFormula) -> Formula {
    if sign(among: ["("]) != nil { return try call(word) }
    switch word.uppercased() {
    case "TRUE": return .constant(.boolean(true))
    case "FALSE": return .constant(.boolean(false))
    default: break
    }
    guard let place = CellPlace(word), place.row <= 1_048_576, place.column < 16_384 else {
      throw UnreadFormula(reason: "the name '\(word)' is not looked up")
    }
    let marks = word.split(separator: "$", omittingEmptySubsequences: false)
    return .reference(
      Formula.Reference(
        place: place,
        hasFixedRow: marks.count > 1 && marks.last?.first?.isNumber == true,
        hasFixedColumn: word.hasPrefix("$")
      )
    )
  }

  private mutating func call(_ word: String) throws(UnreadFormula) -> Formula {
    guard let function = Formula.Function(rawValue: word.uppercased()) else {
      throw UnreadFormula(reason: "the function \(word) is not computed")
    }
    var arguments: [Formula] = []
    if sign(among: [")"]) == nil {
      repeat { arguments.append(try comparison()) } while sign(among: [","]) != nil
      try close()
    }
    guard function.arguments.contains(arguments.count) else {
      throw UnreadFormula(reason: "\(function.rawValue) has \(arguments.count) arguments")
    }
    return .call(function, arguments)
  }

  private mutating func close() throws(UnreadFormula) {
    guard sign(among: [")"]) != nil else {
      throw UnreadFormula(reason: "a bracket is not closed")
    }
  }
}
