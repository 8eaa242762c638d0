/// Why asking for an address gave no answer that has a status.
package enum LinkFailure: String, Error, Sendable, Hashable, CaseIterable {
  /// The host's name does not exist.
  case dns
  /// The name could not be looked up, which says nothing about whether it exists.
  case resolver
  case refused
  /// No way to the host.
  case unreachable
  /// No secure connection: the certificate or the handshake failed.
  case tls
  case timedOut = "timed-out"
  /// The connection ended early, or what came was not HTTP.
  case broken
  case oversizedHeaders = "oversized-headers"
  case tooManyRedirects = "too-many-redirects"
  case redirectLoop = "redirect-loop"
  /// A redirect that names no address, or none that can be read.
  case badRedirect = "bad-redirect"
  case badAddress = "bad-address"
  case unsupportedScheme = "unsupported-scheme"
  /// The host is this machine or one of a private network.
  case privateAddress = "private-address"
  /// The catalogue gives a path, and nothing says of which server.
  case noAddress = "no-address"
}

/// How one try to ask for an address ended: with a status, or without.
package enum LinkOutcome: Sendable, Hashable {
  case status(Int)
  case failure(LinkFailure)

  /// Reads what ``text`` writes.
  package init?(_ text: String) {
    if let failure = LinkFailure(rawValue: text) {
      self = .failure(failure)
    } else if text.utf8.count == 3, let status = Int(text), (100...999).contains(status) {
      self = .status(status)
    } else {
      return nil
    }
  }

  package var text: String {
    switch self {
    case .status(let status): String(status)
    case .failure(let failure): failure.rawValue
    }
  }

  /// Says that the page is gone, if a second try says so too.
  package var isDeathLike: Bool {
    switch self {
    case .status(let status): status == 404 || status == 410
    case .failure(let failure): failure == .dns || failure == .refused
    }
  }

  /// May well be different a little later: worth a second try.
  package var deservesSecondTry: Bool {
    switch self {
    case .status(let status): isDeathLike || (500...599).contains(status)
    case .failure(.dns), .failure(.refused), .failure(.resolver), .failure(.unreachable),
      .failure(.broken):
      true
    case .failure(.tls), .failure(.timedOut), .failure(.oversizedHeaders),
      .failure(.tooManyRedirects), .failure(.redirectLoop), .failure(.badRedirect),
      .failure(.badAddress), .failure(.unsupportedScheme), .failure(.privateAddress),
      .failure(.noAddress):
      false
    }
  }
}
