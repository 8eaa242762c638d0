package import Assessment
package import Bilingual
package import Catalogue
package import FactorModel

/// The evidence matrix of themes by classes: how many factors, and how many of their aspects are measured.
///
/// A factor stands in the row of each of its themes; themes overlap, so the last row is no sum of the others.
package struct ThemeClassMatrix: Sendable {
  /// What a cell counts.
  package struct Cell: Sendable, Hashable {
    package var factors: Int
    /// Aspects by verdict.
    package var verdicts: [Verdict: Int]

    package var aspects: Int { verdicts.values.reduce(0, +) }
    package func count(of verdict: Verdict) -> Int { verdicts[verdict] ?? 0 }
  }

  package let snapshot: Snapshot
  package let language: Language

  package static let id = "matrix-themes"

  package init(_ snapshot: Snapshot, language: Language = .english) {
    self.snapshot = snapshot
    self.language = language
  }

  /// Factors with `theme` (`nil`: all) that roll-ups count under `factorClass` (`nil`: any), and the verdicts on their aspects.
  package func cell(theme: ThemeID?, _ factorClass: FactorClass?) -> Cell {
    var cell = Cell(factors: 0, verdicts: [:])
    for factor in snapshot.model.factors {
      guard theme.map(factor.themes.contains) ?? true,
        factorClass.map({ $0 == factor.factorClass }) ?? true,
        let found = snapshot.assessment.factor(factor.id)
      else { continue }
      cell.factors += 1
      for aspect in found.aspects { cell.verdicts[aspect.verdict, default: 0] += 1 }
    }
    return cell
  }

  package var chart: Chart {
    let rows = snapshot.model.themes.map { row($0.id, $0.label.text(in: language)) }
    let all = row(nil, MatrixWording.allFactors.text(in: language))
    let drawing = ThemeClassDrawing(rows: rows, all: all, language: language)
    let sheet = MatrixSheet(
      snapshot: snapshot,
      language: language,
      id: Self.id,
      title: MatrixWording.themesByClasses.text(in: language),
      extent: MatrixWording.themesShown(rows.count, factors: all.total.factors)
        .text(in: language),
      summary: [
        MatrixWording.themesByClassesSummary.text(in: language),
        MatrixWording.inAll(MatrixWording.words(all.total, in: language)).text(in: language),
      ],
      key: key,
      notes: [
        MatrixWording.themesOverlap.text(in: language),
        MatrixWording.barLength.text(in: language),
      ]
    )
    return sheet.chart(
      body: drawing.items,
      size: drawing.size,
      sections: [
        TextOutline.Section(
          title: DiagramWording.themes.text(in: language),
          items: (rows + [all]).map(\.words.item)
        )
      ],
      table: table(rows + [all])
    )
  }

  private func row(_ theme: ThemeID?, _ title: String) -> ThemeClassDrawing.Row {
    let cells = FactorClass.allCases.map { cell(theme: theme, $0) }
    let total = cell(theme: theme, nil)
    let facts = zip(FactorClass.allCases, cells).map { factorClass, cell in
      let name = DiagramWording.name(factorClass).text(in: language)
      return "\(name): \(MatrixWording.words(cell, in: language))"
    }
    let sum = "\(MatrixWording.total.text(in: language)): "
    return ThemeClassDrawing.Row(
      words: MatrixRow(
        id: theme.map { "theme-\($0)" } ?? "all",
        title: title,
        facts: facts + [sum + MatrixWording.words(total, in: language)]
      ),
      cells: cells,
      total: total
    )
  }

  private func table(_ rows: [ThemeClassDrawing.Row]) -> PictureTable {
    let classes = FactorClass.allCases.map { DiagramWording.name($0).text(in: language) }
    return PictureTable(
      columns: [MatrixWording.theme.text(in: language)] + classes
        + [MatrixWording.total.text(in: language)],
      rows: rows.map { row in
        [row.words.title] + (row.cells + [row.total]).map { MatrixWording.words($0, in: language) }
      }
    )
  }

  private var key: [Sheet.KeyPart] {
    let frame = Frame(x: 4, y: 4, width: 34, height: 9)
    let samples = Verdict.allCases.map { verdict in
      Sheet.KeyPart.Entry(
        sample: MatrixMarks.bar(verdict, in: frame),
        words: "\(verdict.mark.letter) \(verdict.mark.word.text(in: language))"
      )
    }
    let nothing = Sheet.KeyPart.Entry(
      sample: [.text(SceneText("–", at: Point(21, 13), size: 10, ink: .quiet, alignment: .middle))],
      words: MatrixWording.noFactor.text(in: language)
    )
    return [
      Sheet.KeyPart(title: MatrixWording.aspectsBy.text(in: language), entries: samples),
      Sheet.KeyPart(title: MatrixWording.cells.text(in: language), entries: [nothing]),
    ]
  }
}
