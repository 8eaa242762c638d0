/// Lays a table out in columns of text, or, where it is too narrow for that, as one record a row.
struct TextTable {
  let table: ReportTable
  /// Columns to fill; `nil` gives every column what it wants.
  let width: Int?

  private static let gap = 2
  /// Narrower than this a column is not worth reading.
  private static let narrowest = 8

  var lines: [StyledLine] {
    let header = table.columns.map { StyledLine($0.title, style: .init(isStrong: true)) }
    let rows = table.rows.map { $0.map { StyledLine.lines(of: $0) } }
    guard let widths = columnWidths(header: header, rows: rows) else { return records(rows) }
    let rule = StyledLine(
      widths.map { String(repeating: "-", count: $0) }
        .joined(separator: String(repeating: " ", count: Self.gap))
    )
    return line(header.map { [$0] }, widths: widths) + [rule]
      + rows.flatMap { line($0, widths: widths) }
  }

  /// The width of each column, or `nil` where there is no room for all of them side by side.
  private func columnWidths(header: [StyledLine], rows: [[[StyledLine]]]) -> [Int]? {
    var widths = table.columns.indices.map { column in
      let cells = rows.flatMap { $0[column] } + [header[column]]
      return max(1, cells.map(\.width).max() ?? 1)
    }
    guard let width else { return widths }
    let least = widths.map { min($0, Self.narrowest) }
    let gaps = Self.gap * max(0, widths.count - 1)
    guard least.reduce(gaps, +) <= width else { return nil }
    while widths.reduce(gaps, +) > width {
      let widest = widths.indices.max { left, right in
        let leftRoom = (widths[left] > least[left] ? widths[left] : 0)
        let rightRoom = (widths[right] > least[right] ? widths[right] : 0)
        return leftRoom < rightRoom
      }
      guard let widest else { return widths }
      widths[widest] -= 1
    }
    return widths
  }

  private func line(_ cells: [[StyledLine]], widths: [Int]) -> [StyledLine] {
    let wrapped = zip(cells, widths).map { cell, width in
      cell.flatMap { $0.wrapped(to: width) }
    }
    let height = wrapped.map(\.count).max() ?? 0
    let gap = StyledLine(String(repeating: " ", count: Self.gap))
    return (0..<height).map { row in
      var result = StyledLine()
      for (column, lines) in wrapped.enumerated() {
        if column > 0 { result = result + gap }
        let piece = row < lines.count ? lines[row] : StyledLine()
        result = result + piece.padded(to: widths[column], table.columns[column].alignment)
      }
      return result
    }
  }

  private func records(_ rows: [[[StyledLine]]]) -> [StyledLine] {
    rows.enumerated().flatMap { place, cells in
      var lines = place > 0 ? [StyledLine()] : []
      for (column, cell) in zip(table.columns, cells) {
        let title = StyledLine(column.title + ": ", style: .init(isStrong: true))
        let joined = cell.reduce(into: StyledLine()) { result, line in
          if !result.glyphs.isEmpty { result.glyphs += StyledLine("; ").glyphs }
          result.glyphs += line.glyphs
        }
        lines += (title + joined).wrapped(to: width ?? .max)
      }
      return lines
    }
  }
}
