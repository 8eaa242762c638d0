import Catalogue
import Diagnostics

/// Reads data.json as Project Open Data 1.1 and DCAT-US 3 describe it.
struct DataJSONReader: JSONCatalogueReader {
  let context: ImportContext
  let options: ImportOptions

  init(context: ImportContext, options: ImportOptions) {
    self.context = context
    self.options = options
  }

  mutating func read(_ root: JSONValue, onEntry: (CatalogueEntry) -> Void) -> ImportOutcome {
    guard let rows = root.object?["dataset"]?.array else {
      return .refused([NotACatalogue.diagnostic(for: root, expected: .dataJSON, context.file)])
    }
    var outcome = ImportOutcome(rowsRead: rows.count)
    let ids = NamedIDs(
      rows.flatMap { row in
        [row.object.flatMap { Self.identifier($0) }, row.object?["isPartOf"]?.words]
          .compactMap(\.self)
      }
    )
    let present = Set(rows.compactMap { $0.object.flatMap { Self.identifier($0) } })
    var seen = RowIdentifiers()
    for (index, row) in rows.enumerated() {
      let found = JSONEntryReader.Found(value: row, pointer: JSONPointer() / "dataset" / index)
      let entry = entry(found, ids: ids, present: present, seen: &seen, &outcome.diagnostics)
      if let entry { onEntry(entry) } else { outcome.rowsRefused += 1 }
    }
    return outcome.refusedIfEmpty(context.file)
  }

  /// The identifier, a text or an object with one.
  static func identifier(_ object: JSONObject) -> String? {
    let value = object["identifier"]
    let words = value?.words ?? value?.object?["@id"]?.words ?? value?.object?["notation"]?.words
    let trimmed = words.map { FoldedText.trimmed($0) }
    return trimmed?.isEmpty == false ? trimmed : nil
  }

  private func entry(
    _ row: JSONEntryReader.Found,
    ids: NamedIDs,
    present: Set<String>,
    seen: inout RowIdentifiers,
    _ diagnostics: inout [Diagnostic]
  ) -> CatalogueEntry? {
    let place = row.pointer.location(in: context.file)
    guard let object = row.value.object else {
      diagnostics.append(RowFault.notAnObject(row.value, at: place))
      return nil
    }
    guard let identifier = Self.identifier(object), let id = ids[identifier] else {
      diagnostics.append(RowFault.missingIdentifier(key: "identifier", at: place))
      return nil
    }
    let reader = JSONEntryReader(object, at: row.pointer, context: context)
    var dataSet = DataJSONDataSet(reader: reader, ids: ids, present: present)
    guard let draft = dataSet.draft(id, identifier) else {
      diagnostics.append(RowFault.missingTitle(key: "title", at: place))
      return nil
    }
    guard seen.insert(identifier, at: place, &diagnostics) else { return nil }
    diagnostics += dataSet.reader.diagnostics
    return draft.entry
  }
}
