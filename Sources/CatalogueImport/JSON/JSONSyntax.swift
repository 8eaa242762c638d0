import Diagnostics

/// What is wrong with the text of a JSON document, and at which byte.
struct JSONFault: Error, Sendable, Hashable {
  enum Reason: Sendable, Hashable {
    case syntax(String)
    case tooDeep
    case tooMany
    /// The text ends before the document does.
    case truncated(String)
    /// A key stands twice in one object; the later value counts.
    case repeatedKey(String)
    /// An escape names half a character; it is read as U+FFFD.
    case halfCharacter
    /// A text has control characters in it; they are read as U+FFFD.
    case controlCharacter
  }

  var reason: Reason
  var offset: Int
}

/// Reads JSON (RFC 8259) in UTF-8, with bounds on depth and on the number of values.
///
/// What breaks the grammar is thrown; what can be read and is doubtful is collected in ``doubts``.
struct JSONSyntax {
  static let deepest = 512
  static let mostValues = 32_000_000
  /// Doubts beyond are not kept.
  static let mostDoubts = 20

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether the text may end at any place: what is open then counts as closed.
  private let isPrefix: Bool
  private var position = 0
  private var count = 0
  private(set) var doubts: [JSONFault] = []
  /// Whether a prefix ended within the document.
  private(set) var isCut = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, isPrefix: Bool = false) {
    self.bytes = bytes
    self.isPrefix = isPrefix
  }

  mutating func document() throws(JSONFault) -> JSONValue {
    let root = try value(depth: 0)
    skipSpace()
    if position < bytes.count, !isCut {
      throw fault(.syntax("the document has ended, and something follows"))
    }
    return root
  }

  private func fault(_ reason: JSONFault.Reason, at offset: Int? = nil) -> JSONFault {
    JSONFault(reason: reason, offset: offset ?? position)
  }

  private mutating func doubt(_ reason: JSONFault.Reason, at offset: Int) {
    if doubts.count < Self.mostDoubts { doubts.append(fault(reason, at: offset)) }
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case _: return
      }
    }
  }

  /// The next byte that is no space; `nil` where a prefix ends.
  private mutating func next(_ expected: String) throws(JSONFault) -> UInt8? {
    skipSpace()
    if position < bytes.count { return bytes[position] }
    guard isPrefix else { throw fault(.truncated(expected)) }
    isCut = true
    return nil
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth <= Self.deepest else { throw fault(.tooDeep) }
    count += 1
    guard count <= Self.mostValues else { throw fault(.tooMany) }
    guard let first = try next("a value") else { return .null }
    switch first {
    case UInt8(ascii: "{"): return .object(JSONObject(try members(depth: depth)))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case _: throw fault(.syntax("a value is expected"))
    }
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONValue] {
    position += 1
    var values: [JSONValue] = []
    guard let first = try next("a value or ']'") else { return values }
    if first == UInt8(ascii: "]") {
      position += 1
      return values
    }
    while true {
      values.append(try value(depth: depth + 1))
      if isCut { return values }
      guard let mark = try next("',' or ']'") else { return values }
      position += 1
      if mark == UInt8(ascii: "]") { return values }
      guard mark == UInt8(ascii: ",") else {
        throw fault(.syntax("',' or ']' is expected"), at: position - 1)
      }
    }
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [JSONObject.Member] {
    position += 1
    var members: [JSONObject.Member] = []
    var keys = SeenKeys()
    guard let first = try next("a key or '}'") else { return members }
    if first == UInt8(ascii: "}") {
      position += 1
      return members
    }
    while true {
      guard let mark = try next("a key") else { return members }
      guard mark == UInt8(ascii: "\"") else {
        throw fault(.syntax("a key between quotation marks is expected"))
      }
      let start = position
      let key = try text()
      if isCut { return members }
      if !keys.insert(key, among: members) { doubt(.repeatedKey(key), at: start) }
      guard let colon = try next("':'") else { return members }
      guard colon == UInt8(ascii: ":") else { throw fault(.syntax("':' is expected")) }
      position += 1
      members.append(JSONObject.Member(key: key, value: try value(depth: depth + 1)))
      if isCut { return members }
      guard let end = try next("',' or '}'") else { return members }
      position += 1
      if end == UInt8(ascii: "}") { return members }
      guard end == UInt8(ascii: ",") else {
        throw fault(.syntax("',' or '}' is expected"), at: position - 1)
      }
    }
  }

  private mutating func word(
    _ word: StaticString,
    _ value: JSONValue
  ) throws(JSONFault) -> JSONValue {
    let length = word.utf8CodeUnitCount
    for index in 0..<length {
      guard position + index < bytes.count else {
        position = bytes.count
        guard isPrefix else { throw fault(.truncated("'\(word)'")) }
        isCut = true
        return .null
      }
      guard bytes[position + index] == word.utf8Start[index] else {
        throw fault(.syntax("a value is expected"))
      }
    }
    position += length
    return value
  }

  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let isZero = position < bytes.count && bytes[position] == UInt8(ascii: "0")
    let whole = try digits()
    if isZero, whole > 1 { throw fault(.syntax("a number begins with 0"), at: start) }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      _ = try digits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      _ = try digits()
    }
    if isPrefix, position == bytes.count { isCut = true }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// How many digits stand here, at least one.
  private mutating func digits() throws(JSONFault) -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    if position == start {
      if position < bytes.count { throw fault(.syntax("a digit is expected")) }
      if !isPrefix { throw fault(.truncated("a digit")) }
    }
    return position - start
  }
}

