import Catalogue
import Diagnostics

/// Reads what the API of StatsWales says of published data sets: the list, one data set, or several.
///
/// A list that is longer than the page is refused unless a part is accepted; so are the data sets of one topic and the
/// answer to a search.
struct StatsWalesReader: JSONCatalogueReader {
  let context: ImportContext
  let options: ImportOptions

  init(context: ImportContext, options: ImportOptions) {
    self.context = context
    self.options = options
  }

  /// Where the data sets stand in the document.
  private struct List {
    var rows: [JSONValue]
    var pointer: JSONPointer?
    var count: JSONEntryReader.Found?
    var selection: String?
  }

  mutating func read(_ root: JSONValue, onEntry: (CatalogueEntry) -> Void) -> ImportOutcome {
    guard let list = list(root) else {
      return .refused([NotACatalogue.diagnostic(for: root, expected: .statsWales, context.file)])
    }
    var outcome = ImportOutcome(rowsRead: list.rows.count)
    if let refusal = PageCheck.refusal(
      count: list.count,
      present: list.rows.count,
      isSelection: list.selection,
      context: context,
      options: options,
      &outcome.diagnostics
    ) {
      return .refused([refusal], rowsRead: list.rows.count)
    }
    let present = Set(list.rows.compactMap { $0.object?["id"]?.words })
    let ids = NamedIDs(present)
    var seen = RowIdentifiers()
    for (index, row) in list.rows.enumerated() {
      let pointer = list.pointer.map { $0 / index } ?? JSONPointer()
      let entry = entry(
        row,
        at: pointer,
        ids: ids,
        present: present,
        seen: &seen,
        &outcome.diagnostics
      )
      if let entry { onEntry(entry) } else { outcome.rowsRefused += 1 }
    }
    return outcome.refusedIfEmpty(context.file)
  }

  private func list(_ root: JSONValue) -> List? {
    if let rows = root.array {
      return rows.contains(where: Self.isDataSet) ? List(rows: rows, pointer: JSONPointer()) : nil
    }
    guard let object = root.object else { return nil }
    if Self.isDataSet(root) { return List(rows: [root]) }
    let (holder, pointer) =
      object["datasets"]?.object.map { ($0, JSONPointer() / "datasets") } ?? (object, JSONPointer())
    guard let rows = holder["data"]?.array, rows.isEmpty || rows.contains(where: Self.isDataSet)
    else { return nil }
    let topic = object["selectedTopic"]?.object
    let isSearch = rows.contains { $0.object?["rank"] != nil || $0.object?["match_title"] != nil }
    let name = topic.flatMap { $0["name_en"]?.words ?? $0["name"]?.words } ?? "one topic"
    var selection: String?
    if topic != nil { selection = "file lists the data sets of a topic ('\(name)'), not all" }
    if isSearch { selection = "file is the answer to a search, not a list of all data sets" }
    return List(
      rows: rows,
      pointer: pointer / "data",
      count: holder["count"].map { JSONEntryReader.Found(value: $0, pointer: pointer / "count") },
      selection: selection
    )
  }

  /// Whether a value is what StatsWales says of a data set.
  static func isDataSet(_ value: JSONValue) -> Bool {
    guard let object = value.object, object["id"] != nil else { return false }
    return ["title_en", "title_cy", "published_revision", "first_published_at", "archived_at"]
      .contains { object[$0] != nil }
  }

  private func entry(
    _ row: JSONValue,
    at pointer: JSONPointer,
    ids: NamedIDs,
    present: Set<String>,
    seen: inout RowIdentifiers,
    _ diagnostics: inout [Diagnostic]
  ) -> CatalogueEntry? {
    let place = pointer.location(in: context.file)
    guard let object = row.object else {
      diagnostics.append(RowFault.notAnObject(row, at: place))
      return nil
    }
    guard let identifier = object["id"]?.words, let id = ids[identifier] else {
      diagnostics.append(RowFault.missingIdentifier(key: "id", at: place))
      return nil
    }
    let reader = JSONEntryReader(object, at: pointer, context: context)
    var dataSet = StatsWalesDataSet(reader: reader, ids: ids, present: present)
    guard let draft = dataSet.draft(id, identifier) else {
      diagnostics.append(RowFault.missingTitle(key: "title_en", at: place))
      return nil
    }
    guard seen.insert(identifier, at: place, &diagnostics) else { return nil }
    diagnostics += dataSet.reader.diagnostics
    return draft.entry
  }
}
