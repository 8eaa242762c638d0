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
  static func read(_ words: String, _ recognise: (String) -> Element?) -> Self {
    var list = Self()
    if let element = recognise(words) {
      list.known = [element]
      return list
    }
    let parts = words.split { $0 == ";" || $0.isNewline }
    for part in parts {
      let member = FoldedText.trimmed(String(part))
      if !member.isEmpty { list.add(member, recognise) }
    }
    return list
  }

  private mutating func add(_ words: String, _ recognise: (String) -> Element?) {
    if take(words, recognise) { return }
    let members = words.split(separator: ",").map { FoldedText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    if members.count > 1, members.contains(where: { recognise($0) != nil }) {
      for member in members where !take(member, recognise) && !takeAll(of: member, recognise) {
        unread.append(member)
      }
    } else if !takeAll(of: words, recognise) {
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
  private mutating func takeAll(of words: String, _ recognise: (String) -> Element?) -> Bool {
    for separator in ["/", " and ", " & ", " a ", " ac ", " + "] {
      let parts = words.split(separator: separator).map { FoldedText.trimmed(String($0)) }
      guard parts.count > 1, parts.count <= 50 else { continue }
      let elements = parts.compactMap(recognise)
      guard elements.count == parts.count else { continue }
      for element in elements where !known.contains(element) { known.append(element) }
      return true
    }
    return false
  }
}

/// Members by which a list says that there may be more.
private let openEnds: Set<String> = [
  "unknown", "etc", "etc.", "...", "…", "and more", "and others", "other", "others", "ac ati",
]
