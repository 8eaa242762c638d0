import Diagnostics
import Yams

/// Reads one mapping of a YAML file, key by key.
///
/// A key that nobody asked for by the time of ``finish()`` is unknown; what is wrong with a value is reported at its
/// place, and the value is then missing. Places of all values read are kept under the path of the mapping.
struct YAMLReader {
  let file: String
  let path: Places.Path
  let location: SourceLocation
  private(set) var places = Places()
  var diagnostics: [Diagnostic] = []
  private let entries: [Entry]
  private var asked: [String] = []

  private struct Entry {
    let key: PlacedText
    let value: Node
  }

  /// Reads the mapping at the root of a file; anything else there is reported.
  static func read(
    _ file: TextFile,
    path: Places.Path = [],
    _ body: (inout YAMLReader) -> Void
  ) -> [Diagnostic] {
    let document = YAMLDocument.read(file)
    guard let root = document.value?.root else { return document.diagnostics }
    guard let mapping = root.mapping else {
      return document.diagnostics + [wrongKind(root, "file", "keys with values", file: file.path)]
    }
    var reader = YAMLReader(mapping, path: path, file: file.path, location: .file(file.path))
    body(&reader)
    reader.finish()
    return document.diagnostics + reader.diagnostics
  }

  private init(_ mapping: Node.Mapping, path: Places.Path, file: String, location: SourceLocation) {
    self.file = file
    self.path = path
    self.location = location
    var faults: [Diagnostic] = []
    entries = mapping.compactMap { key, value in
      guard let name = key.scalar?.string else {
        faults.append(Self.wrongKind(key, "key", "a word", file: file))
        return nil
      }
      let place = YAMLDocument.location(of: key, in: file)
      return Entry(key: PlacedText(name, at: place), value: value)
    }
    diagnostics = faults
    if !path.isEmpty { places.record(path, at: location) }
  }

  /// Whether the key is there, even without a value.
  func states(_ key: String) -> Bool { entries.contains { $0.key.text == key } }

  /// Whether the mapping has no key.
  var isEmpty: Bool { entries.isEmpty }

  /// Reports each of `keys` that the mapping lacks.
  mutating func require(_ keys: String...) {
    for key in keys where !states(key) {
      diagnostics.append(
        Diagnostic(
          id: "missing-key",
          at: location,
          "key '\(key)' is missing",
          help: "add '\(key): …'"
        )
      )
    }
  }

  /// The value of `key`, once its place is recorded; a key without a value is reported.
  mutating func value(_ key: String) -> Node? {
    asked.append(key)
    guard let entry = entries.first(where: { $0.key.text == key }) else { return nil }
    guard !YAMLDocument.isNothing(entry.value) else {
      diagnostics.append(
        Diagnostic(
          id: "empty-value",
          at: entry.key.location,
          "key '\(key)' has no value",
          help: "give it a value, or delete it"
        )
      )
      return nil
    }
    places.record(path + [key], at: YAMLDocument.location(of: entry.value, in: file))
    return entry.value
  }

  /// Reads the mapping that is the value of `key`.
  mutating func object<Value>(_ key: String, _ read: (inout YAMLReader) -> Value?) -> Value? {
    guard let node = value(key) else { return nil }
    return child(node, key, path + [key], read)
  }

  /// Reads the mappings in the list that is the value of `key`.
  ///
  /// Places are kept under the key and the index of the mapping among those that could be read, counted from `start`.
  mutating func objects<Value>(
    _ key: String,
    from start: Int = 0,
    mayBeEmpty: Bool = true,
    _ read: (inout YAMLReader) -> Value?
  ) -> [Value] {
    var values: [Value] = []
    for node in nodes(key, mayBeEmpty: mayBeEmpty) {
      let path = path + [key, String(start + values.count)]
      if let value = child(node, "member of '\(key)'", path, read) { values.append(value) }
    }
    return values
  }

  /// The members of the list that is the value of `key`; an empty list is reported unless it `mayBeEmpty`.
  mutating func nodes(_ key: String, mayBeEmpty: Bool = true) -> [Node] {
    guard let node = value(key) else { return [] }
    guard let sequence = node.sequence else {
      diagnostics.append(
        Self.wrongKind(
          node,
          "value of '\(key)'",
          "a list",
          file: file,
          help: node.scalar.map { "write [\($0.string)]" }
        )
      )
      return []
    }
    if sequence.isEmpty, !mayBeEmpty {
      diagnostics.append(
        Diagnostic(
          id: "empty-value",
          at: YAMLDocument.location(of: node, in: file),
          "list of '\(key)' has no member",
          help: "add at least one"
        )
      )
    }
    return Array(sequence)
  }

  /// Keeps the place of a part of the mapping.
  mutating func record(_ part: String..., at location: SourceLocation) {
    places.record(path + part, at: location)
  }

  /// Keeps the places that somebody else found in what the mapping says.
  mutating func record(_ found: Places) { places.merge(found) }

  /// Takes every key as asked for: what it may be cannot be told.
  mutating func skipAll() { asked += entries.map(\.key.text) }

  /// Reports every key that was never asked for.
  mutating func finish() {
    for entry in entries where !asked.contains(entry.key.text) {
      diagnostics.append(
        Diagnostic(
          id: "unknown-key",
          at: entry.key.location,
          "unknown key '\(entry.key.text)'",
          help: NearMiss.help(for: entry.key.text, among: asked)
        )
      )
    }
  }

  private mutating func child<Value>(
    _ node: Node,
    _ name: String,
    _ path: Places.Path,
    _ read: (inout YAMLReader) -> Value?
  ) -> Value? {
    guard let mapping = node.mapping else {
      diagnostics.append(Self.wrongKind(node, name, "keys with values", file: file))
      return nil
    }
    var child = YAMLReader(
      mapping,
      path: path,
      file: file,
      location: YAMLDocument.location(of: node, in: file)
    )
    let value = read(&child)
    child.finish()
    diagnostics += child.diagnostics
    if value != nil { places.merge(child.places) }
    return value
  }

  static func wrongKind(
    _ node: Node,
    _ name: String,
    _ expected: String,
    file: String,
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      id: "wrong-kind",
      at: YAMLDocument.location(of: node, in: file),
      "\(name) must be \(expected)",
      help: help
    )
  }
}
