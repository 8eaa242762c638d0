import Catalogue
import LinkChecking
import Synchronization
import Testing

/// How a run goes: how many at once, in what order, and how it ends.
struct RunTests {
  private let slowly = LoopbackServer.Answer.later(milliseconds: 15, .page("Page"))

  private func together(_ number: Int) -> LoopbackServer.Answer {
    .together(number, .page("Page"))
  }

  @Test func asksEachHostOnceAtATimeAndSeveralHostsTogether() async throws {
    try await LoopbackServer.with({ _, _ in together(2) }) { server in
      let addresses = ["site.example", "other.example", "third.example"].flatMap { host in
        (1...6).map { server.address("/\($0)", host: host) }
      }
      let checked = try await check(addresses)
      #expect(checked.traces.count == 18)
      let counts = server.counts.withLock(\.self)
      #expect(counts.most.values.allSatisfy { $0 == 1 }, "\(counts.most)")
      #expect(counts.mostOfAll > 1)
    }
  }

  @Test(arguments: [1, 2])
  func asksNoMoreAtOnceThanItMay(_ width: Int) async throws {
    try await LoopbackServer.with({ _, _ in together(width) }) { server in
      let addresses = ["site.example", "other.example", "third.example"].flatMap { host in
        (1...4).map { server.address("/\($0)", host: host) }
      }
      _ = try await check(addresses, testOptions { $0.width = width })
      #expect(server.counts.withLock(\.mostOfAll) == width)
    }
  }

  @Test func asksOneHostSeveralTimesAtOnceWhereItMay() async throws {
    try await LoopbackServer.with({ _, _ in together(3) }) { server in
      _ = try await check(
        (1...9).map { server.address("/\($0)") },
        testOptions { $0.widthPerHost = 3 }
      )
      #expect(server.counts.withLock { $0.most["127.0.0.1"] } == 3)
    }
  }

  @Test func countsRedirectsAmongTheRequestsOfAHost() async throws {
    try await LoopbackServer.with({ request, _ in
      request.host == "site.example"
        ? slowly
        : .later(
          milliseconds: 5,
          .redirect(302, "http://site.example:\(request.port)\(request.path)")
        )
    }) { server in
      _ = try await check(
        ["other.example", "third.example", "127.0.0.1", "site.example"].flatMap { host in
          (1...3).map { server.address("/\(host)/\($0)", host: host) }
        }
      )
      #expect(server.counts.withLock { $0.most["site.example"] } == 1)
    }
  }

  @Test func pausesBetweenRequestsToAHost() async throws {
    let times = Mutex<[ContinuousClock.Instant]>([])
    try await LoopbackServer.with({ _, _ in
      times.withLock { $0.append(.now) }
      return .page("Page")
    }) { server in
      _ = try await check(
        [server.address("/1"), server.address("/2")],
        testOptions { $0.pause = .milliseconds(60) }
      )
      let times = times.withLock(\.self)
      try #require(times.count == 4)
      for (earlier, later) in zip(times, times.dropFirst()) {
        #expect(later - earlier >= .milliseconds(60))
      }
    }
  }

  @Test func asksForAnAddressOfManyDataSetsOnce() async throws {
    try await LoopbackServer.with({ _, _ in .page("Third table of all") }) { server in
      let titles = ["First table of all", "Second table of all", "Third table of all"]
      let requests = try titles.enumerated().map { index, title in
        LinkRequest(
          dataSet: try #require(DataSetID("set-\(index)")),
          address: server.address("/all") + (index == 1 ? "#second" : ""),
          title: title
        )
      }
      let checked = await check(requests, testOptions())
      #expect(server.requests.map(\.method) == ["HEAD", "GET"])
      #expect(checked.traces.map(\.dataSet.text) == ["set-0", "set-1", "set-2"])
      #expect(checked.traces.map(\.signs) == [[], [], [.namesDataSet]])
      #expect(checked.progress.last == LinkProgress(done: 3, total: 3, host: "127.0.0.1"))
    }
  }

