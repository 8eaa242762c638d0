/// Tells links from other words.
enum LinkWords {
  /// One word that has the shape of an address of the web, or of a path.
  static func isLink(_ words: String) -> Bool {
    guard words.utf8.count > 1, !words.contains(where: \.isWhitespace), !leadsElsewhere(words)
    else { return false }
    if scheme(of: words) != nil { return words.contains("://") }
    if words.hasPrefix("/") { return true }
    let parts = words.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { !$0.isEmpty } && !words.contains("@")
  }

  /// Whether the words begin like an address of the web, whatever follows: portals leave spaces in.
  static func isWebAddress(_ words: String) -> Bool {
    ["http", "https", "ftp"].contains(scheme(of: words)) && words.contains("://")
  }

  /// Whether the words begin like an address that no web page has: `javascript:`, `mailto:`, a place within the file, a path
  /// on a disk (`C:\…`, `\\server\…`).
  static func leadsElsewhere(_ words: String) -> Bool {
    guard let scheme = scheme(of: words) else {
      return words.hasPrefix("#") || words.contains("\\")
    }
    return schemesOfOthers.contains(scheme)
      || (scheme.utf8.count == 1 && !words.dropFirst(2).hasPrefix("//"))
  }

  /// Whether it is a link that does not say how to get there: `www.example.org/data`.
  static func lacksScheme(_ link: String) -> Bool {
    !link.hasPrefix("/") && scheme(of: link) == nil
  }

  /// Of addresses that run something, hold their content themselves, or lead to a letter, a call or a disk.
  private static let schemesOfOthers: Set<String> = [
    "javascript", "vbscript", "data", "blob", "mailto", "tel", "file",
  ]

  /// What stands before the first colon, in lower case, where it can be a scheme (RFC 3986) and is not a host with a port.
  private static func scheme(of words: String) -> String? {
    guard let colon = words.firstIndex(of: ":") else { return nil }
    let name = words[..<colon]
    guard let first = name.utf8.first, Character(Unicode.Scalar(first)).isLetter,
      !name.contains("."),
      name.utf8.allSatisfy({
        $0 < 0x80 && (Character(Unicode.Scalar($0)).isLetter || "0123456789+-".utf8.contains($0))
      })
    else { return nil }
    return name.lowercased()
  }
}
