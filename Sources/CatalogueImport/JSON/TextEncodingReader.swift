/// Brings the bytes of a text file into UTF-8 without byte order mark.
///
/// UTF-16 is known by its byte order mark, or by the zero bytes of the first two characters.
enum TextEncodingReader {
  /// `nil` where UTF-16 is broken.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], isBigEndian: true) }
    if bytes.count >= 4, bytes[0] != 0, bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 {
      return utf16(bytes[...], isBigEndian: false)
    }
    if bytes.count >= 4, bytes[0] == 0, bytes[1] != 0, bytes[2] == 0, bytes[3] != 0 {
      return utf16(bytes[...], isBigEndian: true)
    }
    return bytes
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8]? {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    // A last odd byte belongs to a character that is cut off, as a truncated file has it.
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// Line and column, from 1 and in characters, of a byte of UTF-8.
  static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(max(0, min(offset, bytes.count)))
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // The column is told within one line; of an endless one the beginning is not counted character by character.
    let rest = before[start...]
    let column = rest.count < 1 << 20 ? String(decoding: rest, as: UTF8.self).count : rest.count
    return (line, column + 1)
  }
}
