package import Assessment
package import Bilingual
import FactorModel

/// The whole model on one sheet: classes as lanes from need to outcome, themes as rows, how well their factors are
/// covered, and the few strongest connections between them.
package struct OverviewChart: Sendable {
  package let snapshot: Snapshot
  package let language: Language
  private let tally: OverviewTally

  package static let id = "overview"

  /// At most so many connections are drawn.
  package init(_ snapshot: Snapshot, language: Language = .english, mostConnections: Int = 12) {
    self.snapshot = snapshot
    self.language = language
    tally = OverviewTally(snapshot, language: language, mostConnections: mostConnections)
  }

  private var title: String { text(OverviewWording.title) }
  private var source: String { DiagramWording.source(of: snapshot, in: language) }

  private var subtitle: String {
    let total = tally.total
    return [
      DiagramWording.version(snapshot.version, asOf: snapshot.assessment.asOf),
      OverviewWording.shown(
        factors: total.factors,
        aspects: total.aspects,
        links: tally.linkCount
      ),
    ].map(text).joined(separator: "  ·  ")
  }

  private var description: String {
    let lanes = OverviewTally.lanes.indices.map { lane in
      let block = tally.lane(lane)
      let size = text(OverviewWording.size(factors: block.factors))
      return "\(head(lane)): \(size), \(verdictWords(block))"
    }
    let strongest = tally.shown.prefix(3).map {
      "\(connectionTitle($0)) (\(text(OverviewWording.links($0.count))))"
    }
    let words = OverviewWording.description(lanes: lanes, connections: strongest)
    return "\(subtitle). \(text(words))"
  }

  private var notes: [String] {
    let hidden = OverviewWording.hidden(
      drawn: tally.shown.count,
      between: tally.hiddenBetween,
      within: tally.total.within
    )
    return [text(OverviewWording.membership), text(hidden)]
  }

  package var chart: Chart {
    let (items, size) = body
    let sheet = Sheet(
      id: Self.id,
      language: language,
      title: title,
      subtitle: subtitle,
      description: description,
      body: items,
      bodySize: size,
      keyTitle: text(DiagramWording.key),
      key: OverviewKey(language: language).parts,
      notes: notes,
      source: source
    )
    return Chart(scene: sheet.scene, outline: outline, table: table)
  }

  private var body: (items: [SceneItem], size: Size) {
    let cards = Dictionary(
      uniqueKeysWithValues: tally.blocks.map { place, block in
        (place, OverviewCard(name: tally.rows[place.row], block: block, language: language))
      }
    )
    let heads = OverviewTally.lanes.indices.map {
      OverviewCard(name: head($0), block: tally.lane($0), language: language, isHead: true)
    }
    let headHeight = heads.map(\.height).max() ?? 0
    let grid = OverviewGrid(tally, heights: cards.mapValues(\.height), headHeight: headHeight)
    let lanes: [SceneItem] = grid.lanes.map { lane in
      let frame = Frame(x: lane.minX - 4, y: 0, width: lane.width + 8, height: grid.size.height)
      return .shape(SceneShape(.rectangle(frame, radius: 6), fill: .panel))
    }
    let lines = grid.routes.map { route in
      SceneItem.group(
        SceneGroup(
          id: id(of: route.connection),
          title: connectionTitle(route.connection),
          facts: facts(route.connection),
          OverviewRoute(route: route).items
        )
      )
    }
    var items = lanes + lines
    for (lane, card) in heads.enumerated() {
      let frame = Frame(
        x: grid.lanes[lane].minX,
        y: 0,
        width: OverviewCard.width,
        height: headHeight
      )
      items.append(
        .group(
          SceneGroup(
            id: "lane-\(OverviewTally.lanes[lane].rawValue)",
            title: card.name,
            facts: facts(card.block),
            card.items(in: frame)
          )
        )
      )
    }
    items += empties(grid)
    for place in cards.keys.sorted() {
      guard let card = cards[place], let frame = grid.frames[place] else { continue }
      items.append(
        .group(
          SceneGroup(
            id: "block-\(place.row)-\(OverviewTally.lanes[place.lane].rawValue)",
            title: blockTitle(place),
            facts: facts(card.block),
            card.items(in: frame)
          )
        )
      )
    }
    return (items, grid.size)
  }

  /// A dash where a theme has no factor of a class: an empty place is news, not an oversight.
  private func empties(_ grid: OverviewGrid) -> [SceneItem] {
    tally.rows.indices.flatMap { row -> [SceneItem] in
      guard let frame = grid.frames.first(where: { $0.key.row == row })?.value else { return [] }
      return OverviewTally.lanes.indices.compactMap { lane in
        guard tally.blocks[OverviewBlock.Place(row: row, lane: lane)] == nil else { return nil }
        let centre = Point(grid.lanes[lane].centre.x, frame.centre.y + 4)
        return .text(SceneText("–", at: centre, size: 11, ink: .quiet, alignment: .middle))
      }
    }
  }
}

