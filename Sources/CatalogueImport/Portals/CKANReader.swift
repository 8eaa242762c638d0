import Catalogue
import Diagnostics

/// Reads the answers of a CKAN portal: `package_search`, `package_show`, `current_package_list_with_resources`.
///
/// A page of a longer list is refused unless a part is accepted; a list of names alone tells nothing that can be taken.
struct CKANReader: JSONCatalogueReader {
  let context: ImportContext
  let options: ImportOptions

  init(context: ImportContext, options: ImportOptions) {
    self.context = context
    self.options = options
  }

  /// Whether an object is what a portal answers.
  static func isAnswer(_ object: JSONObject) -> Bool {
    if object["success"] != nil, object["result"] != nil || object["error"] != nil { return true }
    guard let result = object["result"] else { return false }
    if let list = result.array { return list.isEmpty || list.contains { isPackage($0) } }
    return result.object?["results"]?.array != nil || isPackage(result)
  }

  static func isPackage(_ value: JSONValue) -> Bool {
    guard let object = value.object, object["id"] != nil || object["name"] != nil else {
      return false
    }
    return ["resources", "owner_org", "metadata_modified", "notes"].contains { object[$0] != nil }
  }

  mutating func read(_ root: JSONValue, onEntry: (CatalogueEntry) -> Void) -> ImportOutcome {
    if let error = portalError(root) { return .refused([error]) }
    var outcome = ImportOutcome(rowsRead: 0)
    let rows: [JSONEntryReader.Found]
    switch list(root) {
    case .failure(let refusal): return .refused([refusal.diagnostic])
    case .success(let list):
      rows = list.rows
      outcome.rowsRead = rows.count
      if let refusal = PageCheck.refusal(
        count: list.count,
        present: rows.count,
        context: context,
        options: options,
        &outcome.diagnostics
      ) {
        return .refused([refusal], rowsRead: rows.count)
      }
    }
    let ids = NamedIDs(rows.compactMap { $0.value.object.flatMap { Self.name($0) } })
    var seen = RowIdentifiers()
    for row in rows {
      let entry = entry(row, ids: ids, seen: &seen, &outcome.diagnostics)
      if let entry { onEntry(entry) } else { outcome.rowsRefused += 1 }
    }
    return outcome.refusedIfEmpty(context.file)
  }

  private struct List {
    var rows: [JSONEntryReader.Found]
    var count: JSONEntryReader.Found?
  }

  private func list(_ root: JSONValue) -> Result<List, DetectionFailure> {
    let start = JSONPointer()
    if Self.isPackage(root) {
      return .success(List(rows: [.init(value: root, pointer: start)]))
    }
    let result = root.object?["result"] ?? root
    let pointer = root.object?["result"] == nil ? start : start / "result"
    if let object = result.object, let rows = object["results"]?.array {
      let place = pointer / "results"
      return .success(
        List(
          rows: rows.enumerated().map { .init(value: $1, pointer: place / $0) },
          count: object["count"].map { .init(value: $0, pointer: pointer / "count") }
        )
      )
    }
    if Self.isPackage(result) {
      return .success(List(rows: [.init(value: result, pointer: pointer)]))
    }
    if let rows = result.array, rows.contains(where: { $0.string != nil }) {
      return .failure(DetectionFailure(onlyNames(rows.count, at: pointer)))
    }
    if let rows = result.array, rows.isEmpty || rows.contains(where: Self.isPackage) {
      return .success(List(rows: rows.enumerated().map { .init(value: $1, pointer: pointer / $0) }))
    }
    return .failure(
      DetectionFailure(NotACatalogue.diagnostic(for: root, expected: .ckan, context.file))
    )
  }

  private func onlyNames(_ count: Int, at pointer: JSONPointer) -> Diagnostic {
    Diagnostic(
      id: "only-names",
      at: pointer.location(in: context.file),
      "file lists only the names of \(count) data sets (package_list), and nothing about them",
      help: "ask the portal for package_search?rows=1000 instead"
    )
  }

  private func portalError(_ root: JSONValue) -> Diagnostic? {
    guard let object = root.object, object["success"] == .bool(false) else { return nil }
    let error = object["error"]
    let words =
      error?.object?["message"]?.words ?? error?.words ?? error.map { JSONText.compact($0) }
      ?? "no reason is given"
    return Diagnostic(
      id: "portal-error",
      at: (JSONPointer() / "error").location(in: context.file),
      "portal answered with an error: \(Quotation.short(words, limit: 200))",
      help: "ask it again"
    )
  }

  /// The name under which the portal knows a data set: its id, else its short name.
  private static func name(_ object: JSONObject) -> String? {
    [object["name"]?.words, object["id"]?.words].compactMap(\.self).first { !$0.isEmpty }
  }

  private func entry(
    _ row: JSONEntryReader.Found,
    ids: NamedIDs,
    seen: inout RowIdentifiers,
    _ diagnostics: inout [Diagnostic]
  ) -> CatalogueEntry? {
    let place = row.pointer.location(in: context.file)
    guard let object = row.value.object else {
      diagnostics.append(RowFault.notAnObject(row.value, at: place))
      return nil
    }
    if object["state"]?.words == "deleted" {
      let title = object["title"]?.words ?? Self.name(object) ?? ""
      diagnostics.append(
        Diagnostic(
          id: "deleted-data-set",
          severity: .warning,
          at: place,
          "portal says that data set '\(Quotation.short(title))' is deleted; the row is not taken",
          help: "ask the portal for package_search, which leaves such data sets out"
        )
      )
      return nil
    }
    guard let name = Self.name(object), let id = ids[name] else {
      diagnostics.append(RowFault.missingIdentifier(key: "id", at: place))
      return nil
    }
    let reader = JSONEntryReader(object, at: row.pointer, context: context)
    var package = CKANPackage(reader: reader)
    guard let draft = package.draft(id) else {
      diagnostics.append(RowFault.missingTitle(key: "title", at: place))
      return nil
    }
    for key in Set([name, draft.dataSet.identifier ?? name]).sorted() {
      guard seen.insert(key, at: place, &diagnostics) else { return nil }
    }
    diagnostics += package.reader.diagnostics
    return draft.entry
  }
}
