/// A picture that is no graph and knows its places by itself: a matrix, a time line, lanes.
package struct Chart: Sendable, Hashable {
  package var scene: Scene
  /// The same facts as text; the facts of the scene's symbols and of this are equal sets.
  package var outline: TextOutline
  /// The same facts as a table, where they are one.
  package var table: PictureTable?

  package init(scene: Scene, outline: TextOutline, table: PictureTable? = nil) {
    self.scene = scene
    self.outline = outline
    self.table = table
  }

  package var id: String { scene.id }
  package var title: String { scene.title }
}

/// The facts of a picture as a table of words.
package struct PictureTable: Sendable, Hashable {
  package var columns: [String]
  /// Each as long as ``columns``; the first cell names the row.
  package var rows: [[String]]

  package init(columns: [String], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a cell for each column")
    self.columns = columns
    self.rows = rows
  }
}

/// One of the family of pictures, not yet drawn.
package enum Picture: Sendable, Hashable {
  /// Needs places from a layout engine.
  case graph(Diagram)
  case chart(Chart)

  package var id: String {
    switch self {
    case .graph(let diagram): diagram.id
    case .chart(let chart): chart.id
    }
  }

  package var title: String {
    switch self {
    case .graph(let diagram): diagram.title
    case .chart(let chart): chart.title
    }
  }

  /// The picture in a few sentences, for who cannot see it.
  package var alternative: String {
    switch self {
    case .graph(let diagram): diagram.alternative
    case .chart(let chart): chart.scene.description
    }
  }

  /// All facts in it as text.
  package var outline: TextOutline {
    switch self {
    case .graph(let diagram): TextOutline(diagram)
    case .chart(let chart): chart.outline
    }
  }
}
