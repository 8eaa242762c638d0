package import Bilingual

/// What stands on a picture around its matter.
///
/// Title, version and day above it, the key beside or below, notes and source at the foot. A picture without them cannot be handed on.
package struct Sheet: Sendable {
  /// A part of the key: a heading, and samples with the words for them.
  package struct KeyPart: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
      /// Within a box of ``Sheet/sampleSize``, its origin at the top left.
      package var sample: [SceneItem]
      package var words: String

      package init(sample: [SceneItem], words: String) {
        self.sample = sample
        self.words = words
      }
    }

    package var title: String
    package var entries: [Entry]

    package init(title: String, entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// The room for a sample in the key.
  package static let sampleSize = Size(44, 18)

  package var id: String
  package var language: Language
  package var title: String
  /// Version, as-of date and how much is shown.
  package var subtitle: String
  /// The picture in a few sentences, for who cannot see it.
  package var description: String
  /// The matter, its origin at the top left.
  package var body: [SceneItem]
  package var bodySize: Size
  package var keyTitle: String
  package var key: [KeyPart]
  /// What is left out, what to bear in mind.
  package var notes: [String]
  package var source: String

  package init(
    id: String,
    language: Language,
    title: String,
    subtitle: String,
    description: String,
    body: [SceneItem],
    bodySize: Size,
    keyTitle: String,
    key: [KeyPart],
    notes: [String],
    source: String
  ) {
    self.id = id
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.body = body
    self.bodySize = bodySize
    self.keyTitle = keyTitle
    self.key = key
    self.notes = notes
    self.source = source
  }

  private static let margin = 22.0
  private static let gap = 18.0
  private static let narrowest = 420.0
  private static let (titleSize, textSize) = (22.0, 10.0)

  /// Everything in its place.
  package var scene: Scene {
    let beside = arranged(keyBeside: true)
    let below = arranged(keyBeside: false)
    let best = key.isEmpty || below.size.paperNeeded <= beside.size.paperNeeded ? below : beside
    return Scene(
      id: id,
      language: language,
      title: title,
      description: description,
      size: best.size,
      items: best.items
    )
  }

  private func arranged(keyBeside: Bool) -> (items: [SceneItem], size: Size) {
    let keyWidth = KeyPanel.uprightWidth(key)
    let bodyWidth =
      keyBeside && !key.isEmpty ? bodySize.width + Self.gap + keyWidth : bodySize.width
    let width = max(Self.narrowest, bodyWidth)
    let x = Self.margin
    var y = Self.margin
    var items: [SceneItem] = []

    func put(_ lines: [String], size: Double, isBold: Bool = false, ink: Ink) {
      items += SceneItem.lines(lines, x: x, top: y, size: size, isBold: isBold, ink: ink)
      y += Double(lines.count) * size * SceneItem.leading
    }
    let titles = LineWrapper(width: width, size: Self.titleSize, isBold: true, mostLines: 3)
    put(titles.lines(of: title), size: Self.titleSize, isBold: true, ink: .text)
    y += 3
    put(
      LineWrapper(width: width, size: 12, mostLines: 4).lines(of: subtitle),
      size: 12,
      ink: .quiet
    )
    y += Self.gap

    items += body.map { $0.moved(by: Point(x, y)) }
    var height = bodySize.height
    if keyBeside, !key.isEmpty {
      let panel = KeyPanel(title: keyTitle, parts: key, width: keyWidth)
      items += panel.items.map {
        $0.moved(by: Point(x + max(bodySize.width + Self.gap, width - keyWidth), y))
      }
      height = max(height, panel.size.height)
    }
    y += height + Self.gap
    if !keyBeside, !key.isEmpty {
      let panel = KeyPanel(title: keyTitle, parts: key, width: width)
      items += panel.items.map { $0.moved(by: Point(x, y)) }
      y += panel.size.height + Self.gap
    }
    let foot = LineWrapper(width: width, size: Self.textSize, mostLines: 6)
    put((notes + [source]).flatMap(foot.lines), size: Self.textSize, ink: .quiet)
    return (items, Size(width + 2 * Self.margin, y + Self.margin - 4))
  }
}

