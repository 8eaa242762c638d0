package import FactorModel

/// The factors of a model as nodes and its links as edges.
package struct FactorGraph: Sendable {
  /// Sorted; a node of the graph is a place in it.
  package let ids: [FactorID]
  package let graph: DirectedGraph

  package init(_ model: Model) {
    ids = model.factors.map(\.id)
    let nodes = Dictionary(
      ids.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let edges = model.links.compactMap { link -> (Int, Int)? in
      guard let from = nodes[link.from], let to = nodes[link.to] else { return nil }
      return (from, to)
    }
    graph = DirectedGraph(count: ids.count, edges: edges)
  }
}
