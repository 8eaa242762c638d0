package import Catalogue
import CatalogueImport
package import Diagnostics
import LinkChecking
import ModelFiles
package import Reports

/// Asks the links of a version's data sets, and keeps each answer as it comes.
package struct CheckLinks: Sendable {
  package struct Request: Sendable {
    /// `nil`: the project's own.
    package var version: String?
    /// The day of the checks, which names their file.
    package var checked: Day
    /// Only these; empty: all.
    package var dataSets: [String] = []
    /// Only links that are asked for there; empty: all.
    package var hosts: [String] = []
    /// The most links to ask in one run.
    package var limit: Int?
    /// Asks again what the day's file has as not checked.
    package var asksAgain = false
    /// The server to whose pages links that are paths belong.
    package var base: Catalogue.WebAddress?
    /// Absolute, and as the person wrote it; `nil`: the project's, where it has one.
    package var redirects: (path: String, shown: String)?
    package var manner = Manner()

    package init(version: String? = nil, checked: Day) {
      self.version = version
      self.checked = checked
    }
  }

  /// How politely and how patiently is asked.
  package struct Manner: Sendable {
    package var width = 8
    package var widthPerHost = 1
    package var pause = Duration.seconds(1)
    package var timeLimit = Duration.seconds(30)
    package var secondTryAfter = Duration.seconds(20)
    package var allowsPrivate = false

    package init() {}
  }

  private let project: LoadedProject
  private let request: Request
  private let files: LinkCheckFiles

  package init(_ project: LoadedProject, _ request: Request) {
    self.project = project
    self.request = request
    files = LinkCheckFiles(project)
  }

  /// What a run would ask; nothing is asked or written.
  ///
  /// Throws ``CouldNot`` where there is no such version, data set or host.
  package func plan() throws -> Checked<LinkPlan> {
    let links = try resolver()
    guard let resolver = links.value else { return Checked(nil, links.diagnostics) }
    return Checked(try prepared(resolver).plan, links.diagnostics)
  }

  /// Asks, and tells what the links of the day were found to be.
  ///
  /// Throws ``CouldNot`` as ``plan()`` does, and where answers cannot be kept or `stopping` yields: then what was answered
  /// until then is in the day's file, and another run goes on from there.
  package func run(
    stopping: AsyncStream<Void>,
    onStart: (LinkPlan) throws -> Void,
    onProgress: @escaping @Sendable (_ host: String, _ done: Int, _ total: Int) -> Void
  ) async throws -> Checked<LinkReport> {
    let links = try resolver()
    guard let resolver = links.value else { return Checked(nil, links.diagnostics) }
    _ = try prepared(resolver)
    let lock = try files.lock()
    defer { lock.release() }
    let prepared = try prepared(resolver)
    if !prepared.plan.items.isEmpty {
      try onStart(prepared.plan)
      try await ask(prepared, resolver, stopping, onProgress)
    }
    try finish()
    return Checked(try files.report(request.checked), links.diagnostics)
  }

  /// What is to be asked, and how much of the day's file stays.
  private struct Prepared {
    var plan: LinkPlan
    var kept: [LinkCheckRecord]
    /// Some records leave the file, since their links are asked again.
    var isThinned: Bool
    var wholeLength: Int
  }

  private func prepared(_ resolver: LinkResolver) throws -> Prepared {
    let version = try version()
    let items = try chosen(of: version, resolver)
    let (reading, _) = try files.reading(request.checked)
    let chosen = Set(items.map(\.request.key))
    let kept = reading.records.filter { record in
      !chosen.contains(record.trace.key) || !isAskedAgain(record, resolver)
    }
    let remaining = Set(LinkCheckRecord.remaining(items.map(\.request), after: kept))
    let open = items.filter { remaining.contains($0.request) }
    let now = Array(open.prefix(request.limit ?? open.count))
    let leaving = Set(now.map(\.request.key))
    let staying = reading.records.filter { !leaving.contains($0.trace.key) }
    return Prepared(
      plan: LinkPlan(
        version: version.id,
        day: request.checked,
        file: files.path(request.checked),
        items: now,
        done: items.count - open.count,
        left: open.count - now.count
      ),
      kept: staying,
      isThinned: staying.count < reading.records.count,
      wholeLength: reading.wholeLength
    )
  }

  /// A record of a link of which nothing was asked, and now can be, or of which nothing is known and somebody wants to.
  private func isAskedAgain(_ record: LinkCheckRecord, _ resolver: LinkResolver) -> Bool {
    switch record.trace.outcome {
    case .failure(.noAddress), .failure(.badAddress), .failure(.unsupportedScheme):
      (try? resolver.address(of: record.trace.address)) != nil
    case .failure(.privateAddress): request.manner.allowsPrivate || request.asksAgain
    case .failure, .status: request.asksAgain && record.grade == .notChecked
    }
  }

  private func ask(
    _ prepared: Prepared,
    _ resolver: LinkResolver,
    _ stopping: AsyncStream<Void>,
    _ onProgress: @escaping @Sendable (_ host: String, _ done: Int, _ total: Int) -> Void
  ) async throws {
    var length = prepared.wholeLength
    if prepared.isThinned {
      let text = Array(LinkRecordsFile.text(prepared.kept).utf8)
      try files.write(text, of: request.checked)
      length = text.count
    }
    let file = try GrowingFile(files.absolutePath(request.checked), keeping: length)
    if length == 0 { try file.append(LinkRecordsFile.header) }
    let day = request.checked
    let answers = LinkAnswers(
      checker: LinkChecker(options(resolver)),
      keep: { trace in
        try file.append(LinkRecordsFile.line(LinkCheckRecord(trace: trace, checked: day)))
      },
      onProgress: { onProgress($0.host, $0.done, $0.total) }
    )
    let run = try await answers.run(prepared.plan.items.map(\.request), stopping: stopping)
    guard !run.isCancelled else {
      throw CouldNot(
        "ask all links: stopped after \(run.done) of \(run.total), kept in \(prepared.plan.file)",
        help: "run it again to go on where it stopped"
      )
    }
  }

  private func options(_ resolver: LinkResolver) -> LinkCheckingOptions {
    var options = LinkCheckingOptions()
    options.width = request.manner.width
    options.widthPerHost = request.manner.widthPerHost
    options.pause = request.manner.pause
    options.totalLimit = request.manner.timeLimit
    options.connectLimit = min(options.connectLimit, request.manner.timeLimit)
    options.secondTryAfter = request.manner.secondTryAfter
    options.allowsPrivate = request.manner.allowsPrivate
    options.links = resolver
    return options
  }

  /// Grades the day as a whole and puts the lines in order.
  private func finish() throws {
    let (reading, bytes) = try files.reading(request.checked)
    let text = Array(LinkRecordsFile.text(LinkCheckRecord.regraded(reading.records)).utf8)
    if text != bytes { try files.write(text, of: request.checked) }
  }

  private func version() throws -> CatalogueVersion {
    guard let name = request.version else { return project.defaultVersion }
    if let id = VersionID(name), let version = project.history.version(id) { return version }
    throw CouldNot(
      "check the links of version '\(name)': there is none",
      help: NearMiss.help(for: name, among: project.history.versions.map(\.id.text))
    )
  }

  /// The links of the version that the request means, by data set.
  private func chosen(
    of version: CatalogueVersion,
    _ resolver: LinkResolver
  ) throws -> [LinkPlan.Item] {
    let linked = version.dataSets.compactMap { dataSet in
      dataSet.link.value.map {
        LinkRequest(dataSet: dataSet.id, address: $0, title: dataSet.title)
      }
    }
    guard !linked.isEmpty else {
      throw CouldNot(
        "check links: no data set of version '\(version.id)' has one",
        help: "name another version with --version"
      )
    }
    for name in request.dataSets where !linked.contains(where: { $0.dataSet.text == name }) {
      throw unknownDataSet(name, version, linked)
    }
    let names = Set(request.dataSets)
    let items = linked.filter { names.isEmpty || names.contains($0.dataSet.text) }.map { link in
      LinkPlan.Item(
        request: link,
        address: Result { () throws(LinkFailure) in try resolver.address(of: link.address) }
      )
    }
    let hosts = Set(request.hosts.map { $0.lowercased() })
    let known = Set(items.compactMap { $0.host }).sorted()
    for host in hosts.sorted() where !known.contains(host) {
      throw CouldNot(
        "check links of host '\(host)': none of version '\(version.id)' leads there",
        help: NearMiss.help(for: host, among: known)
      )
    }
    return hosts.isEmpty ? items : items.filter { $0.host.map(hosts.contains) ?? false }
  }

  private func unknownDataSet(
    _ name: String,
    _ version: CatalogueVersion,
    _ linked: [LinkRequest]
  ) -> CouldNot {
    let isThere = version.dataSets.contains { $0.id.text == name }
    return CouldNot(
      isThere
        ? "check the link of data set '\(name)': version '\(version.id)' gives none"
        : "check the link of data set '\(name)': version '\(version.id)' has no such data set",
      help: isThere ? nil : NearMiss.help(for: name, among: linked.map(\.dataSet.text))
    )
  }

  /// What makes addresses of links; `nil` where the redirect map has errors.
  private func resolver() throws -> Checked<LinkResolver> {
    guard let file = try redirectFile() else {
      return Checked(LinkResolver(base: request.base), [])
    }
    let map = RedirectMapReader.read(file)
    let isRefused = map.diagnostics.contains { $0.severity == .error }
    guard let rules = map.value, !isRefused else { return Checked(nil, map.diagnostics) }
    return Checked(LinkResolver(base: request.base, map: rules), map.diagnostics)
  }

  private func redirectFile() throws -> TextFile? {
    if let redirects = request.redirects {
      return TextFile(path: redirects.shown, bytes: try Disk.bytes(redirects.path))
    }
    return try project.folder.file("\(project.file.dataFolder)/\(LinkRecordsFile.redirects)")
  }
}

/// A link of a data set, by which questions and answers find each other.
private struct LinkKey: Hashable {
  var dataSet: DataSetID
  var address: String
}

extension LinkRequest {
  fileprivate var key: LinkKey { LinkKey(dataSet: dataSet, address: address) }
}

extension LinkTrace {
  fileprivate var key: LinkKey { LinkKey(dataSet: dataSet, address: address) }
}
