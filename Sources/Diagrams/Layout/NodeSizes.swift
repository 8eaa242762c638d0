package import FactorModel

/// How large the cards of a diagram are, measured from what is written on them.
package struct NodeSizes: Sendable, Hashable {
  package let sizes: [FactorID: Size]
  let forms: [FactorID: NodeFace.Form]

  /// Above so many factors cards are small.
  static let most = 300

  /// What a link needs at the edge of a card, in points, and the most that a card grows for it.
  private static let (linkRoom, mostForLinks) = (7.5, 130.0)

  package init(_ diagram: Diagram) {
    let small = Set(diagram.groups.filter { $0.form == .small }.flatMap(\.members))
    let areAllSmall = diagram.nodes.count > Self.most
    let arriving = diagram.edges.reduce(into: [:]) { $0[$1.to, default: 0] += 1 }
    let leaving = diagram.edges.reduce(into: [:]) { $0[$1.from, default: 0] += 1 }
    var sizes: [FactorID: Size] = [:]
    var forms: [FactorID: NodeFace.Form] = [:]
    for node in diagram.nodes {
      let form: NodeFace.Form = areAllSmall || small.contains(node.id) ? .small : .full
      var size = NodeFace(node, language: diagram.language, form: form).size
      let links = max(arriving[node.id] ?? 0, leaving[node.id] ?? 0)
      if form == .full, links > 1 {
        let needed = Double(links - 1) * Self.linkRoom + 18
        size.height = max(size.height, min(needed, Self.mostForLinks))
      }
      sizes[node.id] = size
      forms[node.id] = form
    }
    self.sizes = sizes
    self.forms = forms
  }

  func size(_ node: FactorID) -> Size { sizes[node] ?? Size(0, 0) }
  func form(_ node: FactorID) -> NodeFace.Form { forms[node] ?? .full }
}
