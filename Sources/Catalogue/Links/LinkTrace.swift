/// A link that is to be asked for.
package struct LinkRequest: Sendable, Hashable {
  package var dataSet: DataSetID
  /// As the catalogue has it: an address, or a path.
  package var address: String
  /// The title of the data set, by which a page that moved is recognised.
  package var title: String?

  package init(dataSet: DataSetID, address: String, title: String? = nil) {
    self.dataSet = dataSet
    self.address = address
    self.title = title
  }
}

/// An address that sent on to another one.
package struct LinkHop: Sendable, Hashable {
  package var address: WebAddress
  /// 301 and the like; 200 where the page itself sends on.
  package var status: Int

  package init(address: WebAddress, status: Int) {
    self.address = address
    self.status = status
  }
}

/// What asking for a link gave: facts only, from which ``LinkGrading`` makes the same grades whenever it is asked.
package struct LinkTrace: Sendable, Hashable {
  package var dataSet: DataSetID
  /// As the catalogue has it.
  package var address: String
  /// Those that sent on, in order.
  package var hops: [LinkHop]
  /// Where the way ended; `nil` where nothing could be asked.
  package var final: WebAddress?
  /// How each try ended, in order; never empty.
  ///
  /// The rest of the trace is that of the last one.
  package var tries: [LinkOutcome]
  /// The media type, without parameters.
  package var contentType: String?
  /// The title of the page, without line ends and repeated spaces.
  package var title: String?
  package var signs: [PageSign]

  package init(
    dataSet: DataSetID,
    address: String,
    hops: [LinkHop] = [],
    final: WebAddress? = nil,
    tries: [LinkOutcome],
    contentType: String? = nil,
    title: String? = nil,
    signs: [PageSign] = []
  ) {
    precondition(!tries.isEmpty, "a trace is what at least one try gave")
    self.dataSet = dataSet
    self.address = address
    self.hops = hops
    self.final = final
    self.tries = tries
    self.contentType = contentType
    self.title = title
    self.signs = signs
  }

  /// How the last try ended.
  package var outcome: LinkOutcome { tries.last ?? .failure(.noAddress) }

  /// The absolute address that was asked for first.
  package var asked: WebAddress? { hops.first?.address ?? final }

  /// The way went from `https` to `http` somewhere.
  package var leavesHTTPS: Bool {
    let way = hops.map(\.address) + (final.map { [$0] } ?? [])
    return zip(way, way.dropFirst()).contains { $0.scheme == .https && $1.scheme == .http }
  }
}
