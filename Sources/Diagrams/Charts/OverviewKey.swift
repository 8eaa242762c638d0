import Assessment
import Bilingual

/// The key of the overview.
struct OverviewKey {
  let language: Language

  var parts: [Sheet.KeyPart] {
    [
      Sheet.KeyPart(
        title: OverviewWording.keyBars.text(in: language),
        entries: Verdict.allCases.map(verdict)
      ),
      Sheet.KeyPart(
        title: OverviewWording.keyConnections.text(in: language),
        entries: [
          entry(OverviewWording.keyWidth, line(width: 1.8) + line(width: 5, y: 13)),
          entry(OverviewWording.keySigns, [sample("+ − ?")]),
          entry(OverviewWording.keyNumber, [sample(OverviewWording.keyNumberSample)]),
          entry(OverviewWording.keyEmpty, [sample("–")]),
        ]
      ),
    ]
  }

  private func entry(_ words: LocalizedText, _ sample: [SceneItem]) -> Sheet.KeyPart.Entry {
    Sheet.KeyPart.Entry(sample: sample, words: words.text(in: language))
  }

  private func verdict(_ verdict: Verdict) -> Sheet.KeyPart.Entry {
    let letter = SceneText(
      verdict.mark.letter,
      at: Point(0, 13),
      size: 10,
      isBold: true,
      ink: .line(verdict.paint)
    )
    let bar = Frame(x: 13, y: 4, width: 30, height: 10)
    return entry(verdict.mark.word, [.text(letter)] + OverviewCard.segment(verdict, in: bar))
  }

  private func sample(_ text: String) -> SceneItem {
    .text(SceneText(text, at: Point(22, 13), size: 10, isBold: true, alignment: .middle))
  }

  private func line(width: Double, y: Double = 4) -> [SceneItem] {
    [
      .shape(
        SceneShape(
          .polyline([Point(2, y), Point(42, y)], isClosed: false),
          stroke: .init(.quiet, width: width)
        )
      )
    ]
  }
}
