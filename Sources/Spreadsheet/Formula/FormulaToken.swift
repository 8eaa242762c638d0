/// Why a formula is not computed, in words that end a sentence.
struct UnreadFormula: Error {
  var reason: String
}

/// A word of a formula.
enum FormulaToken: Hashable {
  case number(Double)
  case text(String)
  /// A name of a function, a reference or `TRUE`.
  case word(String)
  /// An operator, a bracket or a comma.
  case sign(String)

  /// The words of `formula`; more than 8,192 bytes, Excel's limit, are refused.
  static func tokens(of formula: String) throws(UnreadFormula) -> [FormulaToken] {
    guard formula.utf8.count <= 8192 else { throw UnreadFormula(reason: "it is too long") }
    var tokens: [FormulaToken] = []
    var rest = formula[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" {
        tokens.append(.text(try quoted(&rest)))
      } else if first.isASCII, first.isNumber || first == "." {
        let digits = number(&rest)
        guard let number = Double(digits) else {
          throw UnreadFormula(reason: "'\(digits)' is no number")
        }
        tokens.append(.number(number))
      } else if first.isLetter || first == "_" || first == "$" {
        let word = rest.prefix { $0.isLetter || $0.isNumber || "_.$".contains($0) }
        rest = rest.dropFirst(word.count)
        tokens.append(.word(String(word)))
      } else if let sign = [
        "<>", "<=", ">=", "<", ">", "=", "&", "+", "-", "*", "/", "(", ")", ",",
      ]
      .first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(sign.count)
        tokens.append(.sign(sign))
      } else {
        throw UnreadFormula(reason: "'\(first)' is not understood")
      }
    }
    return tokens
  }

  private static func quoted(_ rest: inout Substring) throws(UnreadFormula) -> String {
    var text = ""
    rest.removeFirst()
    while let character = rest.popFirst() {
      if character != "\"" {
        text.append(character)
      } else if rest.first == "\"" {
        text.append("\"")
        rest.removeFirst()
      } else {
        return text
      }
    }
    throw UnreadFormula(reason: "a quotation is not closed")
  }

  private static func number(_ rest: inout Substring) -> String {
    var digits = String(rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") })
    rest = rest.dropFirst(digits.count)
    if rest.first == "E" || rest.first == "e" {
      var exponent = "e"
      var after = rest.dropFirst()
      if let sign = after.first, sign == "+" || sign == "-" {
        exponent.append(sign)
        after = after.dropFirst()
      }
      let tail = after.prefix { $0.isASCII && $0.isNumber }
      if !tail.isEmpty {
        digits += exponent + tail
        rest = after.dropFirst(tail.count)
      }
    }
    return digits
  }
}