// MARK: - The same in words

extension OverviewChart {
  private func text(_ words: LocalizedText) -> String { words.text(in: language) }
  private func head(_ lane: Int) -> String { text(OverviewWording.head(OverviewTally.lanes[lane])) }

  private func blockTitle(_ place: OverviewBlock.Place) -> String {
    text(OverviewWording.block(tally.rows[place.row], OverviewTally.lanes[place.lane]))
  }

  private func connectionTitle(_ connection: OverviewConnection) -> String {
    "\(blockTitle(connection.from)) → \(blockTitle(connection.to))"
  }

  private func id(of connection: OverviewConnection) -> String {
    func name(_ place: OverviewBlock.Place) -> String {
      "\(place.row)-\(OverviewTally.lanes[place.lane].rawValue)"
    }
    return "links-\(name(connection.from))_\(name(connection.to))"
  }

  private func verdictWords(_ block: OverviewBlock) -> String {
    Verdict.allCases.map { verdict in
      let count = block.verdicts[verdict, default: 0]
      return "\(verdict.mark.letter) \(text(DiagramWording.count(count, verdict)))"
    }.joined(separator: ", ")
  }

  private func facts(_ block: OverviewBlock) -> [String] {
    [
      "\(text(OverviewWording.factorCount)): \(block.factors)",
      "\(text(DiagramWording.verdicts)): \(verdictWords(block))",
      "\(text(OverviewWording.withinTitle)): \(block.within)",
    ]
  }

  private func facts(_ connection: OverviewConnection) -> [String] {
    [text(OverviewWording.links(connection.count))]
      + Polarity.allCases.compactMap { polarity in
        connection.polarities[polarity].map {
          "\(polarity.mark.letter) \($0) \(text(polarity.mark.word))"
        }
      }
  }

  private var outline: TextOutline {
    var sections = OverviewTally.lanes.indices.map { lane in
      let places = tally.blocks.keys.filter { $0.lane == lane }.sorted()
      let all = TextOutline.Item(title: head(lane), facts: facts(tally.lane(lane)))
      return TextOutline.Section(
        title: head(lane),
        items: [all]
          + places.compactMap { place in
            tally.blocks[place].map {
              TextOutline.Item(title: blockTitle(place), facts: facts($0))
            }
          }
      )
    }
    sections.append(
      TextOutline.Section(
        title: text(OverviewWording.connections),
        items: tally.shown.map {
          TextOutline.Item(title: connectionTitle($0), facts: facts($0))
        }
      )
    )
    sections.append(
      TextOutline.Section(
        title: text(DiagramWording.notes),
        items: notes.map { TextOutline.Item(title: $0) }
      )
    )
    return TextOutline(
      title: title,
      subtitle: subtitle,
      summary: description,
      sections: sections.filter { !$0.items.isEmpty },
      source: source
    )
  }

  private var table: PictureTable {
    func cell(_ block: OverviewBlock?) -> String {
      guard let block else { return text(OverviewWording.none) }
      return
        "\(text(OverviewWording.size(factors: block.factors))): \(verdictWords(block))"
    }
    let lanes = OverviewTally.lanes.indices
    let rows = tally.rows.indices.map { row in
      [tally.rows[row]]
        + lanes.map { cell(tally.blocks[OverviewBlock.Place(row: row, lane: $0)]) }
    }
    let last = [text(OverviewWording.all)] + lanes.map { cell(tally.lane($0)) }
    return PictureTable(
      columns: [text(OverviewWording.theme)] + lanes.map(head),
      rows: rows + [last]
    )
  }
}
