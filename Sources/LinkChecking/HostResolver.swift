package import Catalogue
import Dispatch
import Glibc

/// Finds the addresses of a host.
package struct HostResolver: Sendable {
  package enum Answer: Sendable, Hashable {
    /// The preferred one first.
    case addresses([IPAddress])
    case failure(LinkFailure)
  }

  package var addresses: @Sendable (_ host: String) async -> Answer

  package init(_ addresses: @escaping @Sendable (_ host: String) async -> Answer) {
    self.addresses = addresses
  }

  /// Asks the system, on a thread of its own, since it may take its time.
  package static let system = HostResolver { host in
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: lookUp(host)) }
    }
  }

  private static func lookUp(_ host: String) -> Answer {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    // An IPv6 address stands in brackets in an address, and without them here.
    let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    let code = getaddrinfo(name, nil, &hints, &list)
    defer { if list != nil { freeaddrinfo(list) } }
    guard code == 0 else {
      // The name does not exist, or has no address; anything else says that nobody could tell.
      return .failure(code == EAI_NONAME || code == noData ? .dns : .resolver)
    }
    var found: [IPAddress] = []
    var entry = list
    while let current = entry?.pointee {
      if let address = address(of: current), !found.contains(address) { found.append(address) }
      entry = current.ai_next
    }
    return found.isEmpty ? .failure(.dns) : .addresses(found)
  }

  /// `EAI_NODATA`, an extension that Glibc's module does not show.
  private static let noData: Int32 = -5

  private static func address(of entry: addrinfo) -> IPAddress? {
    guard let raw = UnsafeRawPointer(entry.ai_addr) else { return nil }
    switch entry.ai_family {
    case AF_INET:
      let socket = raw.loadUnaligned(as: sockaddr_in.self)
      return withUnsafeBytes(of: socket.sin_addr) { IPAddress(bytes: Array($0)) }
    case AF_INET6:
      let socket = raw.loadUnaligned(as: sockaddr_in6.self)
      return withUnsafeBytes(of: socket.sin6_addr) { IPAddress(bytes: Array($0)) }
    default: return nil
    }
  }
}
