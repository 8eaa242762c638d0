import Assessment
import Bilingual
import FactorModel

/// The card of a factor in its place.
struct CardDrawing {
  let node: DiagramNode
  let language: Language
  let form: NodeFace.Form
  let frame: Frame

  var group: SceneGroup {
    let name = "factor-\(node.id)"
    return SceneGroup(
      id: name,
      title: node.label,
      facts: node.facts(in: language),
      anchor: name,
      items
    )
  }

  private var items: [SceneItem] {
    let face = NodeFace(node, language: language, form: form, fitting: frame.size)
    let shape = CardShape(node.factorClass)
    let isOutside = node.standing == .outside
    let inner = frame.inset(by: face.focusMargin)
    var items: [SceneItem] = []
    if node.standing == .focus {
      items.append(
        .shape(
          SceneShape(
            shape.outline(in: frame.inset(by: 0.8)),
            stroke: SceneShape.Stroke(.text, width: 1.6)
          )
        )
      )
    }
    items += Self.outline(shape, band: node.band, isOutside: isOutside, in: inner)
    let height = face.lines.reduce(0) { $0 + $1.height }
    var y = inner.minY + max(NodeFace.down - 1, (inner.height - height) / 2 + 0.5)
    let x = inner.minX + shape.leftInset + NodeFace.across
    for line in face.lines {
      items += line.runs.map { run in
        .text(
          SceneText(
            run.text,
            at: Point(x + run.x, y + SceneText.ascent * run.size),
            size: run.size,
            isBold: run.isBold,
            ink: run.ink,
            alignment: run.alignment
          )
        )
      }
      y += line.height
    }
    return items
  }

  /// Shape, border and fill, for cards and for the samples in the key.
  static func outline(
    _ shape: CardShape,
    band: Band,
    isOutside: Bool = false,
    scale: Double = 1,
    in frame: Frame
  ) -> [SceneItem] {
    let look = BandOutline(band)
    let width = isOutside ? 0.8 : look.width
    let fill: Ink = isOutside ? .outside : .fill(band)
    let stroke = SceneShape.Stroke(.line(band), width: width, dash: look.line)
    // Half of a border would stand out of the card.
    let body = frame.inset(by: width / 2)
    var items: [SceneItem] = [
      .shape(SceneShape(shape.outline(in: body, scale: scale), fill: fill, stroke: stroke))
    ]
    if look.isDouble, !isOutside {
      var inside = body
      if case .rectangle(let frame, _) = shape.outline(in: body, scale: scale) { inside = frame }
      let second = shape == .plugged ? CardShape.square : shape
      items.append(
        .shape(
          SceneShape(
            second.outline(in: inside.inset(by: 2.6), scale: scale * 0.8),
            stroke: SceneShape.Stroke(.line(band), width: 0.8)
          )
        )
      )
    }
    return items
      + shape.plugs(in: body, scale: scale).map { plug in
        .shape(SceneShape(plug, fill: fill, stroke: SceneShape.Stroke(.line(band), width: 1)))
      }
  }
}
