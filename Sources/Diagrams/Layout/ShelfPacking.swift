/// Rectangles on shelves, from left to right and from top to bottom.
struct ShelfPacking {
  /// Top left corners, in the order of the sizes given.
  private(set) var places: [Point]
  private(set) var size = Size(0, 0)

  /// The highest stand first; a shelf is full where the next would pass `width`.
  init(_ sizes: [Size], width: Double, gap: Double) {
    places = Array(repeating: Point(0, 0), count: sizes.count)
    let order = sizes.indices.sorted { (-sizes[$0].height, $0) < (-sizes[$1].height, $1) }
    var (x, y, shelf) = (0.0, 0.0, 0.0)
    for index in order {
      if x > 0, x + sizes[index].width > width {
        y += shelf + gap
        (x, shelf) = (0, 0)
      }
      // Below a short one that stands already there may be room; shelves alone read better.
      places[index] = Point(x, y)
      x += sizes[index].width + gap
      shelf = max(shelf, sizes[index].height)
      size.width = max(size.width, x - gap)
    }
    size.height = y + shelf
  }
}
