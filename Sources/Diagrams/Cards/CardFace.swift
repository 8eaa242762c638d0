import Assessment
import Bilingual
import FactorModel

/// The drawing of a factor's card: its name and state at the top, a question at the bottom, what fits in between.
struct CardFace {
  private let card: FactorCard
  private var language: Language { card.language }

  init(_ card: FactorCard) { self.card = card }

  /// The card with its top left corner at the origin.
  var group: SceneGroup {
    var top = CardFrame.margin
    var items: [SceneItem] = []
    for part in [classLine, name, themes, state] {
      let drawn = part(top)
      items += drawn.items
      top = drawn.bottom
    }
    let bottom = CardFrame.size.height - CardFrame.margin - footer.height
    items += footer.items(x: CardFrame.margin, top: bottom, ink: .quiet)
    let question = question(bottom: bottom - CardFrame.gap)
    items += question.items
    let room = Frame(
      x: CardFrame.margin,
      y: top,
      width: CardFrame.width,
      height: max(0, question.top - CardFrame.gap - top)
    )
    items += middle(room)
    return SceneGroup(id: "card-\(card.id)", title: card.label, facts: facts, items)
  }

  /// What the card says, a line a fact.
  private var facts: [String] {
    func text(_ text: LocalizedText) -> String { text.text(in: language) }
    func links(_ lines: [FactorCard.LinkLine]) -> String {
      lines.map { "\($0.polarity.mark.letter) \($0.label)" }.joined(separator: "; ")
    }
    var facts = [
      "\(text(DiagramWording.classes)): \(classWords)",
      "\(text(DiagramWording.coverage)): \(bandWords)",
      "\(text(DiagramWording.verdicts)): \(verdictWords.joined(separator: ", "))",
    ]
    facts += card.gaps.map { "\(text(CardWording.gaps)): \($0.aspect): \($0.reason)" }
    if !card.leadsTo.isEmpty {
      facts.append("\(text(CardWording.leadsTo)): \(links(card.leadsTo))")
    }
    if !card.comesFrom.isEmpty {
      facts.append("\(text(CardWording.comesFrom)): \(links(card.comesFrom))")
    }
    let about = card.question.about.map { "\($0): " } ?? ""
    return facts + ["\(text(CardWording.discuss)): \(about)\(card.question.text)"]
  }

  private var classWords: String {
    let classes = [card.factorClass, card.alsoClass].compactMap { $0 }
    let words = classes.map { DiagramWording.name($0).text(in: language) }
    return words.joined(separator: ", ") + " · " + DiagramWording.name(card.side).text(in: language)
  }

  private var bandWords: String {
    let mark = card.band.mark
    let range = DiagramWording.range(card.coverage).text(in: language)
    let words = "\(mark.pattern)  \(mark.letter) \(mark.word.text(in: language))"
    return card.band == .none ? words : "\(words) · \(range)"
  }

  private var verdictWords: [String] {
    card.verdicts.map { item in
      let words = DiagramWording.count(item.count, item.verdict).text(in: language)
      return "\(item.verdict.mark.pattern) \(item.verdict.mark.letter) \(words)"
    }
  }
}

extension CardFace {
  private func classLine(_ top: Double) -> (items: [SceneItem], bottom: Double) {
    let sign = Frame(x: CardFrame.margin, y: top, width: 17, height: 11)
    let words = FittedText(
      classWords,
      width: CardFrame.width - 24,
      sizes: [9, CardFrame.small],
      mostLines: 1
    )
    let items =
      ClassSign(factorClass: card.factorClass, frame: sign).items
      + words.items(x: sign.maxX + 6, top: top + 0.5, ink: .quiet)
    return (items, top + 16)
  }

  private func name(_ top: Double) -> (items: [SceneItem], bottom: Double) {
    let name = FittedText(
      card.label,
      width: CardFrame.width,
      sizes: [18, 16, 14, 12, 10.5],
      isBold: true,
      mostLines: 3
    )
    return (name.items(x: CardFrame.margin, top: top), top + name.height + 2)
  }

