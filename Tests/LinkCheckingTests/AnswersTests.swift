import Catalogue
import LinkChecking
import Synchronization
import Testing

/// What the checker makes of each kind of answer that a server can give.
struct AnswersTests {
  @Test func findsAPageThatAnswersAndReadsItsTitle() async throws {
    try await LoopbackServer.with({ _, _ in .page("Children looked after &amp; more") }) { server in
      let checked = try await check([server.address("/data/one#part")])
      let trace = try #require(checked.traces.first)
      #expect(trace.tries == [.status(200)])
      #expect(trace.title == "Children looked after & more")
      #expect(trace.contentType == "text/html")
      #expect(trace.final?.description == server.address("/data/one"))
      #expect(checked.verdict(trace.address)?.grade == .ok)
      #expect(server.requests.map(\.method) == ["HEAD", "GET"])
    }
  }

  @Test func asksOnlyForTheHeadOfWhatIsNotAPage() async throws {
    let answer = LoopbackServer.Answer.text(200, headers: [("Content-Type", "text/csv")], body: "a")
    try await LoopbackServer.with({ _, _ in answer }) { server in
      let checked = try await check([server.address("/data.csv")])
      #expect(checked.traces.first?.contentType == "text/csv")
      #expect(checked.traces.first?.signs == [])
      #expect(server.requests.map(\.method) == ["HEAD"])
    }
  }

  @Test func saysWhoAsksAndSendsNoCookies() async throws {
    try await LoopbackServer.with({ request, _ in
      request.path == "/start"
        ? .text(302, headers: [("Location", "/end"), ("Set-Cookie", "a=b")]) : .page("End")
    }) { server in
      _ = try await check(
        [server.address("/start")],
        testOptions { $0.userAgent = "Tester/1 (me@example.org)" }
      )
      #expect(server.requests.count == 3)
      for request in server.requests {
        #expect(request.headers.contains("User-Agent: Tester/1 (me@example.org)"))
        #expect(!request.headers.contains { $0.lowercased().hasPrefix("cookie") })
      }
    }
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func followsARedirectByHand(_ status: Int) async throws {
    try await LoopbackServer.with({ request, _ in
      switch request.path {
      case "/old/table?x=1": .redirect(status, "../middle/table")
      case "/middle/table": .redirect(status, "//other.example:\(request.port)/new/table")
      default: .page("Table")
      }
    }) { server in
      let checked = try await check([server.address("/old/table?x=1", host: "site.example")])
      let trace = try #require(checked.traces.first)
      #expect(
        trace.hops.map { "\($0.status) \($0.address)" } == [
          "\(status) \(server.address("/old/table?x=1", host: "site.example"))",
          "\(status) \(server.address("/middle/table", host: "site.example"))",
        ]
      )
      #expect(trace.final?.description == server.address("/new/table", host: "other.example"))
      #expect(checked.verdict(trace.address)?.grade == .movedSame)
    }
  }

  @Test func followsAPageThatSendsOnByItself() async throws {
    try await LoopbackServer.with({ request, _ in
      request.path == "/old/table"
        ? .page("Moving", "<meta http-equiv='refresh' content='0; URL=/new/table'>")
        : .page("Table", "<meta http-equiv='refresh' content='5; URL=/new/table'>")
    }) { server in
      let checked = try await check([server.address("/old/table")])
      #expect(checked.traces.first?.hops.map(\.status) == [200])
      #expect(checked.traces.first?.final?.path == "/new/table")
    }
  }

  @Test(arguments: [
    ("/loop", LinkFailure.redirectLoop, 2), ("/round/1", .redirectLoop, 2),
    ("/away/0", .tooManyRedirects, 11), ("/nowhere", .badRedirect, 1),
    ("/file", .unsupportedScheme, 1), ("/script", .unsupportedScheme, 1),
    ("/long", .badRedirect, 1), ("/user", .badRedirect, 1),
  ])
  func endsARedirectThatLeadsNowhere(
    _ path: String,
    _ failure: LinkFailure,
    _ requests: Int
  ) async throws {
    try await LoopbackServer.with({ request, _ in
      switch request.path {
      case "/loop": .redirect(302, "/loop")
      case "/round/1": .redirect(302, "/round/2")
      case "/round/2": .redirect(302, "/round/1")
      case "/nowhere": .text(302)
      case "/file": .redirect(302, "file:///etc/passwd")
      case "/script": .redirect(302, "javascript:alert(1)")
      case "/long": .redirect(302, "/" + String(repeating: "a", count: 70_000))
      case "/user": .redirect(302, "http://me:secret@site.example/")
      default: .redirect(302, "/away/\((Int(request.path.dropFirst(6)) ?? 0) + 1)")
      }
    }) { server in
      let checked = try await check([server.address(path)])
      let trace = try #require(checked.traces.first)
      #expect(trace.outcome == .failure(failure))
      #expect(server.requests.count == requests - (path == "/loop" ? 1 : 0))
      #expect(checked.verdict(trace.address)?.grade == .notChecked)
    }
  }

