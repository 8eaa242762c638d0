import Assessment
import Bilingual
import Catalogue
import FactorModel

extension GeographyMatrix {
  package var chart: Chart {
    let groups = groups
    let factors = groups.flatMap(\.factors)
    let all = allLevels
    let cells = Dictionary(
      factors.map { ($0.id, self.cells(of: $0, at: all)) },
      uniquingKeysWith: { first, _ in first }
    )
    let levels = all.filter { level in
      level == snapshot.history.geography.country
        || cells.values.contains { $0.contains { $0.level == level && $0.bears } }
    }
    let rows = groups.map { group in
      (group.title, group.factors.map { row($0, cells: (cells[$0.id] ?? []).at(levels)) })
    }
    let drawing = GeographyDrawing(
      groups: rows,
      levels: levels.map(name),
      showsClass: theme == nil,
      language: language,
      band: band
    )
    let body = drawing.drawn
    return sheet(rows.flatMap(\.1), leftOut: all.filter { !levels.contains($0) }).chart(
      body: body.items,
      size: body.size,
      sections: rows.map { title, rows in
        TextOutline.Section(title: title, items: rows.map(\.words.item))
      },
      table: table(rows.flatMap(\.1), levels: levels)
    )
  }

  private func name(_ level: LevelID) -> String {
    snapshot.history.geography.level(level)?.label.text(in: language) ?? level.text
  }

  private func row(_ factor: Factor, cells: [Cell]) -> GeographyDrawing.Row {
    let found = snapshot.assessment.factor(factor.id)
    return GeographyDrawing.Row(
      words: MatrixRow(
        id: "factor-\(factor.id)",
        title: factor.label.text(in: language),
        facts: facts(factor, found, cells),
        anchor: "factor-\(factor.id)"
      ),
      factorClass: factor.factorClass,
      cells: cells,
      coverage: found?.band ?? .none
    )
  }

  private func facts(_ factor: Factor, _ found: FactorAssessment?, _ cells: [Cell]) -> [String] {
    var facts = [
      fact(DiagramWording.classes, DiagramWording.name(factor.factorClass).text(in: language))
    ]
    if let found {
      let range = DiagramWording.range(found.coverage).text(in: language)
      facts.append(fact(DiagramWording.coverage, "\(words(found.band)); \(range)"))
    }
    let required = cells.filter(\.isRequired).map { name($0.level) }
    if !required.isEmpty {
      facts.append(fact(MatrixWording.required, required.joined(separator: "; ")))
    }
    for cell in cells {
      guard case .published(let fit) = cell.finding else { continue }
      let title = snapshot.version[fit.dataSet]?.title ?? fit.dataSet.text
      facts.append("\(name(cell.level)): \(words(fit)); \(title)")
    }
    let unknown = cells.filter { $0.finding == .unknown }.map { name($0.level) }
    if !unknown.isEmpty {
      facts.append(fact(MatrixWording.notKnownAt, unknown.joined(separator: "; ")))
    }
    if cells.allSatisfy({ $0.finding == .nothing }) {
      facts.append(MatrixWording.nowhere.text(in: language))
    }
    return facts
  }

  private func fact(_ name: LocalizedText, _ words: String) -> String {
    "\(name.text(in: language)): \(words)"
  }

  private func words(_ band: Band) -> String {
    "\(band.mark.letter) \(band.mark.word.text(in: language))"
  }

  private func words(_ fit: Fit) -> String {
    [
      words(band(fit)), DiagramWording.range(fit.score).text(in: language),
      MatrixWording.name(fit.mapped).text(in: language),
    ].joined(separator: "; ")
  }

  private func table(_ rows: [GeographyDrawing.Row], levels: [LevelID]) -> PictureTable {
    PictureTable(
      columns: [MatrixWording.factor, DiagramWording.classes].map { $0.text(in: language) }
        + levels.map(name) + [DiagramWording.coverage.text(in: language)],
      rows: rows.map { row in
        [row.words.title, DiagramWording.name(row.factorClass).text(in: language)]
          + row.cells.map(words) + [words(row.coverage)]
      }
    )
  }

  private func words(_ cell: Cell) -> String {
    let finding =
      switch cell.finding {
      case .published(let fit): words(fit)
      case .unknown: MatrixWording.notKnown.text(in: language)
      case .nothing: "–"
      }
    return cell.isRequired ? "\(finding) (\(MatrixWording.isRequired.text(in: language)))" : finding
  }

  private func sheet(_ rows: [GeographyDrawing.Row], leftOut: [LevelID]) -> MatrixSheet {
    let subject = theme.map { snapshot.model.theme($0)?.label.text(in: language) ?? $0.text }
    let atRequired = rows.count { row in
      row.cells.contains { cell in
        if case .published = cell.finding { cell.isRequired } else { false }
      }
    }
    var notes = [
      MatrixWording.bestFit.text(in: language), MatrixWording.finerStands.text(in: language),
    ]
    if !leftOut.isEmpty {
      let names = leftOut.map(name).joined(separator: ", ")
      notes.append(MatrixWording.levelsLeftOut(names).text(in: language))
    }
    return MatrixSheet(
      snapshot: snapshot,
      language: language,
      id: Self.id(of: theme),
      title: MatrixWording.byGeography(subject).text(in: language),
      extent: MatrixWording.factors(rows.count).text(in: language),
      summary: [
        MatrixWording.byGeographySummary.text(in: language),
        MatrixWording.atRequired(atRequired, of: rows.count).text(in: language),
      ],
      key: GeographyDrawing.key(language),
      notes: notes
    )
  }
}

extension GeographyMatrix.Cell {
  /// Something is known to be published at the level, or has to be.
  fileprivate var bears: Bool {
    if case .published = finding { true } else { isRequired }
  }
}

extension [GeographyMatrix.Cell] {
  fileprivate func at(_ levels: [LevelID]) -> Self { filter { levels.contains($0.level) } }
}
