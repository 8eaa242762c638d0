import CExpat

/// The name of an element without its prefix; valid only while the parser calls back.
struct XMLName {
  private let start: UnsafePointer<CChar>
  private let count: Int

  init(_ name: UnsafePointer<CChar>) {
    var start = name
    var end = name
    while end.pointee != 0 {
      if end.pointee == CChar(UInt8(ascii: ":")) { start = end + 1 }
      end += 1
    }
    self.start = start
    count = end - start
  }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    guard pattern.utf8CodeUnitCount == name.count else { return false }
    let expected = pattern.utf8Start
    for index in 0..<name.count where expected[index] != UInt8(bitPattern: name.start[index]) {
      return false
    }
    return true
  }
}

/// The value of an attribute; valid only while the parser calls back.
struct XMLValue {
  let start: UnsafePointer<CChar>

  var string: String { String(cString: start) }
  var int: Int? { Int(string) }
  var double: Double? { Double(string) }
  var bool: Bool {
    let text = string
    return text == "1" || text == "true" || text == "on"
  }
}

/// An element that begins, with its attributes; valid only while the parser calls back.
struct XMLTag {
  let name: XMLName
  private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(
    _ name: UnsafePointer<CChar>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    self.name = XMLName(name)
    self.attributes = attributes
  }

  /// The attribute of that name, whatever its prefix.
  subscript(_ name: StaticString) -> XMLValue? {
    guard var pair = attributes else { return nil }
    while let key = pair[0], let value = pair[1] {
      if name ~= XMLName(key) { return XMLValue(start: value) }
      pair += 2
    }
    return nil
  }
}
