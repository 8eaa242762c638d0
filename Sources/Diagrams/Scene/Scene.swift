package import Bilingual

/// A picture with everything in its place and nothing painted yet: a plain value.
///
/// Items are drawn in their order, later ones over earlier ones. Lengths are points, y grows downwards.
/// Every text in it is one visible line, whatever was given: what could turn it around or steer a terminal is written out.
package struct Scene: Sendable, Hashable {
  /// The name of its file, `theme-crime`, and the prefix of all ids in it.
  package var id: String
  package var language: Language
  package private(set) var title: String
  /// The picture in a few sentences, for who cannot see it.
  package private(set) var description: String
  package var size: Size
  package var items: [SceneItem]

  package init(
    id: String,
    language: Language,
    title: String,
    description: String,
    size: Size,
    items: [SceneItem]
  ) {
    self.id = id
    self.language = language
    self.title = VisibleText.singleLine(title)
    self.description = VisibleText.singleLine(description)
    self.size = size
    self.items = items
  }

  /// Every text in it, in the order of drawing.
  package var texts: [SceneText] { items.flatMap(\.texts) }

  /// Every group that states facts, in the order of drawing.
  package var symbols: [SceneGroup] { items.flatMap(\.symbols) }

  /// The size of its smallest type, in points; `nil` without any text.
  package var smallestType: Double? { texts.map(\.size).min() }
}

package indirect enum SceneItem: Sendable, Hashable {
  case group(SceneGroup)
  case shape(SceneShape)
  case text(SceneText)

  package var texts: [SceneText] {
    switch self {
    case .group(let group): group.items.flatMap(\.texts)
    case .shape: []
    case .text(let text): [text]
    }
  }

  package var symbols: [SceneGroup] {
    guard case .group(let group) = self else { return [] }
    return (group.title == nil ? [] : [group]) + group.items.flatMap(\.symbols)
  }

  package func moved(by offset: Point) -> SceneItem {
    switch self {
    case .group(var group):
      group.items = group.items.map { $0.moved(by: offset) }
      return .group(group)
    case .shape(var shape):
      shape.form = shape.form.moved(by: offset)
      return .shape(shape)
    case .text(var text):
      text.origin = text.origin + offset
      return .text(text)
    }
  }
}

/// Items that mean one thing together: a factor, a link, a bar.
package struct SceneGroup: Sendable, Hashable {
  /// Unique in the scene, `factor-referrals`; `nil`: nothing refers to it.
  package var id: String?
  /// What it is, in a few words; a group without is mere arrangement.
  package private(set) var title: String?
  /// What it says, a line a fact; the same lines as in the text outline.
  package private(set) var facts: [String]
  /// The place in the gap report that tells more: `factor-referrals`.
  package var anchor: String?
  package var items: [SceneItem]

  package init(
    id: String? = nil,
    title: String? = nil,
    facts: [String] = [],
    anchor: String? = nil,
    _ items: [SceneItem]
  ) {
    self.id = id
    self.title = title.map(VisibleText.singleLine)
    self.facts = facts.map(VisibleText.singleLine)
    self.anchor = anchor
    self.items = items
  }
}

/// An area, a line, or both.
package struct SceneShape: Sendable, Hashable {
  package enum Form: Sendable, Hashable {
    /// Corners are round with `radius`.
    case rectangle(Frame, radius: Double = 0)
    case ellipse(Frame)
    /// Straight lines, closed or not.
    case polyline([Point], isClosed: Bool)
    /// Cubic Bézier curves one after the other: a start, then three points for each piece.
    case curve([Point])

    func moved(by offset: Point) -> Form {
      switch self {
      case .rectangle(let frame, let radius):
        .rectangle(frame.moved(by: offset), radius: radius)
      case .ellipse(let frame): .ellipse(frame.moved(by: offset))
      case .polyline(let points, let isClosed):
        .polyline(points.map { $0 + offset }, isClosed: isClosed)
      case .curve(let points): .curve(points.map { $0 + offset })
      }
    }
  }

  package struct Stroke: Sendable, Hashable {
    package enum Dash: Sendable, Hashable { case solid, dashed, dotted }

    package var ink: Ink
    /// In points.
    package var width: Double
    package var dash: Dash

    package init(_ ink: Ink, width: Double = 1, dash: Dash = .solid) {
      self.ink = ink
      self.width = width
      self.dash = dash
    }
  }

  package var form: Form
  package var fill: Ink?
  package var stroke: Stroke?

  package init(_ form: Form, fill: Ink? = nil, stroke: Stroke? = nil) {
    self.form = form
    self.fill = fill
    self.stroke = stroke
  }
}

/// One line of text; it does not wrap and is not turned.
package struct SceneText: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable { case start, middle, end }

  package private(set) var text: String
  /// On the baseline: at its start, middle or end, as ``alignment`` says.
  package var origin: Point
  /// In points.
  package var size: Double
  package var isBold: Bool
  package var ink: Ink
  package var alignment: Alignment

  package init(
    _ text: String,
    at origin: Point,
    size: Double,
    isBold: Bool = false,
    ink: Ink = .text,
    alignment: Alignment = .start
  ) {
    self.text = VisibleText.singleLine(text)
    self.origin = origin
    self.size = size
    self.isBold = isBold
    self.ink = ink
    self.alignment = alignment
  }

  /// How wide it comes out, in points.
  package var width: Double { TextWidth.points(text, size: size, isBold: isBold) }

  /// What it covers, from ascenders to descenders.
  package var frame: Frame {
    let left =
      switch alignment {
      case .start: origin.x
      case .middle: origin.x - width / 2
      case .end: origin.x - width
      }
    return Frame(
      x: left,
      y: origin.y - Self.ascent * size,
      width: width,
      height: (Self.ascent + Self.descent) * size
    )
  }

  /// Of the letters that occur, in parts of the size.
  package static let (ascent, descent) = (0.76, 0.24)
}

extension SceneItem {
  /// Lines one under the other, the first baseline one ascent below `top`.
  package static func lines(
    _ lines: [String],
    x: Double,
    top: Double,
    size: Double,
    isBold: Bool = false,
    ink: Ink = .text,
    alignment: SceneText.Alignment = .start
  ) -> [SceneItem] {
    lines.enumerated().map { place, line in
      .text(
        SceneText(
          line,
          at: Point(x, top + SceneText.ascent * size + Double(place) * size * Self.leading),
          size: size,
          isBold: isBold,
          ink: ink,
          alignment: alignment
        )
      )
    }
  }

  /// From one baseline to the next, in parts of the size.
  package static let leading = 1.22
}
