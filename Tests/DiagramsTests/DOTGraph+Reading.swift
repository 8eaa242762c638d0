import Diagrams

extension DOTGraph {
  func card(_ name: String) -> DOTNode? { body.nodes.first { $0.name == name } }
}

/// The words of a value, as they are seen.
func plain(_ value: DOTValue) -> String {
  switch value {
  case .text(let text), .leftAligned(let text): text
  case .number, .flag: ""
  }
}
