import Catalogue

/// An address that is to be asked for, with the links that lead to it and what has been found so far.
struct LinkJob: Sendable {
  let address: WebAddress
  var requests: [LinkRequest]
  private var finding: LinkTry.Finding?
  private var outcomes: [LinkOutcome] = []
  private var ended: ContinuousClock.Instant?

  init(address: WebAddress, requests: [LinkRequest]) {
    self.address = address
    self.requests = requests
  }

  var deservesSecondTry: Bool { outcomes.last?.deservesSecondTry ?? true }

  /// The job after another try; a second one comes no sooner than `wait` after the first.
  func tried(_ attempt: LinkTry, notBefore wait: Duration) async throws -> LinkJob {
    if let ended { try await Task.sleep(until: ended + wait, clock: .continuous) }
    let finding = try await attempt.find(address)
    var job = self
    job.finding = finding
    job.outcomes += finding.outcomes
    job.ended = .now
    return job
  }

  /// What was found, for each of the links in their order; nothing before the first try.
  var traces: [LinkTrace] {
    guard let finding else { return [] }
    var signs = finding.page.map(PageSign.signs(of:)) ?? []
    if finding.isUnread { signs.append(.unread) }
    return requests.map { request in
      let isNamed = request.title.flatMap { finding.page?.names($0) } ?? false
      return LinkTrace(
        dataSet: request.dataSet,
        address: request.address,
        hops: finding.hops,
        final: finding.final,
        tries: outcomes,
        contentType: finding.contentType,
        title: finding.page?.title,
        signs: isNamed ? signs + [.namesDataSet] : signs
      )
    }
  }
}