  @Test func gradesTheKindsOfPageOnWhichLinksLand() async throws {
    try await LoopbackServer.with({ request, _ in
      switch request.path {
      case "/gone/soft": .page("Page not found | Site")
      case "/gone/meddal":
        .page(
          "Safle",
          "<h1>Ni chafwyd hyd i&rsquo;r dudalen</h1>" + String(repeating: "a ", count: 2000)
        )
      case "/private/table": .redirect(302, "/account/login?return=1")
      case "/form": .page("Sign in", "<form><input name=p type=password></form>")
      case "/topic/area/table": .redirect(301, "/")
      case "/deep/area/part/table": .redirect(301, "/topics")
      case "/wall":
        .text(
          403,
          headers: [("Content-Type", "text/html")],
          body: "<title>Just a moment...</title>"
        )
      case "/many/1", "/many/2", "/many/3": .redirect(301, "/all/tables/here")
      case "/lost/one/two": .redirect(301, "/elsewhere/quite/another")
      default: .page("Site")
      }
    }) { server in
      let grades: [(String, LinkGrade)] = [
        ("/gone/soft", .softNotFound), ("/gone/meddal", .softNotFound), ("/private/table", .login),
        ("/form", .login), ("/topic/area/table", .movedGeneric),
        ("/deep/area/part/table", .movedGeneric), ("/wall", .blocked),
        ("/many/1", .movedGeneric), ("/many/2", .movedGeneric), ("/many/3", .movedGeneric),
        ("/lost/one/two", .notChecked), ("/", .generic), ("/table", .ok),
      ]
      let checked = try await check(grades.map { server.address($0.0) })
      for (path, grade) in grades {
        let verdict = try #require(checked.verdict(server.address(path)))
        #expect(verdict.grade == grade, "\(path): \(verdict.reason)")
      }
    }
  }

  @Test func recognisesAMovedPageByTheTitleOfItsDataSet() async throws {
    try await LoopbackServer.with({ request, _ in
      request.path == "/old/17"
        ? .redirect(301, "/new/area/c0ffee") : .page("Adoptions from care | Wales")
    }) { server in
      let address = server.address("/old/17")
      let checked = try await check([address], titles: [address: "Adoptions from care"])
      #expect(checked.traces.first?.signs == [.namesDataSet])
      #expect(checked.verdict(address)?.grade == .movedSame)
    }
  }

  @Test(arguments: [400, 403, 404, 405, 501])
  func asksInFullWhereTheHeadIsRefused(_ status: Int) async throws {
    try await LoopbackServer.with({ request, _ in
      request.method == "HEAD" ? .text(status) : .page("There")
    }) { server in
      let checked = try await check([server.address("/page")])
      #expect(checked.traces.first?.tries == [.status(200)])
    }
  }

  @Test func asksInFullWhereTheHeadHangsUp() async throws {
    try await LoopbackServer.with({ request, _ in
      request.method == "HEAD" ? .closed : .page("There")
    }) { server in
      let checked = try await check([server.address("/closed")])
      #expect(checked.traces.map(\.tries) == [[.status(200)]])
      #expect(server.requests.map(\.method) == ["HEAD", "GET"])
    }
  }

  @Test func asksInFullWhereTheHeadNeverComes() async throws {
    let (asked, server) = AsyncStream.makeStream(of: Void.self)
    let limits = Mutex(0)
    let options = testOptions {
      // The time for the head is over as soon as the server has been asked for it, that for the page never.
      $0.elapse = { duration in
        let isForHead = limits.withLock { count in
          count += 1
          return count == 1
        }
        if isForHead { for await _ in asked { return } }
        try await Task.sleep(for: duration)
      }
    }
    try await LoopbackServer.with({ request, _ in
      guard request.method == "HEAD" else { return .page("There") }
      server.yield()
      return .silence
    }) { server in
      let checked = try await check([server.address("/silent")], options)
      #expect(checked.traces.map(\.tries) == [[.status(200)]])
      #expect(server.requests.map(\.method) == ["HEAD", "GET"])
    }
  }

  @Test(arguments: [401, 403, 429, 451])
  func callsARefusalBlocked(_ status: Int) async throws {
    try await LoopbackServer.with({ _, _ in .text(status) }) { server in
      let checked = try await check([server.address("/page")])
      #expect(checked.traces.first?.tries == [.status(status)])
      #expect(checked.verdict(server.address("/page"))?.grade == .blocked)
    }
  }
}

extension LoopbackServer.Request {
  /// The port that the client named.
  var port: String {
    headers.first { $0.lowercased().hasPrefix("host:") }?.split(separator: ":").last.map(
      String.init
    )
      ?? ""
  }
}
