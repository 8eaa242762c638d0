package import FactorModel

/// A link in a picture.
package struct DiagramEdge: Sendable, Hashable {
  package var from: FactorID
  package var to: FactorID
  package var polarity: Polarity
  package var strength: Strength?
  /// What the evidence says, an item a sentence.
  package var evidence: [String]

  package init(
    from: FactorID,
    to: FactorID,
    polarity: Polarity,
    strength: Strength? = nil,
    evidence: [String] = []
  ) {
    self.from = from
    self.to = to
    self.polarity = polarity
    self.strength = strength
    self.evidence = evidence
  }
}
