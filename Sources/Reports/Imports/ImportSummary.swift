package import Bilingual
package import Catalogue

/// What `bwlch import` did or, on a dry run, would do.
package struct ImportSummary: Sendable {
  /// More of a kind than this are counted, and the command that lists them all is named.
  private static let most = 15

  private let result: ImportResult
  private let language: Language

  package init(_ result: ImportResult, language: Language = .english) {
    self.result = result
    self.language = language
  }

  package var document: ReportDocument {
    let record = result.record
    var blocks: [Block] = [.paragraph([.text(said(ImportWording.reading(result)))])]
    if result.isRepetition {
      blocks.append(.paragraph([.text(said(ImportWording.repetition(record)))]))
    } else {
      blocks.append(counts)
      blocks += [undecided, renamed, absent(result.effects.notObserved, .notObserved)].compactMap(
        \.self
      )
      blocks += [absent(result.effects.removed, .removed)].compactMap(\.self)
      blocks.append(files)
      blocks += [next].compactMap(\.self)
    }
    return ReportDocument(
      title: [.text(said(ImportWording.title(result)))],
      language: language,
      blocks: blocks
    )
  }

  private func said(_ text: LocalizedText) -> String { text.text(in: language) }

  private var counts: Block {
    let rows = ImportRow.all(result).map { row in
      [[Inline.text(said(row.label))], [.text(String(row.count))], [.text(said(row.meaning))]]
    }
    return .table(
      ReportTable(
        columns: [
          .init(said(ImportWording.dataSets)), .init(said(ImportWording.number), .trailing),
          .init(said(ImportWording.meaning)),
        ],
        rows: rows
      )
    )
  }

  private var undecided: Block? {
    let rows = result.effects.fates.compactMap { fate -> [ReportTable.Cell]? in
      guard case .undecided(_, let title, let candidates) = fate, let best = candidates.first else {
        return nil
      }
      return [
        [.text(title)], [.code(best.dataSet.text)],
        [.text(ImportWording.likeness(best.percent))], [.text(best.reason.description)],
      ]
    }
    return table(
      rows,
      ImportWording.undecidedCaption(rows.count),
      [
        ImportWording.newID, ImportWording.perhaps, ImportWording.likeness, ImportWording.because,
      ],
      more: "bwlch matches review"
    )
  }

  /// Matched by something else than an id: what a person would want to see.
  private var renamed: Block? {
    let rows = result.effects.fates.compactMap { fate -> [ReportTable.Cell]? in
      guard case .matched(let id, let because) = fate, because != .ourID, because != .identifier
      else { return nil }
      return [[.code(id.text)], [.text(because.description)]]
    }
    return table(
      rows,
      ImportWording.matchedCaption(rows.count),
      [ImportWording.dataSet, ImportWording.because],
      more: nil
    )
  }

  private func absent(_ ids: [DataSetID], _ kind: ChangeClass) -> Block? {
    guard !ids.isEmpty else { return nil }
    let shown = ids.prefix(Self.most).map(\.text).joined(separator: ", ")
    let rest = ids.count > Self.most ? ImportWording.more(ids.count - Self.most) : ""
    return .paragraph([
      .text(said(ImportWording.absent(kind, count: ids.count))), .text(" " + shown + rest),
    ])
  }

  private var files: Block {
    let label = result.isDryRun ? ImportWording.wouldWrite : ImportWording.wrote
    return .paragraph([.text(said(label) + " " + result.files.joined(separator: ", "))])
  }

  /// What to do about it, in the order in which to do it.
  private var next: Block? {
    guard !result.isDryRun else { return nil }
    let version = result.record.version
    let isUndecided = result.effects.fates.contains { fate in
      if case .undecided = fate { true } else { false }
    }
    var steps: [(command: String, meaning: LocalizedText)] = []
    if isUndecided { steps.append(("bwlch matches review", ImportWording.decide)) }
    if let base = result.base {
      steps.append(("bwlch diff \(base) \(version)", ImportWording.compare))
    }
    steps.append(("bwlch mapping review --version \(version)", ImportWording.map))
    return .table(
      ReportTable(
        caption: [.text(said(ImportWording.next))],
        columns: [.init(said(ImportWording.command)), .init(said(ImportWording.purpose))],
        rows: steps.map { [[.code($0.command)], [.text(said($0.meaning))]] }
      )
    )
  }

  private func table(
    _ rows: [[ReportTable.Cell]],
    _ caption: LocalizedText,
    _ columns: [LocalizedText],
    more command: String?
  ) -> Block? {
    guard !rows.isEmpty else { return nil }
    let rest =
      rows.count <= Self.most
      ? "" : ImportWording.first(Self.most) + (command.map { "; '\($0)' lists all" } ?? "")
    return .table(
      ReportTable(
        caption: [.text(said(caption) + rest)],
        columns: columns.map { .init(said($0)) },
        rows: Array(rows.prefix(Self.most))
      )
    )
  }
}

/// A kind of outcome, how many data sets had it, and what it means.
struct ImportRow: Sendable {
  var id: String
  var label: LocalizedText
  var count: Int
  var meaning: LocalizedText

  static func all(_ result: ImportResult) -> [ImportRow] {
    let effects = result.effects
    var (matched, new, undecided) = (0, 0, 0)
    for fate in effects.fates {
      switch fate {
      case .matched: matched += 1
      case .new: new += 1
      case .undecided: undecided += 1
      }
    }
    return [
      ImportRow(
        id: "matched",
        label: LocalizedText("the same"),
        count: matched,
        meaning: LocalizedText("known before; \(effects.changed.count) of them read otherwise now")
      ),
      ImportRow(
        id: "new",
        label: LocalizedText("new"),
        count: new,
        meaning: LocalizedText("not in the catalogue before")
      ),
      ImportRow(
        id: "undecided",
        label: LocalizedText("to be decided"),
        count: undecided,
        meaning: LocalizedText("perhaps known before; apart until somebody decides")
      ),
      ImportRow(
        id: "not-observed",
        label: LocalizedText("not observed"),
        count: effects.notObserved.count,
        meaning: result.record.scope == .whole && !effects.notObserved.isEmpty
          ? LocalizedText(
            "not in the file, which could not be read as a whole; not said to be removed"
          )
          : LocalizedText("within the scope and not in the file; not said to have stopped")
      ),
      ImportRow(
        id: "removed",
        label: LocalizedText("removed"),
        count: effects.removed.count,
        meaning: LocalizedText("not in a file that tells of the whole catalogue")
      ),
      ImportRow(
        id: "carried-over",
        label: LocalizedText("carried over"),
        count: effects.carriedOver,
        meaning: LocalizedText(
          "outside the scope, or seen in another file of that day; as they were when last seen"
        )
      ),
    ]
  }
}
