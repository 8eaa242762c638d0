import Assessment
import Bilingual
import Catalogue

/// The rows of a time line in their places.
struct TimelinePlot {
  let rows: [TimelineRow]
  let style: TimelineStyle
  let axis: TimelineAxis
  /// Days of catalogue versions with their names, earliest first.
  let versions: [(day: Day, label: String)]
  let today: Day
  let language: Language

  private(set) var items: [SceneItem] = []
  private(set) var height = 0.0
  private var bars: [(bar: TimelineBar, group: SceneGroup)] = []
  /// Where rows stand between headings, with the day from which on they are recent enough.
  private var stretches: [(top: Double, bottom: Double)] = []
  private var recent: [(months: Int, top: Double, bottom: Double)] = []

  init(
    rows: [TimelineRow],
    style: TimelineStyle,
    versions: [(day: Day, label: String)],
    today: Day,
    language: Language
  ) {
    self.rows = rows
    self.style = style
    self.versions = versions
    self.today = today
    self.language = language
    axis = TimelineAxis(rows: rows, asOf: today, x: style.plotX, width: style.plotWidth)
    arrange()
  }

  private mutating func arrange() {
    let head = header()
    var y = head.height
    for (group, members) in Self.grouped(rows) {
      if !style.isCompact { y = putHeading(group, members, y: y) }
      let top = y
      for row in members.prefix(style.mostRows ?? members.count) { y = put(row, y: y) }
      stretches.append((top, y))
    }
    height = y
    if !style.isCompact, y > 400 {
      items += yearNumbers(top: y + 3)
      height += 3 + style.smallSize * SceneItem.leading
    }
    items = head.items + background + connectors + bars.map { .group($0.group) } + items
  }

  /// Groups in their order with their rows, none empty.
  static func grouped(_ rows: [TimelineRow]) -> [(TimelineGroup, [TimelineRow])] {
    TimelineGroup.allCases.compactMap { group in
      let members = rows.filter { $0.standing.group == group }
      return members.isEmpty ? nil : (group, members)
    }
  }

  /// `Stopped: 9 series, 6 after 2015/16, 3 after 2018/19`.
  static func heading(
    _ group: TimelineGroup,
    _ members: [TimelineRow],
    in language: Language
  ) -> String {
    var ends: [(String, Int)] = []
    for last in members.compactMap(\.last?.description) {
      if ends.last?.0 == last { ends[ends.count - 1].1 += 1 } else { ends.append((last, 1)) }
    }
    return TimelineWording.heading(group, count: members.count, ends: ends).text(in: language)
  }

  private mutating func putHeading(
    _ group: TimelineGroup,
    _ members: [TimelineRow],
    y: Double
  ) -> Double {
    let size = style.titleSize + 0.5
    let wrapper = LineWrapper(width: style.width, size: size, isBold: true, mostLines: 2)
    let lines = wrapper.lines(of: Self.heading(group, members, in: language))
    items += SceneItem.lines(lines, x: 0, top: y + 9, size: size, isBold: true)
    let bottom = y + 9 + Double(lines.count) * size * SceneItem.leading + 2
    items.append(rule(y: bottom, ink: .rule))
    return bottom
  }

  private func rule(y: Double, ink: Ink) -> SceneItem {
    let line = [Point(0, y), Point(style.width, y)]
    return .shape(SceneShape(.polyline(line, isClosed: false), stroke: .init(ink, width: 0.8)))
  }

  private mutating func put(_ row: TimelineRow, y: Double) -> Double {
    let padding = 4.0
    let label = TimelineLabels(row, style: style)
    let height = max(label.height, style.barHeight + 6) + 2 * padding
    let middle = y + height / 2
    let bar = TimelineBar(row, axis: axis, y: middle, style: style, today: today)
    let texts = label.items(middle: middle)
    let group = SceneGroup(
      id: "series-\(row.id)",
      title: row.title,
      facts: row.facts,
      bar.items + texts
    )
    bars.append((bar, group))
    if let months = soleAge ?? row.oldestMonths { recent.append((months, y, y + height)) }
    if !style.isCompact { items.append(rule(y: y + height, ink: .grid)) }
    return y + height
  }
}

// MARK: - Behind the rows

extension TimelinePlot {
  /// The band of what is recent enough, years, versions and the day.
  private var background: [SceneItem] {
    let now = axis.placeAfter(today)
    let bands: [SceneItem] = mergedBands.map { band in
      let start = axis.place(today.adding(months: -band.months))
      let frame = Frame(x: start, y: band.top, width: now - start, height: band.bottom - band.top)
      return .shape(SceneShape(.rectangle(frame), fill: .fill(.good)))
    }
    let years = axis.ticks(size: style.smallSize).map { axis.place(year: $0) }
    let days = (style.isCompact ? [] : versions).filter { $0.day != today }.map {
      axis.placeAfter($0.day)
    }
    return bands
      + stretches.flatMap { stretch -> [SceneItem] in
        years.map { line(x: $0, stretch, .grid, width: 0.7, .solid) }
          + days.map { line(x: $0, stretch, .rule, width: 1, .dashed) }
          + [line(x: now, stretch, .text, width: 1.2, .solid)]
      }
  }

