/// Completes addresses that are relative to another (RFC 3986, section 5).
enum IRIReference {
  static func isScheme(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      case _: false
      }
    }
  }

  /// `base` is a whole address; what follows no known form is put behind its last stroke.
  static func resolve(_ reference: String, against base: String) -> String {
    if let colon = reference.firstIndex(of: ":"), isScheme(reference[..<colon]) { return reference }
    if reference.isEmpty { return String(base.prefix { $0 != "#" }) }
    guard let colon = base.firstIndex(of: ":") else { return reference }
    let scheme = base[...colon]
    let rest = base[base.index(after: colon)...]
    if reference.hasPrefix("//") { return scheme + reference }
    if reference.hasPrefix("#") { return base.prefix { $0 != "#" } + reference }
    var (authority, path) = (Substring(), rest)
    if rest.hasPrefix("//") {
      let start = rest.index(rest.startIndex, offsetBy: 2)
      let end = rest[start...].firstIndex { "/?#".contains($0) } ?? rest.endIndex
      (authority, path) = (rest[..<end], rest[end...])
    }
    path = path.prefix { $0 != "?" && $0 != "#" }
    if reference.hasPrefix("?") { return "\(scheme)\(authority)\(path)\(reference)" }
    let tail = reference.firstIndex { "?#".contains($0) } ?? reference.endIndex
    let stem = String(reference[..<tail])
    let merged: String
    if stem.hasPrefix("/") {
      merged = stem
    } else if let slash = path.lastIndex(of: "/") {
      merged = path[...slash] + stem
    } else {
      merged = (authority.isEmpty ? "" : "/") + stem
    }
    return "\(scheme)\(authority)\(withoutDots(merged))\(reference[tail...])"
  }

  private static func withoutDots(_ path: String) -> String {
    guard path.contains("./") || path.hasSuffix("/.") || path.hasSuffix("/..") else { return path }
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      case _: kept.append(part)
      }
    }
    return kept.joined(separator: "/")
  }
}
