/// Smaller maps that show the factors of one whose type comes out too small.
///
/// Nothing is drawn to find out: a map of a third of the factors is taken to need a third of the area.
package struct SplitProposal: Sendable, Hashable {
  /// One of the smaller maps.
  package struct Part: Sendable, Hashable {
    /// By which it is asked for: `theme-crime-need`.
    package var id: String
    package var title: String
    package var factors: Int
    /// About the size that its smallest type would have on the same paper, in points.
    package var smallest: Double
    package var isLegible: Bool
  }

  package let parts: [Part]
  /// The next larger paper on which the whole can be read; `nil` if there is none.
  package let paper: PaperSize?

  /// What could be drawn instead of a map with so many factors in all.
  package init?(
    parts: [(id: String, title: String, factors: Int)],
    of factors: Int,
    printed type: PrintedType
  ) {
    guard let smallest = type.smallest, !type.isLegible else { return nil }
    self.parts = parts.map { part in
      let share = Double(part.factors) / Double(max(1, factors))
      // Title, key and source take the same room on each: a part is never smaller than an eighth.
      let estimate = smallest / max(share, 0.125).squareRoot()
      return Part(
        id: part.id,
        title: part.title,
        factors: part.factors,
        smallest: estimate,
        isLegible: estimate >= type.paper.smallestType
      )
    }
    paper = type.legiblePaper
    if self.parts.isEmpty && paper == nil { return nil }
  }
}
