package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// Coverage over the versions: all aspects that can be compared throughout, and those of each class.
package struct HistoryChart: Sendable {
  package static let id = "history"

  private let snapshot: Snapshot
  private let language: Language
  private let history: CoverageHistory

  /// `nil` where there is nothing to compare: a single version, or no aspect that is established in all.
  package init?(_ snapshot: Snapshot, language: Language = .english) {
    history = snapshot.coverageHistory
    guard history.versions.count > 1, !history.panel.isEmpty else { return nil }
    self.snapshot = snapshot
    self.language = language
  }

  package var chart: Chart {
    let rows = history.rows.compactMap(row)
    let drawing = HistoryDrawing(
      rows: rows,
      versions: history.versions.map(\.text),
      language: language
    )
    let sheet = MatrixSheet(
      snapshot: snapshot,
      language: language,
      id: Self.id,
      title: HistoryWording.title.text(in: language),
      extent: HistoryWording.extent(history.panel.count, of: history.aspects).text(in: language),
      summary: [HistoryWording.summary.text(in: language)]
        + rows.prefix(1).flatMap(\.words.facts)
        .map { $0 + "." },
      key: key,
      notes: [HistoryWording.panel.text(in: language)]
    )
    return sheet.chart(
      body: drawing.items,
      size: drawing.size,
      sections: [
        TextOutline.Section(
          title: HistoryWording.groups.text(in: language),
          items: rows.map(\.words.item)
        )
      ],
      table: PictureTable(
        columns: [HistoryWording.group.text(in: language)] + history.versions.map(\.text),
        rows: rows.map { [$0.words.title] + $0.words.facts }
      )
    )
  }

  /// All and the classes; other groups overlap and stand in the table of the report.
  private func row(_ row: CoverageHistory.Row) -> HistoryDrawing.Row? {
    let id: String
    let title: LocalizedText
    switch row.group {
    case .all: (id, title) = ("all", HistoryWording.all)
    case .factorClass(let factorClass):
      (id, title) = ("class-\(factorClass.rawValue)", DiagramWording.name(factorClass))
    case .side, .theme, .population: return nil
    }
    let facts = zip(history.versions, row.levels).map { version, level in
      HistoryWording.fact(version, level).text(in: language)
    }
    return HistoryDrawing.Row(
      words: MatrixRow(id: id, title: title.text(in: language), facts: facts),
      aspects: HistoryWording.aspects(row.aspects).text(in: language),
      levels: row.levels
    )
  }

  private var key: [Sheet.KeyPart] {
    let frame = Frame(x: 4, y: 4, width: 34, height: 9)
    return [
      Sheet.KeyPart(
        title: HistoryWording.bars.text(in: language),
        entries: [
          .init(
            sample: MatrixMarks.bar(.met, in: frame),
            words: HistoryWording.proven.text(in: language)
          ),
          .init(
            sample: MatrixMarks.bar(.notEstablished, in: frame),
            words: HistoryWording.possible.text(in: language)
          ),
        ]
      )
    ]
  }
}
