package import Bilingual
package import Catalogue
package import Spreadsheet

/// A version of the catalogue as a workbook: a row a data set, the columns of the catalogue, status by word and fill.
package enum CatalogueWorkbook {
  /// A column of the catalogue, `id` among them, and what stands over it.
  package struct Column: Sendable, Hashable {
    package var name: String
    package var heading: String

    package init(name: String, heading: String) {
      self.name = name
      self.heading = heading
    }
  }

  package static func workbook(
    of version: CatalogueVersion,
    columns: [Column],
    language: Language = .english
  ) -> Workbook {
    Workbook(
      title: ExportWording.title(version).text(in: language),
      sheets: [
        Workbook.Sheet(
          name: ExportWording.sheet.text(in: language),
          columns: columns.map { column in
            let width = width(column.name)
            return .init(column.heading, width: width, isWrapped: width > 40)
          },
          rows: version.stated.map { dataSet in columns.map { cell($0.name, of: dataSet) } }
        )
      ]
    )
  }

  private static func cell(_ column: String, of dataSet: DataSet) -> Workbook.Cell {
    let text = dataSet.cell(column)
    if text.isEmpty { return .blank }
    switch column {
    case "link": return Workbook.Cell(.link(text, url: text))
    case "lifecycle": return .text(text, fill: fill(dataSet.lifecycle.value))
    case "presence":
      return .text(text, fill: dataSet.presence == .notObserved ? .muted : nil)
    default: return .text(text)
    }
  }

  private static func fill(_ lifecycle: Lifecycle?) -> Workbook.Fill? {
    switch lifecycle {
    case .active: .good
    case .stale, .disrupted: .caution
    case .stopped: .stopped
    case .experimental: .muted
    case nil: nil
    }
  }

  private static func width(_ column: String) -> Double {
    switch column {
    case "title", "title_cy", "why", "description", "description_cy", "known_issues": 48
    case "id", "publisher", "provider", "instrument", "link", "levels", "breakdowns", "outputs": 28
    default: 16
    }
  }
}
