import Assessment
import Bilingual
import Catalogue
import FactorModel

extension OutputsChart {
  /// The data sets of the theme by the outputs that show any of them.
  var ofTheme: Chart {
    let columns = outputs.filter { $0.count > 0 }.map(\.output)
    let titles = Dictionary(
      columns.map { ($0.id, heading($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    let rows = ranked.map { dataSet in
      let shown = columns.filter { dataSet.outputs.contains($0.id) }.compactMap { titles[$0.id] }
      return OutputsDots.Row(
        words: MatrixRow(
          id: "data-set-\(dataSet.id)",
          title: dataSet.title,
          facts: [OutputsWording.shown(times: shown.count, most: nil).text(in: language)] + shown,
          anchor: "data-set-\(dataSet.id)"
        ),
        dots: columns.map { dataSet.outputs.contains($0.id) }
      )
    }
    let drawing = OutputsDots(
      rows: rows,
      outputs: columns.map(heading),
      counts: columns.map { count($0.id) },
      language: language
    )
    let body = drawing.drawn
    let name = theme.map { snapshot.model.theme($0)?.label.text(in: language) ?? $0.text } ?? ""
    let sheet = sheet(
      title: OutputsWording.title(name),
      extent: [
        OutputsWording.dataSets(rows.count), OutputsWording.outputsShown(columns.count),
      ],
      summary: [OutputsWording.themeSummary]
    )
    return sheet.chart(
      body: body.items,
      size: body.size,
      sections: [
        TextOutline.Section(
          title: OutputsWording.dataSetsHeading.text(in: language),
          items: rows.map(\.words.item)
        )
      ],
      table: PictureTable(
        columns: [OutputsWording.dataSet.text(in: language)] + columns.map(heading)
          + [OutputsWording.times.text(in: language)],
        rows: rows.map { row in
          [row.words.title] + row.dots.map { $0 ? "●" : "–" }
            + [row.times == 0 ? OutputsWording.nowhere.text(in: language) : String(row.times)]
        }
      )
    )
  }

  /// The title, with the status of an output that is not there now.
  private func heading(_ output: Output) -> String {
    guard output.status != .current else { return output.title }
    return "\(output.title) (\(OutputsWording.name(output.status).text(in: language)))"
  }
}