  /// The oldest acceptable age where there is only one: then it stands behind all rows.
  private var soleAge: Int? {
    let ages = Set(rows.compactMap(\.oldestMonths))
    return ages.count == 1 ? ages.first : nil
  }

  /// Bands of neighbouring rows with the same age in one.
  private var mergedBands: [(months: Int, top: Double, bottom: Double)] {
    recent.reduce(into: []) { bands, band in
      if let last = bands.last, last.months == band.months, last.bottom == band.top {
        bands[bands.count - 1].bottom = band.bottom
      } else {
        bands.append(band)
      }
    }
  }

  private func line(
    x: Double,
    _ stretch: (top: Double, bottom: Double),
    _ ink: Ink,
    width: Double,
    _ dash: SceneShape.Stroke.Dash
  ) -> SceneItem {
    .shape(
      SceneShape(
        .polyline([Point(x, stretch.top), Point(x, stretch.bottom)], isClosed: false),
        stroke: .init(ink, width: width, dash: dash)
      )
    )
  }

  /// From the end of a series down or up to the one that follows it.
  private var connectors: [SceneItem] {
    let places = Dictionary(
      bars.map { ($0.bar.row.id, $0.bar) },
      uniquingKeysWith: { first, _ in first }
    )
    var used: [Double] = []
    return bars.map(\.bar).flatMap { bar -> [SceneItem] in
      guard let next = bar.row.successor.flatMap({ places[$0] }) else { return [] }
      var x = min(bar.rightEdge + 4, axis.maxX - 2)
      // Too near to come from the left, it comes from above or below.
      if (x...x + 9).contains(next.leftEdge) { x = next.leftEdge + 3 }
      while used.contains(where: { abs($0 - x) < 4 }) { x += 4.5 }
      used.append(x)
      return Self.connector(from: Point(bar.rightEdge, bar.y), x: x, to: next)
    }
  }

  private static func connector(from start: Point, x: Double, to next: TimelineBar) -> [SceneItem] {
    let isBelow = next.y > start.y
    let half = next.style.barHeight / 2
    var points = [start, Point(x, start.y)]
    let head: [Point]
    if next.leftEdge > x + 9 {
      let tip = Point(next.leftEdge - 1, next.y)
      points += [Point(x, next.y), tip + Point(-4, 0)]
      head = [tip, tip + Point(-6, -3.5), tip + Point(-6, 3.5)]
    } else {
      let sign = isBelow ? -1.0 : 1.0
      let tip = Point(x, next.y + sign * half)
      points.append(tip + Point(0, sign * 4))
      head = [tip, tip + Point(-3.5, sign * 6), tip + Point(3.5, sign * 6)]
    }
    return [
      .shape(SceneShape(.polyline(points, isClosed: false), stroke: .init(.quiet, width: 1.2))),
      .shape(SceneShape(.polyline(head, isClosed: true), fill: .quiet)),
    ]
  }
}

// MARK: - Above the rows

extension TimelinePlot {
  private static let headMargin = 2.0

  private func header() -> (items: [SceneItem], height: Double) {
    let size = style.smallSize
    let lineHeight = size * SceneItem.leading
    var items: [SceneItem] = []
    let labels = dayLabels()
    let levels = (labels.map(\.level).max() ?? 0) + 1
    for label in labels {
      var text = label.text
      text.origin.y =
        Self.headMargin + Double(levels - 1 - label.level) * lineHeight + SceneText.ascent * size
      items.append(.text(text))
    }
    let top = Self.headMargin + Double(levels) * lineHeight + 2
    items += yearNumbers(top: top)
    if !style.isCompact {
      for (words, x) in [(TimelineWording.series, 0), (TimelineWording.state, style.stateX)] {
        items += SceneItem.lines(
          [words.text(in: language)],
          x: x,
          top: top,
          size: size,
          isBold: true,
          ink: .quiet
        )
      }
    }
    return (items, top + lineHeight + 2)
  }

  private func yearNumbers(top: Double) -> [SceneItem] {
    axis.ticks(size: style.smallSize).flatMap { year in
      SceneItem.lines(
        [String(year)],
        x: axis.place(year: year),
        top: top,
        size: style.smallSize,
        ink: .quiet,
        alignment: .middle
      )
    }
  }

  /// Names of versions and of the day over their lines, those that would run into one another a level higher.
  private func dayLabels() -> [(text: SceneText, level: Int)] {
    let now = TimelineWording.asOf(today).text(in: language)
    let own = versions.first { $0.day == today }?.label
    let todayLabel =
      style.isCompact ? now : [own, now].compactMap(\.self).joined(separator: ", ")
    let earlier = style.isCompact ? [] : versions.filter { $0.day != today }
    let labels = earlier + [(day: today, label: todayLabel)]
    var ends: [Double] = []
    return labels.map { item in
      var text = SceneText(
        item.label,
        at: Point(axis.placeAfter(item.day), 0),
        size: style.smallSize,
        isBold: item.day == today,
        ink: .quiet,
        alignment: .middle
      )
      let over = text.frame.maxX - style.width
      if over > 0 { text.origin.x -= over }
      let level = ends.firstIndex { $0 + 6 < text.frame.minX } ?? ends.count
      if level == ends.count { ends.append(text.frame.maxX) } else { ends[level] = text.frame.maxX }
      return (text, level)
    }
  }
}
