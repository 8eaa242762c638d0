/// An address of the Internet Protocol, as bytes.
package struct IPAddress: Sendable, Hashable {
  /// Four or sixteen.
  package let bytes: [UInt8]

  package init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Leads to the internet at large: not to this machine, a private or local network, a group, or a range that is reserved.
  ///
  /// An IPv6 address that stands for an IPv4 address (mapped, compatible, NAT64, 6to4) is judged by that one.
  package var isPublic: Bool {
    if bytes.count == 4 { return Self.isPublic(v4: bytes) }
    if let inner = embeddedV4 { return Self.isPublic(v4: inner) }
    let first = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
    // Only 2000::/3 is given out; of that, 2001:db8::/32 is for books, 2001::/32 is Teredo, and 2001:10::/28 and
    // 2001:20::/28 name no hosts.
    guard first & 0xE000 == 0x2000 else { return false }
    guard first == 0x2001 else { return true }
    return !(bytes[2] == 0x0D && bytes[3] == 0xB8) && bytes[2] >= 2
  }

  private var embeddedV4: [UInt8]? {
    let tail = Array(bytes[12...])
    let isZero = bytes[..<10].allSatisfy { $0 == 0 }
    if isZero, bytes[10] == 0xFF, bytes[11] == 0xFF { return tail }
    if isZero, bytes[10] == 0, bytes[11] == 0 { return tail }
    if bytes[..<12] == [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] { return tail }
    if bytes[0] == 0x20, bytes[1] == 0x02 { return Array(bytes[2..<6]) }
    return nil
  }

  private static func isPublic(v4 b: [UInt8]) -> Bool {
    switch (b[0], b[1], b[2]) {
    case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): false
    case (100, 64...127, _): false
    case (169, 254, _): false
    case (172, 16...31, _): false
    case (192, 168, _), (192, 0, 0), (192, 0, 2), (192, 88, 99): false
    case (198, 18...19, _), (198, 51, 100), (203, 0, 113): false
    default: true
    }
  }
}

extension IPAddress: CustomStringConvertible {
  /// The plain form: four numbers with dots, or eight in hexadecimal with colons.
  package var description: String {
    if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
    return stride(from: 0, to: 16, by: 2)
      .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
      .joined(separator: ":")
  }
}
