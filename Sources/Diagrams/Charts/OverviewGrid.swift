import Bilingual

/// Where blocks, lanes, gutters and the channels between rows of the overview lie, and the ways of its connections.
///
/// A connection leaves and enters a block at its side, runs up or down in a gutter between lanes, and crosses a lane in
/// a channel between two rows only: no line runs over a block.
struct OverviewGrid {
  enum Side: Hashable { case left, right }

  /// A block's side, where connections end.
  private struct Flank: Hashable {
    var place: OverviewBlock.Place
    var side: Side
  }

  /// A way in terms of the grid.
  struct Way: Hashable {
    var connection: OverviewConnection
    var exit: Side
    var entry: Side
    /// The gutters in which it runs up or down; gutter 0 is left of lane 0.
    var exitGutter: Int
    var entryGutter: Int
    /// Above which row it crosses lanes, where it does.
    var channel: Int?
  }

  /// A way in points, with the place of its label.
  struct Route {
    var connection: OverviewConnection
    var points: [Point]
    var label: SceneText
  }

  private(set) var frames: [OverviewBlock.Place: Frame] = [:]
  private(set) var heads: [Frame] = []
  private(set) var lanes: [Frame] = []
  private(set) var routes: [Route] = []
  private(set) var size = Size(0, 0)

  private static let (portStep, trackStep, channelStep, rowGap) = (15.0, 11.0, 11.0, 7.0)
  static let labelSize = 10.0

  private let tally: OverviewTally
  private let ways: [Way]
  private var ports: [Flank: [Int]] = [:]
  /// The heights at which a way leaves and enters, by its index.
  private var exits: [Double] = []
  private var entries: [Double] = []
  private var channels: [Double?] = []

  init(_ tally: OverviewTally, heights: [OverviewBlock.Place: Double], headHeight: Double) {
    self.tally = tally
    ways = tally.shown.map(Self.way)
    findPorts()
    placeRows(heights: heights, headHeight: headHeight)
    placeLanes()
  }

  private static func way(_ connection: OverviewConnection) -> Way {
    let (from, to) = (connection.from, connection.to)
    let exit: Side
    let entry: Side
    if from.lane < to.lane {
      (exit, entry) = (.right, .left)
    } else if from.lane > to.lane {
      (exit, entry) = (.left, .right)
    } else {
      (exit, entry) = from.lane == 0 ? (.left, .left) : (.right, .right)
    }
    let exitGutter = exit == .right ? from.lane + 1 : from.lane
    let entryGutter = entry == .right ? to.lane + 1 : to.lane
    let channel = exitGutter == entryGutter ? nil : (to.row < from.row ? to.row + 1 : to.row)
    return Way(
      connection: connection,
      exit: exit,
      entry: entry,
      exitGutter: exitGutter,
      entryGutter: entryGutter,
      channel: channel
    )
  }

  /// Which ways end at which side of a block, from top to bottom by where they go.
  private mutating func findPorts() {
    var ends: [Flank: [(way: Int, towards: Double)]] = [:]
    for (index, way) in ways.enumerated() {
      let channel = way.channel.map { Double($0) - 0.5 }
      let (from, to) = (way.connection.from, way.connection.to)
      ends[Flank(place: from, side: way.exit), default: []]
        .append((index, channel ?? Double(to.row)))
      ends[Flank(place: to, side: way.entry), default: []]
        .append((index, channel ?? Double(from.row)))
    }
    ports = ends.mapValues { list in
      list.sorted { ($0.towards, $0.way) < ($1.towards, $1.way) }.map(\.way)
    }
  }

  private mutating func placeRows(heights: [OverviewBlock.Place: Double], headHeight: Double) {
    exits = Array(repeating: 0, count: ways.count)
    entries = exits
    channels = Array(repeating: nil, count: ways.count)
    var y = headHeight
    for row in tally.rows.indices {
      y += Self.rowGap
      for index in ways.indices where ways[index].channel == row {
        channels[index] = y + Self.channelStep / 2
        y += Self.channelStep
        if index == ways.indices.last(where: { ways[$0].channel == row }) { y += Self.rowGap }
      }
      let places = tally.blocks.keys.filter { $0.row == row }
      let needed = ports.filter { $0.key.place.row == row }.values.map(\.count).max() ?? 0
      let height = max(
        places.compactMap { heights[$0] }.max() ?? 0,
        Double(needed) * Self.portStep + 4
      )
      for place in places {
        frames[place] = Frame(x: 0, y: y, width: OverviewCard.width, height: height)
        placePorts(of: place)
      }
      y += height
    }
    y += Self.rowGap
    for index in ways.indices where ways[index].channel == tally.rows.count {
      channels[index] = y + Self.channelStep / 2
      y += Self.channelStep
    }
    size.height = y + 2
    straighten()
  }

  private mutating func placePorts(of place: OverviewBlock.Place) {
    guard let frame = frames[place] else { return }
    for side in [Side.left, .right] {
      let list = ports[Flank(place: place, side: side)] ?? []
      for (order, index) in list.enumerated() {
        let offset = (Double(order) - Double(list.count - 1) / 2) * Self.portStep
        let y = frame.centre.y + offset
        let way = ways[index]
        if way.connection.from == place, way.exit == side { exits[index] = y }
        if way.connection.to == place, way.entry == side { entries[index] = y }
      }
    }
  }

