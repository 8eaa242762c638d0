/// Where old addresses are known to have gone: rules that somebody wrote down.
package struct RedirectMap: Sendable, Hashable {
  package struct Rule: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case exact, prefix
    }

    package var kind: Kind
    /// An address or a path; of a prefix, without the `*`.
    package var from: String
    /// An address or a path, to which a prefix that carries its rest appends it.
    package var to: String
    /// What follows the prefix is appended to `to`.
    package var carriesRest: Bool

    package init(kind: Kind, from: String, to: String, carriesRest: Bool = false) {
      self.kind = kind
      self.from = from
      self.to = to
      self.carriesRest = carriesRest
    }
  }

  package let rules: [Rule]
  private let exact: [String: String]
  /// The longest first, so that the first that fits is the most precise.
  private let prefixes: [Rule]

  /// Of two rules for the same text, the first holds.
  package init(_ rules: [Rule] = []) {
    self.rules = rules
    exact = Dictionary(
      rules.filter { $0.kind == .exact }.map { ($0.from, $0.to) },
      uniquingKeysWith: { first, _ in first }
    )
    prefixes = rules.filter { $0.kind == .prefix }.enumerated().sorted {
      ($1.element.from.utf8.count, $0.offset) < ($0.element.from.utf8.count, $1.offset)
    }.map(\.element)
  }

  /// Where `link` has gone: by an exact rule, else by the longest prefix; `nil` where no rule speaks of it.
  package func target(of link: String) -> String? {
    if let target = exact[link] { return target }
    guard let rule = prefixes.first(where: { link.hasPrefix($0.from) }) else { return nil }
    return rule.carriesRest ? rule.to + link.dropFirst(rule.from.count) : rule.to
  }
}

/// Makes absolute addresses of what a catalogue gives as links.
package struct LinkResolver: Sendable, Hashable {
  /// The server to whose pages links that are paths belong.
  package var base: WebAddress?
  package var map: RedirectMap

  package init(base: WebAddress? = nil, map: RedirectMap = RedirectMap()) {
    self.base = base
    self.map = map
  }

  /// The address to ask for: what the map makes of the link, and then the base of a path.
  ///
  /// - Throws: ``LinkFailure/noAddress`` for a path without a base, and what ``WebAddress/init(_:)`` throws.
  package func address(of link: String) throws(LinkFailure) -> WebAddress {
    let target = map.target(of: link) ?? link
    if target.hasPrefix("/"), !target.hasPrefix("//") {
      guard let base else { throw .noAddress }
      return try base.resolving(target)
    }
    return try WebAddress(target)
  }
}
