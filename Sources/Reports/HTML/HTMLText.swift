import Bilingual

/// Text from outside in the places that HTML has for it: between tags, and between the double quotes of an attribute.
enum HTMLText {
  /// Adds `text` on one line, every character that means something there written out.
  static func append(_ text: String, to html: inout String) {
    let visible = VisibleText.singleLine(text)
    guard visible.utf8.contains(where: { replacement($0) != nil }) else {
      html += visible
      return
    }
    var start = visible.utf8.startIndex
    for place in visible.utf8.indices {
      guard let replacement = replacement(visible.utf8[place]) else { continue }
      html += visible[start..<place]
      html += replacement
      start = visible.utf8.index(after: place)
    }
    html += visible[start...]
  }

  private static func replacement(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
