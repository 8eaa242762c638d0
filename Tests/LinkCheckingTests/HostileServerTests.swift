import Catalogue
import LinkChecking
import Synchronization
import Testing

/// Servers that mean harm, or are broken as if they did.
struct HostileServerTests {
  private let html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

  @Test func cutsAnEndlessPageAndKeepsWhatItSaid() async throws {
    let head = html + "\r\n<title>Endless table</title>"
    try await LoopbackServer.with({ _, _ in
      .endless(head: head, piece: String(repeating: "<p>more", count: 1000))
    }) { server in
      let checked = try await check([server.address("/")])
      #expect(checked.traces.first?.tries == [.status(200)])
      #expect(checked.traces.first?.title == "Endless table")
      #expect(server.counts.withLock(\.bytesSent) < 64 << 20)
    }
  }

  @Test func givesUpOnHeadersThatComeAByteAtATime() async throws {
    let head = html + "\r\n"
    try await LoopbackServer.with({ _, _ in .slow(head, milliseconds: 1000) }) { server in
      let checked = try await check(
        [server.address("/")],
        testOptions { $0.totalLimit = .milliseconds(400) }
      )
      // Had it waited for the whole head, it would have found a page.
      #expect(checked.traces.first?.tries == [.failure(.timedOut)])
    }
  }

  @Test func givesUpOnABodyThatNeverComes() async throws {
    let head = html + "Content-Length: 100000\r\n\r\n<title>Slow"
    try await LoopbackServer.with({ request, _ in
      request.method == "HEAD" ? .text(405) : .endless(head: head, piece: "")
    }) { server in
      let checked = try await check(
        [server.address("/")],
        testOptions { $0.totalLimit = .milliseconds(400) }
      )
      #expect(checked.traces.first?.tries == [.failure(.timedOut)])
    }
  }

  @Test func refusesHeadersWithoutEnd() async throws {
    let lines = String(repeating: "X-More: \(String(repeating: "x", count: 1000))\r\n", count: 100)
    try await LoopbackServer.with({ _, _ in
      .endless(head: "HTTP/1.1 200 OK\r\n", piece: lines)
    }) { server in
      let checked = try await check([server.address("/")])
      #expect(checked.traces.first?.outcome == .failure(.oversizedHeaders))
      #expect(server.counts.withLock(\.bytesSent) < 64 << 20)
    }
  }

  @Test(arguments: [
    "SSH-2.0-OpenSSH_9.2\r\n", "\0\u{1}\u{2}\u{3}", "HTTP/9.9 abc\r\n\r\n", "<html>no head</html>",
    "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", "",
  ])
  func callsWhatIsNotHTTPBroken(_ bytes: String) async throws {
    try await LoopbackServer.with({ _, _ in .raw(bytes) }) { server in
      let checked = try await check([server.address("/")])
      #expect(checked.traces.first?.tries == [.failure(.broken), .failure(.broken)])
      #expect(checked.verdict(server.address("/"))?.grade == .notChecked)
    }
  }

  @Test func doesNotUnpackWhatItDidNotAskToBePacked() async throws {
    // Whatever these bytes unpack to, they are not unpacked.
    let answer = LoopbackServer.Answer.text(
      200,
      headers: [("Content-Type", "text/html"), ("Content-Encoding", "gzip")],
      body: String(repeating: "\u{1F}", count: 100_000)
    )
    try await LoopbackServer.with({ _, _ in answer }) { server in
      let checked = try await check([server.address("/table")])
      #expect(checked.traces.first?.signs == [.unread])
      #expect(
        checked.verdict(server.address("/table")) == LinkVerdict(.ok, .lands(isTextRead: false))
      )
      #expect(server.requests.allSatisfy { $0.headers.contains("Accept-Encoding: identity") })
    }
  }

  @Test func saysThatTheSecureConnectionFailed() async throws {
    try await LoopbackServer.with({ _, _ in .raw("HTTP/1.1 400 Bad\r\n\r\n") }) { server in
      let address = "https://127.0.0.1:\(server.port)/"
      let checked = try await check([address])
      #expect(checked.traces.first?.tries == [.failure(.tls)])
      #expect(checked.verdict(address)?.grade == .notChecked)
    }
  }

  @Test func asksNoPrivateAddressUnlessToldTo() async throws {
    try await LoopbackServer.with({ request, _ in
      switch request.path {
      case "/to-loopback": .redirect(302, "http://127.0.0.1:\(request.port)/secret")
      case "/to-name": .redirect(302, "http://intern.example:\(request.port)/secret")
      default: .page("Secret")
      }
    }) { server in
      let paths = ["/to-loopback", "/to-name"]
      let options = testOptions {
        $0.allowsPrivate = false
        $0.privateHosts = ["site.example"]
      }
      let checked = try await check(
        paths.map { server.address($0, host: "site.example") }
          + [server.address("/direct"), server.address("/direct", host: "other.example")],
        options
      )
      #expect(checked.traces.count == 4)
      for trace in checked.traces {
        #expect(trace.outcome == .failure(.privateAddress), "\(trace.address)")
      }
      #expect(server.requests.allSatisfy { $0.host == "site.example" })
    }
  }

  @Test(arguments: [
    "127.0.0.1", "2130706433", "0x7f.1", "127.1", "0", "localhost", "[::1]", "[::ffff:127.0.0.1]",
  ])
  func refusesThisMachineInEverySpelling(_ host: String) async throws {
    // Only spellings of this machine: a checker that fails this test must not reach anything else.
    let checked = try await check(
      ["http://\(host):1/"],
      testOptions {
        $0.allowsPrivate = false
        $0.hosts = .system
      }
    )
    #expect(checked.traces.first?.outcome == .failure(.privateAddress))
  }

  @Test(arguments: ["169.254.169.254", "10.1.2.3", "[fe80::1]", "[fd00::1]", "192.168.0.1"])
  func knowsOtherNetworksWithoutAskingThem(_ host: String) async throws {
    guard case .addresses(let found) = await HostResolver.system.addresses(host) else {
      Issue.record("\(host) is an address and needs no lookup")
      return
    }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { !$0.isPublic })
  }

  @Test func connectsToTheAddressThatItLookedUp() async throws {
    // `elsewhere.invalid` is known to the given resolver only: were the name looked up again, nothing would be found.
    let hosts = HostResolver { _ in
      .addresses([IPAddress(bytes: [127, 0, 0, 1])].compactMap(\.self))
    }
    try await LoopbackServer.with({ _, _ in .page("Found") }) { server in
      let checked = try await check(
        [server.address("/", host: "elsewhere.invalid")],
        testOptions { $0.hosts = hosts }
      )
      #expect(checked.traces.first?.tries == [.status(200)])
      #expect(server.requests.first?.host == "elsewhere.invalid")
    }
  }

  @Test func doesNotWaitForALookupThatHangs() async throws {
    let hosts = HostResolver { _ in
      try? await Task.sleep(for: .seconds(600))
      return .failure(.dns)
    }
    let checked = try await check(
      ["http://site.example/"],
      testOptions {
        $0.hosts = hosts
        $0.totalLimit = .milliseconds(200)
      }
    )
    #expect(checked.traces.first?.tries == [.failure(.timedOut)])
  }
}
