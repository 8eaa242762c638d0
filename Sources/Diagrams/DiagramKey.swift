package import Assessment
package import FactorModel

/// A part of the key: a heading and the marks below it.
package struct DiagramKey: Sendable, Hashable {
  package enum Entry: Sendable, Hashable {
    case factorClass(FactorClass)
    case band(Band)
    case standing(DiagramNode.Standing)
    case verdict(Verdict)
    case polarity(Polarity)
    case strength(Strength)
    case change(DiagramChange)
  }

  package var title: String
  package var entries: [Entry]

  package init(title: String, entries: [Entry]) {
    self.title = title
    self.entries = entries
  }
}