extension Size {
  /// The shorter side of the sheet of the A series, upright or on its side, that takes this at its own scale.
  package var paperNeeded: Double {
    let ratio = 2.0.squareRoot()
    return min(max(width / ratio, height), max(width, height / ratio))
  }
}

/// The key in its box.
private struct KeyPanel {
  private(set) var items: [SceneItem] = []
  private(set) var size: Size

  private static let (padding, row, text, heading) = (10.0, 22.0, 10.0, 10.5)
  private static let columnGap = 20.0

  static func uprightWidth(_ parts: [Sheet.KeyPart]) -> Double {
    (parts.map(columnWidth).max() ?? 0) + 2 * padding
  }

  private static func columnWidth(_ part: Sheet.KeyPart) -> Double {
    let words = part.entries.map { TextWidth.points($0.words, size: text) }.max() ?? 0
    let title = TextWidth.points(part.title, size: heading, isBold: true)
    return max(title, Sheet.sampleSize.width + 8 + words)
  }

  private static func height(_ part: Sheet.KeyPart) -> Double {
    Double(part.entries.count) * row + 20
  }

  /// Parts stand in as many columns as `width` takes, filled one after the other to about equal height.
  init(title: String, parts: [Sheet.KeyPart], width: Double) {
    let columns = Self.columns(parts, width: width - 2 * Self.padding)
    let top = Self.padding + 16
    var x = Self.padding
    var bottom = top
    for column in columns {
      var y = top
      for part in column {
        items += Self.drawn(part).map { $0.moved(by: Point(x, y)) }
        y += Self.height(part) + 6
      }
      bottom = max(bottom, y)
      x += (column.map(Self.columnWidth).max() ?? 0) + Self.columnGap
    }
    let inner = x - Self.columnGap + Self.padding
    size = Size(max(inner, 80), bottom - 6 + Self.padding)
    let box = Frame(x: 0, y: 0, width: size.width, height: size.height)
    items =
      [
        .shape(SceneShape(.rectangle(box, radius: 4), fill: .page, stroke: .init(.rule))),
        .text(SceneText(title, at: Point(Self.padding, Self.padding + 9), size: 11, isBold: true)),
      ] + items
  }

  private static func drawn(_ part: Sheet.KeyPart) -> [SceneItem] {
    var items: [SceneItem] = [
      .text(SceneText(part.title, at: Point(0, 11), size: heading, isBold: true, ink: .quiet))
    ]
    for (place, entry) in part.entries.enumerated() {
      let y = 20 + Double(place) * row
      items += entry.sample.map { $0.moved(by: Point(0, y)) }
      items.append(
        .text(SceneText(entry.words, at: Point(Sheet.sampleSize.width + 8, y + 13), size: text))
      )
    }
    return items
  }

  private static func columns(
    _ parts: [Sheet.KeyPart],
    width: Double
  ) -> [[Sheet.KeyPart]] {
    // The fewest rows that still fit: try from all side by side to all in one column.
    let tallest = parts.map(height).max() ?? 0
    let total = parts.reduce(0) { $0 + height($1) + 6 }
    var limit = tallest
    while true {
      var columns: [[Sheet.KeyPart]] = []
      var filled = 0.0
      for part in parts {
        if columns.isEmpty || filled + height(part) > limit {
          columns.append([part])
          filled = height(part) + 6
        } else {
          columns[columns.count - 1].append(part)
          filled += height(part) + 6
        }
      }
      let needed =
        columns.reduce(0) { $0 + ($1.map(columnWidth).max() ?? 0) + columnGap } - columnGap
      if needed <= width || columns.count <= 1 || limit > total { return columns }
      limit += row
    }
  }
}
