package import Catalogue

/// Whether the figures of two data sets can be laid beside each other: at which levels, over which years.
package struct Linkability: Sendable, Hashable {
  /// How their areas match, from the surest on.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Both are published for the same level of one vintage.
    case exact
    /// One is added up to areas in which its own nest.
    case nests
    /// One is added up by a look-up that gives each area to the one in which most of it lies.
    case bestFit = "best-fit"
    /// Both are published for the level, by different boundaries, or one does not say by which.
    case changed
    case none

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// A level at which both can be had.
  package struct Meeting: Sendable, Hashable {
    package var level: LevelReference
    package var kind: Kind
    package var left: LevelAccess
    package var right: LevelAccess

    package init(level: LevelReference, kind: Kind, left: LevelAccess, right: LevelAccess) {
      self.level = level
      self.kind = kind
      self.left = left
      self.right = right
    }

    package var isProven: Bool { left.isProven && right.isProven }
  }

  package var left: LinkSide
  package var right: LinkSide
  /// Those that are known, the surest kind first, then the finest level.
  package var meetings: [Meeting]
  /// Those that would be better than any that is known, if facts were found out.
  package var prospects: [Meeting]
  /// Years in which one of them begins a new series, within those that both have.
  package var breaks: [Break]

  package struct Break: Sendable, Hashable {
    package var dataSet: DataSetID
    /// As the catalogue calls it.
    package var year: Int

    package init(dataSet: DataSetID, year: Int) {
      self.dataSet = dataSet
      self.year = year
    }
  }

  /// `none` where no level is known at which both can be had.
  package var kind: Kind { meetings.first?.kind ?? .none }

  package var sides: [LinkSide] { [left, right] }

  /// What is known of one of them keeps it from being laid beside anything.
  package var isRefused: Bool { sides.contains { !$0.obstacles.isEmpty } }

  /// The years that both are known to have, and those that both may have; none where it is refused.
  package var commonYears: YearSet {
    isRefused ? YearSet() : left.years.proven.intersection(right.years.proven)
  }
  package var possibleYears: YearSet {
    isRefused ? YearSet() : left.years.possible.intersection(right.years.possible)
  }

  /// Whether it is known which years both have, or that they have none; otherwise not even one is known.
  package var areYearsKnown: Bool { !commonYears.isEmpty || possibleYears.isEmpty }

  /// The level of the best match, the finest of those alike.
  package var level: LevelReference? { meetings.first?.level }

  /// Levels at which one of them is published and the other by boundaries that are known to differ, where they match better elsewhere.
  package var changedLevels: [LevelReference] {
    guard kind < .changed else { return [] }
    return meetings.filter { meeting in
      let kinds = [meeting.left.kind, meeting.right.kind]
      return kinds.contains(.published) && kinds.contains(.changed)
    }.map(\.level)
  }

  /// What would tell of more years, if there may be more.
  package var openYearFields: [DataSetField] {
    guard possibleYears != commonYears else { return [] }
    return sides.flatMap { side in
      side.years.openFields.map { DataSetField(dataSet: side.id, field: $0) }
    }
  }

  /// Two data sets of one version, by the areas of `lattice`.
  package init(_ left: DataSet, _ right: DataSet, lattice: GeographyLattice, asOf: Day) {
    self.left = LinkSide(of: left, asOf: asOf)
    self.right = LinkSide(of: right, asOf: asOf)
    (meetings, prospects, breaks) = ([], [], [])
    guard !isRefused else { return }
    let ways = LevelWays(lattice)
    let (a, b) = (
      LevelReach(of: left, ways: ways, country: lattice.country).requiring(self.left.openFields),
      LevelReach(of: right, ways: ways, country: lattice.country).requiring(self.right.openFields)
    )
    meetings = Self.meetings(a.proven, b.proven, ways)
    let best = kind
    prospects = Self.meetings(a.possible, b.possible, ways)
      .filter { !$0.isProven && $0.kind < best }
    breaks = [left, right].flatMap { Self.breaks(of: $0, within: commonYears.years) }
  }

  /// Those that part two of `years`: a series that begins with the first of them leaves all in one series.
  private static func breaks(of dataSet: DataSet, within years: [Int]) -> [Break] {
    guard case .breaks(let starts)? = dataSet.comparableOverTime.value,
      let first = years.first, let last = years.last
    else { return [] }
    return starts.filter { start in
      let year = dataSet.bucket(ofYear: start)
      return year > first && year <= last
    }.map { Break(dataSet: dataSet.id, year: $0) }
  }

  private static func meetings(
    _ left: [LevelReference: LevelAccess],
    _ right: [LevelReference: LevelAccess],
    _ ways: LevelWays
  ) -> [Meeting] {
    let meetings = ways.nodes.compactMap { node -> Meeting? in
      guard let a = left[node], let b = right[node] else { return nil }
      return Meeting(level: node, kind: max(Kind(a.kind), Kind(b.kind)), left: a, right: b)
    }
    // Finer levels have ways to more others: that orders them, and the lattice's own order the rest.
    let reached = meetings.map { ways.ways(from: $0.level).count }
    return meetings.indices.sorted { left, right in
      let (a, b) = (meetings[left].kind, meetings[right].kind)
      if a != b { return a < b }
      return reached[left] != reached[right] ? reached[left] > reached[right] : left < right
    }.map { meetings[$0] }
  }
}

extension Linkability.Kind {
  init(_ kind: LevelAccess.Kind) {
    switch kind {
    case .published: self = .exact
    case .nests: self = .nests
    case .bestFit: self = .bestFit
    case .changed, .unstatedVintage: self = .changed
    }
  }
}
