import Bilingual
import Catalogue
import Testing

struct LinkGradingTests {
  private func trace(
    _ address: String,
    to final: String? = nil,
    tries: [LinkOutcome] = [.status(200)],
    signs: [PageSign] = []
  ) throws -> LinkTrace {
    let asked = try WebAddress(address)
    return LinkTrace(
      dataSet: try #require(DataSetID("series")),
      address: address,
      hops: final == nil ? [] : [LinkHop(address: asked, status: 301)],
      final: try final.map { try WebAddress($0) } ?? asked,
      tries: tries,
      signs: signs
    )
  }

  private func grade(_ trace: LinkTrace) -> LinkGrade { LinkGrading.verdicts(of: [trace])[0].grade }

  @Test(arguments: [
    // The same page in another spelling, or with the same place in its address.
    ("http://a.example/x", "https://www.a.example/X/", LinkGrade.movedSame),
    ("http://a.example/x/table", "http://b.example/new/area/table", .movedSame),
    ("http://a.example/x/table.aspx", "http://a.example/y/table", .movedSame),
    ("http://a.example/table", "http://a.example/en/table/index.html", .movedSame),
    ("http://a.example/table", "http://a.example/table/overview", .movedSame),
    ("http://a.example/v.aspx?id=512", "http://a.example/show?id=512", .movedSame),
    ("http://a.example/x/table?lang=en", "http://b.example/y/table?lang=cy", .movedSame),
    ("https://doi.org/10.1/abc", "https://press.example/articles/99", .movedSame),
    // Home and topic pages.
    ("http://a.example/x/table", "http://b.example/", .movedGeneric),
    ("http://a.example/x/table", "http://b.example/cy/hafan.html", .movedGeneric),
    ("http://a.example/x/table", "http://a.example/x", .movedGeneric),
    ("http://a.example/x/y/z/table", "http://b.example/topics/health", .movedGeneric),
    ("http://a.example/topics/children/data", "http://a.example/data", .movedGeneric),
    ("http://a.example/data", "http://b.example/x/data", .movedSame),
    (
      "http://a.example/cat/health?lang=en-gb", "http://b.example/statistics?lang=en-gb",
      .movedGeneric
    ),
    // The query names no page, or not that of a script.
    ("http://a.example/cat/health?lang=en-gb", "http://b.example/new/page?lang=en-gb", .notChecked),
    ("http://a.example/cat/health.aspx?lang=en", "http://b.example/new/page?lang=en", .notChecked),
    ("http://a.example/cat/health?year=2020", "http://b.example/new/page?year=2020", .notChecked),
    ("http://a.example/x/table", "http://b.example/table/of/contents", .notChecked),
    // A home page was asked for.
    ("http://a.example", "https://www.a.example/en/home", .generic),
    // The query named the page, and is lost.
    ("http://a.example/x/v.aspx?id=512", "http://a.example/x/v.aspx", .notChecked),
    ("http://a.example/x/table", "http://a.example/x/another", .notChecked),
    // Not what was asked for.
    ("http://a.example/x/table", "https://login.a.example/start", .login),
    ("http://a.example/x/table", "https://a.example/users/sign-in", .login),
    ("http://a.example/x/table", "https://a.example/Mewngofnodi", .login),
    ("http://a.example/x/table", "https://a.example/errors/404.html", .softNotFound),
    ("http://a.example/x/table", "https://a.example/page-not-found", .softNotFound),
  ])
  func gradesARedirectByWhereItLands(_ asked: String, _ final: String, _ expected: LinkGrade) throws
  {
    let trace = try trace(asked, to: final)
    let verdict = LinkGrading.verdicts(of: [trace])[0]
    #expect(verdict.grade == expected, "\(verdict.text.english)")
  }

  @Test(
    arguments: [
      ([.status(404), .status(404)], .dead), ([.status(404), .status(410)], .dead),
      ([.failure(.dns), .failure(.dns)], .dead), ([.failure(.refused), .status(404)], .dead),
      ([.status(404)], .notChecked), ([.status(503), .status(404)], .notChecked),
      ([.status(404), .failure(.timedOut)], .notChecked), ([.status(404), .status(200)], .ok),
      ([.status(401)], .blocked), ([.status(403)], .blocked), ([.status(429)], .blocked),
      ([.status(451)], .blocked), ([.status(500), .status(502)], .notChecked),
      ([.status(204)], .notChecked), ([.status(206)], .ok), ([.status(304)], .notChecked),
      ([.status(418)], .notChecked), ([.failure(.tls)], .notChecked),
      ([.failure(.resolver), .failure(.resolver)], .notChecked),
      ([.failure(.privateAddress)], .notChecked),
    ] as [([LinkOutcome], LinkGrade)]
  )
  func gradesAnAnswerByItsStatus(_ tries: [LinkOutcome], _ expected: LinkGrade) throws {
    #expect(grade(try trace("http://a.example/x", tries: tries)) == expected)
  }

