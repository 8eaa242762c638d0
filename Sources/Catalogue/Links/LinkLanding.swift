/// How the page on which a link lands compares with the one it asked for.
struct LinkLanding {
  let asked: WebAddress
  let final: WebAddress

  /// The same page, apart from scheme, `www.`, case, trailing slash and index file.
  var isSamePage: Bool {
    site(asked) == site(final) && askedPath == finalPath && asked.query == final.query
  }

  /// The same page of a site that may have another name.
  var isSamePath: Bool {
    askedPath == finalPath && !askedPath.isEmpty && asked.query == final.query
  }

  /// The last part of the path is the same, or the query is, where that names the page; or it lands below the page.
  ///
  /// A place that stands for no page of its own is never the same as one that does.
  var hasSameTail: Bool {
    guard let asked = askedPath.last, let last = finalPath.last, !isGeneric else { return false }
    // `view.aspx?id=5` names its page in the query: without that, the same script is another page.
    if Self.isScript(asked), let query = naming(self.asked) { return query == naming(final) }
    return Self.stem(asked) == Self.stem(last)
      || site(self.asked) == site(final) && finalPath.starts(with: askedPath)
  }

  /// The link is to a home page, which stands for no data set of its own.
  var isHomeAsked: Bool { askedPath.isEmpty && naming(asked) == nil }

  /// It lands where a site keeps what is no page of its own: `/statistics`, `/search`.
  var isGeneric: Bool {
    guard naming(final) == nil else { return false }
    return CanonicalLink("https://\(final.host)/\(finalPath.joined(separator: "/"))")?.isGeneric
      == true
  }

  var isHome: Bool { finalPath.isEmpty }

  /// Above the page asked for, or at least two steps nearer to the home page.
  var isMuchShorter: Bool {
    let isAbove =
      site(asked) == site(final) && finalPath.count < askedPath.count
      && askedPath.starts(with: finalPath)
    return isAbove || finalPath.count + 2 <= askedPath.count
  }

  /// A service whose addresses are made to send on, so that landing elsewhere is no move.
  var isByResolver: Bool {
    let host = site(asked).split(separator: ":").first.map(String.init) ?? ""
    let isKnown = Self.resolvers.contains { host == $0 || host.hasSuffix("." + $0) }
    return isKnown && !askedPath.isEmpty && !finalPath.isEmpty
  }

  var isLogin: Bool {
    let words = finalPath.flatMap { TextFolding.words(of: Self.stem($0)) }
    let whole = finalPath.map(Self.stem)
    let host = final.host.split(separator: ".").first.map(String.init) ?? ""
    return whole.contains { Self.loginNames.contains($0) }
      || words.contains { Self.loginWords.contains($0) } || Self.loginHosts.contains(host)
  }

  var isErrorPage: Bool {
    !isSamePage && finalPath.contains { Self.errorNames.contains(Self.stem($0)) }
  }

  /// The query, unless it only says in which language the page is wanted.
  private func naming(_ address: WebAddress) -> String? {
    guard let query = address.query else { return nil }
    let names = query.split(separator: "&").map { $0.prefix { $0 != "=" }.lowercased() }
    return names.allSatisfy(Self.languageNames.contains) ? nil : query
  }

  private var askedPath: [String] { Self.path(asked) }
  private var finalPath: [String] { Self.path(final) }

  private func site(_ address: WebAddress) -> String {
    let host = address.host.hasPrefix("www.") ? String(address.host.dropFirst(4)) : address.host
    return host + (address.port.map { ":\($0)" } ?? "")
  }

  /// The parts of the path that tell pages apart: no language at its front, no index file at its end.
  private static func path(_ address: WebAddress) -> [String] {
    var parts = address.path.lowercased().split(separator: "/").map(String.init)
    if let first = parts.first, languages.contains(first) { parts.removeFirst() }
    while let last = parts.last, homes.contains(stem(last)) { parts.removeLast() }
    return parts
  }

  private static func stem(_ part: String) -> String {
    guard let dot = part.lastIndex(of: "."), isExtension(part[part.index(after: dot)...]) else {
      return part
    }
    return String(part[..<dot])
  }

  private static func isExtension(_ text: Substring) -> Bool {
    ["html", "htm", "aspx", "asp", "php", "jsp", "do", "cgi"].contains(text)
  }

  private static func isScript(_ part: String) -> Bool {
    ["aspx", "asp", "php", "jsp", "do", "cgi"].contains { part.hasSuffix("." + $0) }
  }

  /// The page in the spelling by which landings are counted.
  static func key(_ address: WebAddress) -> String {
    let landing = LinkLanding(asked: address, final: address)
    let query = address.query.map { "?" + $0 } ?? ""
    return landing.site(address) + "/" + landing.finalPath.joined(separator: "/") + query
  }

  private static let languages = ["en", "cy", "en-gb", "cy-gb", "eng", "cym", "saesneg", "cymraeg"]
  private static let languageNames = ["lang", "language", "locale", "hl", "culture"]
  private static let homes = ["index", "default", "home", "hafan", "homepage", "welcome", "croeso"]
  private static let resolvers = ["doi.org", "hdl.handle.net", "purl.org", "w3id.org", "n2t.net"]
  private static let loginNames = [
    "login", "log-in", "signin", "sign-in", "logon", "log-on", "sso", "saml", "saml2", "oauth",
    "oauth2", "adfs", "mewngofnodi", "sign_in", "log_in",
  ]
  private static let loginWords = ["login", "signin", "logon", "mewngofnodi"]
  private static let loginHosts = ["login", "signin", "sso", "auth", "adfs", "idp", "accounts"]
  private static let errorNames = [
    "404", "error", "errors", "notfound", "not-found", "page-not-found", "pagenotfound",
    "error404", "404error", "404-error", "error-404", "gwall",
  ]
}
