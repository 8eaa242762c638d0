import Catalogue
import Foundation

/// One try of one address: its redirects followed by hand, each hop kept.
struct LinkTry: Sendable {
  let options: LinkCheckingOptions
  let gates: HostGates

  /// What a try came to, whichever data sets have the link.
  struct Finding: Sendable {
    var hops: [LinkHop] = []
    var final: WebAddress
    /// More than one where the server asked to come back and was asked again.
    var outcomes: [LinkOutcome] = []
    var contentType: String?
    var page: PageText?
    /// A page was there whose text could not be read.
    var isUnread = false
  }

  /// - Throws: `CancellationError`; nothing else, for whatever goes wrong is a finding.
  func find(_ address: WebAddress) async throws -> Finding {
    var walk = Walk(finding: Finding(final: address), left: options.totalLimit)
    while true {
      let step = try await ask(&walk)
      try Task.checkCancellation()
      switch step {
      case .failure(let failure): return walk.ended(.failure(failure))
      case .success(let answer):
        if try await isAgain(answer, &walk) { continue }
        if walk.method == .head, needsGet(answer) {
          walk.method = .get
          continue
        }
        if let page = answer.body.map(PageText.init(html:)) { walk.finding.page = page }
        guard let target = target(of: answer, walk) else { return walk.ended(answer) }
        do throws(LinkFailure) {
          try walk.follow(target, status: answer.status, limit: options.maximumHops)
        } catch {
          return walk.ended(.failure(error))
        }
      }
    }
  }

  private func ask(_ walk: inout Walk) async throws -> Result<PageRequest.Answer, LinkFailure> {
    let request = PageRequest(method: walk.method, address: walk.finding.final, options: options)
    let isHead = walk.method == .head
    // Time is kept for asking in full, should the head never come.
    let left = isHead ? walk.left / 2 : walk.left
    let (result, used) = try await gates.pass(request.address.host) {
      let start = ContinuousClock.now
      let result = await request.answer(within: left)
      return (result, ContinuousClock.now - start)
    }
    walk.left -= used
    guard isHead, case .failure(let failure) = result, failure == .broken || failure == .timedOut
    else { return result }
    // Some servers do not bear being asked for the head alone: they hang up, or never answer.
    walk.method = .get
    return try await ask(&walk)
  }

  /// The server asks to come back, within what is borne, and has not asked before: its gate stays closed so long.
  private func isAgain(_ answer: PageRequest.Answer, _ walk: inout Walk) async throws -> Bool {
    guard answer.status == 429 || answer.status == 503, !walk.hasWaited,
      let wait = answer.retryAfter.flatMap({ RetryAfter.wait($0, now: Date()) }),
      wait <= options.retryAfterLimit
    else { return false }
    walk.hasWaited = true
    walk.finding.outcomes.append(.status(answer.status))
    await gates.close(walk.finding.final.host, for: wait)
    return true
  }

  /// Servers are wrong about heads in many ways, so that a bad answer is asked for again in full; a good one is, where it is
  /// a page, for the page may say that it is not there.
  private func needsGet(_ answer: PageRequest.Answer) -> Bool {
    switch answer.status {
    case 200...299: PageRequest.isPage(answer.contentType)
    case 300...399: false
    case 401, 407, 429, 451: false
    default: true
    }
  }

  /// Where the answer sends on to: by its header, or by the page itself.
  private func target(of answer: PageRequest.Answer, _ walk: Walk) -> String? {
    switch answer.status {
    case 301, 302, 303, 307, 308: answer.location ?? ""
    case 200...299:
      // A page that reloads itself is where the way ends.
      walk.finding.page?.refresh.flatMap { refresh in
        let next = try? walk.finding.final.resolving(refresh)
        return next == nil || next == walk.finding.final ? nil : refresh
      }
    default: nil
    }
  }

  /// The state of a try under way.
  private struct Walk {
    var finding: Finding
    var left: Duration
    var method = PageRequest.Method.head
    var hasWaited = false

    /// Goes on to `target`, as the page at hand names it.
    mutating func follow(_ target: String, status: Int, limit: Int) throws(LinkFailure) {
      guard !target.isEmpty else { throw .badRedirect }
      let next: WebAddress
      do throws(LinkFailure) {
        next = try finding.final.resolving(target)
      } catch {
        throw error == .unsupportedScheme ? error : .badRedirect
      }
      guard finding.hops.count < limit else { throw .tooManyRedirects }
      finding.hops.append(LinkHop(address: finding.final, status: status))
      guard !finding.hops.contains(where: { $0.address == next }) else { throw .redirectLoop }
      finding.final = next
      finding.page = nil
    }

    consuming func ended(_ outcome: LinkOutcome) -> Finding {
      finding.outcomes.append(outcome)
      return finding
    }

    consuming func ended(_ answer: PageRequest.Answer) -> Finding {
      finding.contentType = answer.contentType
      finding.isUnread =
        method == .get && answer.body == nil && PageRequest.isPage(answer.contentType)
      return ended(.status(answer.status))
    }
  }
}