  /// Neighbours in a row are joined by a straight line where one of them has no other line on that side.
  private mutating func straighten() {
    for (index, way) in ways.enumerated()
    where way.connection.from.row == way.connection.to.row && way.channel == nil
      && way.exit != way.entry
    {
      let entry = Flank(place: way.connection.to, side: way.entry)
      let exit = Flank(place: way.connection.from, side: way.exit)
      if ports[entry]?.count == 1 {
        entries[index] = exits[index]
      } else if ports[exit]?.count == 1 {
        exits[index] = entries[index]
      }
    }
  }
}

// MARK: - From left to right

extension OverviewGrid {
  /// A run up or down in a gutter.
  private struct Run {
    var way: Int
    var isExit: Bool
    var top: Double
    var bottom: Double
  }

  private func runs(in gutter: Int) -> [Run] {
    ways.enumerated().flatMap { index, way -> [Run] in
      var runs: [Run] = []
      let channel = channels[index]
      if way.exitGutter == gutter {
        let end = channel ?? entries[index]
        if end != exits[index] {
          runs.append(
            Run(
              way: index,
              isExit: true,
              top: min(end, exits[index]),
              bottom: max(end, exits[index])
            )
          )
        }
      }
      if way.entryGutter == gutter, let channel {
        runs.append(
          Run(
            way: index,
            isExit: false,
            top: min(channel, entries[index]),
            bottom: max(channel, entries[index])
          )
        )
      }
      return runs
    }.sorted { ($0.bottom - $0.top, $0.way) < ($1.bottom - $1.top, $1.way) }
  }

  /// The track of each run, so that no two on one track touch; the shorter, the nearer to the lane.
  private func tracks(_ runs: [Run]) -> [Int] {
    var taken: [[Run]] = []
    return runs.map { run in
      let free = taken.firstIndex { track in
        track.allSatisfy { $0.bottom + 8 < run.top || run.bottom + 8 < $0.top }
      }
      let track = free ?? taken.count
      if track == taken.count { taken.append([]) }
      taken[track].append(run)
      return track
    }
  }

  /// The room beside a lane in a gutter: for labels where lines leave, for heads where they arrive.
  private func room(_ side: Side, of lane: Int) -> Double {
    let labels = ways.filter { $0.connection.from.lane == lane && $0.exit == side }
      .map { TextWidth.points($0.connection.label, size: Self.labelSize, isBold: true) }
    if let widest = labels.max() { return widest + 18 }
    return ways.contains { $0.connection.to.lane == lane && $0.entry == side } ? 20 : 6
  }

  private mutating func placeLanes() {
    var x = 0.0
    var places: [[Bool: [Int: Double]]] = []
    for gutter in 0...OverviewTally.lanes.count {
      let runs = runs(in: gutter)
      let tracks = tracks(runs)
      let width = Double((tracks.max() ?? -1) + 1) * Self.trackStep
      if gutter > 0 { x += room(.right, of: gutter - 1) }
      var found: [Bool: [Int: Double]] = [:]
      for (run, track) in zip(runs, tracks) {
        let step = (Double(track) + 0.5) * Self.trackStep
        found[run.isExit, default: [:]][run.way] = gutter == 0 ? x + width - step : x + step
      }
      places.append(found)
      x += width
      guard gutter < OverviewTally.lanes.count else { break }
      x += room(.left, of: gutter)
      lanes.append(Frame(x: x, y: 0, width: OverviewCard.width, height: size.height))
      for place in frames.keys where place.lane == gutter { frames[place]?.origin.x = x }
      x += OverviewCard.width
    }
    size.width = x
    routes = ways.indices.map { route($0, runs: places) }
  }

  private func route(_ index: Int, runs: [[Bool: [Int: Double]]]) -> Route {
    let way = ways[index]
    let from = frames[way.connection.from] ?? lanes[way.connection.from.lane]
    let to = frames[way.connection.to] ?? lanes[way.connection.to.lane]
    let startX = way.exit == .right ? from.maxX : from.minX
    let endX = way.entry == .right ? to.maxX : to.minX
    var points = [Point(startX, exits[index])]
    if let x = runs[way.exitGutter][true]?[index] {
      points += [Point(x, exits[index]), Point(x, channels[index] ?? entries[index])]
    }
    if let channel = channels[index], let x = runs[way.entryGutter][false]?[index] {
      points += [Point(x, channel), Point(x, entries[index])]
    }
    points.append(Point(endX, entries[index]))
    let isRight = way.exit == .right
    let label = SceneText(
      way.connection.label,
      at: Point(startX + (isRight ? 10 : -10), exits[index] + Self.labelSize * 0.36),
      size: Self.labelSize,
      isBold: true,
      alignment: isRight ? .start : .end
    )
    return Route(connection: way.connection, points: points, label: label)
  }
}
