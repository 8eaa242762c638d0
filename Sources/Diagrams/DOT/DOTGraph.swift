/// A graph in the DOT language as a value: what a layout engine is given, and what tests read.
///
///     var graph = DOTGraph("care", [.rankDirection: "LR"])
///     graph.body.nodes.append(DOTNode("referrals", [.label: "Referrals\nŵ"]))
///     graph.body.edges.append(DOTEdge("referrals", "assessments", [.label: "+"]))
///     graph.text
///
/// Everything is written in the order in which it was added, and every name and text is escaped,
/// so equal graphs have equal texts and no text of the user's can add to a graph.
package struct DOTGraph: Sendable, Hashable {
  package var name: String
  package var isDirected: Bool
  package var body: DOTBody

  package init(_ name: String, isDirected: Bool = true, _ attributes: DOTAttributes = [:]) {
    self.name = name
    self.isDirected = isDirected
    body = DOTBody(attributes)
  }
}

/// What a graph or a subgraph holds; written as attributes, defaults, subgraphs, nodes, edges.
///
/// Boxes within take over fonts, paint and defaults, but no words, ids, links or background.
package struct DOTBody: Sendable, Hashable {
  package var attributes: DOTAttributes
  package var nodeDefaults: DOTAttributes = [:]
  package var edgeDefaults: DOTAttributes = [:]
  package var subgraphs: [DOTSubgraph] = []
  package var nodes: [DOTNode] = []
  package var edges: [DOTEdge] = []

  package init(_ attributes: DOTAttributes = [:]) {
    self.attributes = attributes
  }
}

/// Nodes that are drawn in a box of their own, or only kept together.
package struct DOTSubgraph: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A box; edges can end at it with ``DOTAttribute/logicalHead`` and ``DOTSubgraph/boxName``.
    case cluster
    /// No box: for `rank=same` and for shared defaults.
    case group
  }

  package var kind: Kind
  package var name: String
  package var body: DOTBody

  package init(_ kind: Kind, _ name: String, _ attributes: DOTAttributes = [:]) {
    self.kind = kind
    self.name = name
    body = DOTBody(attributes)
  }

  /// The name in the text: Graphviz draws a box around subgraphs named `cluster…`.
  package var boxName: String {
    switch kind {
    case .cluster: "cluster_" + name
    case .group: "group_" + name
    }
  }
}

package struct DOTNode: Sendable, Hashable {
  package var name: String
  package var attributes: DOTAttributes

  package init(_ name: String, _ attributes: DOTAttributes = [:]) {
    self.name = name
    self.attributes = attributes
  }
}

package struct DOTEdge: Sendable, Hashable {
  package var tail: String
  package var head: String
  package var attributes: DOTAttributes

  package init(_ tail: String, _ head: String, _ attributes: DOTAttributes = [:]) {
    self.tail = tail
    self.head = head
    self.attributes = attributes
  }
}