  @Test func handsOverWhatCannotBeAskedWithItsReason() async throws {
    let failures: [(String, LinkFailure)] = [
      ("/Catalogue/Adoptions", .noAddress), ("www.gov.wales/page", .noAddress), ("", .noAddress),
      ("ftp://site.example/x", .unsupportedScheme), ("mailto:me@example.org", .unsupportedScheme),
      ("file:///etc/passwd", .unsupportedScheme), ("http://", .badAddress),
      ("http://a b/", .badAddress), ("http://me@site.example/", .badAddress),
      ("http://site.example:99999/", .badAddress),
      ("http://site.example\\@127.0.0.1/", .badAddress),
      ("http://site\n.example/", .badAddress),
    ]
    let checked = try await check(failures.map(\.0))
    #expect(checked.run == LinkRun(done: failures.count, total: failures.count, isCancelled: false))
    for (address, failure) in failures {
      #expect(checked[address]?.outcome == .failure(failure), "\(address)")
      #expect(checked.verdict(address) == LinkVerdict(.notChecked, .failed(failure)))
    }
  }

  @Test func makesAddressesOfPathsByTheBaseAndTheMap() async throws {
    try await LoopbackServer.with({ _, _ in .page("Page") }) { server in
      let base = try WebAddress(server.address("/"))
      let map = RedirectMap([
        .init(kind: .exact, from: "/Catalogue/Gone", to: server.address("/new/c0ffee"))
      ])
      let checked = try await check(
        ["/Catalogue/Here/Table", "/Catalogue/Gone"],
        testOptions { $0.links = LinkResolver(base: base, map: map) }
      )
      #expect(checked["/Catalogue/Here/Table"]?.asked?.path == "/Catalogue/Here/Table")
      #expect(checked.verdict("/Catalogue/Here/Table")?.grade == .ok)
      #expect(checked.verdict("/Catalogue/Gone")?.grade == .movedSame)
    }
  }

  @Test func leavesWhatIsDoneWhenItIsCancelled() async throws {
    try await LoopbackServer.with({ request, _ in
      request.path == "/3" ? .silence : .page("Page")
    }) { server in
      let addresses = (1...5).map { server.address("/\($0)") } + ["http://none.example/"]
      let requests = try addresses.enumerated().map {
        LinkRequest(dataSet: try #require(DataSetID("set-\($0)")), address: $1)
      }
      let traces = Mutex<[LinkTrace]>([])
      let (reached, continuation) = AsyncStream.makeStream(of: Void.self)
      let start = ContinuousClock.now
      let run = Task {
        await LinkChecker(
          testOptions {
            $0.totalLimit = .seconds(3600)
            $0.secondTryAfter = .seconds(3600)
          }
        ).check(requests) { trace in
          traces.withLock { $0.append(trace) }
          if trace.address == server.address("/2") { continuation.finish() }
        }
      }
      for await _ in reached {}
      run.cancel()
      let ended = await run.value
      #expect(ended == LinkRun(done: 2, total: 6, isCancelled: true))
      #expect(traces.withLock { $0.map(\.address) } == Array(addresses.prefix(2)))
      #expect(ContinuousClock.now - start < .seconds(1800))

      let records = try traces.withLock(\.self).map {
        LinkCheckRecord(trace: $0, checked: try #require(Day("2026-01-31")))
      }
      let rest = LinkCheckRecord.remaining(requests, after: records)
      #expect(rest == Array(requests.dropFirst(2)))
    }
  }

  @Test func neverOverlapsItsCalls() async throws {
    try await LoopbackServer.with({ _, _ in .page("Page") }) { server in
      let inside = Mutex((now: 0, most: 0))
      let requests = try ["site.example", "other.example", "third.example"].flatMap { host in
        try (1...4).map {
          LinkRequest(
            dataSet: try #require(DataSetID("set-\($0)")),
            address: server.address("/\($0)", host: host)
          )
        }
      }
      @Sendable func call() async {
        inside.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        await Task.yield()
        inside.withLock { $0.now -= 1 }
      }
      let run = await LinkChecker(testOptions()).check(
        requests,
        onResult: { _ in await call() },
        onProgress: { _ in await call() }
      )
      #expect(run.done == 12)
      #expect(inside.withLock(\.most) == 1)
    }
  }
}
