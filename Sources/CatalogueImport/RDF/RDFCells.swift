import Catalogue

/// Writes the parts of a graph that no column takes, as cells.
///
/// A node without a name, and a distribution, is written with all that is said of it, as compact JSON; another node by its
/// address. No node is written twice in one cell, and the whole is bounded in proportion to the graph.
struct RDFCells {
  private static let deepest = 64

  let graph: RDFGraph
  private var budget: Int

  init(graph: RDFGraph) {
    self.graph = graph
    budget = graph.count * 8 + 10_000
  }

  /// The name of a cell: the predicate, with the language of a text.
  static func name(_ statement: RDFGraph.Statement) -> String {
    let predicate = RDFNames.compact(statement.predicate)
    if case .literal(_, let language?, _) = statement.object { return "\(predicate)@\(language)" }
    return predicate
  }

  mutating func words(_ term: RDFTerm) -> String {
    var seen: Set<RDFTerm> = []
    let value = value(term, &seen, depth: 0)
    return value.words ?? JSONText.compact(value)
  }

  private mutating func value(
    _ term: RDFTerm,
    _ seen: inout Set<RDFTerm>,
    depth: Int
  ) -> JSONValue {
    if case .literal(let text, let language, _) = term {
      guard depth > 0, let language else { return .string(text) }
      return .object(
        JSONObject([
          .init(key: "@language", value: .string(language)),
          .init(key: "@value", value: .string(text)),
        ])
      )
    }
    let statements = graph.statements(of: term)
    let address = term.iri.map { RDFNames.plain($0) }
    let isWritten =
      address == nil
      || statements.contains {
        $0.predicate == RDFNames.type && $0.object == .iri(RDFNames.dcat + "Distribution")
      }
    guard isWritten, !statements.isEmpty, depth < Self.deepest, budget >= statements.count,
      seen.insert(term).inserted
    else { return .string(address ?? "[]") }
    budget -= statements.count
    var members: [String: [JSONValue]] = [:]
    for statement in statements {
      members[RDFNames.compact(statement.predicate), default: []].append(
        value(statement.object, &seen, depth: depth + 1)
      )
    }
    var object = members.map { key, values in
      JSONObject.Member(key: key, value: Self.sorted(values))
    }
    if let address { object.append(.init(key: "@id", value: .string(address))) }
    return .object(JSONObject(object))
  }

  /// One value alone, several in the order of their texts.
  private static func sorted(_ values: [JSONValue]) -> JSONValue {
    if values.count == 1 { return values[0] }
    return .array(
      values.map { (JSONText.compact($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    )
  }
}
