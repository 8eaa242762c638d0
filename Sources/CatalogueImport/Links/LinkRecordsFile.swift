package import Catalogue
package import Diagnostics
import Spreadsheet

/// The file `data/link-checks/DATE.csv`: what the links of a catalogue were found to be on a day.
package enum LinkRecordsFile {
  /// Of the folder with the data; a file a day.
  package static let folder = "link-checks"
  /// Of the folder with the data: where old addresses lead, see ``RedirectMapReader``.
  package static let redirects = "redirects.csv"

  static let columns = [
    "data_set", "checked", "address", "grade", "status", "final", "hops", "content_type", "title",
    "signs", "reason", "tries",
  ]

  /// What a file held.
  package struct Reading: Sendable {
    package var records: [LinkCheckRecord] = []
    /// Where each record stands.
    var locations: [SourceLocation] = []
    /// As many bytes of the file are whole lines: a run that goes on cuts the file here before it appends.
    package var wholeLength = 0
    package var diagnostics: [Diagnostic] = []

    /// Of a file in which nothing was done yet.
    package init() {}
  }

  /// The first line of a file.
  package static var header: String { CSVWriter.line(columns) }

  /// The line of a record, ready to be appended.
  package static func line(_ record: LinkCheckRecord) -> String {
    let trace = record.trace
    return CSVWriter.line([
      trace.dataSet.text,
      record.checked.description,
      guarded(trace.address),
      record.grade.rawValue,
      trace.outcome.text,
      trace.final?.description ?? "",
      trace.hops.map { "\($0.status) \($0.address)" }.joined(separator: " > "),
      trace.contentType ?? "",
      guarded(trace.title ?? ""),
      trace.signs.map(\.text).joined(separator: "; "),
      record.reason,
      trace.tries.map(\.text).joined(separator: "; "),
    ])
  }

  /// A whole file: the records in the order of ``LinkCheckRecord/sorted(_:)``.
  package static func text(_ records: [LinkCheckRecord]) -> String {
    header + LinkCheckRecord.sorted(records).map(line).joined()
  }

  /// Reads a file, also one that a run left unfinished.
  ///
  /// A last line without its end was cut off when the run was killed: it is left out with a warning, and asked again. Of two
  /// lines for the same link the last one holds. Grades are read as they stand; ``LinkCheckRecord/regraded(_:)`` makes
  /// them anew.
  package static func read(_ file: TextFile) -> Reading {
    let wholeLength = wholeLength(of: file.bytes)
    let table = CSVTable.read(
      file.bytes[..<wholeLength],
      file: file.path,
      known: columns,
      required: columns
    )
    var reading = Reading()
    reading.wholeLength = wholeLength
    if wholeLength < file.bytes.count {
      let lines = file.bytes[..<wholeLength].count { $0 == UInt8(ascii: "\n") }
      reading.diagnostics.append(
        LinkFaults.cutOffLine(at: .text(file: file.path, line: lines + 1, column: 1))
      )
    }
    // A file of which not even the header is whole is one in which nothing was done yet.
    if wholeLength == 0, !file.bytes.isEmpty { return reading }
    reading.diagnostics += table.diagnostics
    var known: [LinkKey: (index: Int, location: SourceLocation)] = [:]
    for row in table.value?.rows ?? [] {
      var reader = TableRow(row, path: [])
      let record = reader.linkRecord()
      reading.diagnostics += reader.diagnostics
      guard let record else { continue }
      let key = LinkKey(dataSet: record.trace.dataSet, address: record.trace.address)
      if let first = known[key] {
        reading.records[first.index] = record
        reading.locations[first.index] = row.location
        reading.diagnostics.append(
          LinkFaults.repeatedLine(record.trace, at: row.location, first: first.location)
        )
      } else {
        known[key] = (reading.records.count, row.location)
        reading.records.append(record)
        reading.locations.append(row.location)
      }
    }
    return reading
  }

  /// Reads a file into the link checks of a catalogue, graded as a whole.
  package static func read(_ file: TextFile, into draft: inout CatalogueDraft) -> [Diagnostic] {
    let reading = read(file)
    for (record, location) in zip(LinkCheckRecord.regraded(reading.records), reading.locations) {
      guard let check = record.check else { continue }
      let path = ["link_checks", String(draft.linkChecks.count), "data_set"]
      draft.places.record(path, at: location)
      draft.linkChecks.append(check)
    }
    return reading.diagnostics
  }

  /// A text that begins with an apostrophe is given another one, so that the one that ``CSVWriter`` puts before what
  /// looks like a formula can be told from its own.
  private static func guarded(_ text: String) -> String {
    text.hasPrefix("'") ? "'" + text : text
  }

  /// The length up to the last line end that stands outside quotation marks.
  private static func wholeLength(of bytes: [UInt8]) -> Int {
    var isQuoted = false
    var length = 0
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted { length = index + 1 }
    }
    return length
  }
}

