/// The items of a scene gathered into elements, for a page that holds hundreds of drawings: what has one paint is one element.
///
/// An item joins an earlier element of its paint where nothing drawn in between lies over or under it, so that what covers what stays.
struct SceneRuns {
  enum Run {
    /// Of one paint; none covers another.
    case shapes([SceneShape])
    /// Lines of one style.
    case texts([SceneText])
  }

  private(set) var runs: [Run] = []
  /// Of each run the areas of its items, and one around all of them.
  private var areas: [(whole: Frame, parts: [Frame])] = []

  /// How many elements an item looks back for one to join, and how many items one holds.
  private static let (furthest, most) = (40, 120)

  init(_ items: [SceneItem]) {
    for item in items.flatMap(\.ungrouped) {
      switch item {
      case .shape(let shape): place(shape)
      case .text(let text): place(text)
      case .group: continue
      }
    }
  }

  private mutating func place(_ shape: SceneShape) {
    let area = shape.area
    let joined = join(area) { run in
      guard case .shapes(let shapes) = run, shapes.count < Self.most else { return nil }
      return shape.isPainted(like: shapes) ? .shapes(shapes + [shape]) : nil
    }
    if !joined { append(.shapes([shape]), area) }
  }

  private mutating func place(_ text: SceneText) {
    let area = text.frame
    let joined = join(area) { run in
      guard case .texts(let lines) = run, lines.count < Self.most, let first = lines.first,
        text.continues(first)
      else { return nil }
      return .texts(lines + [text])
    }
    if !joined { append(.texts([text]), area) }
  }

  /// Whether an element took the item in `area`: the nearest that does, up to the first that it covers.
  private mutating func join(_ area: Frame, _ joined: (Run) -> Run?) -> Bool {
    for place in runs.indices.suffix(Self.furthest).reversed() {
      if let run = joined(runs[place]) {
        runs[place] = run
        areas[place].whole = areas[place].whole.union(area)
        areas[place].parts.append(area)
        return true
      }
      let (whole, parts) = areas[place]
      if whole.overlaps(area), parts.contains(where: { $0.overlaps(area) }) { return false }
    }
    return false
  }

  private mutating func append(_ run: Run, _ area: Frame) {
    runs.append(run)
    areas.append((area, [area]))
  }
}

extension SceneItem {
  /// The items of a group, where it is of no account that they are one.
  fileprivate var ungrouped: [SceneItem] {
    guard case .group(let group) = self else { return [self] }
    return group.items.flatMap(\.ungrouped)
  }
}

extension SceneShape {
  /// Whether it is in the paint of `others`, can be drawn with them as one path, and covers none of them.
  fileprivate func isPainted(like others: [SceneShape]) -> Bool {
    guard let first = others.first, fill == first.fill, stroke == first.stroke,
      form.joinsPaths, first.form.joinsPaths
    else { return false }
    let mine = form.bounds
    return fill == nil || others.allSatisfy { !$0.form.bounds.overlaps(mine) }
  }

  /// What it covers, with its line.
  fileprivate var area: Frame { form.bounds.inset(by: -(stroke?.width ?? 0) / 2) }
}

extension SceneShape.Form {
  /// Whether it can be a part of a path with others.
  var joinsPaths: Bool {
    switch self {
    case .rectangle(_, let radius): radius == 0
    case .polyline, .curve: true
    case .ellipse: false
    }
  }

  /// Around all of it; of a curve around its control points, between which it stays.
  fileprivate var bounds: Frame {
    switch self {
    case .rectangle(let frame, _), .ellipse(let frame): frame
    case .polyline(let points, _), .curve(let points): points.bounds
    }
  }
}

extension [Point] {
  fileprivate var bounds: Frame {
    let (x, y) = (map(\.x), map(\.y))
    let (left, top) = (x.min() ?? 0, y.min() ?? 0)
    return Frame(x: left, y: top, width: (x.max() ?? 0) - left, height: (y.max() ?? 0) - top)
  }
}

extension SceneText {
  /// Whether it is in the style of `other`, so that both may be one element; single characters go together, each with its place.
  fileprivate func continues(_ other: SceneText) -> Bool {
    size == other.size && isBold == other.isBold && ink == other.ink
      && alignment == other.alignment && (text.count == 1) == (other.text.count == 1)
  }
}
