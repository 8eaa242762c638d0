extension Formula {
  /// What it comes to, where `cell` tells what a cell of the sheet holds.
  func value(_ cell: (Reference) -> CellValue) -> CellValue {
    switch self {
    case .constant(let value): return value
    case .reference(let reference): return cell(reference)
    case .comparison(let comparison, let left, let right):
      let (first, second) = (left.value(cell), right.value(cell))
      for case .error(let error) in [first, second] { return .error(error) }
      return .boolean(comparison.holds(first, second))
    case .joined(let left, let right):
      let (first, second) = (left.value(cell), right.value(cell))
      for case .error(let error) in [first, second] { return .error(error) }
      return .text(first.words + second.words)
    case .arithmetic(let sign, let left, let right):
      guard let first = left.value(cell).number, let second = right.value(cell).number else {
        return .error("#VALUE!")
      }
      switch sign {
      case "+": return .number(first + second)
      case "-": return .number(first - second)
      case "*": return .number(first * second)
      default: return second == 0 ? .error("#DIV/0!") : .number(first / second)
      }
    case .call(let function, let arguments):
      return Self.value(of: function, arguments.map { $0.value(cell) })
    }
  }

  private static func value(of function: Function, _ given: [CellValue]) -> CellValue {
    switch function {
    case .isBlank: return .boolean(given[0] == .blank)
    case .isError: return .boolean(given[0].isError)
    case .isNumber:
      if case .number = given[0] { return .boolean(true) }
      return .boolean(false)
    case .isText:
      if case .text = given[0] { return .boolean(true) }
      return .boolean(false)
    case .when:
      guard let holds = given[0].truth else { return failure(in: given) }
      return holds ? given[1] : given.count > 2 ? given[2] : .boolean(false)
    case .link: return given[0]
    case .not, .and, .or: return logic(function, given)
    case .lower, .upper, .trim, .left, .right, .length, .exact, .joined, .search, .find:
      if let error = given.first(where: \.isError) { return error }
      return text(function, given)
    }
  }

  private static func failure(in given: [CellValue]) -> CellValue {
    given.first(where: \.isError) ?? .error("#VALUE!")
  }

  private static func logic(_ function: Function, _ given: [CellValue]) -> CellValue {
    let truths = given.compactMap(\.truth)
    guard truths.count == given.count else { return failure(in: given) }
    switch function {
    case .not: return .boolean(!truths[0])
    case .and: return .boolean(truths.allSatisfy { $0 })
    default: return .boolean(truths.contains(true))
    }
  }

  private static func text(_ function: Function, _ given: [CellValue]) -> CellValue {
    let words = given.map(\.words)
    func length(_ index: Int) -> Int? {
      guard index < given.count else { return 1 }
      return given[index].number.flatMap { Int(exactly: $0.rounded(.towardZero)) }
    }
    switch function {
    case .lower: return .text(words[0].lowercased())
    case .upper: return .text(words[0].uppercased())
    case .trim:
      return .text(words[0].split(separator: " ").joined(separator: " "))
    case .length: return .number(Double(words[0].utf16.count))
    case .exact: return .boolean(words[0] == words[1])
    case .joined: return .text(words.joined())
    case .left, .right:
      guard let count = length(1), count >= 0 else { return .error("#VALUE!") }
      return .text(
        String(function == .left ? words[0].prefix(count) : words[0].suffix(count))
      )
    default:
      guard let start = length(2), start >= 1 else { return .error("#VALUE!") }
      let isExact = function == .find
      let place = TextPattern(words[0], isExact: isExact).place(in: words[1], from: start - 1)
      return place.map { .number(Double($0 + 1)) } ?? .error("#VALUE!")
    }
  }
}

extension Formula.Comparison {
  /// Texts are compared without regard to case; numbers stand before texts, texts before truths; nothing is 0 and "".
  func holds(_ left: CellValue, _ right: CellValue) -> Bool {
    let order = left.order(to: right)
    switch self {
    case .equal: return order == 0
    case .notEqual: return order != 0
    case .less: return order < 0
    case .lessOrEqual: return order <= 0
    case .greater: return order > 0
    case .greaterOrEqual: return order >= 0
    }
  }
}

extension CellValue {
  var isError: Bool {
    if case .error = self { true } else { false }
  }

  /// As text, the way `&` takes it.
  var words: String {
    switch self {
    case .blank: ""
    case .number(let number): number.shortestDecimal
    case .text(let text): text
    case .boolean(let holds): holds ? "TRUE" : "FALSE"
    case .error(let error): error
    }
  }

  var number: Double? {
    switch self {
    case .blank: 0
    case .number(let number): number
    case .text(let text): Double(text)
    case .boolean(let holds): holds ? 1 : 0
    case .error: nil
    }
  }

  var truth: Bool? {
    switch self {
    case .blank: false
    case .number(let number): number != 0
    case .boolean(let holds): holds
    case .text(let text):
      switch text.uppercased() {
      case "TRUE": true
      case "FALSE": false
      default: nil
      }
    case .error: nil
    }
  }

  /// Negative where this stands before `other`.
  func order(to other: CellValue) -> Int {
    switch (self, other) {
    case (.blank, .blank): return 0
    case (.blank, .text(let text)): return text.isEmpty ? 0 : -1
    case (.text(let text), .blank): return text.isEmpty ? 0 : 1
    case (.blank, .boolean(let holds)): return holds ? -1 : 0
    case (.boolean(let holds), .blank): return holds ? 1 : 0
    case (.blank, .number(let number)): return number == 0 ? 0 : number > 0 ? -1 : 1
    case (.number(let number), .blank): return number == 0 ? 0 : number > 0 ? 1 : -1
    case (.number(let first), .number(let second)):
      return first == second ? 0 : first < second ? -1 : 1
    case (.text(let first), .text(let second)):
      let (first, second) = (first.lowercased(), second.lowercased())
      return first == second ? 0 : first < second ? -1 : 1
    case (.boolean(let first), .boolean(let second)):
      return first == second ? 0 : second ? -1 : 1
    default: return rank - other.rank
    }
  }

  private var rank: Int {
    switch self {
    case .blank, .number: 0
    case .text: 1
    case .boolean: 2
    case .error: 3
    }
  }
}
