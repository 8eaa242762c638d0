/// A value of a JSON document, its numbers in the words of the file.
indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// As written: `1.10` is not `1.1`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  var string: String? { if case .string(let text) = self { text } else { nil } }
  var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

  /// What a scalar says: the text, the number, `true` or `false`; `nil` for the rest and where there is nothing.
  var words: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// Whether there is nothing to keep: null, an empty text, list or object.
  var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let values): values.isEmpty
    case .object(let object): object.members.isEmpty
    case .bool, .number: false
    }
  }

  /// The kind of value, for messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// The members of a JSON object, sorted by key, no two alike: the order in the file means nothing.
struct JSONObject: Sendable, Hashable {
  struct Member: Sendable, Hashable {
    var key: String
    var value: JSONValue
  }

  private(set) var members: [Member]

  /// Of members with one key the last counts.
  init(_ members: [Member]) {
    let sorted = members.enumerated().sorted {
      ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
    }
    var kept: [Member] = []
    kept.reserveCapacity(sorted.count)
    for (_, member) in sorted {
      if kept.last?.key == member.key { kept.removeLast() }
      kept.append(member)
    }
    self.members = kept
  }

  subscript(_ key: String) -> JSONValue? {
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if members[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < members.count && members[low].key == key ? members[low].value : nil
  }

  /// The value of a key that is there and not null.
  func something(_ key: String) -> JSONValue? {
    let value = self[key]
    return value == .null ? nil : value
  }

  var keys: [String] { members.map(\.key) }
}
