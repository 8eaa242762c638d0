/// An absolute `http` or `https` address in one spelling: the fragment dropped, the host in lower case, everything that
/// may not stand in an address percent-encoded.
///
/// Two programs that read an address in different ways are how a request is smuggled to another host, so what is
/// ambiguous (user names, control characters, hosts outside ASCII) is refused and never repaired.
package struct WebAddress: Sendable, Hashable {
  package enum Scheme: String, Sendable, Hashable {
    case http, https
  }

  package let scheme: Scheme
  /// Without a port; an IPv6 address stands in brackets.
  package let host: String
  /// `nil` for the port that the scheme implies.
  package let port: Int?
  /// Begins with `/`, has no dot segments.
  package let path: String
  package let query: String?

  /// The longest address that is read; beyond that servers and caches disagree anyway.
  package static let maximumLength = 8192

  /// Reads an absolute address.
  ///
  /// - Throws: ``LinkFailure/noAddress`` for a text without a scheme, ``LinkFailure/unsupportedScheme`` for anything but
  ///   `http` and `https`, ``LinkFailure/badAddress`` for what breaks the rules of addresses.
  package init(_ text: String) throws(LinkFailure) {
    let text = try Self.checked(text)
    guard let (scheme, rest) = Self.scheme(of: text) else { throw .noAddress }
    guard let scheme = Scheme(rawValue: scheme.lowercased()) else { throw .unsupportedScheme }
    guard rest.hasPrefix("//") else { throw .badAddress }
    try self.init(scheme, afterSlashes: rest.dropFirst(2))
  }

  /// What `reference`, as a `Location` header or a link of this page has it, leads to.
  package func resolving(_ reference: String) throws(LinkFailure) -> WebAddress {
    let text = try Self.checked(reference)
    if Self.scheme(of: text) != nil { return try WebAddress(String(text)) }
    if text.hasPrefix("//") { return try WebAddress(scheme, afterSlashes: text.dropFirst(2)) }
    let (before, query) = Self.split(text)
    if before.isEmpty { return WebAddress(self, path: path[...], query: query ?? self.query?[...]) }
    if before.hasPrefix("/") { return WebAddress(self, path: before, query: query) }
    let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
    return WebAddress(self, path: (String(folder) + before)[...], query: query)
  }

  private init(_ scheme: Scheme, afterSlashes rest: Substring) throws(LinkFailure) {
    let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    let (before, query) = Self.split(rest[end...])
    self.scheme = scheme
    (host, port) = try Self.authority(rest[..<end], scheme)
    path = Self.withoutDotSegments(Self.encoded(before.isEmpty ? "/" : before))
    self.query = query.map(Self.encoded)
  }

  private init(_ base: WebAddress, path: Substring, query: Substring?) {
    (scheme, host, port) = (base.scheme, base.host, base.port)
    self.path = Self.withoutDotSegments(Self.encoded(path))
    self.query = query.map(Self.encoded)
  }
}

extension WebAddress: CustomStringConvertible {
  package var description: String {
    "\(scheme.rawValue)://\(host)\(port.map { ":\($0)" } ?? "")\(pathAndQuery)"
  }

  package var pathAndQuery: String { path + (query.map { "?\($0)" } ?? "") }
}

extension WebAddress {
  private static func checked(_ text: String) throws(LinkFailure) -> Substring {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    guard !text.isEmpty else { throw .noAddress }
    guard text.utf8.count <= maximumLength,
      text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { throw .badAddress }
    return text
  }

  /// The scheme and what follows its colon.
  private static func scheme(of text: Substring) -> (Substring, Substring)? {
    guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isASCII,
      first.isLetter
    else { return nil }
    let scheme = text[..<colon]
    let isScheme = scheme.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+" || $0 == "." || $0 == "-")
    }
    return isScheme ? (scheme, text[text.index(after: colon)...]) : nil
  }

  /// What stands before the query, and the query; a fragment is dropped.
  private static func split(_ text: Substring) -> (Substring, Substring?) {
    let text = text[..<(text.firstIndex(of: "#") ?? text.endIndex)]
    guard let mark = text.firstIndex(of: "?") else { return (text, nil) }
    return (text[..<mark], text[text.index(after: mark)...])
  }

  private static func authority(
    _ text: Substring,
    _ scheme: Scheme
  ) throws(LinkFailure) -> (String, Int?) {
    var host = text.lowercased()
    var port: Int?
    if let colon = host.lastIndex(of: ":"), !host[colon...].contains("]") {
      let digits = host[host.index(after: colon)...]
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .badAddress }
      if !digits.isEmpty {
        guard let number = Int(digits), (1...65535).contains(number) else { throw .badAddress }
        port = number == (scheme == .http ? 80 : 443) ? nil : number
      }
      host = String(host[..<colon])
    }
    if host.hasSuffix(".") { host.removeLast() }
    guard isHost(host) else { throw .badAddress }
    return (host, port)
  }

  private static func isHost(_ text: String) -> Bool {
    func allowed(_ text: Substring, _ others: String) -> Bool {
      text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || others.utf8.contains($0)
      }
    }
    guard (1...253).contains(text.utf8.count) else { return false }
    if text.hasPrefix("["), text.hasSuffix("]"), text.count > 2 {
      return allowed(text.dropFirst().dropLast(), ":.") && text.contains(":")
    }
    return allowed(text[...], "-_.") && !text.contains("..") && !text.hasPrefix(".")
      && !text.hasSuffix(".")
  }

  private static func encoded(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "%") && index + 2 < bytes.count
        && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
      if isEscape || isAllowed(byte) {
        result.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~!$&'()*+,;=:@/?".utf8.contains(byte)
    }
  }

  private static func withoutDotSegments(_ path: String) -> String {
    var result: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (offset, segment) in segments.enumerated() {
      let isLast = offset == segments.count - 1
      switch segment {
      case ".": if isLast { result.append("") }
      case "..":
        _ = result.popLast()
        if isLast { result.append("") }
      default: result.append(segment)
      }
    }
    return "/" + result.joined(separator: "/")
  }
}
