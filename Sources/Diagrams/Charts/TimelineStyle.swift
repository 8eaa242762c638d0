/// Measures of a time line: on a sheet of its own, or beside other matter.
struct TimelineStyle: Sendable, Hashable {
  var labelWidth: Double
  var plotWidth: Double
  var stateWidth: Double
  var gap: Double
  /// Sizes of type.
  var titleSize: Double
  var smallSize: Double
  var barHeight: Double
  /// One line a row, nothing beside it.
  var isCompact: Bool
  /// Rows beyond it are told as a number; `nil`: none is left out.
  var mostRows: Int?

  var plotX: Double { labelWidth + gap }
  var stateX: Double { plotX + plotWidth + gap }
  var width: Double { stateX + stateWidth }

  static let sheet = TimelineStyle(
    labelWidth: 300,
    plotWidth: 356,
    stateWidth: 222,
    gap: 14,
    titleSize: 10.5,
    smallSize: 9,
    barHeight: 13,
    isCompact: false
  )

  static let compact = TimelineStyle(
    labelWidth: 236,
    plotWidth: 216,
    stateWidth: 172,
    gap: 10,
    titleSize: 9,
    smallSize: 8.5,
    barHeight: 8,
    isCompact: true,
    mostRows: 12
  )
}
