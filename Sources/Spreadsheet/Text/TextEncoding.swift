/// How a text is written in bytes.
package enum TextEncoding: String, Sendable, Hashable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 (little endian)"
  case utf16BigEndian = "UTF-16 (big endian)"
  case windows1252 = "Windows-1252"

  /// The encoding of `bytes`, all of which are looked at; `nil` where they are no text.
  ///
  /// A byte order mark decides. Without one, zeros in every other place of the beginning mean UTF-16, valid UTF-8 is UTF-8,
  /// and everything else is taken for Windows-1252. Bytes with zeros or with many control characters are no text.
  package static func detected(in bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return isText(bytes) ? valid8(bytes) : nil }
    if bytes.starts(with: [0xFF, 0xFE]) { return valid16(bytes.dropFirst(2), .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return valid16(bytes.dropFirst(2), .utf16BigEndian) }
    let beginning = bytes.prefix(4096)
    let zeros = beginning.indices.filter { bytes[$0] == 0 }
    if zeros.count * 4 >= beginning.count, !zeros.isEmpty {
      let odd = zeros.count { $0 % 2 == 1 }
      if odd * 10 >= zeros.count * 9 { return valid16(bytes[...], .utf16LittleEndian) }
      if odd * 10 <= zeros.count { return valid16(bytes[...], .utf16BigEndian) }
    }
    return isText(bytes) ? valid8(bytes) : nil
  }

  /// UTF-8 where every byte is, else Windows-1252.
  private static func valid8(_ bytes: [UInt8]) -> TextEncoding {
    UTF8Check.isValid(bytes) ? .utf8 : .windows1252
  }

  /// Zeros, or more than one control character in 200 bytes, are in no text.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    for byte in bytes where byte < 0x20 {
      if byte == 0 { return false }
      if !(0x09...0x0D).contains(byte), byte != 0x1B { controls += 1 }
    }
    return controls * 200 <= bytes.count
  }

  private static func valid16(_ bytes: ArraySlice<UInt8>, _ encoding: Self) -> TextEncoding? {
    guard bytes.count % 2 == 0 else { return nil }
    var index = bytes.startIndex
    var isAfterLead = false
    while index < bytes.endIndex {
      let unit = encoding.unit(bytes[index], bytes[index + 1])
      let isTrail = UTF16.isTrailSurrogate(unit)
      guard unit != 0, isTrail == isAfterLead else { return nil }
      isAfterLead = UTF16.isLeadSurrogate(unit)
      index += 2
    }
    return isAfterLead ? nil : encoding
  }

  private func unit(_ first: UInt8, _ second: UInt8) -> UInt16 {
    self == .utf16BigEndian
      ? UInt16(first) << 8 | UInt16(second) : UInt16(second) << 8 | UInt16(first)
  }

  /// Hands on the text as UTF-8, piece by piece, without its byte order mark.
  func decode(_ bytes: [UInt8], _ onPiece: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch self {
    case .utf8:
      bytes.withUnsafeBufferPointer { all in
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        onPiece(UnsafeBufferPointer(rebasing: all[start...]))
      }
    case .windows1252:
      let table = Self.windows
      pieces(of: bytes, from: 0, step: 1, { table[Int(bytes[$0])] }, onPiece)
    case .utf16LittleEndian, .utf16BigEndian:
      let first = bytes.count >= 2 ? unit(bytes[0], bytes[1]) : 0
      var lead: UInt32 = 0
      func scalar(_ index: Int) -> Unicode.Scalar? {
        let unit = UInt32(unit(bytes[index], bytes[index + 1]))
        if unit & 0xFC00 == 0xD800 {
          lead = unit
          return nil
        }
        guard unit & 0xFC00 == 0xDC00 else { return Unicode.Scalar(unit) }
        return Unicode.Scalar(0x10000 + ((lead & 0x3FF) << 10 | unit & 0x3FF))
      }
      pieces(of: bytes, from: first == 0xFEFF ? 2 : 0, step: 2, scalar, onPiece)
    }
  }

  private func pieces(
    of bytes: [UInt8],
    from start: Int,
    step: Int,
    _ scalar: (Int) -> Unicode.Scalar?,
    _ onPiece: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var piece: [UInt8] = []
    piece.reserveCapacity((1 << 16) + 8)
    for index in stride(from: start, to: bytes.count - step + 1, by: step) {
      guard let scalar = scalar(index) else { continue }
      piece.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      guard piece.count >= 1 << 16 else { continue }
      piece.withUnsafeBufferPointer(onPiece)
      piece.removeAll(keepingCapacity: true)
    }
    piece.withUnsafeBufferPointer(onPiece)
  }

  /// Windows-1252; the five bytes that it leaves undefined stand for the control characters of that number.
  private static let windows: [Unicode.Scalar] = (0...255).map { byte in
    let upper: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    let code = (0x80...0x9F).contains(byte) ? upper[byte - 0x80] : UInt32(byte)
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }
}