extension JSONSyntax {
  /// A text between quotation marks, the first of which stands here.
  private mutating func text() throws(JSONFault) -> String {
    position += 1
    let start = position
    var hasEscapes = false
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let raw = UnsafeBufferPointer(rebasing: bytes[start..<position])
        let text = hasEscapes ? try unescaped(start..<position) : try checked(raw, from: start)
        position += 1
        guard let plain = ControlCharacters.replaced(in: text) else { return text }
        doubt(.controlCharacter, at: start - 1)
        return plain
      case UInt8(ascii: "\\"):
        hasEscapes = true
        position += 2
      case 0..<0x20: throw fault(.syntax("a control character stands in a text"))
      case _: position += 1
      }
    }
    position = bytes.count
    guard isPrefix else { throw fault(.truncated("the end of the text"), at: start - 1) }
    isCut = true
    return hasEscapes ? "" : String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func checked(
    _ raw: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) throws(JSONFault) -> String {
    guard let text = String(validating: raw, as: UTF8.self) else {
      throw fault(.syntax("a text is not in UTF-8"), at: start)
    }
    return text
  }

  private mutating func unescaped(_ range: Range<Int>) throws(JSONFault) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "u"):
        let (scalar, length) = try scalar(at: index, end: range.upperBound)
        plain += Array(String(scalar).utf8)
        index += length
        continue
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(bytes[index + 1])
      case _: throw fault(.syntax("there is no such escape"), at: index)
      }
      index += 2
    }
    guard let text = String(validating: plain, as: UTF8.self) else {
      throw fault(.syntax("a text is not in UTF-8"), at: range.lowerBound)
    }
    return text
  }

  /// The character that the escape at `index` names, with its other half where it has one, and how long it is written.
  private mutating func scalar(
    at index: Int,
    end: Int
  ) throws(JSONFault) -> (Unicode.Scalar, Int) {
    let unit = try codeUnit(at: index, end: end)
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    if (0xD800..<0xDC00).contains(unit), index + 7 < end, bytes[index + 6] == UInt8(ascii: "\\"),
      bytes[index + 7] == UInt8(ascii: "u")
    {
      let other = try codeUnit(at: index + 6, end: end)
      if (0xDC00..<0xE000).contains(other),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (other - 0xDC00))
      {
        return (scalar, 12)
      }
    }
    doubt(.halfCharacter, at: index)
    return ("\u{FFFD}", 6)
  }

  private func codeUnit(at index: Int, end: Int) throws(JSONFault) -> UInt32 {
    guard index + 6 <= end else { throw fault(.syntax("an escape is cut short"), at: index) }
    var unit: UInt32 = 0
    for byte in bytes[index + 2..<index + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw fault(.syntax("an escape has four hexadecimal digits"), at: index)
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}

/// The keys of one object so far: few are compared, many are looked up.
private struct SeenKeys {
  private var keys: Set<String> = []

  /// Whether `key` is new.
  mutating func insert(_ key: String, among members: [JSONObject.Member]) -> Bool {
    if members.count < 16 { return !members.contains { $0.key == key } }
    if keys.isEmpty { keys = Set(members.map(\.key)) }
    return keys.insert(key).inserted
  }
}