  private func themes(_ top: Double) -> (items: [SceneItem], bottom: Double) {
    guard !card.themes.isEmpty else { return ([], top + 2) }
    let themes = FittedText(
      card.themes.joined(separator: " · "),
      width: CardFrame.width,
      sizes: [CardFrame.small, CardFrame.tiny],
      mostLines: 2
    )
    return (
      themes.items(x: CardFrame.margin, top: top, ink: .quiet), top + themes.height + CardFrame.gap
    )
  }

  /// Band and verdicts in a box with the border of the band.
  private func state(_ top: Double) -> (items: [SceneItem], bottom: Double) {
    let padding = 6.0
    let width = CardFrame.width - 2 * padding
    let band = FittedText(
      bandWords,
      width: width,
      sizes: [11, 10, 9],
      isBold: true,
      mostLines: 1
    )
    let verdicts = FittedText(
      verdictWords.joined(separator: " · "),
      width: width,
      sizes: [9, CardFrame.small],
      mostLines: 2
    )
    let height = 2 * padding + band.height + verdicts.height + 1
    let box = Frame(x: CardFrame.margin, y: top, width: CardFrame.width, height: height)
    let left = CardFrame.margin + padding
    let items =
      BandOutline(card.band).box(box, band: card.band)
      + band.items(x: left, top: top + padding, ink: .line(card.band))
      + verdicts.items(x: left, top: top + padding + band.height + 1)
    return (items, box.maxY + CardFrame.gap)
  }

  private var footer: FittedText {
    FittedText(card.source, width: CardFrame.width, sizes: [CardFrame.tiny], mostLines: 1)
  }

  private func question(bottom: Double) -> (items: [SceneItem], top: Double) {
    let padding = 7.0
    let width = CardFrame.width - 2 * padding
    let about = card.question.about.map {
      FittedText($0, width: width, sizes: [9, CardFrame.small], isBold: true, mostLines: 2)
    }
    let text = FittedText(card.question.text, width: width, sizes: [11, 10, 9], mostLines: 4)
    let height =
      2 * padding + CardFrame.headingHeight + (about.map { $0.height + 1 } ?? 0) + text.height
    let box = Frame(
      x: CardFrame.margin,
      y: bottom - height,
      width: CardFrame.width,
      height: height
    )
    let left = box.minX + padding
    var top = box.minY + padding
    var items: [SceneItem] = [.shape(SceneShape(.rectangle(box, radius: 4), fill: .panel))]
    items += CardFrame.heading(CardWording.discuss.text(in: language), x: left, top: top)
    top += CardFrame.headingHeight
    if let about {
      items += about.items(x: left, top: top)
      top += about.height + 1
    }
    return (items + text.items(x: left, top: top), box.minY)
  }
}

extension CardFace {
  /// Links get three lines each way, or fewer where that leaves no room for the gaps.
  private func middle(_ room: Frame) -> [SceneItem] {
    let plans = [3, 2, 1, 0].map { links(most: $0, in: room) }
    let wanted = gaps(in: room, height: .infinity).bottom - room.minY
    let enough = min(wanted, CardFrame.headingHeight + 3 * Self.lineHeight)
    let plan =
      plans.first { room.height - $0.height >= wanted }
      ?? plans.dropFirst().first { room.height - $0.height >= enough } ?? plans[3]
    let forGaps = room.height - plan.height - (plan.height > 0 ? CardFrame.gap : 0)
    return gaps(in: room, height: forGaps).items
      + plan.items.map { $0.moved(by: Point(0, room.maxY - plan.height)) }
  }

  private static let lineHeight = CardFrame.small * SceneItem.leading

