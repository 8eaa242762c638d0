import Assessment
import Bilingual

/// The key of the map of a question.
struct QuestionKey {
  let language: Language

  var parts: [Sheet.KeyPart] {
    [
      Sheet.KeyPart(
        title: QuestionMapWording.standings.text(in: language),
        entries: QuestionNeed.Standing.allCases.map { entry($0.mark, $0.paint, $0.stroke) }
      ),
      Sheet.KeyPart(
        title: QuestionMapWording.answers.text(in: language),
        entries: QuestionVerdict.allCases.reversed().map { entry($0.mark, $0.paint, $0.stroke) }
      ),
      Sheet.KeyPart(
        title: QuestionMapWording.aspects.text(in: language),
        entries: Verdict.allCases.map { entry($0.mark, $0.paint, nil) }
      ),
      Sheet.KeyPart(
        title: QuestionMapWording.boxes.text(in: language),
        entries: [
          box(QuestionMapWording.needed, .solid, .page),
          box(QuestionMapWording.control, .dashed, .page),
          box(QuestionMapWording.nearest, .dashed, .panel),
          box(QuestionMapWording.noDataSet, .dotted, .panel),
        ]
      ),
    ]
  }

  /// As it is drawn: in a box with a border, or as words alone.
  private func entry(
    _ mark: Mark,
    _ paint: Band,
    _ stroke: SceneShape.Stroke?
  ) -> Sheet.KeyPart.Entry {
    let frame = Frame(x: 2, y: 2, width: 40, height: 14)
    let box = SceneShape(.rectangle(frame), fill: .fill(paint), stroke: stroke)
    let sign = SceneText(
      "\(mark.pattern) \(mark.letter)",
      at: Point(22, 12.6),
      size: 10,
      isBold: true,
      ink: stroke == nil ? .text : .line(paint),
      alignment: .middle
    )
    return Sheet.KeyPart.Entry(
      sample: (stroke == nil ? [] : [.shape(box)]) + [.text(sign)],
      words: mark.word.text(in: language)
    )
  }

  private func box(
    _ words: LocalizedText,
    _ dash: SceneShape.Stroke.Dash,
    _ fill: Ink
  ) -> Sheet.KeyPart.Entry {
    let box = SceneShape(
      .rectangle(Frame(x: 1, y: 2, width: 42, height: 14)),
      fill: fill,
      stroke: .init(.text, dash: dash)
    )
    return Sheet.KeyPart.Entry(sample: [.shape(box)], words: words.text(in: language))
  }
}
