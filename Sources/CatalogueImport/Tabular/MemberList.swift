import Catalogue

/// What the words of a cell mean as a list, and which of its members mean nothing.
struct MemberList<Element: Sendable & Hashable>: Sendable {
  private(set) var known: [Element] = []
  private(set) var unread: [String] = []
  /// The cell itself says that there may be more.
  private(set) var isOpen = false

  var list: OpenList<Element> { OpenList(known, isComplete: !isOpen && unread.isEmpty) }

  /// Members separated by semicolons or line ends, else by commas, else by strokes and `and` where every part is known: a label
  /// may contain all of them.
  ///
  /// Parts of which several are `isOfOne` and are joined to one text, such as nations, are left unread: what is known of
  /// them together need not be known of each.
  static func read(
    _ words: String,
    _ recognise: (String) -> Element?,
    isOfOne: (String) -> Bool = { _ in false }
  ) -> Self {
    var list = Self()
    if let element = recognise(words) {
      list.known = [element]
      return list
    }
    let parts = words.split { $0 == ";" || $0.isNewline }
    for part in parts {
      let member = FoldedText.trimmed(String(part))
      if !member.isEmpty { list.add(member, isOfOne, recognise) }
    }
    return list
  }

  private mutating func add(
    _ words: String,
    _ isOfOne: (String) -> Bool,
    _ recognise: (String) -> Element?
  ) {
    if take(words, recognise) { return }
    let members = words.split(separator: ",").map { FoldedText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    if members.count > 1, members.contains(where: { recognise($0) != nil }) {
      for member in members
      where !take(member, recognise) && !takeAll(of: member, isOfOne, recognise) {
        unread.append(member)
      }
    } else if !takeAll(of: words, isOfOne, recognise) {
      unread.append(words)
    }
  }

  private mutating func take(_ words: String, _ recognise: (String) -> Element?) -> Bool {
    if let element = recognise(words) {
      if !known.contains(element) { known.append(element) }
      return true
    }
    guard openEnds.contains(words.lowercased()) else { return false }
    isOpen = true
    return true
  }

  /// Takes the parts of `A / B` or `A and B` if all of them are known.
  private mutating func takeAll(
    of words: String,
    _ isOfOne: (String) -> Bool,
    _ recognise: (String) -> Element?
  ) -> Bool {
    for separator in ["/", " and ", " & ", " a ", " ac ", " + "] {
      let parts = words.split(separator: separator).map { FoldedText.trimmed(String($0)) }
      guard parts.count > 1, parts.count <= 50 else { continue }
      guard let elements = Self.elements(of: parts, separator, isOfOne, recognise) else { continue }
      for element in elements where !known.contains(element) { known.append(element) }
      return true
    }
    return false
  }

  /// What the parts mean, as many of them together as have one meaning: `England and Wales and LA` are two members; `nil`
  /// where a part means nothing.
  private static func elements(
    of parts: [String],
    _ separator: String,
    _ isOfOne: (String) -> Bool,
    _ recognise: (String) -> Element?
  ) -> [Element]? {
    var elements: [Element] = []
    var ofOne = 0
    var start = 0
    while start < parts.count {
      // A label of more than three parts is none.
      let ends = ((start + 1)...min(start + 3, parts.count)).reversed()
      var isKnown = false
      for end in ends {
        let together = parts[start..<end].joined(separator: separator)
        guard let element = recognise(together) else { continue }
        if isOfOne(together) { ofOne += 1 }
        elements.append(element)
        (start, isKnown) = (end, true)
        break
      }
      guard isKnown else { return nil }
    }
    return ofOne > 1 ? nil : elements
  }
}

/// Members by which a list says that there may be more.
private let openEnds: Set<String> = [
  "unknown", "etc", "etc.", "...", "…", "and more", "and others", "other", "others", "ac ati",
]
