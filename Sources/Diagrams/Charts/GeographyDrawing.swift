import Assessment
import Bilingual
import FactorModel

/// The body of the matrix of factors by geography level.
struct GeographyDrawing {
  struct Row {
    var words: MatrixRow
    var factorClass: FactorClass
    var cells: [GeographyMatrix.Cell]
    var coverage: Band
  }

  let groups: [(title: String, rows: [Row])]
  /// The names of the columns.
  let levels: [String]
  /// Whether a column tells the class; where classes are the groups it does not.
  let showsClass: Bool
  let language: Language
  let band: (Fit) -> Band

  private static let (titleWidth, classWidth, cellWidth, bandWidth) = (204.0, 58.0, 38.0, 104.0)
  private static let (textSize, smallSize) = (9.0, 8.5)
  private static let rowHeight = 15.0

  private var cellsX: Double { Self.titleWidth + (showsClass ? Self.classWidth : 0) }
  private var bandX: Double { cellsX + Double(levels.count) * Self.cellWidth + 8 }
  private var width: Double { bandX + Self.bandWidth }

  var drawn: (items: [SceneItem], size: Size) {
    let heading = heading
    let blocks = MatrixBlocks(
      groups: groups.map { group in
        MatrixBlocks.Group(title: group.title, rows: group.rows.map(height))
      },
      width: width,
      heading: heading.items,
      headingHeight: heading.height,
      isWide: showsClass
    )
    return blocks.drawn { place in
      let rows = groups[place.group].rows
      let row = rows[place.row]
      let saysClass =
        place.isFirst || place.row == 0 || rows[place.row - 1].factorClass != row.factorClass
      return .group(drawn(row, saysClass: saysClass))
    }
  }

  private func title(_ row: Row) -> [String] {
    MatrixText.lines(row.words.title, width: Self.titleWidth - 8, size: Self.textSize)
  }

  private func height(_ row: Row) -> Double {
    Self.rowHeight + Double(title(row).count - 1) * Self.textSize * SceneItem.leading
  }

  private var heading: (items: [SceneItem], height: Double) {
    let centres = levels.indices.map { cellsX + (Double($0) + 0.5) * Self.cellWidth }
    let stairs = MatrixHeadings(levels, centres: centres)
    let captions = 16.0
    let y = stairs.height + captions
    var items = stairs.items
    // The lines of the steps go on through the row of captions.
    items += centres.map {
      MatrixMarks.line(
        from: Point($0, stairs.height - 1),
        to: Point($0, y - 4),
        .init(.rule, width: 0.6)
      )
    }
    func caption(_ text: LocalizedText, _ x: Double) -> SceneItem {
      .text(
        SceneText(text.text(in: language), at: Point(x, y - 6), size: Self.textSize, isBold: true)
      )
    }
    items.append(caption(MatrixWording.factor, 4))
    if showsClass { items.append(caption(DiagramWording.classes, Self.titleWidth)) }
    items.append(caption(MatrixWording.coverageShort, bandX))
    items.append(
      MatrixMarks.line(from: Point(0, y - 1), to: Point(width, y - 1), .init(.rule, width: 1))
    )
    return (items, y)
  }

  private func drawn(_ row: Row, saysClass: Bool) -> SceneGroup {
    let height = height(row)
    let base = height / 2 + 3.3
    var items: [SceneItem] = [MatrixMarks.rowLine(width: width, y: height)]
    let title = title(row)
    let top = (height - Double(title.count) * Self.textSize * SceneItem.leading) / 2 + 0.5
    items += SceneItem.lines(title, x: 4, top: top, size: Self.textSize)
    if showsClass, saysClass {
      let name = DiagramWording.name(row.factorClass).text(in: language)
      items.append(
        .text(
          SceneText(
            MatrixText.cut(name, width: Self.classWidth - 4, size: Self.smallSize),
            at: Point(Self.titleWidth, base),
            size: Self.smallSize,
            ink: .quiet
          )
        )
      )
    }
    for (place, cell) in row.cells.enumerated() {
      let x = cellsX + Double(place) * Self.cellWidth
      let frame = Frame(
        x: x + 1,
        y: (height - Self.rowHeight) / 2 + 1.5,
        width: Self.cellWidth - 2,
        height: Self.rowHeight - 3
      )
      items += Self.drawn(cell.finding, isRequired: cell.isRequired, in: frame, band: band)
    }
    items += MatrixMarks.strokes(row.coverage, at: Point(bandX, height / 2 + 4.5), height: 9)
    let words = "\(row.coverage.mark.letter) \(row.coverage.mark.word.text(in: language))"
    items.append(
      .text(
        SceneText(
          MatrixText.cut(words, width: Self.bandWidth - 18, size: Self.smallSize),
          at: Point(bandX + 17, base),
          size: Self.smallSize,
          ink: .line(row.coverage)
        )
      )
    )
    return row.words.symbol(items)
  }

  private static func drawn(
    _ finding: GeographyMatrix.Finding,
    isRequired: Bool,
    in frame: Frame,
    band: (Fit) -> Band
  ) -> [SceneItem] {
    var items: [SceneItem] = []
    func sign(_ text: String, isBold: Bool) -> SceneItem {
      .text(
        SceneText(
          text,
          at: Point(frame.centre.x, frame.centre.y + 3.4),
          size: 9,
          isBold: isBold,
          ink: .quiet,
          alignment: .middle
        )
      )
    }
    switch finding {
    case .published(let fit): items += MatrixMarks.cell(band(fit), fit.mapped, in: frame)
    case .unknown: items.append(sign("?", isBold: false))
    case .nothing: items.append(sign("·", isBold: true))
    }
    if isRequired {
      let outline = SceneShape.Stroke(.text, width: 1.2)
      items.append(.shape(SceneShape(.rectangle(frame), stroke: outline)))
    }
    return items
  }

  static func key(_ language: Language) -> [Sheet.KeyPart] {
    let frame = Frame(x: 4, y: 3, width: cellWidth - 2, height: rowHeight - 3)
    func entry(_ sample: [SceneItem], _ words: LocalizedText) -> Sheet.KeyPart.Entry {
      Sheet.KeyPart.Entry(sample: sample, words: words.text(in: language))
    }
    let bands = Band.allCases.reversed().map { band in
      entry(MatrixMarks.cell(band, .direct, in: frame), band.mark.word)
    }
    let directness = [Directness.direct, .part, .proxy].map { directness in
      entry(
        MatrixMarks.cell(.weak, directness, in: frame),
        MatrixWording.measures(directness)
      )
    }
    func cell(_ finding: GeographyMatrix.Finding, isRequired: Bool = false) -> [SceneItem] {
      drawn(finding, isRequired: isRequired, in: frame) { _ in .none }
    }
    return [
      Sheet.KeyPart(title: MatrixWording.fits.text(in: language), entries: bands),
      Sheet.KeyPart(title: MatrixWording.directness.text(in: language), entries: directness),
      Sheet.KeyPart(
        title: MatrixWording.cells.text(in: language),
        entries: [
          entry(cell(.nothing, isRequired: true), MatrixWording.requiredLevel),
          entry(cell(.unknown), MatrixWording.unknownLevel),
          entry(cell(.nothing), MatrixWording.nothingThere),
        ]
      ),
    ]
  }
}
