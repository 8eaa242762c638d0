import Foundation
import Synchronization

/// A server on the loopback interface that answers each path with the bytes that a test wants, and counts.
final class SocketServer: Sendable {
  /// What a request gets.
  enum Answer: Sendable {
    case page(String, status: Int = 200)
    case redirect(String)
    case status(Int)
    /// A page without end.
    case endless
    /// Nothing until the client goes.
    case silence
  }

  struct Request: Sendable, Hashable {
    var method: String
    var path: String
  }

  private let descriptor: Int32
  let port: Int
  private let seen = Mutex<[Request]>([])
  private let behaviour: @Sendable (Request) -> Answer

  init(_ behaviour: @escaping @Sendable (Request) -> Answer) throws {
    self.behaviour = behaviour
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw CommandBench.NotThere(what: "port on the loopback interface") }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(descriptor, nil, nil)
        guard client >= 0 else { return }
        Thread.detachNewThread { self?.serve(client) }
      }
    }
  }

  deinit {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  /// In the order in which they came.
  var requests: [Request] { seen.withLock(\.self) }

  var paths: Set<String> { Set(requests.map(\.path)) }

  func forget() { seen.withLock { $0 = [] } }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  private func serve(_ client: Int32) {
    defer { close(client) }
    var head = ""
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !head.hasSuffix("\r\n\r\n") {
      let count = recv(client, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      head += String(decoding: buffer[..<count], as: UTF8.self)
    }
    let parts = head.split(separator: " ").map(String.init)
    guard parts.count > 2 else { return }
    let request = Request(method: parts[0], path: parts[1])
    seen.withLock { $0.append(request) }
    let isHead = request.method == "HEAD"
    switch behaviour(request) {
    case .page(let body, let status):
      let kind = "Content-Type: text/html\r\nContent-Length: \(body.utf8.count)"
      _ = send("HTTP/1.1 \(status) S\r\n\(kind)\r\n\r\n" + (isHead ? "" : body), client)
    case .redirect(let location):
      _ = send("HTTP/1.1 302 S\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n", client)
    case .status(let status):
      _ = send("HTTP/1.1 \(status) S\r\nContent-Length: 0\r\n\r\n", client)
    case .endless:
      guard send("HTTP/1.1 200 S\r\nContent-Type: text/html\r\n\r\n", client), !isHead else {
        return
      }
      while send("<p>and so on</p>", client) {}
    case .silence:
      while recv(client, &buffer, buffer.count, 0) > 0 {}
    }
  }

  private func send(_ text: String, _ client: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
