import Bilingual
import Catalogue
import Diagnostics
import FactorModel
import Yams

extension YAMLReader {
  /// The text of a scalar, as it stands.
  mutating func scalar(_ key: String) -> PlacedText? {
    guard let node = value(key) else { return nil }
    return text(of: node, "value of '\(key)'")
  }

  mutating func text(_ key: String) -> String? { scalar(key)?.text }

  mutating func identifier<Subject>(_ key: String) -> Identifier<Subject>? {
    scalar(key)?.identifier(key, &diagnostics)
  }

  mutating func choice<Value>(_ key: String) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    scalar(key)?.choice(key, &diagnostics)
  }

  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    scalar(key)?.integer(key, in: range, &diagnostics)
  }

  mutating func day(_ key: String) -> Day? { scalar(key)?.day(key, &diagnostics) }

  /// An exact number from 0, unless it must be more, to `most`.
  mutating func rational(
    _ key: String,
    atMost most: Rational,
    mayBeZero: Bool = true
  ) -> Rational? {
    guard let text = scalar(key) else { return nil }
    if let value = Rational(decimal: text.text), value <= most, mayBeZero || value > 0 {
      return value
    }
    diagnostics.append(
      Diagnostic(
        id: "malformed-number",
        at: text.location,
        "\(key) '\(text.text)' is not a number \(mayBeZero ? "from 0" : "above 0 and up") to \(most)",
        help: Self.help(for: text.text, mayBeZero: mayBeZero, atMost: most)
      )
    )
    return nil
  }

  /// What to write instead: a number within the limits, fewer decimals, or a number at all.
  private static func help(for text: String, mayBeZero: Bool, atMost most: Rational) -> String {
    let parts = (text.hasPrefix("-") ? text.dropFirst() : text[...])
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isNumber else { return "write digits, with a point before decimals, such as 0.25" }
    return parts.count == 2 && parts[1].utf8.count > 9
      ? "write it with at most nine digits after a point, such as 0.25"
      : "choose a number \(mayBeZero ? "from 0" : "above 0 and up") to \(most)"
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let text = scalar(key) else { return nil }
    if let value = Bool(text.text) { return value }
    text.report(unknown: key, among: ["true", "false"], &diagnostics)
    return nil
  }

  /// Citations in one text; their places are kept under the key and their index.
  mutating func citations(_ key: String = "source") -> [Citation] {
    guard let read = scalar(key)?.citations(&diagnostics) else { return [] }
    for (index, citation) in read.enumerated() { record(key, String(index), at: citation.1) }
    return read.map(\.0)
  }

  mutating func label(_ key: String) -> LocalizedText? {
    object(key) { $0.label() }
  }

  /// What the mapping says if it is a label; Welsh without its status is reported, and the reverse.
  mutating func label() -> LocalizedText? {
    require("en")
    let english = text("en")
    let welsh = scalar("cy")
    let status: LocalizedText.Status? = choice("cy_status")
    if states("cy") != states("cy_status") {
      diagnostics.append(
        Diagnostic(
          id: "welsh-without-status",
          at: welsh?.location ?? location,
          states("cy")
            ? "Welsh text has no 'cy_status'" : "'cy_status' is stated without a Welsh text",
          help: states("cy")
            ? "add 'cy_status: official', 'reviewed' or 'draft'" : "add 'cy: …' or delete it"
        )
      )
    }
    guard let english else { return nil }
    let translation = welsh.flatMap { welsh in status.map { (welsh.text, $0) } }
    return LocalizedText(
      english,
      welsh: translation.map { LocalizedText.Welsh($0.0, status: $0.1) }
    )
  }

  /// What `read` makes of the scalars in the list that is the value of `key`.
  ///
  /// Places are kept under the key and the index among the values that could be read.
  mutating func list<Value>(
    _ key: String,
    mayBeEmpty: Bool = true,
    _ read: (PlacedText, inout [Diagnostic]) -> Value?
  ) -> [Value] {
    var values: [Value] = []
    for node in nodes(key, mayBeEmpty: mayBeEmpty) {
      guard let text = text(of: node, "member of '\(key)'"),
        let value = read(text, &diagnostics)
      else { continue }
      record(key, String(values.count), at: text.location)
      values.append(value)
    }
    return values
  }

  mutating func identifiers<Subject>(
    _ key: String,
    _ kind: String,
    mayBeEmpty: Bool = true
  ) -> [Identifier<Subject>] {
    list(key, mayBeEmpty: mayBeEmpty) { $0.identifier(kind, &$1) }
  }

  private mutating func text(of node: Node, _ name: String) -> PlacedText? {
    guard let scalar = node.scalar else {
      diagnostics.append(Self.wrongKind(node, name, "a single value", file: file))
      return nil
    }
    let layout: PlacedText.Layout =
      switch scalar.style {
      case .plain, .any: .plain
      case .singleQuoted, .doubleQuoted: .quoted
      case .literal, .folded: .reflowed
      }
    return PlacedText(
      scalar.string,
      at: YAMLDocument.location(of: node, in: file),
      layout: layout
    )
  }
}
