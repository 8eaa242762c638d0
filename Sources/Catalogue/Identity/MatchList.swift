package import Diagnostics

/// The matches of a catalogue that were not certain, with what people have said of them.
package struct MatchList: Sendable {
  /// A match, or all those of a row, as a person names it.
  package struct Name: Sendable, Hashable {
    package var dataSet: PlacedText
    /// `nil`: every candidate of the row.
    package var candidate: PlacedText?
    /// `nil`: the one version in which the row has matches.
    package var version: PlacedText?

    package init(dataSet: PlacedText, candidate: PlacedText? = nil, version: PlacedText? = nil) {
      self.dataSet = dataSet
      self.candidate = candidate
      self.version = version
    }
  }

  private struct Claim: Hashable {
    var version: VersionID
    var dataSet: DataSetID
  }

  package private(set) var records: [MatchRecord]

  package init(_ records: [MatchRecord]) { self.records = records }

  /// The versions for which there are matches, in order.
  package var versions: [VersionID] { Set(records.map(\.version)).sorted() }

  /// The places of the records about which nobody has decided and which no accepted match settles: a row is one data set,
  /// and a data set one row of a version.
  package var open: [Int] {
    let accepted = records.filter { $0.verdict?.accepted == true }
    let rows = Set(accepted.compactMap(claim))
    let taken = Set(accepted.map { Claim(version: $0.version, dataSet: $0.candidate) })
    return records.indices.filter { index in
      let record = records[index]
      return record.verdict == nil
        && !taken.contains(Claim(version: record.version, dataSet: record.candidate))
        && claim(record).map { !rows.contains($0) } ?? true
    }
  }

  /// Writes down what was said of the record at a place, and where.
  package mutating func decide(
    _ place: Int,
    _ verdict: MatchRecord.Verdict,
    at location: SourceLocation?
  ) {
    records[place].verdict = verdict
    if let location { records[place].location = location }
  }

  /// The places of the records that a person names; none, and what is wrong, where that is not clear.
  package func places(of name: Name) -> Checked<[Int]> {
    let wanted = name.dataSet.text
    var found = records.indices.filter { records[$0].dataSet?.text == wanted }
    guard !found.isEmpty else { return Checked(nil, [unknownRow(name.dataSet)]) }
    if let version = name.version {
      let of = found.filter { records[$0].version.text == version.text }
      guard !of.isEmpty else { return Checked(nil, [unknownVersion(version, found, wanted)]) }
      found = of
    }
    let versions = Set(found.map { records[$0].version }).sorted()
    guard versions.count == 1 else {
      let fault = Diagnostic(
        id: "ambiguous-match",
        at: name.dataSet.location,
        "'\(wanted)' has matches in the versions \(Self.list(versions.map(\.text)))",
        help: "say which version is meant"
      )
      return Checked(nil, [fault])
    }
    guard let candidate = name.candidate else { return Checked(found) }
    let pair = found.filter { records[$0].candidate.text == candidate.text }
    guard !pair.isEmpty else { return Checked(nil, [unknownCandidate(candidate, found, wanted)]) }
    return Checked(pair)
  }

  /// The row of a record, where it has an id.
  private func claim(_ record: MatchRecord) -> Claim? {
    record.dataSet.map { Claim(version: record.version, dataSet: $0) }
  }

  private func unknownRow(_ name: PlacedText) -> Diagnostic {
    let known = Set(records.compactMap(\.dataSet?.text)).sorted()
    return Diagnostic(
      id: "unknown-match",
      at: name.location,
      "there is no match of a data set '\(name.text)' to decide",
      help: NearMiss.help(for: name.text, among: known)
        ?? (known.isEmpty
          ? "an import that is not certain of a data set writes down what it may be"
          : "'bwlch matches review --all' lists them")
    )
  }

  private func unknownVersion(_ version: PlacedText, _ found: [Int], _ row: String) -> Diagnostic {
    let known = Set(found.map { records[$0].version.text }).sorted()
    return Diagnostic(
      id: "unknown-match",
      at: version.location,
      "'\(row)' has no match in a version '\(version.text)'",
      help: NearMiss.help(for: version.text, among: known)
        ?? "it has matches in \(Self.list(known))"
    )
  }

  private func unknownCandidate(
    _ candidate: PlacedText,
    _ found: [Int],
    _ row: String
  ) -> Diagnostic {
    let known = found.map { records[$0].candidate.text }
    return Diagnostic(
      id: "unknown-match",
      at: candidate.location,
      "'\(candidate.text)' is no candidate for '\(row)'",
      help: NearMiss.help(for: candidate.text, among: known)
        ?? "its candidates are \(Self.list(known))"
    )
  }

  private static func list(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }
}

extension MatchRecord {
  /// The row as people know it: by its id in the version, or else by what it is remembered by.
  package var rowName: String { dataSet?.text ?? incoming.text }
}
