import Catalogue
import Diagrams
import FactorModel

extension LayoutPlan {
  /// The layout that comes of an engine which sets the factors on a stair and draws straight links.
  func sketched() throws -> DiagramLayout { try layout(plain: plain) }

  /// What such an engine answers.
  var plain: String {
    let linked = diagram.nodes.map(\.id).filter { id in
      diagram.edges.contains { $0.from == id || $0.to == id }
    }
    var lines = ["graph 1 100 100"]
    for (step, id) in linked.enumerated() {
      lines.append("node \"\(id)\" \(step * 5) \(step * 3) 2.6 0.6 \"\" solid box black lightgrey")
    }
    for edge in diagram.edges {
      guard let from = linked.firstIndex(of: edge.from), let to = linked.firstIndex(of: edge.to)
      else { continue }
      let start = (Double(from * 5) + 1.319, Double(from * 3))
      let end = (Double(to * 5) - 1.319, Double(to * 3))
      let points = [0.0, 1.0 / 3, 2.0 / 3, 1].map { share in
        "\(start.0 + (end.0 - start.0) * share) \(start.1 + (end.1 - start.1) * share)"
      }
      lines.append(
        "edge \"\(edge.from)\" \"\(edge.to)\" 4 \(points.joined(separator: " ")) solid black"
      )
    }
    return (lines + ["stop"]).joined(separator: "\n") + "\n"
  }
}

extension Sketch {
  /// The map of its first theme.
  var map: Diagram {
    guard let map = ThemeMap(snapshot, theme: key("care")) else {
      preconditionFailure("every sketch has the theme")
    }
    return map.diagram
  }
}
