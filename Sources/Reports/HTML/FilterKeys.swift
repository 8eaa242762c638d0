/// The names by which style rules, script and addresses know the facets, values and orders of a filtered list.
///
/// An id that holds anything but letters, digits, `.`, `-`, `_` or `@` is changed; of two alike the second gets a number.
struct FilterKeys {
  struct Facet {
    var id: String
    var name: String
    var title: String
    var values: [Value]
  }

  struct Value {
    var id: String
    var name: String
    var label: String
    /// Entries that have it.
    var count: Int
  }

  /// The name of the control for the order.
  static let orderName = "order"

  let facets: [Facet]
  let orders: [(id: String, name: String, title: String)]
  /// From facet to value to its token.
  private let tokens: [String: [String: String]]

  init(_ list: FilteredList) {
    var counts: [String: [String: Int]] = [:]
    for entry in list.entries {
      for (facet, values) in entry.values {
        for value in Set(values) { counts[facet, default: [:]][value, default: 0] += 1 }
      }
    }
    var names = PageNames(taken: [Self.orderName])
    facets = list.facets.map { facet in
      var valueNames = PageNames(taken: [""])
      let values = facet.values.map { value in
        Value(
          id: value.id,
          name: valueNames.unique(Self.name(value.id)),
          label: value.label,
          count: counts[facet.id]?[value.id] ?? 0
        )
      }
      return Facet(
        id: facet.id,
        name: names.unique(Self.name(facet.id)),
        title: facet.title,
        values: values
      )
    }
    var orderNames = PageNames(taken: [""])
    orders = list.orders.map { ($0.id, orderNames.unique(Self.name($0.id)), $0.title) }
    tokens = facets.reduce(into: [:]) { tokens, facet in
      for value in facet.values {
        tokens[facet.id, default: [:]][value.id] = "\(facet.name):\(value.name)"
      }
    }
  }

  /// An anchor's letters, without the colon that stands between facet and value.
  private static func name(_ id: String) -> String { Anchor(id).id.replacing(":", with: "-") }

  /// Its values, in the order of the facets.
  func tokens(of entry: FilteredList.Entry) -> String {
    facets.flatMap { facet in
      (entry.values[facet.id] ?? []).compactMap { tokens[facet.id]?[$0] }
    }.joined(separator: " ")
  }

  /// Its places in all orders but the first, in which the entries stand.
  func ranks(of entry: FilteredList.Entry) -> [(name: String, value: Int)] {
    orders.indices.dropFirst().compactMap { place in
      entry.ranks[orders[place].id].map { (String(place), $0) }
    }
  }

  /// For each value a rule that hides what has it not, for each further order one that puts entries into it.
  func rules(listID: String) -> String {
    let list = "[id=\"\(listID)\"]"
    func chosen(_ control: String, _ value: String) -> String {
      "\(list):has(select[name=\"\(control)\"]>option[value=\"\(value)\"]:checked)>.entries>.entry"
    }
    let filters = facets.flatMap { facet in
      facet.values.map { value in
        chosen(facet.name, value.name) + ":not([data-f~=\"\(facet.name):\(value.name)\"])"
      }
    }
    let hiding = filters.isEmpty ? "" : filters.joined(separator: ",\n") + "{display:none}\n"
    let ordering = orders.indices.dropFirst().map { place in
      chosen(Self.orderName, orders[place].name) + "{order:var(--\(place))}\n"
    }
    return hiding + ordering.joined()
  }
}
