package import FactorModel

/// A JSON value whose members keep their order, so that the same value is always the same bytes.
package indirect enum JSONValue: Sendable, Hashable {
  package struct Member: Sendable, Hashable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  case null
  case bool(Bool)
  case integer(Int)
  /// A fraction, written with four decimals, truncated: never larger than it is.
  case decimal(Rational)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A text, or null.
  package static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The member of that name, where this is an object that has it.
  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

extension JSONValue {
  /// The value over many lines, indented by two blanks, ended by a line end.
  package var prettyText: String {
    var result = ""
    write(to: &result, indent: 0)
    return result + "\n"
  }

  /// The value on one line, without a line end.
  package var compactText: String {
    var result = ""
    write(to: &result, indent: nil)
    return result
  }

  private func write(to result: inout String, indent: Int?) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .integer(let value): result += String(value)
    case .decimal(let value): result += Self.number(value)
    case .string(let text): Self.write(text, to: &result)
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &result, indent: indent) {
        $0.write(to: &$1, indent: $2)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &result, indent: indent) {
        member,
        result,
        deeper in
        Self.write(member.name, to: &result)
        result += deeper == nil ? ":" : ": "
        member.value.write(to: &result, indent: deeper)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element],
    between brackets: (String, String),
    to result: inout String,
    indent: Int?,
    element: (Element, inout String, Int?) -> Void
  ) {
    result += brackets.0
    for (place, part) in elements.enumerated() {
      if place > 0 { result += "," }
      if let indent { result += "\n" + String(repeating: " ", count: indent + 2) }
      element(part, &result, indent.map { $0 + 2 })
    }
    if let indent, !elements.isEmpty { result += "\n" + String(repeating: " ", count: indent) }
    result += brackets.1
  }

  /// Four decimals at most, truncated: `0.675`, `1`, `0.3333`.
  static func number(_ value: Rational) -> String {
    var text = value.decimal(places: 4)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private static func write(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}",
        "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
