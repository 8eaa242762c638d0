import Catalogue
import Diagnostics
import Spreadsheet

/// Decides what red means on one sheet: that a series has stopped, unless the whole table is red.
///
/// Rows are held back as long as every row was red, so that a table painted red is not taken for one of stopped series; not
/// more than a thousand.
struct RedRows {
  private static let furthest = 1000
  /// A table of fewer rows is none that somebody painted.
  private static let fewest = 3
  /// Contradictions that are reported one by one; the rest is counted.
  private static let furthestNamed = 100

  private let source: SourceID
  private var held: [(entry: CatalogueEntry, mark: RedMark)] = []
  private var isEveryRowRed = true
  private var isMeaningless = false
  private var marks: [SourceLocation] = []
  private var marked = 0
  private var painted: SourceLocation?
  private var contradictions: [Diagnostic] = []
  private var contradicted = 0
  private var lone: (count: Int, first: SourceLocation)?

  init(source: SourceID) { self.source = source }

  /// Takes an entry with the red of its row; passes on those of which it is known what their colour means.
  mutating func take(
    _ entry: CatalogueEntry,
    _ mark: RedMark?,
    onEntry: (CatalogueEntry) -> Void
  ) {
    guard !isMeaningless else { return onEntry(entry) }
    guard let mark else {
      isEveryRowRed = false
      release(asStopped: true, onEntry)
      return onEntry(entry)
    }
    held.append((entry, mark))
    if !isEveryRowRed {
      release(asStopped: true, onEntry)
    } else if held.count >= Self.furthest {
      endAsPainted(onEntry)
    }
  }

  /// Says that a row has red cells from which nothing is read.
  mutating func noteLoneRed(_ cell: SheetCell) {
    lone = ((lone?.count ?? 0) + 1, lone?.first ?? cell.location)
  }

  /// Ends the sheet.
  mutating func end(onEntry: (CatalogueEntry) -> Void) {
    if isEveryRowRed, held.count >= Self.fewest {
      endAsPainted(onEntry)
    } else {
      release(asStopped: true, onEntry)
    }
  }

  private mutating func endAsPainted(_ onEntry: (CatalogueEntry) -> Void) {
    isMeaningless = true
    painted = held.first?.mark.cell.location
    release(asStopped: false, onEntry)
  }

  private mutating func release(asStopped: Bool, _ onEntry: (CatalogueEntry) -> Void) {
    for (entry, mark) in held { onEntry(asStopped ? stopped(entry, mark) : entry) }
    held.removeAll()
  }

  private mutating func stopped(_ entry: CatalogueEntry, _ mark: RedMark) -> CatalogueEntry {
    var entry = entry
    let status = entry.dataSet.lifecycle
    switch status.state {
    case .value(.stopped): return entry
    case .value(let lifecycle): contradict(entry, mark, lifecycle.rawValue)
    case .doesNotBear: contradict(entry, mark, CellText.doesNotBear)
    case .unknown:
      marked += 1
      if marks.count < 3 { marks.append(mark.cell.location) }
      let place = CellPlace.words(of: mark.cell.location)
      let words = status.provenance.words.map { "'\($0)'; \(mark.words)" } ?? mark.words
      entry.columns.insert("lifecycle")
      entry.dataSet.lifecycle = Fact(
        .value(.stopped),
        Provenance(
          basis: .inferred,
          citations: [Citation(source: source, place: place)],
          words: words
        )
      )
    }
    return entry
  }

  private mutating func contradict(_ entry: CatalogueEntry, _ mark: RedMark, _ status: String) {
    contradicted += 1
    guard contradicted <= Self.furthestNamed else { return }
    contradictions.append(
      Diagnostic(
        id: "colour-contradicts-status",
        severity: .warning,
        at: mark.cell.location,
        "'\(clipped(entry.dataSet.title))' is marked in red and its status is '\(status)';"
          + " the words are taken",
        help: "if the series has stopped, write 'stopped' as its status"
      )
    )
  }

  /// What was read from colour and what was not, in the order of the file.
  func diagnostics(layout: SheetLayout) -> [Diagnostic] {
    var diagnostics = contradictions
    if contradicted > contradictions.count, let last = contradictions.last {
      diagnostics.append(
        Diagnostic(
          id: "colour-contradicts-status",
          severity: .warning,
          at: last.location,
          "\(contradicted - contradictions.count) more rows are marked in red against their status"
        )
      )
    }
    var notes: [Diagnostic.Note] = []
    let header = layout.headings[layout.sortedColumns.first ?? 0]?.location
    if layout.isReddish {
      notes.append(Diagnostic.Note("red in the row of headings means nothing", at: header))
    }
    if let lone {
      notes.append(
        Diagnostic.Note(
          "nothing is read from red cells elsewhere than in title and status (\(lone.count) rows)",
          at: lone.first
        )
      )
    }
    if let first = marks.first {
      let cells = marks.map(CellPlace.short).joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          id: "read-from-colour",
          severity: .warning,
          at: first,
          "read from colour: \(marked == 1 ? "1 data set is" : "\(marked) data sets are") taken as"
            + " stopped because of their red (\(cells)\(marked > marks.count ? ", ..." : ""))",
          help:
            "a column 'status' would say it in words; where red means something else, add --colour ignore",
          notes: notes
        )
      )
    } else if let place = painted ?? lone?.first ?? (layout.isReddish ? header : nil) {
      diagnostics.append(
        Diagnostic(
          id: "colour-without-meaning",
          severity: .warning,
          at: place,
          painted == nil
            ? "nothing is read from the red of this sheet"
            : "the whole table is red: nothing is read from it",
          help: "a column 'status' says in words which series have stopped",
          notes: notes
        )
      )
    }
    return diagnostics
  }
}
