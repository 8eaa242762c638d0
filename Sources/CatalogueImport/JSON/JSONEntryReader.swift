import Catalogue
import Diagnostics

/// Reads an entry from one JSON object; what no column takes becomes other cells.
struct JSONEntryReader {
  /// A value of the entry with its place.
  struct Found {
    var value: JSONValue
    var pointer: JSONPointer
  }

  let context: ImportContext
  let object: JSONObject
  let pointer: JSONPointer
  var diagnostics: [Diagnostic] = []
  /// Places that a column took whole, and the objects above them whose other members are told one by one.
  private var taken: Set<JSONPointer> = []
  private var opened: Set<JSONPointer> = []

  init(_ object: JSONObject, at pointer: JSONPointer, context: ImportContext) {
    self.object = object
    self.pointer = pointer
    self.context = context
  }

  var location: SourceLocation { pointer.location(in: context.file) }

  /// What stands under `path`, `nil` where a key is missing; null counts as there.
  func find(_ path: String...) -> Found? {
    var found = Found(value: .object(object), pointer: pointer)
    for key in path {
      guard let value = found.value.object?[key] else { return nil }
      found = Found(value: value, pointer: found.pointer / key)
    }
    return found
  }

  /// Leaves the value out of the other cells: a column holds all of it.
  mutating func take(_ found: Found?) {
    guard let found else { return }
    taken.insert(found.pointer)
    var above = found.pointer.text
    while let slash = above.lastIndex(of: "/"), above.utf8.count > pointer.text.utf8.count {
      above = String(above[..<slash])
      opened.insert(JSONPointer(text: above))
    }
  }

  /// What a scalar says without the white space around it; `nil` where it says nothing or is no scalar.
  func words(_ found: Found?) -> String? {
    guard let words = found?.value.words else { return nil }
    let trimmed = FoldedText.trimmed(words)
    return trimmed.isEmpty ? nil : trimmed
  }

  func citation(_ found: Found) -> Citation { found.pointer.citation(of: context.source) }

  /// The words of a scalar as a fact; the original stands beside it where white space was cut away.
  func fact(_ found: Found) -> Fact<String>? {
    words(found).map { text in
      let original = found.value.words
      return .stated(.value(text), citation(found), words: original == text ? nil : original)
    }
  }

  /// Sets a column in words from the first of `candidates` that says something; all of them that are there are spoken of.
  mutating func set(
    _ column: String,
    _ path: WritableKeyPath<DataSet, Fact<String>>,
    _ candidates: [Found?],
    in draft: inout EntryDraft
  ) {
    let there = candidates.compactMap(\.self)
    guard !there.isEmpty else { return }
    draft.columns.insert(column)
    for found in there {
      guard let fact = fact(found) else { continue }
      draft.dataSet[keyPath: path] = fact
      take(found)
      return
    }
  }

  /// Sets the link from the first of `candidates` that says something; what is no link of the web is reported and kept.
  mutating func setLink(_ candidates: [Found?], in draft: inout EntryDraft) {
    set("link", \.link, candidates.filter { isLink($0) }, in: &draft)
    if candidates.contains(where: { $0 != nil }) { draft.columns.insert("link") }
  }

  /// Whether a value can stand as a link; a warning says why not, or what is doubtful about it.
  mutating func isLink(_ found: Found?) -> Bool {
    guard let found, let words = words(found) else { return found != nil }
    guard LinkWords.isLink(words) || LinkWords.isWebAddress(words) else {
      warn(
        id: "malformed-value",
        found,
        "'\(Quotation.short(words))' is no link of the web; the words are kept",
        help: "write an address such as https://example.org/data"
      )
      return false
    }
    if LinkWords.lacksScheme(words) {
      warn(
        id: "link-without-scheme",
        found,
        "link '\(Quotation.short(words))' does not begin with 'https://'; taken as written",
        help: "write the whole address"
      )
    }
    return true
  }

  mutating func warn(id: String, _ found: Found, _ summary: String, help: String? = nil) {
    diagnostics.append(
      Diagnostic(
        id: id,
        severity: .warning,
        at: found.pointer.location(in: context.file),
        summary,
        help: help
      )
    )
  }

  /// All that no column took, whole where nothing of it was taken, nested values as compact JSON.
  func others() -> [CatalogueEntry.OtherCell] {
    var cells: [CatalogueEntry.OtherCell] = []
    var open: [(name: String, found: Found)] = [
      ("", Found(value: .object(object), pointer: pointer))
    ]
    while let (name, found) = open.popLast() {
      if taken.contains(found.pointer) || found.value.isEmpty { continue }
      if opened.contains(found.pointer) || found.pointer == pointer {
        open += children(of: found, named: name)
      } else {
        cells.append(
          CatalogueEntry.OtherCell(
            name: name,
            words: found.value.words ?? JSONText.compact(found.value),
            location: found.pointer.location(in: context.file)
          )
        )
      }
    }
    return cells
  }

  private func children(of found: Found, named name: String) -> [(name: String, found: Found)] {
    let prefix = name.isEmpty ? "" : "\(name)."
    switch found.value {
    case .object(let object):
      return object.members.map {
        (prefix + $0.key, Found(value: $0.value, pointer: found.pointer / $0.key))
      }
    case .array(let values):
      return values.enumerated().map {
        (prefix + String($0), Found(value: $1, pointer: found.pointer / $0))
      }
    case .null, .bool, .number, .string: return []
    }
  }
}
