import Assessment
import Bilingual
import FactorModel

/// The key of a diagram: samples drawn exactly as cards and links are, with the words for them.
struct KeySamples {
  let key: [DiagramKey]
  let language: Language

  var parts: [Sheet.KeyPart] {
    key.map { part in Sheet.KeyPart(title: part.title, entries: part.entries.map(entry)) }
  }

  private static let box = Frame(x: 0.5, y: 1, width: 43, height: 16)

  private func entry(_ entry: DiagramKey.Entry) -> Sheet.KeyPart.Entry {
    Sheet.KeyPart.Entry(sample: sample(entry), words: words(entry))
  }

  private func words(_ entry: DiagramKey.Entry) -> String {
    func marked(_ mark: Mark) -> String { "\(mark.letter) \(mark.word.text(in: language))" }
    return switch entry {
    case .factorClass(let factorClass): DiagramWording.name(factorClass).text(in: language)
    case .band(let band): marked(band.mark)
    case .standing(let standing): DiagramWording.name(standing).text(in: language)
    case .verdict(let verdict): marked(verdict.mark)
    case .polarity(let polarity): marked(polarity.mark)
    case .strength(let strength): DiagramWording.name(strength).text(in: language)
    case .change(let change): marked(change.mark)
    }
  }

  private func sample(_ entry: DiagramKey.Entry) -> [SceneItem] {
    switch entry {
    case .factorClass(let factorClass): Self.shape(CardShape(factorClass))
    case .band(let band):
      CardDrawing.outline(.square, band: band, scale: 0.6, in: Self.box)
        + [mark(band.mark.pattern, size: 8.5, ink: .line(band))]
    case .standing(.outside):
      CardDrawing.outline(.square, band: .weak, isOutside: true, in: Self.box)
    case .standing(.focus):
      [
        .shape(SceneShape(.rectangle(Self.box), stroke: SceneShape.Stroke(.text, width: 1.6))),
        .shape(
          SceneShape(
            .rectangle(Self.box.inset(by: 3.2)),
            fill: .fill(.weak),
            stroke: SceneShape.Stroke(.line(.weak))
          )
        ),
        mark(NodeFace.focusSign.trimmed, size: 8.5, ink: .text),
      ]
    case .standing(.inside): CardDrawing.outline(.square, band: .weak, in: Self.box)
    case .verdict(let verdict): [mark(verdict.mark.pattern, size: 12, ink: .text)]
    case .change(let change): [mark(change.mark.pattern, size: 12, ink: .text)]
    case .polarity(let polarity): Self.link(polarity, nil)
    case .strength(let strength):
      [
        .shape(
          SceneShape(
            .polyline([Point(0, 9), Point(44, 9)], isClosed: false),
            stroke: SceneShape.Stroke(.text, width: LinkLook.width(strength))
          )
        )
      ]
    }
  }

  private func mark(_ text: String, size: Double, ink: Ink) -> SceneItem {
    .text(
      SceneText(
        text,
        at: Point(Self.box.centre.x, Self.box.centre.y + size * 0.36),
        size: size,
        ink: ink,
        alignment: .middle
      )
    )
  }

  private static func shape(_ shape: CardShape) -> [SceneItem] {
    let stroke = SceneShape.Stroke(.text)
    let outline = SceneShape(shape.outline(in: box, scale: 0.6), fill: .page, stroke: stroke)
    return [.shape(outline)]
      + shape.plugs(in: box, scale: 0.8).map {
        .shape(SceneShape($0, fill: .page, stroke: stroke))
      }
  }

  private static func link(_ polarity: Polarity, _ strength: Strength?) -> [SceneItem] {
    let drawing = LinkDrawing(
      polarity: polarity,
      strength: strength,
      curve: LinkCurve(from: Point(0, 9), to: Point(44, 9))
    )
    return drawing.line + drawing.sign(at: Point(18, 9), radius: 6.5)
  }
}

extension String {
  fileprivate var trimmed: String { String(self.filter { $0 != " " }) }
}
