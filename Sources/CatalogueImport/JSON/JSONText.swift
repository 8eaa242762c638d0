/// Writes JSON on one line, keys in their order, nothing between the tokens.
enum JSONText {
  static func compact(_ value: JSONValue) -> String {
    var text = ""
    append(value, to: &text)
    return text
  }

  private static func append(_ value: JSONValue, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let words): text += words
    case .string(let words): text += quoted(words)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        append(value, to: &text)
      }
      text += "]"
    case .object(let object):
      text += "{"
      for (index, member) in object.members.enumerated() {
        if index > 0 { text += "," }
        text += quoted(member.key)
        text += ":"
        append(member.value, to: &text)
      }
      text += "}"
    }
  }

  /// A text between quotation marks; reading it gives the same text.
  static func quoted(_ words: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(words.utf8.count + 2)
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += Array(#"\n"#.utf8)
      case UInt8(ascii: "\r"): bytes += Array(#"\r"#.utf8)
      case UInt8(ascii: "\t"): bytes += Array(#"\t"#.utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += Array((#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      case _: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