  @Test(
    arguments: [
      ([.notFound("page not found")], .softNotFound), ([.login("sign in")], .login),
      ([.botWall("captcha")], .blocked), ([.unread], .ok), ([.namesDataSet], .ok),
    ] as [([PageSign], LinkGrade)]
  )
  func gradesAPageByWhatItSays(_ signs: [PageSign], _ expected: LinkGrade) throws {
    #expect(grade(try trace("http://a.example/x", signs: signs)) == expected)
  }

  @Test func gradesWhereManyLinksLandAsGeneric() throws {
    let links = try (1...3).map {
      try trace(
        "http://a.example/\($0)/table",
        to: "http://a.example/table",
        signs: [.namesDataSet]
      )
    }
    #expect(
      LinkGrading.verdicts(of: Array(links.prefix(2))).map(\.grade) == [.movedSame, .movedSame]
    )
    let verdicts = LinkGrading.verdicts(of: links)
    #expect(verdicts.map(\.grade) == [.movedGeneric, .movedGeneric, .movedGeneric])
    #expect(verdicts[0].reason == .redirected(.manyLandThere(3), to: "http://a.example/table"))
    // The page that was always there keeps its grade, and so does the same page in another spelling.
    let others = [
      try trace("http://a.example/table"),
      try trace("http://a.example/table/", to: "https://a.example/table"),
    ]
    #expect(LinkGrading.verdicts(of: links + others).suffix(2).map(\.grade) == [.ok, .movedSame])
  }

  @Test func gradesAScriptThatForgetsWhatItWasAskedForAsGeneric() throws {
    let links = try (1...3).map {
      try trace("http://a.example/x/v.aspx?id=\($0)", to: "http://a.example/x/v.aspx")
    }
    #expect(LinkGrading.verdicts(of: links).allSatisfy { $0.grade == .movedGeneric })
  }

  @Test func doesNotTakeDataSetsWithOneLinkForManyLinks() throws {
    let link = try trace("http://a.example/x/table", to: "http://b.example/y/table")
    #expect(
      LinkGrading.verdicts(of: [link, link, link, link]).allSatisfy { $0.grade == .movedSame }
    )
  }

  @Test func dependsOnTheRunAndNotOnItsOrder() throws {
    var random = SeededGenerator(seed: 11)
    let parts = ["a", "table", "index", "x.aspx", "en"]
    func address() -> String {
      let path = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }
      return "http://a.example/" + path.joined(separator: "/")
    }
    let run = try (0..<80).map { _ in try trace(address(), to: address()) }
    let graded = zip(run, LinkGrading.verdicts(of: run)).map { ($0, $1) }
    let shuffled = run.shuffled(using: &random)
    for (trace, verdict) in zip(shuffled, LinkGrading.verdicts(of: shuffled)) {
      #expect(graded.first { $0.0 == trace }?.1 == verdict)
    }
  }

  @Test func takesAHomePageForThePageOfADataSetOnlyWhereItNamesIt() throws {
    #expect(grade(try trace("http://a.example/")) == .generic)
    #expect(grade(try trace("http://a.example/cy/")) == .generic)
    #expect(grade(try trace("http://a.example/", signs: [.namesDataSet])) == .ok)
    #expect(grade(try trace("http://a.example/?id=5")) == .ok)
    #expect(LinkGrade.generic.result == .generic)
  }

  @Test func saysThatTheWayLeavesHTTPS() throws {
    let trace = try trace("https://a.example/x", to: "http://a.example/x")
    let verdict = LinkGrading.verdicts(of: [trace])[0]
    #expect(verdict.grade == .movedSame)
    #expect(verdict.text.english.hasSuffix(" On the way it leaves https for http."))
  }

  @Test func giveEveryReasonInBothLanguages() {
    let outcomes: [LinkOutcome] = [.status(404), .failure(.dns), .failure(.refused)]
    let landings: [LinkReason.Landing] = [
      .sameTail, .sameTitle, .mapped, .byResolver, .homePage, .topicPage, .manyLandThere(4),
      .errorPage, .loginPage, .elsewhere,
    ]
    var reasons: [LinkReason] = [.lands(isTextRead: true), .lands(isTextRead: false)]
    reasons += landings.map { .redirected($0, to: "http://a.example/") }
    reasons += [LinkReason.Saying.notFound, .login, .botWall].map { .says($0, words: "words") }
    reasons += [204, 403, 502, 418].map { .status($0) }
    reasons += outcomes.flatMap { [.gone($0, isSeenTwice: true), .gone($0, isSeenTwice: false)] }
    reasons += LinkFailure.allCases.map { .failed($0) }
    #expect(Set(reasons.map(\.text.english)).count == reasons.count)
    #expect(Set(reasons.compactMap(\.text.welsh?.text)).count == reasons.count)
    for reason in reasons {
      #expect(reason.text.english.hasSuffix("."))
      #expect(reason.text.text(in: .welsh).hasSuffix("."))
    }
    #expect(
      LinkReason.gone(.status(404), isSeenTwice: true).text.english
        == "The server has no such page (status 404), seen twice."
    )
  }

  @Test func givesTheMethodOnlyWhatIsKnown() {
    #expect(
      LinkGrade.allCases.map(\.result)
        == [.lands, .lands, .generic, .generic, .generic, nil, nil, .dead, nil]
    )
  }
}
