import Assessment
import Bilingual
import FactorModel

/// The key inside a picture: samples drawn exactly as the cards are, and lines of words.
struct KeyDrawing {
  let key: [DiagramKey]
  let language: Language
  let palette: Palette

  private static let sampleHeight = 20.0

  /// How many columns of cards it takes up when it lies below the map.
  var columnCount: Int { columns.count }

  /// The heights that it will about have, in points: lying in columns, and upright in one.
  var heights: (inColumns: Double, inOne: Double) {
    let rows = Double(columns.map(\.count).max() ?? 0)
    let entries = key.reduce(0) { $0 + $1.entries.count + 1 }
    return (rows * (Self.sampleHeight + 10) + 40, Double(entries) * 23 + 60)
  }

  /// The box of the key, its parts side by side.
  var lying: DOTSubgraph {
    var box = box
    let columns = columns
    box.body.nodes = columns.flatMap { $0 }
    // Rows of one height: each sample is tied to the one at its left, words to the second row.
    for (left, right) in zip(columns, columns.dropFirst()) {
      let row = min(2, left.count - 1)
      let pairs = right.count == 1 ? [(left[row], right[0])] : Array(zip(left, right))
      box.body.edges += pairs.map { .invisible($0.0.name, $0.1.name, weight: 50) }
    }
    return box
  }

  /// The box of the key, its parts one under the other, and the name of the node half-way down.
  var upright: (box: DOTSubgraph, middle: String) {
    var box = box
    let nodes = columns.flatMap { $0 }.filter { $0.name != Self.noHeading }
    box.body.subgraphs = [.stack("key", nodes)]
    return (box, nodes[nodes.count / 2].name)
  }

  private static let noHeading = "key:no-heading"

  private var box: DOTSubgraph {
    DOTSubgraph(
      .cluster,
      "key",
      .box(title: DiagramWording.key.text(in: language), palette: palette)
    )
  }

  /// Samples column by column, then the parts that consist of words.
  private var columns: [[DOTNode]] {
    var samples: [[DOTNode]] = []
    var words: [[DOTNode]] = []
    for (index, part) in key.enumerated() {
      let drawn = part.entries.compactMap(sample)
      let lines = part.entries.compactMap(line)
      let halves = drawn.count > 4 ? [Array(drawn.prefix(3)), Array(drawn.dropFirst(3))] : [drawn]
      for (half, nodes) in halves.enumerated() where !nodes.isEmpty {
        let heading =
          half == 0
          ? DOTNode("key:\(index)", block(part.title, []))
          : DOTNode(Self.noHeading, block(" ", []))
        samples.append([heading] + nodes)
      }
      if !lines.isEmpty { words.append([DOTNode("key:\(index):words", block(part.title, lines))]) }
    }
    return samples + words
  }

  private func sample(_ entry: DiagramKey.Entry) -> DOTNode? {
    switch entry {
    case .factorClass(let factorClass):
      var outline = Card.outline(band: .partial, factorClass: factorClass, palette: palette)
      outline[.fillColour] = .colour(palette.page)
      outline[.colour] = .colour(palette.text)
      outline[.penWidth] = 1
      let name = DiagramWording.name(factorClass).text(in: language)
      return sample(factorClass.rawValue, name, palette.text, outline)
    case .band(let band):
      let outline = Card.outline(band: band, factorClass: .need, palette: palette)
      let line = palette.paint(band).line
      return sample("band-\(band.rawValue)", words(band.mark), line, outline)
    case .standing(.outside):
      var outline = Card.outline(
        band: .weak,
        factorClass: .need,
        isOutside: true,
        palette: palette
      )
      outline[.colour] = .colour(palette.text)
      let name = DiagramWording.name(DiagramNode.Standing.outside).text(in: language)
      return sample("outside", name, palette.text, outline)
    case .standing(let standing):
      let sign = standing == .focus ? Card.focusSign : ""
      let name = DiagramWording.name(standing).text(in: language)
      return sample(standing.rawValue, sign + name, palette.text, [.shape: "plaintext"])
    case .verdict, .polarity, .strength: return nil
    }
  }

  private func sample(
    _ name: String,
    _ label: String,
    _ colour: Colour,
    _ outline: DOTAttributes
  ) -> DOTNode {
    var attributes = outline
    attributes[.label] = .markup(.font(size: Card.textSize, colour: colour, .text(label)))
    attributes[.width] = .inches(points: Card.width)
    attributes[.height] = .inches(points: Self.sampleHeight)
    attributes[.fixedSize] = true
    return DOTNode("key:\(name)", attributes)
  }

  private func words(_ mark: Mark) -> String {
    "\(mark.pattern) \(mark.letter) \(mark.word.text(in: language))"
  }

  private func line(_ entry: DiagramKey.Entry) -> DOTMarkup? {
    switch entry {
    case .verdict(let verdict): line(verdict.mark, colour: palette.text)
    case .polarity(let polarity): line(polarity.mark, colour: palette.line(polarity))
    case .strength(let strength):
      .font(
        size: Card.textSize,
        colour: palette.text,
        .text("\(Self.stroke(strength)) \(DiagramWording.name(strength).text(in: language))")
      )
    case .factorClass, .band, .standing: nil
    }
  }

  private func line(_ mark: Mark, colour: Colour) -> DOTMarkup {
    .font(size: Card.textSize, colour: colour, .text(words(mark)))
  }

  private static func stroke(_ strength: Strength) -> String {
    switch strength {
    case .strong: "━━━"
    case .moderate: "━━"
    case .weak: "──"
    }
  }

  private func block(_ title: String, _ lines: [DOTMarkup]) -> DOTAttributes {
    let heading = DOTMarkup.font(
      size: Card.textSize,
      colour: palette.text,
      .bold(.text(title))
    )
    return [
      .shape: "plain", .label: .markup(.column(width: Card.width, [heading] + lines)),
    ]
  }
}
