import Assessment
import Bilingual
import Catalogue

/// The key of a time line: only what is drawn in it.
struct TimelineKey {
  let rows: [TimelineRow]
  let language: Language

  private static let middle = Sheet.sampleSize.height / 2
  private static let bar = Frame(x: 4, y: 3, width: 36, height: 12)
  private static let ink = Ink.line(.notEstablished)
  private static let ground = Ink.fill(.notEstablished)

  var parts: [Sheet.KeyPart] {
    [
      part(TimelineWording.keyBars, barEntries),
      part(TimelineWording.keyEnds, endEntries),
      part(TimelineWording.keyStates, stateEntries),
      part(TimelineWording.keyAvailability, availabilityEntries),
    ].filter { !$0.entries.isEmpty }
  }

  private func part(_ title: LocalizedText, _ entries: [Sheet.KeyPart.Entry?]) -> Sheet.KeyPart {
    Sheet.KeyPart(title: title.text(in: language), entries: entries.compactMap(\.self))
  }

  private func entry(
    _ words: LocalizedText,
    if isShown: Bool = true,
    _ sample: [SceneItem]
  ) -> Sheet.KeyPart.Entry? {
    isShown ? Sheet.KeyPart.Entry(sample: sample, words: words.text(in: language)) : nil
  }

  private static func box(_ dash: SceneShape.Stroke.Dash, isFilled: Bool = true) -> SceneItem {
    .shape(
      SceneShape(
        .rectangle(bar),
        fill: isFilled ? ground : nil,
        stroke: .init(ink, width: 1.2, dash: dash)
      )
    )
  }

  private static func line(
    _ points: [Point],
    _ ink: Ink,
    width: Double = 1.2,
    dash: SceneShape.Stroke.Dash = .solid
  ) -> SceneItem {
    .shape(
      SceneShape(
        .polyline(points, isClosed: false),
        stroke: .init(ink, width: width, dash: dash)
      )
    )
  }

  private static func question(_ x: Double) -> SceneItem {
    .text(SceneText("?", at: Point(x, 13), size: 10.5, isBold: true, ink: ink))
  }

  private var barEntries: [Sheet.KeyPart.Entry?] {
    let isEditions = rows.contains { if case .editions? = $0.period { true } else { false } }
    let isOpen = rows.contains { if case .range(_?, nil)? = $0.period { true } else { false } }
    let isBegun = rows.contains { if case .range(nil, _?)? = $0.period { true } else { false } }
    let hatching = SceneShape(TimelineBar.hatching(Self.bar), stroke: .init(Self.ink, width: 0.6))
    let slices: [SceneItem] = [12.0, 18, 23].map { x in
      let frame = Frame(x: x, y: 3, width: x / 8, height: 12)
      return .shape(SceneShape(.rectangle(frame), fill: Self.ground, stroke: .init(Self.ink)))
    }
    let ages = Set(rows.compactMap(\.oldestMonths))
    let recent = Frame(x: 4, y: 1, width: 36, height: 16)
    return [
      entry(TimelineWording.keyStated, [Self.box(.solid)]),
      entry(
        TimelineWording.keyInferred,
        if: rows.contains(where: \.isInferred),
        [Self.box(.dashed), .shape(hatching)]
      ),
      entry(
        TimelineWording.keyOpenStart,
        if: isBegun,
        [Self.question(2)] + slices
          + [
            .shape(
              SceneShape(
                .rectangle(Frame(x: 29, y: 3, width: 11, height: 12)),
                fill: Self.ground,
                stroke: .init(Self.ink)
              )
            )
          ]
      ),
      entry(
        TimelineWording.keyOpenEnd,
        if: isOpen,
        [Self.box(.dotted, isFilled: false)]
      ),
      entry(
        TimelineWording.keyEditions,
        if: isEditions,
        [Self.line([Point(8, Self.middle), Point(36, Self.middle)], Self.ink)]
          + [8.0, 22, 36].map { x in
            .shape(
              SceneShape(
                TimelineBar.diamond(Point(x, Self.middle), radius: 6),
                fill: Self.ground,
                stroke: .init(Self.ink)
              )
            )
          }
      ),
      entry(
        TimelineWording.keyBreak,
        if: rows.contains { !$0.breakYears.isEmpty },
        [Self.box(.solid)] + TimelineBar.cut(at: Point(22, Self.middle), height: 10)
      ),
      entry(
        TimelineWording.keyIncomparable,
        if: rows.contains { $0.comparability == .no },
        [Self.box(.solid)] + TimelineBar.incomparable(at: Point(22, Self.middle), height: 12)
      ),
      entry(
        ages.count == 1
          ? TimelineWording.recent(months: ages.first ?? 0) : TimelineWording.recent,
        if: rows.contains { $0.oldestMonths != nil },
        [.shape(SceneShape(.rectangle(recent), fill: .fill(.good)))]
      ),
    ]
  }

  private var endEntries: [Sheet.KeyPart.Entry?] {
    let stub = SceneItem.shape(
      SceneShape(
        .rectangle(Frame(x: 4, y: 3, width: 22, height: 12)),
        fill: Self.ground,
        stroke: .init(Self.ink)
      )
    )
    let groups = Set(rows.map(\.standing.group))
    func ended(_ isFilled: Bool) -> [SceneItem] {
      [
        stub,
        TimelineBar.arrow(
          at: Point(28, Self.middle),
          height: 12,
          isFilled: isFilled,
          ink: Self.ink
        ),
      ]
    }
    let way = [Point(8, 4), Point(16, 4), Point(16, 13), Point(28, 13)]
    let head = [Point(34, 13), Point(28, 9.5), Point(28, 16.5)]
    let isReserved = rows.contains {
      $0.standing.group == .running && $0.standing != .lifecycle(.active)
    }
    return [
      entry(
        TimelineWording.keyStop,
        if: groups.contains(.stopped),
        [stub, TimelineBar.stop(at: Point(26, Self.middle), height: 12)]
      ),
      entry(
        TimelineWording.keyArrow,
        if: rows.contains { $0.standing == .lifecycle(.active) },
        ended(true)
      ),
      entry(TimelineWording.keyHollow, if: isReserved, ended(false)),
      entry(
        TimelineWording.keyUnknownEnd,
        if: groups.contains(.open) || groups.contains(.unseen),
        [stub, Self.question(29)]
      ),
      entry(
        TimelineWording.keySuccessor,
        if: rows.contains { row in rows.contains { $0.id == row.successor } },
        [
          Self.line(way, .quiet),
          .shape(SceneShape(.polyline(head, isClosed: true), fill: .quiet)),
        ]
      ),
      entry(
        TimelineWording.keyVersion,
        [Self.line([Point(22, 0), Point(22, 18)], .rule, dash: .dashed)]
      ),
    ]
  }

  private var stateEntries: [Sheet.KeyPart.Entry?] {
    TimelineStanding.allCases.map { standing in
      entry(
        standing.mark.word,
        if: rows.contains { $0.standing == standing },
        TimelineLabels.badge(standing, at: Point(15, 2.5), size: 9)
      )
    }
  }

  private var availabilityEntries: [Sheet.KeyPart.Entry?] {
    let cases: [Availability?] = Availability.allCases + [nil]
    return cases.map { availability in
      entry(
        TimelineWording.name(availability),
        if: rows.contains { $0.availability == availability },
        [
          .text(
            SceneText(
              availability?.timelineLetter ?? TimelineStanding.unknown.mark.letter,
              at: Point(22, 12.5),
              size: 10,
              isBold: true,
              alignment: .middle
            )
          )
        ]
      )
    }
  }
}
