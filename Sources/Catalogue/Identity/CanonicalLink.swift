/// An address without what may differ between two spellings of one place.
///
/// Scheme (`http` is `https`), case of the host, `www.`, default ports, a slash at the end, the fragment, parameters that
/// only follow people about, the order of the others, and how letters are percent-encoded mean nothing.
package struct CanonicalLink: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String
  /// Whether it leads to a home page or another place that stands for no data set of its own.
  package let isGeneric: Bool

  /// `nil` for what is no address: empty, words, several addresses, or one with a gap to be filled in.
  ///
  /// A path that begins with a stroke is an address of the old StatsWales.
  package init?(_ link: String) {
    var link = link
    let bytes = link.withUTF8 { Array($0.drop(while: Self.isSpace)) }
    let end = bytes.lastIndex { !Self.isSpace($0) }
    guard let end, end < 4096 else { return nil }
    let address = bytes[...end]
    guard !address.contains(where: Self.isImpossible) else { return nil }
    var rest = address
    var host: [UInt8] = []
    if let place = Self.afterScheme(address) {
      let end = place.firstIndex { "/?#".utf8.contains($0) } ?? place.endIndex
      guard let name = Self.host(place[..<end]) else { return nil }
      host = name
      rest = place[end...]
    } else if address.first != UInt8(ascii: "/") {
      return nil
    }
    let (path, query, fragment) = Self.parts(rest)
    let cleanPath = Self.path(path)
    let parameters = Self.parameters(query)
    guard !host.isEmpty || !cleanPath.isEmpty else { return nil }
    // A page that a script shows is named by a fragment which looks like a path.
    let namesPage = fragment.first.map { "/!".utf8.contains($0) } ?? false
    var whole = host + cleanPath
    if !parameters.isEmpty { whole += [UInt8(ascii: "?")] + parameters }
    if namesPage { whole += [UInt8(ascii: "#")] + fragment }
    text = String(decoding: whole, as: UTF8.self)
    isGeneric =
      parameters.isEmpty && !namesPage
      && Self.genericPaths.contains(String(decoding: cleanPath, as: UTF8.self).lowercased())
  }

  package var description: String { text }
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  private static let genericPaths: Set<String> = [
    "", "/home", "/index.html", "/index.htm", "/index.php", "/en", "/cy", "/english", "/cymraeg",
    "/welsh", "/data", "/dataset", "/datasets", "/catalogue", "/search", "/statistics",
    "/statistics-and-research", "/publications",
  ]

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// White space within, or what stands for something that is to be filled in.
  private static func isImpossible(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || "<>\"\\|{}".utf8.contains(byte)
  }

  private static func lowered(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  /// What follows `http://`, `https://`, `//` or stands before the path of `www.…`; `nil` for anything else.
  private static func afterScheme(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let start = lowered(address.prefix(8))
    for scheme in ["https://", "http://", "//"] where start.starts(with: scheme.utf8) {
      return address.dropFirst(scheme.utf8.count)
    }
    return start.starts(with: "www.".utf8) ? address : nil
  }

  private static func host(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let user = text.lastIndex(of: UInt8(ascii: "@"))
    var host = lowered(user.map { text[text.index(after: $0)...] } ?? text)
    // Until nothing is left to take off, so that a canonical link is its own.
    while let ending = [":443", ":80", ":", "."].first(where: { host.ends(with: $0) }) {
      host.removeLast(ending.utf8.count)
    }
    while host.starts(with: "www.".utf8) { host.removeFirst(4) }
    return host.isEmpty ? nil : host
  }

  private typealias Parts = (
    path: ArraySlice<UInt8>, query: ArraySlice<UInt8>, fragment: ArraySlice<UInt8>
  )

  private static func parts(_ rest: ArraySlice<UInt8>) -> Parts {
    let hash = rest.firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex
    let place = rest[..<hash]
    let mark = place.firstIndex(of: UInt8(ascii: "?")) ?? place.endIndex
    return (place[..<mark], place[mark...].dropFirst(), rest[hash...].dropFirst())
  }

  private static func path(_ path: ArraySlice<UInt8>) -> [UInt8] {
    let stroke = UInt8(ascii: "/")
    var segments: [ArraySlice<UInt8>] = []
    for segment in path.split(separator: stroke, omittingEmptySubsequences: false) {
      if segment.elementsEqual(".".utf8) { continue }
      if segment.elementsEqual("..".utf8) {
        if segments.count > 1 { segments.removeLast() }
      } else {
        segments.append(segment)
      }
    }
    while segments.last?.isEmpty == true { segments.removeLast() }
    return Array(segments.map(percentNormalised).joined(separator: [stroke]))
  }

  private static func parameters(_ query: ArraySlice<UInt8>) -> [UInt8] {
    if query.isEmpty { return [] }
    let kept = query.split(separator: UInt8(ascii: "&")).map(percentNormalised).filter {
      let name = String(decoding: lowered($0.prefix { $0 != UInt8(ascii: "=") }), as: UTF8.self)
      return !name.hasPrefix("utm_") && !trackers.contains(name)
    }
    return Array(
      kept.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [UInt8(ascii: "&")])
    )
  }

  private static let trackers: Set<String> = [
    "gclid", "fbclid", "msclkid", "dclid", "mc_cid", "mc_eid", "_ga", "_gl", "igshid",
  ]

  /// Encoded letters, digits and `-._~` decoded, other octets encoded in upper case.
  private static func percentNormalised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let percent = UInt8(ascii: "%")
    guard bytes.contains(where: { $0 == percent || $0 >= 0x80 }) else { return Array(bytes) }
    var result: [UInt8] = []
    func encode(_ byte: UInt8) {
      result += [percent, hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == percent, index + 2 < bytes.endIndex,
        let high = hexadecimalDigit(bytes[index + 1]), let low = hexadecimalDigit(bytes[index + 2])
      {
        let value = high << 4 | low
        if isUnreserved(value) { result.append(value) } else { encode(value) }
        index += 3
      } else {
        if byte < 0x80 { result.append(byte) } else { encode(byte) }
        index += 1
      }
    }
    return result
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
