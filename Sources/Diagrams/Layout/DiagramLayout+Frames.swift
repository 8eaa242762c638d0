import FactorModel

extension DiagramLayout {
  /// Free above and below the outermost end of a link at the edge of a card, in points.
  private static let endMargin = 8.0

  /// `kept`, the place of a card, about its middle and no higher than the words on it, `needed` points, and the ends of its links.
  ///
  /// A kept layout has the card as high as it ever was: when it had more to say. A card on whose top or bottom a link ends stays so high.
  func frame(of card: FactorID, _ kept: Frame, needing needed: Double) -> Frame {
    // Of a layout that is fresh no card is, so that links are looked through for a few cards alone.
    guard kept.height > needed + 0.1 else { return kept }
    let height = links.reduce(into: needed) { height, link in
      for end in link.ends(at: card) {
        let isAtSide = abs(end.x - kept.minX) < 1.5 || abs(end.x - kept.maxX) < 1.5
        let reach = abs(end.y - kept.centre.y) + Self.endMargin
        height = max(height, isAtSide ? 2 * reach : kept.height)
      }
    }
    guard height < kept.height else { return kept }
    return Frame(centre: kept.centre, size: Size(kept.width, height))
  }
}

extension DiagramLayout.Link {
  /// Where it meets the border of a card.
  fileprivate func ends(at card: FactorID) -> [Point] {
    (from == card ? [curve.start] : []) + (to == card ? [curve.end] : [])
  }
}