private struct LinkKey: Hashable {
  var dataSet: DataSetID
  var address: String
}

extension TableRow {
  /// `nil` where something that grading needs cannot be read; then it is reported.
  fileprivate mutating func linkRecord() -> LinkCheckRecord? {
    let faults = diagnostics.count
    let dataSet: DataSetID? = required("data_set")?.identifier("data set", &diagnostics)
    let checked = required("checked")?.day("day", &diagnostics)
    let address = required("address")?.text
    let grade: LinkGrade? = required("grade")?.choice("grade", &diagnostics)
    let tries = required("tries").map { outcomes(of: $0) } ?? []
    let final = cell("final").flatMap { webAddress(of: $0) }
    let hops = cell("hops").map { steps(of: $0) } ?? []
    let signs = cell("signs").map { pageSigns(of: $0) } ?? []
    let contentType = cell("content_type")?.text
    let title = cell("title")?.text
    let reason = cell("reason")?.text ?? ""
    let status = required("status")
    if let status, let last = tries.last, status.text != last.text {
      diagnostics.append(LinkFaults.contradiction(status, last))
    }
    guard diagnostics.count == faults, let dataSet, let checked, let address, let grade,
      !tries.isEmpty
    else { return nil }
    let trace = LinkTrace(
      dataSet: dataSet,
      address: Self.unguarded(address),
      hops: hops,
      final: final,
      tries: tries,
      contentType: contentType.map(Self.unguarded),
      title: title.map(Self.unguarded),
      signs: signs
    )
    return LinkCheckRecord(
      trace: trace,
      checked: checked,
      grade: grade,
      reason: Self.unguarded(reason)
    )
  }

  /// Takes back the apostrophe that keeps a spreadsheet from taking a text for a formula.
  private static func unguarded(_ text: String) -> String {
    text.hasPrefix("'") ? String(text.dropFirst()) : text
  }

  private mutating func webAddress(of cell: PlacedText) -> WebAddress? {
    if let address = try? WebAddress(cell.text) { return address }
    diagnostics.append(LinkFaults.malformedAddress(cell))
    return nil
  }

  private mutating func outcomes(of cell: PlacedText) -> [LinkOutcome] {
    cell.members().compactMap { member in
      if let outcome = LinkOutcome(member.text) { return outcome }
      diagnostics.append(LinkFaults.unknownOutcome(member))
      return nil
    }
  }

  private mutating func steps(of cell: PlacedText) -> [LinkHop] {
    cell.members(separatedBy: ">").compactMap { member in
      let parts = member.text.split(separator: " ", maxSplits: 1).map(String.init)
      if parts.count == 2, case .status(let status) = LinkOutcome(parts[0]),
        let address = try? WebAddress(parts[1])
      {
        return LinkHop(address: address, status: status)
      }
      diagnostics.append(LinkFaults.malformedHop(member))
      return nil
    }
  }

  private mutating func pageSigns(of cell: PlacedText) -> [PageSign] {
    cell.members().compactMap { member in
      if let sign = PageSign(member.text) { return sign }
      diagnostics.append(LinkFaults.unknownSign(member))
      return nil
    }
  }
}
