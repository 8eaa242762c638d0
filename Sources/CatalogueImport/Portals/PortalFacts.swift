import Catalogue
import Diagnostics

/// Facts that portals of different kinds state in the same words.
enum PortalFacts {
  static func readFrequency(
    _ found: JSONEntryReader.Found,
    _ reader: inout JSONEntryReader,
    _ draft: inout EntryDraft
  ) {
    draft.columns.insert("frequency")
    guard let words = reader.words(found) else { return }
    switch FrequencyWords.read(words) {
    case .frequency(let frequency):
      draft.dataSet.frequency = .stated(
        .value(frequency),
        reader.citation(found),
        words: frequency.rawValue == words ? nil : words
      )
      reader.take(found)
    case .unknown: reader.take(found)
    case .other:
      reader.warn(
        id: "frequency-unknown",
        found,
        "frequency '\(Quotation.short(words))' has no word in the catalogue; it is left unknown",
        help: "the catalogue knows \(Frequency.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
  }

  /// The period between two dates, one of which may be missing.
  static func readPeriod(
    _ start: JSONEntryReader.Found?,
    _ end: JSONEntryReader.Found?,
    _ reader: inout JSONEntryReader,
    _ draft: inout EntryDraft
  ) {
    draft.columns.insert("period")
    let words = [start, end].map { reader.words($0) }
    guard let said = words[0] == nil ? end : start, words.contains(where: { $0 != nil }) else {
      return
    }
    let points = words.map { $0.flatMap(DateInterval.Point.init) }
    guard zip(words, points).allSatisfy({ ($0 == nil) == ($1 == nil) }),
      let period = DateInterval.coverage(from: points[0], to: points[1])
    else {
      reader.warn(
        id: "period-unread",
        said,
        "period '\(Quotation.short(words.map { $0 ?? ".." }.joined(separator: " to ")))' cannot be read",
        help: "expected are two dates, the earlier first"
      )
      return
    }
    draft.dataSet.period = .stated(
      .value(period),
      reader.citation(said),
      words: words.map { $0 ?? ".." }.joined(separator: "/")
    )
    [start, end].forEach { reader.take($0) }
  }

  /// The period that one text names as an ISO 8601 interval.
  static func readInterval(
    _ found: JSONEntryReader.Found,
    _ reader: inout JSONEntryReader,
    _ draft: inout EntryDraft
  ) {
    draft.columns.insert("period")
    guard let words = reader.words(found) else { return }
    guard let period = DateInterval.read(words) else {
      reader.warn(
        id: "period-unread",
        found,
        "period '\(Quotation.short(words))' cannot be read",
        help: "expected is an interval such as 2010-01-01/2015-12-31"
      )
      return
    }
    draft.dataSet.period = .stated(.value(period), reader.citation(found), words: words)
    reader.take(found)
  }
}