  /// As many gaps as `height` has room for; how many more there are is said.
  private func gaps(in room: Frame, height: Double) -> (items: [SceneItem], bottom: Double) {
    var top = room.minY
    guard height >= CardFrame.headingHeight + Self.lineHeight else { return ([], top) }
    var items = CardFrame.heading(CardWording.gaps.text(in: language), top: top)
    top += CardFrame.headingHeight
    let limit = room.minY + height
    let indent = 11.0
    guard !card.gaps.isEmpty else {
      let words = CardWording.noGaps.text(in: language)
      items += SceneItem.lines([words], x: room.minX, top: top, size: CardFrame.small)
      return (items, top + Self.lineHeight)
    }
    for (place, gap) in card.gaps.enumerated() {
      let text = FittedText(
        "\(gap.aspect): \(gap.reason)",
        width: room.width - indent,
        sizes: [CardFrame.small],
        mostLines: 4
      )
      let isLast = place == card.gaps.count - 1
      guard top + text.height + (isLast ? 0 : Self.lineHeight) <= limit else {
        let more =
          place == 0
          ? DiagramWording.count(card.gaps.count, .gap)
          : CardWording.more(gaps: card.gaps.count - place)
        items += SceneItem.lines(
          [more.text(in: language)],
          x: room.minX + indent,
          top: top,
          size: CardFrame.small,
          ink: .quiet
        )
        return (items, top + Self.lineHeight)
      }
      let mark = Verdict.gap.mark.pattern
      items += SceneItem.lines([mark], x: room.minX, top: top, size: CardFrame.small)
      items += text.items(x: room.minX + indent, top: top)
      top += text.height + 1
    }
    return (items, top)
  }

  /// Both directions side by side, at most so many links each, with the top at 0.
  private func links(most: Int, in room: Frame) -> (items: [SceneItem], height: Double) {
    guard most > 0 else { return ([], 0) }
    let width = (room.width - 10) / 2
    let columns = [
      column(card.comesFrom, title: CardWording.comesFrom, most: most, x: room.minX, width: width),
      column(
        card.leadsTo,
        title: CardWording.leadsTo,
        most: most,
        x: room.maxX - width,
        width: width
      ),
    ]
    return (columns.flatMap(\.items), columns.map(\.height).max() ?? 0)
  }

  private func column(
    _ links: [FactorCard.LinkLine],
    title: LocalizedText,
    most: Int,
    x: Double,
    width: Double
  ) -> (items: [SceneItem], height: Double) {
    var items = CardFrame.heading(title.text(in: language), x: x, top: 0)
    var top = CardFrame.headingHeight
    let indent = 11.0
    func quiet(_ words: LocalizedText, x: Double) {
      items += SceneItem.lines(
        [words.text(in: language)],
        x: x,
        top: top,
        size: CardFrame.small,
        ink: .quiet
      )
      top += Self.lineHeight
    }
    if links.isEmpty { quiet(CardWording.noLinks, x: x) }
    for link in links.prefix(most) {
      let text = FittedText(
        link.label,
        width: width - indent,
        sizes: [CardFrame.small],
        mostLines: 2
      )
      items += SceneItem.lines(
        [link.polarity.mark.letter],
        x: x,
        top: top,
        size: CardFrame.small,
        isBold: true,
        ink: .link(link.polarity)
      )
      items += text.items(x: x + indent, top: top)
      top += text.height
    }
    if links.count > most {
      quiet(CardWording.more(links: links.count - most), x: x + indent)
    }
    return (items, top)
  }
}

extension BandOutline {
  /// A box of a band: its fill, and its border, which tells the band in black and white.
  func box(_ frame: Frame, band: Band) -> [SceneItem] {
    let dash: SceneShape.Stroke.Dash =
      switch line {
      case .solid: .solid
      case .dashed: .dashed
      case .dotted: .dotted
      }
    let stroke = SceneShape.Stroke(.line(band), width: width, dash: dash)
    let outer = SceneShape(.rectangle(frame), fill: .fill(band), stroke: stroke)
    guard isDouble else { return [.shape(outer)] }
    return [.shape(outer), .shape(SceneShape(.rectangle(frame.inset(by: 2.5)), stroke: stroke))]
  }
}
