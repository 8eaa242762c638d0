package import Catalogue

/// How links are asked for: how many at once, how long, and how far.
package struct LinkCheckingOptions: Sendable {
  /// Links asked for at the same time, over all hosts.
  package var width = 8
  /// Links asked for at the same time of one host.
  package var widthPerHost = 1
  /// From the end of one request to a host until the next one.
  package var pause = Duration.seconds(1)
  package var connectLimit = Duration.seconds(10)
  /// For one try of one link with all its redirects, not counting pauses.
  package var totalLimit = Duration.seconds(30)
  /// Of a page, as many bytes are read.
  package var textLimit = 64 * 1024
  package var maximumHops = 10
  /// At least as long after the first try comes the second one.
  package var secondTryAfter = Duration.seconds(20)
  /// A server that asks to come back is waited for, if not longer than this.
  package var retryAfterLimit = Duration.seconds(60)
  /// Says who asks; a server's keeper should be able to find out.
  package var userAgent =
    "Bwlch-link-check/1 (checks whether links of a data catalogue lead anywhere)"
  /// Lets links lead to this machine and to private networks.
  package var allowsPrivate = false
  /// Hosts, in lower case, that may be on this machine or on a private network though others may not.
  package var privateHosts: Set<String> = []
  /// Makes addresses of links that are paths, and of those that are known to have gone elsewhere.
  package var links = LinkResolver()
  package var hosts = HostResolver.system
  /// Returns when the time that a request may take is over; tests say themselves when that is.
  package var elapse: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

  package init() {}
}
