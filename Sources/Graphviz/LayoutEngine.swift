/// How libgvc finds places for nodes.
///
/// `fdp` is missing on purpose: it places nodes differently on each run, even in the `dot` command.
package enum LayoutEngine: String, Sendable, Hashable, CaseIterable {
  /// Layers in the direction of the edges; the only engine for a map that reads from cause to effect.
  case dot
  /// Springs, for small undirected pictures.
  case neato
  /// Springs on many scales; the one to take above some 2,000 nodes, where `dot` needs minutes.
  case sfdp
  /// Rings around one node.
  case twopi
  /// Circles.
  case circo
  /// Nodes stay where their `pos` says; edges are led around them.
  case nop1
  /// Nothing is placed: what has places is drawn.
  case nop2

  /// The engines that find places for nodes by themselves.
  package static let placing: [LayoutEngine] = [.dot, .neato, .sfdp, .twopi, .circo]
}
