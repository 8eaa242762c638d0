package import Catalogue
package import Diagnostics
import Spreadsheet

/// Reads `data/matches.csv`, which people fill in.
package enum MatchesReader {
  package static let name = "matches.csv"

  package static let columns = [
    "version", "incoming", "data_set", "title", "publisher", "candidate", "score", "because",
    "decision", "by", "decided",
  ]
  /// A column of the table that is given out to be filled in, for whoever looks at it; the record does without.
  package static let candidateTitle = "candidate_title"

  /// The records in the order of the file, and what is wrong with it; a row that cannot be read is left out and reported.
  ///
  /// `data_set`, `score` and `because` are ours to write and may be missing. Decisions that contradict each other are
  /// reported, and left open.
  package static func read(_ file: TextFile) -> ([MatchRecord], [Diagnostic]) {
    let table = CSVTable.read(
      file.bytes,
      file: file.path,
      known: columns + [candidateTitle],
      required: ["version", "incoming", "candidate", "decision"]
    )
    var diagnostics = table.diagnostics
    var records: [MatchRecord] = []
    for (index, row) in (table.value?.rows ?? []).enumerated() {
      var reader = TableRow(row, path: ["matches", String(index)])
      let record = reader.match()
      diagnostics += reader.diagnostics
      if let record { records.append(record) }
    }
    diagnostics += MatchContradictions.resolve(&records)
    return (records, diagnostics.sorted())
  }
}

extension TableRow {
  fileprivate mutating func match() -> MatchRecord? {
    let version: VersionID? = required("version")?.identifier("version", &diagnostics)
    let incoming = required("incoming").flatMap { fingerprint($0) }
    let dataSet: DataSetID? = cell("data_set")?.identifier("data set", &diagnostics)
    let title = GuardedCells.unguarded(cell("title")?.text ?? "")
    let publisher = cell("publisher").map { GuardedCells.unguarded($0.text) }
    let candidate: DataSetID? = required("candidate")?.identifier("data set", &diagnostics)
    let score = cell("score")?.integer("score", in: 0...100, &diagnostics)
    let because = GuardedCells.unguarded(cell("because")?.text ?? "")
    let verdict = verdict()
    guard let version, let incoming, let candidate, case .some(let verdict) = verdict else {
      return nil
    }
    return MatchRecord(
      version: version,
      incoming: incoming,
      dataSet: dataSet,
      title: title,
      publisher: publisher,
      candidate: candidate,
      score: score ?? 0,
      because: because,
      verdict: verdict,
      location: row.location
    )
  }

  private mutating func fingerprint(_ cell: PlacedText) -> MatchFingerprint? {
    if let fingerprint = MatchFingerprint(GuardedCells.unguarded(cell.text)) { return fingerprint }
    diagnostics.append(
      Diagnostic(
        id: "malformed-fingerprint",
        at: cell.location,
        "incoming row '\(cell.text)' is not of the form "
          + MatchFingerprint.forms.joined(separator: ", "),
        help: "leave the cell as Bwlch wrote it"
      )
    )
    return nil
  }
}

extension TableRow {
  /// The decision, `.some(nil)` where there is none yet, `nil` where it cannot be read.
  ///
  /// Where the row does not say who decided and when, it was `person` on `today`; without them that is a fault.
  mutating func verdict(by person: String? = nil, on today: Day? = nil) -> MatchRecord.Verdict?? {
    let by = cell("by").map { GuardedCells.unguarded($0.text) } ?? person
    let day = cell("decided")
    guard let decision = cell("decision") else { return .some(nil) }
    guard ["accept", "reject"].contains(decision.text.lowercased()) else {
      decision.report(unknown: "decision", among: ["accept", "reject"], &diagnostics)
      return nil
    }
    guard let by, day != nil || today != nil else {
      diagnostics.append(
        Diagnostic(
          id: "undated-decision",
          at: decision.location,
          "decision '\(decision.text)' has no \(by == nil ? "'by'" : "'decided'")",
          help: "write who decided in 'by', and the day in 'decided' as YYYY-MM-DD"
        )
      )
      return nil
    }
    guard let decided = day.map({ $0.day("day", &diagnostics) }) ?? today else { return nil }
    let accepted = decision.text.lowercased() == "accept"
    return .some(MatchRecord.Verdict(accepted: accepted, by: by, decided: decided))
  }
}
