import NIOCore
import NIOPosix
import Synchronization

/// A server on the loopback interface that answers each path as a test wants, also in ways that no server should.
final class LoopbackServer: Sendable {
  /// How the server behaves towards one request.
  enum Answer: Sendable {
    case text(Int, headers: [(String, String)] = [], body: String = "")
    /// These very bytes, and then the connection is closed.
    case raw(String)
    case closed
    /// The head, then the same piece over and over until the client goes; an empty piece once.
    case endless(head: String, piece: String)
    /// The head a byte at a time, with this many milliseconds between them.
    case slow(String, milliseconds: Int64)
    case silence
    /// The answer some milliseconds later, so that requests at the same time can be seen.
    indirect case later(milliseconds: Int64, Answer)
    /// The answer not before so many requests have been there at the same time, however long that takes.
    indirect case together(Int, Answer)

    static func page(_ title: String, _ body: String = "") -> Answer {
      .text(
        200,
        headers: [("Content-Type", "text/html; charset=utf-8")],
        body: "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
      )
    }

    static func redirect(_ status: Int, _ location: String) -> Answer {
      .text(status, headers: [("Location", location)])
    }
  }

  struct Request: Sendable, Hashable {
    var method: String
    var path: String
    var host: String
    var headers: [String]
  }

  typealias Behaviour = @Sendable (_ request: Request, _ earlier: Int) -> Answer

  struct Counts: Sendable {
    var requests: [Request] = []
    /// Requests that are being answered, by host, and the most that ever were.
    var now: [String: Int] = [:]
    var most: [String: Int] = [:]
    var mostOfAll = 0
    var bytesSent = 0
  }

  /// The client runs on the shared threads; a server that keeps one of them busy would starve it.
  private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  private let channel: any Channel
  let counts: Mutex<Counts>
  let port: Int

  private init(channel: any Channel, port: Int, counts: consuming Mutex<Counts>) {
    self.channel = channel
    self.port = port
    self.counts = counts
  }

  /// Starts a server whose `behaviour` is given the request and how many there were before it with its method and path,
  /// and stops it when `body` returns.
  static func with<Value>(
    _ behaviour: @escaping Behaviour,
    _ body: (LoopbackServer) async throws -> Value
  ) async throws -> Value {
    let box = ServerBox()
    let channel = try await ServerBootstrap(group: group)
      .serverChannelOption(ChannelOptions.backlog, value: 256)
      .childChannelInitializer { child in
        child.eventLoop.makeCompletedFuture {
          try child.pipeline.syncOperations.addHandler(RequestHandler(behaviour, box))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let server = LoopbackServer(
      channel: channel,
      port: channel.localAddress?.port ?? 0,
      counts: Mutex(Counts())
    )
    box.server.withLock { $0 = server }
    do {
      let value = try await body(server)
      try await channel.close()
      return value
    } catch {
      try? await channel.close()
      throw error
    }
  }

  var requests: [Request] { counts.withLock { $0.requests } }

  func address(_ path: String, host: String = "127.0.0.1") -> String {
    "http://\(host):\(port)\(path)"
  }
}

/// The server, for handlers that are made before it is.
final class ServerBox: Sendable {
  let server = Mutex<LoopbackServer?>(nil)
}

private final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let behaviour: LoopbackServer.Behaviour
  private let box: ServerBox
  private var head = ""
  private var isAnswering: String?
  private var isGone = false

  init(_ behaviour: @escaping LoopbackServer.Behaviour, _ box: ServerBox) {
    self.behaviour = behaviour
    self.box = box
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data)
    // A handshake of TLS begins with this byte; this server speaks no such thing.
    if bytes.getInteger(at: bytes.readerIndex, as: UInt8.self) == 0x16 {
      return finish("HTTP/1.1 400 Bad Request\r\n\r\n", context)
    }
    head += String(buffer: bytes)
    guard head.hasSuffix("\r\n\r\n"), isAnswering == nil,
      let server = box.server.withLock({ $0 })
    else { return }
    let lines = head.split(separator: "\r\n").map(String.init)
    let parts = (lines.first ?? "").split(separator: " ").map(String.init)
    guard parts.count == 3 else { return context.close(promise: nil) }
    let field = lines.first { $0.lowercased().hasPrefix("host:") } ?? ""
    let host = field.dropFirst(5).drop { $0 == " " }.prefix { $0 != ":" }
    let request = LoopbackServer.Request(
      method: parts[0],
      path: parts[1],
      host: String(host),
      headers: Array(lines.dropFirst())
    )
    head = ""
    isAnswering = request.host
    let earlier = server.counts.withLock { counts in
      let earlier = counts.requests.count {
        $0.method == request.method && $0.path == request.path
      }
      counts.requests.append(request)
      counts.now[request.host, default: 0] += 1
      counts.most[request.host] = max(
        counts.most[request.host] ?? 0,
        counts.now[request.host] ?? 0
      )
      counts.mostOfAll = max(counts.mostOfAll, counts.now.values.reduce(0, +))
      return earlier
    }
    answer(behaviour(request, earlier), isHead: request.method == "HEAD", context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    isGone = true
    done()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func done() {
    guard let host = isAnswering else { return }
    isAnswering = nil
    box.server.withLock { $0 }?.counts.withLock { $0.now[host, default: 1] -= 1 }
  }

  private func answer(
    _ answer: LoopbackServer.Answer,
    isHead: Bool,
    _ context: ChannelHandlerContext
  ) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    switch answer {
    case .text(let status, let headers, let body):
      var text = "HTTP/1.1 \(status) Status\r\n"
      for (name, value) in headers { text += "\(name): \(value)\r\n" }
      text += "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n"
      finish(text + (isHead ? "" : body), context)
    case .raw(let text): finish(text, context)
    case .closed:
      done()
      context.close(promise: nil)
    case .endless(let head, let piece):
      send(head, context)
      repeatPiece(piece, context)
    case .slow(let text, let milliseconds): trickle(Array(text.utf8), milliseconds, context)
    case .silence: break
    case .later(let milliseconds, let answer):
      context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds)) {
        let (handler, context) = bound.value
        if !handler.isGone { handler.answer(answer, isHead: isHead, context) }
      }
    case .together(let number, let then):
      let most = box.server.withLock { $0 }?.counts.withLock(\.mostOfAll) ?? 0
      let next: LoopbackServer.Answer =
        most < number ? .later(milliseconds: 5, answer) : .later(milliseconds: 15, then)
      self.answer(next, isHead: isHead, context)
    }
  }

  /// Done before the bytes leave: the client may be back before this handler hears of its own writing.
  private func finish(_ text: String, _ context: ChannelHandlerContext) {
    done()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text))).assumeIsolated()
      .whenComplete { _ in bound.value.close(promise: nil) }
  }

  private func send(_ text: String, _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
  }

  private func repeatPiece(_ piece: String, _ context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    box.server.withLock { $0 }?.counts.withLock { $0.bytesSent += piece.utf8.count }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: piece))).assumeIsolated()
      .whenSuccess {
        let (handler, context) = bound.value
        guard !handler.isGone, !piece.isEmpty else { return }
        context.eventLoop.assumeIsolated().execute { handler.repeatPiece(piece, context) }
      }
  }

  private func trickle(_ bytes: [UInt8], _ milliseconds: Int64, _ context: ChannelHandlerContext) {
    guard let first = bytes.first, !isGone else { return }
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: [first])), promise: nil)
    context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds)) {
      let (handler, context) = bound.value
      handler.trickle(Array(bytes.dropFirst()), milliseconds, context)
    }
  }
}
