/// Grades what link checks found, by where the links land.
package enum LinkGrading {
  /// As many different links landing on one page make it a generic one.
  package static let many = 3

  /// The verdict on each trace, in the same order.
  ///
  /// A run is graded as a whole, since only that shows how many links land on one page. Depends on the traces and not on
  /// their order; graded again, they get the same verdicts.
  package static func verdicts(of run: [LinkTrace]) -> [LinkVerdict] {
    var sources: [String: Set<String>] = [:]
    for trace in run where trace.isMoved {
      guard let asked = trace.asked, let final = trace.final else { continue }
      sources[LinkLanding.key(final), default: []].insert(LinkLanding.key(asked) + trace.mappedFrom)
    }
    return run.map { trace in
      let count = trace.final.flatMap { sources[LinkLanding.key($0)]?.count } ?? 0
      var verdict = verdict(on: trace, landingThere: count)
      verdict.leavesHTTPS = trace.leavesHTTPS
      return verdict
    }
  }

  private static func verdict(on trace: LinkTrace, landingThere count: Int) -> LinkVerdict {
    if let words = trace.signs.firstWords(botWall) {
      return LinkVerdict(.blocked, .says(.botWall, words: words))
    }
    switch trace.outcome {
    case .status(let status):
      if (200...299).contains(status) {
        return landed(trace, status: status, landingThere: count)
      }
      return refused(trace, status: status)
    case .failure(let failure):
      if trace.outcome.isDeathLike { return dead(trace) }
      return LinkVerdict(.notChecked, .failed(failure))
    }
  }

  private static func refused(_ trace: LinkTrace, status: Int) -> LinkVerdict {
    switch status {
    case 401, 403, 407, 429, 451, 999: LinkVerdict(.blocked, .status(status))
    case _ where trace.outcome.isDeathLike: dead(trace)
    default: LinkVerdict(.notChecked, .status(status))
    }
  }

  private static func dead(_ trace: LinkTrace) -> LinkVerdict {
    let seen = trace.tries.filter(\.isDeathLike).count
    return seen > 1
      ? LinkVerdict(.dead, .gone(trace.outcome, isSeenTwice: true))
      : LinkVerdict(.notChecked, .gone(trace.outcome, isSeenTwice: false))
  }

  private static func landed(
    _ trace: LinkTrace,
    status: Int,
    landingThere count: Int
  ) -> LinkVerdict {
    guard let asked = trace.asked, let final = trace.final else {
      return LinkVerdict(.notChecked, .failed(.noAddress))
    }
    let landing = LinkLanding(asked: asked, final: final)
    if !landing.isSamePage, landing.isLogin {
      return LinkVerdict(.login, .redirected(.loginPage, to: final.description))
    }
    if let words = trace.signs.firstWords(login) {
      return LinkVerdict(.login, .says(.login, words: words))
    }
    if let words = trace.signs.firstWords(notFound) {
      return LinkVerdict(.softNotFound, .says(.notFound, words: words))
    }
    if landing.isErrorPage {
      return LinkVerdict(.softNotFound, .redirected(.errorPage, to: final.description))
    }
    if status == 204 || status == 205 { return LinkVerdict(.notChecked, .status(status)) }
    if landing.isHome, isHomePage(trace, landing) {
      return LinkVerdict(.generic, .redirected(.noPageAsked, to: final.description))
    }
    guard trace.isMoved else {
      return LinkVerdict(.ok, .lands(isTextRead: !trace.signs.contains(.unread)))
    }
    return moved(trace, landing, landingThere: count)
  }

  /// The link as the catalogue has it is to a home page, and nothing on that names the data set.
  private static func isHomePage(_ trace: LinkTrace, _ landing: LinkLanding) -> Bool {
    landing.isHomeAsked && trace.mappedFrom.isEmpty && !trace.signs.contains(.namesDataSet)
      && CanonicalLink(trace.address)?.isGeneric == true
  }

  private static func moved(
    _ trace: LinkTrace,
    _ landing: LinkLanding,
    landingThere count: Int
  ) -> LinkVerdict {
    let page = landing.final.description
    if count >= many, !landing.isSamePath || !trace.mappedFrom.isEmpty {
      return LinkVerdict(.movedGeneric, .redirected(.manyLandThere(count), to: page))
    }
    if trace.signs.contains(.namesDataSet) {
      return LinkVerdict(.movedSame, .redirected(.sameTitle, to: page))
    }
    if !trace.mappedFrom.isEmpty, landing.isSamePage {
      return LinkVerdict(.movedSame, .redirected(.mapped, to: page))
    }
    if landing.isSamePage || landing.hasSameTail {
      return LinkVerdict(.movedSame, .redirected(.sameTail, to: page))
    }
    if landing.isByResolver { return LinkVerdict(.movedSame, .redirected(.byResolver, to: page)) }
    if landing.isHome { return LinkVerdict(.movedGeneric, .redirected(.homePage, to: page)) }
    if landing.isMuchShorter || landing.isGeneric {
      return LinkVerdict(.movedGeneric, .redirected(.topicPage, to: page))
    }
    return LinkVerdict(.notChecked, .redirected(.elsewhere, to: page))
  }

  private static func botWall(_ sign: PageSign) -> String? {
    if case .botWall(let words) = sign { words } else { nil }
  }

  private static func login(_ sign: PageSign) -> String? {
    if case .login(let words) = sign { words } else { nil }
  }

  private static func notFound(_ sign: PageSign) -> String? {
    if case .notFound(let words) = sign { words } else { nil }
  }
}

extension [PageSign] {
  fileprivate func firstWords(_ words: (PageSign) -> String?) -> String? {
    lazy.compactMap(words).first
  }
}

extension LinkTrace {
  /// Lands on another address than the catalogue names: redirected, or taken elsewhere by the redirect map.
  fileprivate var isMoved: Bool { !mappedFrom.isEmpty || asked != final }

  /// The link as the catalogue has it where the redirect map made another address of it, else nothing.
  fileprivate var mappedFrom: String {
    guard let asked else { return "" }
    if address.hasPrefix("/"), !address.hasPrefix("//") {
      return (try? asked.resolving(address)) == asked ? "" : address
    }
    return (try? WebAddress(address)) == asked ? "" : address
  }
}
