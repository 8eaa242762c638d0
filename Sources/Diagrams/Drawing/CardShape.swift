import FactorModel

/// The shape of a card, by which its class is told.
struct CardShape: Sendable, Hashable {
  /// A shape of Graphviz.
  var name: String
  /// A style of Graphviz that alters it.
  var style: String?

  /// Square corners for need, with plugs for prevention, round for provision, cut for outcome.
  init(_ factorClass: FactorClass) {
    switch factorClass {
    case .need: (name, style) = ("box", nil)
    case .prevention: (name, style) = ("component", nil)
    case .provision: (name, style) = ("box", "rounded")
    case .outcome: (name, style) = ("box", "diagonals")
    }
  }
}
