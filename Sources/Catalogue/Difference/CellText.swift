/// How values are written in the cells of the catalogue; the reverse of what its reader does.
///
/// States without a spelling of their own are written as the unknown that they amount to: an open list of nothing, no
/// kinds of statistic, breaks in no year, no words.
package enum CellText {
  package static let unknown = "unknown"
  package static let doesNotBear = "n/a"
  package static let none = "none"

  static func fact<Value>(_ fact: Fact<Value>, _ written: (Value) -> String) -> String {
    state(fact.state, written)
  }

  package static func state<Value>(
    _ state: Fact<Value>.State,
    _ written: (Value) -> String
  ) -> String {
    switch state {
    case .value(let value): written(value)
    case .unknown: unknown
    case .doesNotBear: doesNotBear
    }
  }

  package static func words(_ words: String) -> String { words.isEmpty ? unknown : words }

  /// Members with `; ` between them, `unknown` last where there may be more, `none` where there are none.
  package static func list<Element: CustomStringConvertible>(_ list: OpenList<Element>) -> String {
    if list.known.isEmpty { return list.isComplete ? none : unknown }
    return (list.known.map(\.description) + (list.isComplete ? [] : [unknown]))
      .joined(separator: "; ")
  }

  package static func issues(_ issues: [KnownIssue]) -> String {
    if issues.isEmpty { return none }
    // A stroke inside an issue would end it: it becomes a broken bar.
    return issues.map { "\($0.dimension.rawValue): \($0.text.replacing("|", with: "¦"))" }
      .joined(separator: " | ")
  }

  package static func statistics(_ statistics: [Statistic]) -> String {
    if statistics.isEmpty { return unknown }
    return statistics.map(\.rawValue).joined(separator: "; ")
  }

  package static func comparability(_ comparability: TimeComparability) -> String {
    switch comparability {
    case .yes: "yes"
    case .no: "no"
    case .breaks(let years) where years.isEmpty: unknown
    case .breaks(let years): "break " + years.map(year).joined(separator: ", ")
    }
  }

  private static func year(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  package static func yesOrNo(_ value: Bool) -> String { value ? "yes" : "no" }

  package static func identifiers<Subject>(_ identifiers: [Identifier<Subject>]) -> String {
    identifiers.map(\.text).joined(separator: "; ")
  }

  /// A text with each run of white space as one space and none at its ends.
  static func foldingSpace(_ text: String) -> String {
    if hasPlainSpace(text.utf8) { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether there is no white space but single spaces between words; `false` also where letters have to be looked at.
  private static func hasPlainSpace(_ bytes: String.UTF8View) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " ") where last == byte: return false
      // Tabs and line ends; the first bytes of white space that is not ASCII, and of marks that join with a space.
      case 0x09...0x0D, 0xC2, 0xCC, 0xCD, 0xE1...0xE3, 0xEF...: return false
      default: last = byte
      }
    }
    return last != UInt8(ascii: " ")
  }

  /// A list in an order that does not depend on how it was written.
  static func sorted<Element: CustomStringConvertible>(
    _ list: OpenList<Element>
  ) -> OpenList<Element> {
    OpenList(
      list.known.sorted { $0.description < $1.description },
      isComplete: list.isComplete
    )
  }

  static func sorted(_ issues: [KnownIssue]) -> [KnownIssue] {
    issues.map { KnownIssue(dimension: $0.dimension, text: foldingSpace($0.text)) }
      .sorted { ($0.dimension.rawValue, $0.text) < ($1.dimension.rawValue, $1.text) }
  }
}
