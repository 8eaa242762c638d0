import Assessment
import Bilingual
import Catalogue
import FactorModel

extension OutputsChart {
  /// Outputs by themes, and above them how often data sets are shown.
  var wholeProject: Chart {
    let themes = snapshot.model.themes
    let rows = outputs.map { output, count in
      row(output, count, counts: themes.map { self.count(output.id, theme: $0.id) })
    }
    let shown = rows.count { $0.count > 0 }
    let drawing = OutputsDrawing(
      rows: rows,
      themes: themes.map { $0.label.text(in: language) },
      language: language
    )
    let often = OutputsOften(
      distribution: distribution,
      mostOften: ranked.filter { Self.times($0) > 0 }.prefix(OutputsOften.names)
        .map { ($0, Self.times($0)) },
      width: drawing.size.width,
      language: language
    )
    let below = Point(0, often.size.height + 20)
    var sheet = sheet(
      title: OutputsWording.title,
      extent: [
        OutputsWording.dataSets(dataSets.count), OutputsWording.outputs(rows.count, shown: shown),
      ],
      summary: [OutputsWording.wholeSummary]
    )
    sheet.notes.append(OutputsWording.themesOverlap.text(in: language))
    return sheet.chart(
      body: often.items + drawing.items.map { $0.moved(by: below) },
      size: Size(drawing.size.width, below.y + drawing.size.height),
      sections: [
        TextOutline.Section(
          title: OutputsWording.howOften.text(in: language),
          items: often.rows.map(\.item)
        ),
        TextOutline.Section(
          title: OutputsWording.outputsHeading.text(in: language),
          items: rows.map(\.words.item)
        ),
      ],
      table: table(rows, themes: themes)
    )
  }

  private func row(_ output: Output, _ count: Int, counts: [Int]) -> OutputsDrawing.Row {
    var facts: [String] = []
    if let owner = output.owner {
      facts.append("\(OutputsWording.owner.text(in: language)): \(owner)")
    }
    if output.status != .current { facts.append(words(output.status)) }
    facts.append(OutputsWording.dataSets(count).text(in: language))
    facts += zip(snapshot.model.themes, counts).compactMap { theme, count in
      count == 0 ? nil : "\(theme.label.text(in: language)): \(count)"
    }
    return OutputsDrawing.Row(
      words: MatrixRow(
        id: "output-\(output.id)",
        title: output.title,
        facts: facts,
        anchor: "output-\(output.id)"
      ),
      owner: output.owner,
      status: output.status == .current ? nil : words(output.status),
      count: count,
      counts: counts
    )
  }

  private func words(_ status: Output.Status) -> String {
    OutputsWording.name(status).text(in: language)
  }

  private func table(_ rows: [OutputsDrawing.Row], themes: [Theme]) -> PictureTable {
    let names = [OutputsWording.output, OutputsWording.owner, OutputsWording.status]
      .map { $0.text(in: language) }
    return PictureTable(
      columns: names + themes.map { $0.label.text(in: language) }
        + [OutputsWording.all.text(in: language)],
      rows: rows.map { row in
        [row.words.title, row.owner ?? "–", row.status ?? words(.current)]
          + (row.counts + [row.count]).map { $0 == 0 ? "–" : String($0) }
      }
    )
  }
}
