import Catalogue
import LinkChecking
import Synchronization
import Testing

/// What is asked for again, and when.
struct SecondTryTests {
  @Test func callsDeadOnlyWhatIsSeenDeadTwice() async throws {
    try await LoopbackServer.with({ request, earlier in
      switch request.path {
      case "/dead": .text(404)
      case "/gone": .text(410)
      case "/back": earlier == 0 ? .text(404) : .page("Back")
      default: earlier == 0 ? .text(503) : .page("Up again")
      }
    }) { server in
      let unknown = server.address("/", host: "nowhere.example")
      let checked = try await check([
        server.address("/dead"), server.address("/gone"), server.address("/back"),
        server.address("/busy"), unknown, server.address("/", host: "down.example"),
      ])
      #expect(checked[server.address("/dead")]?.tries == [.status(404), .status(404)])
      #expect(checked.verdict(server.address("/dead"))?.grade == .dead)
      #expect(checked.verdict(server.address("/gone"))?.grade == .dead)
      #expect(checked[server.address("/back")]?.tries == [.status(404), .status(200)])
      #expect(checked.verdict(server.address("/back"))?.grade == .ok)
      #expect(checked[server.address("/busy")]?.tries == [.status(503), .status(200)])
      #expect(checked[unknown]?.tries == [.failure(.dns), .failure(.dns)])
      #expect(checked.verdict(unknown)?.grade == .dead)
      #expect(
        checked.verdict(server.address("/", host: "down.example"))
          == LinkVerdict(.notChecked, .failed(.resolver))
      )
    }
  }

  @Test func asksAgainAfterTheRestOfTheRun() async throws {
    try await LoopbackServer.with({ request, _ in
      request.path == "/dead" ? .text(404) : .page("Page")
    }) { server in
      _ = try await check([server.address("/dead"), server.address("/a"), server.address("/b")])
      #expect(
        server.requests.map { "\($0.method) \($0.path)" } == [
          "HEAD /dead", "GET /dead", "HEAD /a", "GET /a", "HEAD /b", "GET /b", "HEAD /dead",
          "GET /dead",
        ]
      )
    }
  }

  @Test func leavesTimeBetweenTheTwoTries() async throws {
    let times = Mutex<[ContinuousClock.Instant]>([])
    try await LoopbackServer.with({ _, _ in
      times.withLock { $0.append(.now) }
      return .text(404)
    }) { server in
      _ = try await check(
        [server.address("/dead")],
        testOptions { $0.secondTryAfter = .milliseconds(200) }
      )
      let times = times.withLock(\.self)
      try #require(times.count == 4)
      #expect(times[2] - times[1] >= .milliseconds(200))
    }
  }

  @Test func refusedTwiceIsDead() async throws {
    let port = try await LoopbackServer.with({ _, _ in .closed }) { $0.port }
    let address = "http://127.0.0.1:\(port)/"
    let checked = try await check([address])
    #expect(checked[address]?.tries == [.failure(.refused), .failure(.refused)])
    #expect(checked.verdict(address)?.grade == .dead)
  }

  @Test func comesBackWhenTheServerAsksForIt() async throws {
    try await LoopbackServer.with({ request, earlier in
      switch request.path {
      case "/soon":
        request.method == "HEAD" && earlier == 0
          ? .text(429, headers: [("Retry-After", "0")]) : .page("Here")
      case "/past":
        request.method == "HEAD" && earlier == 0
          ? .text(503, headers: [("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")]) : .page("Here")
      case "/future":
        .text(429, headers: [("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT")])
      case "/late": .text(429, headers: [("Retry-After", "3600")])
      default: .text(429, headers: [("Retry-After", "0")])
      }
    }) { server in
      let paths = ["/soon", "/late", "/never", "/past", "/future"]
      let checked = try await check(paths.map { server.address($0) })
      #expect(checked[server.address("/soon")]?.tries == [.status(429), .status(200)])
      #expect(checked[server.address("/late")]?.tries == [.status(429)])
      #expect(checked[server.address("/past")]?.tries == [.status(503), .status(200)])
      #expect(checked[server.address("/future")]?.tries == [.status(429)])
      #expect(checked[server.address("/never")]?.tries == [.status(429), .status(429)])
      #expect(
        paths.map { checked.verdict(server.address($0))?.grade } == [
          .ok, .blocked, .blocked, .ok, .blocked,
        ]
      )
      #expect(server.requests.count { $0.path == "/late" } == 1)
    }
  }

  @Test func waitsAsLongAsTheServerAsks() async throws {
    let times = Mutex<[ContinuousClock.Instant]>([])
    try await LoopbackServer.with({ _, _ in
      times.withLock { $0.append(.now) }
      return .text(429, headers: [("Retry-After", "1")])
    }) { server in
      _ = try await check([server.address("/busy")])
      let times = times.withLock(\.self)
      try #require(times.count == 2)
      #expect(times[1] - times[0] >= .milliseconds(990))
    }
  }
}
