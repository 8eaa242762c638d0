import Bilingual

/// Text from outside in the places that Markdown has for it.
///
/// What comes out reads as the same text in CommonMark and in GitHub's dialect, whatever went in.
enum MarkdownText {
  /// Running text; at the start of a line, what would open a heading, list or rule is escaped too.
  static func escaped(_ text: String, startsLine: Bool) -> String {
    var result = ""
    var rest = VisibleText.singleLine(text)[...]
    if startsLine { result += opening(of: &rest) }
    for scalar in rest.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    // Before a link an exclamation mark would make a picture of it.
    return result.hasSuffix("!") ? result.dropLast() + "\\!" : result
  }

  private static func opening(of rest: inout Substring) -> String {
    var result = ""
    while rest.first == " " {
      result += "&#32;"
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let afterDigits = rest.dropFirst(digits.count)
    if !digits.isEmpty, let mark = afterDigits.first, mark == "." || mark == ")" {
      rest = afterDigits.dropFirst()
      return result + "\(digits)\\\(mark)"
    }
    if let first = rest.first, ["#", "-", "+", "="].contains(first) {
      rest = rest.dropFirst()
      return result + "\\\(first)"
    }
    return result
  }

  /// A code span, its fence longer than any run of backticks in it.
  static func code(_ text: String, inTable: Bool) -> String {
    let visible = VisibleText.singleLine(text)
    let longest = visible.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let touches = visible.hasPrefix("`") || visible.hasSuffix("`")
    let isPadded = visible.hasPrefix(" ") && visible.hasSuffix(" ")
    let padding = touches || isPadded || visible.isEmpty ? " " : ""
    let content = inTable ? visible.replacing("|", with: "\\|") : visible
    return fence + padding + content + padding + fence
  }

  /// An address or path between the brackets of a link, every byte that means something there written as `%XX`.
  static func destination(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }

  /// A path beside the document, which no colon can turn into an address.
  static func path(_ text: String) -> String {
    destination(text).replacing(":", with: "%3A")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._%/:?#@!$&'+,;=".utf8.contains(byte)
    }
  }
}
