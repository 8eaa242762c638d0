import AsyncHTTPClient
import Catalogue
import Foundation
import NIOCore
import NIOHTTP1

/// One request to one server, its redirects not followed.
struct PageRequest: Sendable {
  enum Method: Sendable {
    case head, get
  }

  /// What came back, as far as it is needed.
  struct Answer: Sendable {
    var status: Int
    var location: String?
    var retryAfter: String?
    var contentType: String?
    /// The beginning of the page; `nil` where it was not asked for or could not be read.
    var body: [UInt8]?
  }

  let method: Method
  let address: WebAddress
  let options: LinkCheckingOptions

  /// Asks, at the first of the host's addresses that takes the connection, and no longer than `limit`.
  ///
  /// The addresses are looked up once and the connection is made to one of these very addresses: a name that answers with
  /// a public address first and a private one later gains nothing.
  func answer(within limit: Duration) async -> Result<Answer, LinkFailure> {
    guard limit > .zero else { return .failure(.timedOut) }
    return await withTaskGroup { group in
      group.addTask { await self.answer() }
      group.addTask {
        try? await options.elapse(limit)
        return .failure(.timedOut)
      }
      let first = await group.next() ?? .failure(.timedOut)
      group.cancelAll()
      return first
    }
  }

  private func answer() async -> Result<Answer, LinkFailure> {
    // What AsyncHTTPClient will take for the host must be what was looked up, or it looks up another one by itself.
    guard
      URL(string: address.description)?.host(percentEncoded: true).map(Self.bracketed)
        == address.host
    else { return .failure(.badAddress) }
    switch await found() {
    case .failure(let failure): return .failure(failure)
    case .addresses(let addresses):
      let mayBePrivate = options.allowsPrivate || options.privateHosts.contains(address.host)
      let allowed = mayBePrivate ? addresses : addresses.filter(\.isPublic)
      guard !allowed.isEmpty else { return .failure(.privateAddress) }
      var last = LinkFailure.unreachable
      for address in allowed.prefix(3) {
        switch await answer(from: address) {
        case .failure(let failure) where failure == .refused || failure == .unreachable:
          last = failure
        case let result: return result
        }
      }
      return .failure(last)
    }
  }

  /// The host's addresses; a lookup that hangs is left behind when the request is cancelled.
  private func found() async -> HostResolver.Answer {
    let (answers, continuation) = AsyncStream.makeStream(of: HostResolver.Answer.self)
    let lookUp = Task { [host = address.host, hosts = options.hosts] in
      continuation.yield(await hosts.addresses(host))
      continuation.finish()
    }
    defer { lookUp.cancel() }
    for await answer in answers { return answer }
    return .failure(.timedOut)
  }

  private func answer(from address: IPAddress) async -> Result<Answer, LinkFailure> {
    let client = HTTPClient(configuration: configuration(at: address))
    var request = HTTPClientRequest(url: self.address.description)
    request.method = method == .head ? .HEAD : .GET
    request.headers.add(name: "User-Agent", value: options.userAgent)
    request.headers.add(name: "Accept", value: "text/html,application/xhtml+xml,*/*;q=0.8")
    request.headers.add(name: "Accept-Language", value: "en-GB,en;q=0.9,cy;q=0.8")
    request.headers.add(name: "Accept-Encoding", value: "identity")
    request.headers.add(name: "Connection", value: "close")
    let result: Result<Answer, LinkFailure>
    do {
      let response = try await client.execute(request, deadline: .distantFuture)
      result = .success(await read(response))
    } catch {
      result = .failure(LinkFailure(error))
    }
    try? await client.shutdown()
    return result
  }

  /// A client for this one request, bound to one address of the host.
  private func configuration(at address: IPAddress) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: TimeAmount(options.connectLimit))
    )
    configuration.dnsOverride = [self.address.host: address.description]
    configuration.httpVersion = .http1Only
    configuration.connectionPool.retryConnectionEstablishment = false
    return configuration
  }

  private func read(_ response: HTTPClientResponse) async -> Answer {
    var answer = Answer(
      status: Int(response.status.code),
      location: response.headers.first(name: "Location"),
      retryAfter: response.headers.first(name: "Retry-After"),
      contentType: Self.mediaType(response.headers.first(name: "Content-Type"))
    )
    // Bytes are asked for as they are. A server that sends them packed all the same is not unpacked: what is small on the
    // way can be as large as its sender likes.
    let coding = response.headers.first(name: "Content-Encoding")?.lowercased() ?? "identity"
    guard method == .get, Self.isPage(answer.contentType), coding == "identity",
      !(300...399).contains(answer.status)
    else { return answer }
    var body: [UInt8] = []
    do {
      for try await part in response.body {
        body.append(contentsOf: part.readableBytesView.prefix(options.textLimit - body.count))
        if body.count >= options.textLimit { break }
      }
      answer.body = body
    } catch {
      // The status stands; of a page that broke off, what came before is what a browser would show.
      answer.body = body.isEmpty ? nil : body
    }
    return answer
  }

  /// A type of page whose text can be read.
  static func isPage(_ mediaType: String?) -> Bool {
    switch mediaType {
    case nil, "text/html", "application/xhtml+xml": true
    case .some: false
    }
  }

  private static func mediaType(_ header: String?) -> String? {
    guard let type = header?.split(separator: ";").first else { return nil }
    let text = type.lowercased().filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/+.-".contains($0))
    }
    return text.isEmpty ? nil : String(text.prefix(100))
  }

  private static func bracketed(_ host: String) -> String {
    host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
  }
}

extension LinkFailure {
  /// What an error of the client, the network or the TLS library means for the link.
  fileprivate init(_ error: any Error) {
    switch error {
    case let error as HTTPClientError:
      switch error {
      case .connectTimeout, .readTimeout, .writeTimeout, .deadlineExceeded, .cancelled,
        .getConnectionFromPoolTimeout:
        self = .timedOut
      case .tlsHandshakeTimeout: self = .tls
      case .invalidURL, .emptyHost, .emptyScheme: self = .badAddress
      default: self = .broken
      }
    case is CancellationError: self = .timedOut
    case HTTPParserError.headerOverflow: self = .oversizedHeaders
    case is ChannelError: self = .unreachable
    case let error as IOError:
      self = error.errnoCode == ECONNREFUSED ? .refused : Self.network(error)
    default:
      // NIOSSL is a dependency of the client's; the name of its module is all that is needed of it.
      let type = String(reflecting: type(of: error))
      self = type.hasPrefix("NIOSSL") || type.hasPrefix("CNIOBoringSSL") ? .tls : .broken
    }
  }

  private static func network(_ error: IOError) -> LinkFailure {
    switch error.errnoCode {
    case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL, EACCES, EPERM: .unreachable
    case ETIMEDOUT: .timedOut
    default: .broken
    }
  }
}
