/// How cells look: what a cell format of the workbook comes to.
struct CellStyle: Sendable, Hashable {
  var fill: RGBColour?
  var font: RGBColour?
  var format = NumberFormat.number
  var isStruck = false
}

/// The look that a rule gives to the cells for which it holds.
struct RuleStyle: Sendable, Hashable {
  var fill: RGBColour?
  var font: RGBColour?
}

/// The formats of a workbook, their colours resolved.
struct CellStyles: Sendable {
  var cells: [CellStyle] = []
  var rules: [RuleStyle] = []

  subscript(_ index: Int) -> CellStyle {
    cells.indices.contains(index) ? cells[index] : CellStyle()
  }
}
