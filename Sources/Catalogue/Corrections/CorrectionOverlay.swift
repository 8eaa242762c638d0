import Diagnostics

/// One version with the corrections that were laid over it so far.
struct CorrectionOverlay {
  private struct Field: Hashable {
    var dataSet: DataSetID
    var column: String
  }

  private let version: CatalogueVersion
  private let isLatest: Bool
  private let isImported: Bool
  /// The imports that made the version.
  private let imports: [ImportRecord]
  private let outputs: [Output]
  private var dataSets: [DataSet]
  private let places: [DataSetID: Int]
  private var corrected: Set<Field> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(
    version: CatalogueVersion,
    isLatest: Bool,
    isImported: Bool,
    imports: [ImportRecord],
    outputs: [Output]
  ) {
    self.version = version
    self.imports = imports
    self.outputs = outputs
    self.isLatest = isLatest
    self.isImported = isImported
    dataSets = version.stated
    let own = version.stated.enumerated().map { ($1.id, $0) }
    let former = version.stated.enumerated().flatMap { place, dataSet in
      dataSet.formerly.map { ($0, place) }
    }
    places = Dictionary(own + former, uniquingKeysWith: { first, _ in first })
  }

  /// The version with the corrections, its parts inheriting anew.
  var result: CatalogueVersion {
    guard !corrected.isEmpty else { return version }
    return CatalogueVersion(
      id: version.id,
      asOf: version.asOf,
      recorded: version.recorded,
      label: version.label,
      note: version.note,
      citations: version.citations,
      dataSets: dataSets
    )
  }

  mutating func lay(_ correction: Correction, _ tally: inout CorrectionTally) {
    guard let place = places[correction.dataSet] else { return }
    tally.isKnown = true
    let dataSet = dataSets[place]
    guard let column = CatalogueColumn.named(correction.field),
      dataSet.presence != .notObserved || column.name == "presence"
    else { return }
    if let until = correction.until, until < version.asOf { return }
    let field = Field(dataSet: dataSet.id, column: column.name)
    if column.agree(dataSet, correction.replaced) {
      var new = dataSet
      column.adopt(&new, correction.replacement)
      put(new, column, correction, at: place, &tally)
    } else if column.agree(dataSet, correction.replacement) {
      tally.isUsed = true
      if isLatest, !corrected.contains(field) { reportFulfilled(correction) }
    } else if !corrected.contains(field), isNews(dataSet, to: correction, tally),
      let new = dataSet.corrected(column, by: correction)
    {
      put(new, column, correction, at: place, &tally)
    } else if corrected.contains(field) || isNews(dataSet, to: correction, tally) {
      tally.isUsed = true
      reportConflict(correction, reading: column.cell(dataSet))
    } else {
      tally.readings.insert(column.cell(dataSet))
    }
  }

  private mutating func put(
    _ dataSet: DataSet,
    _ column: CatalogueColumn,
    _ correction: Correction,
    at place: Int,
    _ tally: inout CorrectionTally
  ) {
    dataSets[place] = dataSet
    column.ascribe(
      &dataSets[place],
      Provenance(basis: .corrected, citations: correction.citations, words: correction.was)
    )
    corrected.insert(Field(dataSet: dataSet.id, column: column.name))
    tally.isUsed = true
    tally.isLaid = true
  }

  /// Whether what the version says of the data set was written after the correction was made.
  ///
  /// A version is written by each import that tells of the data set. Of an import of the very day nobody can say whether
  /// it came first: it did not where it is being made, and where an earlier version reads what the correction expects the
  /// field has changed since.
  private func isNews(
    _ dataSet: DataSet,
    to correction: Correction,
    _ tally: CorrectionTally
  ) -> Bool {
    let row = version[dataSet.id] ?? dataSet
    let days = imports.filter { $0.scope.contains(row, outputs: outputs) }.map(\.recorded)
    let written = max(version.recorded, days.max() ?? version.recorded)
    return correction.recorded < written
      || correction.recorded == written && (isImported || tally.isLaid)
  }

  private mutating func reportFulfilled(_ correction: Correction) {
    diagnostics.append(
      Diagnostic(
        id: "correction-fulfilled",
        severity: .warning,
        at: correction.location,
        "version '\(version.id)' reads '\(correction.value)' as '\(correction.field)' of"
          + " '\(correction.dataSet)' by itself",
        help: "end the correction before that version: write a day in 'until', or delete it"
      )
    )
  }

  private mutating func reportConflict(_ correction: Correction, reading: String) {
    diagnostics.append(
      Diagnostic(
        id: "correction-conflict",
        severity: isImported ? .error : .warning,
        at: correction.location,
        "correction of '\(correction.field)' in '\(correction.dataSet)' from '\(correction.was)'"
          + " to '\(correction.value)' meets '\(reading)' in version '\(version.id)'",
        help: "write '\(reading)' in 'was' if the correction still holds,"
          + " or a day before \(version.asOf) in 'until' if it does not"
      )
    )
  }
}

extension DataSet {
  /// The data set with a correction, where the version is silent on the column; `nil` where it says something.
  ///
  /// Silent are a fact that is unknown and in no words, and a period that time alone has left open. Of that
  /// the corrected period holds from its beginning on: nobody has looked at its end.
  fileprivate func corrected(_ column: CatalogueColumn, by correction: Correction) -> DataSet? {
    var new = self
    if column.name == "period", let before = self.period.before {
      guard .value(before) == correction.replaced.period.state else { return nil }
      let right = correction.replacement.period
      new.period.state =
        right.value.map { $0.withOpenEnd.map { .value($0) } ?? .unknown } ?? right.state
      return new
    }
    guard column.isUnknown(in: self), column.provenance(self) == .unstated else { return nil }
    column.adopt(&new, correction.replacement)
    return new
  }
}
