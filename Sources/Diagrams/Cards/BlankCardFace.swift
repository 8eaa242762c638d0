import Assessment
import Bilingual
import FactorModel

/// The drawing of a card to write on, with the fields of a factor's card.
struct BlankCardFace {
  let language: Language

  /// The card with its top left corner at the origin; `number` tells it apart from others.
  func group(number: Int) -> SceneGroup {
    var items: [SceneItem] = []
    var top = CardFrame.margin
    items += field(CardWording.whatItIs, lines: 2, top: &top)
    items += choices(FactorClass.allCases.map { DiagramWording.name($0) }, top: &top)
    items += choices(Side.allCases.map { DiagramWording.name($0) }, top: &top)
    items += field(DiagramWording.themes, lines: 1, top: &top)
    items += bands(top: &top)
    items += field(CardWording.whoKnows, lines: 2, top: &top)
    items += field(CardWording.gaps, lines: 2, top: &top)
    items += sides(top: &top)
    items += question(top: top)
    return SceneGroup(
      id: "blank-\(number)",
      title: CardWording.blankSheets.text(in: language),
      items
    )
  }

  private static let lineDistance = 19.0

  /// A heading and lines to write on.
  private func field(
    _ title: LocalizedText,
    lines: Int,
    x: Double = CardFrame.margin,
    width: Double = CardFrame.width,
    top: inout Double
  ) -> [SceneItem] {
    var items = CardFrame.heading(title.text(in: language), x: x, top: top)
    top += CardFrame.headingHeight - 2
    for _ in 0..<lines {
      top += Self.lineDistance
      items.append(rule(from: Point(x, top), width: width))
    }
    top += 5
    return items
  }

  private func rule(from point: Point, width: Double) -> SceneItem {
    .shape(
      SceneShape(
        .polyline([point, Point(point.x + width, point.y)], isClosed: false),
        stroke: .init(.rule, width: 0.6)
      )
    )
  }

  /// Words with a box before each to tick, on as many lines as they need.
  private func choices(_ words: [LocalizedText], top: inout Double) -> [SceneItem] {
    var items: [SceneItem] = []
    var x = CardFrame.margin
    for word in words.map({ $0.text(in: language) }) {
      let width = 12 + TextWidth.points(word, size: CardFrame.small)
      if x > CardFrame.margin, x + width > CardFrame.margin + CardFrame.width {
        x = CardFrame.margin
        top += 13
      }
      items.append(
        .shape(
          SceneShape(
            .rectangle(Frame(x: x, y: top, width: 8, height: 8)),
            stroke: .init(.text, width: 0.7)
          )
        )
      )
      items += SceneItem.lines([word], x: x + 12, top: top - 0.3, size: CardFrame.small)
      x += width + 12
    }
    top += 16
    return items
  }

  private func bands(top: inout Double) -> [SceneItem] {
    let heading = CardFrame.heading(CardWording.ifYouKnow.text(in: language), top: top)
    top += CardFrame.headingHeight + 2
    let words = Band.allCases.map { band in
      LocalizedText("\(band.mark.letter) \(band.mark.word.english)", welsh: band.mark.word.welsh)
    }
    return heading + choices(words, top: &top)
  }

  /// What it comes from and leads to, side by side.
  private func sides(top: inout Double) -> [SceneItem] {
    let width = (CardFrame.width - 12) / 2
    var (left, right) = (top, top)
    let items =
      field(CardWording.comesFrom, lines: 2, width: width, top: &left)
      + field(
        CardWording.leadsTo,
        lines: 2,
        x: CardFrame.margin + CardFrame.width - width,
        width: width,
        top: &right
      )
    top = max(left, right)
    return items
  }

  private func question(top: Double) -> [SceneItem] {
    let box = Frame(
      x: CardFrame.margin,
      y: top,
      width: CardFrame.width,
      height: CardFrame.size.height - CardFrame.margin - top
    )
    return [.shape(SceneShape(.rectangle(box, radius: 4), fill: .panel))]
      + CardFrame.heading(
        CardWording.discuss.text(in: language),
        x: box.minX + 7,
        top: box.minY + 6
      )
  }
}
