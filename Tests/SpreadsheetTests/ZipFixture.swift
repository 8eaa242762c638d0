/// Archives made by hand: stored, not packed, with what a reader checks.
struct ZipFixture {
  var entries: [(name: String, bytes: [UInt8])] = []
  /// What the archive says of the size of every file, where it lies.
  var statedSize: UInt32?
  var isEncrypted = false

  mutating func add(_ name: String, _ text: String) { entries.append((name, Array(text.utf8))) }

  var bytes: [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    func four(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }
    for (name, content) in entries {
      let offset = UInt32(out.count)
      let packed = UInt32(content.count)
      let facts =
        two(20) + two(isEncrypted ? 1 : 0) + two(0) + two(0) + two(0x21) + four(Self.crc(content))
        + four(packed) + four(statedSize ?? packed) + two(name.utf8.count) + two(0)
      out += four(0x0403_4B50) + facts + Array(name.utf8) + content
      directory += four(0x0201_4B50) + two(20) + facts + two(0) + two(0) + two(0) + four(0)
      directory += four(offset) + Array(name.utf8)
    }
    let start = UInt32(out.count)
    out += directory + four(0x0605_4B50) + two(0) + two(0) + two(entries.count) + two(entries.count)
    return out + four(UInt32(directory.count)) + four(start) + two(0)
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~crc
  }
}
