import Catalogue
import Diagnostics

/// Reads the metadata feed of the old StatsWales: rows on the dimensions of data sets, several a data set.
///
/// The feed names a data set only by its code; what it says of dimensions is kept in other cells, in both languages.
struct ODataReader: JSONCatalogueReader {
  let context: ImportContext
  let options: ImportOptions

  init(context: ImportContext, options: ImportOptions) {
    self.context = context
    self.options = options
  }

  private struct Group {
    var rows: [JSONEntryReader.Found] = []
  }

  mutating func read(_ root: JSONValue, onEntry: (CatalogueEntry) -> Void) -> ImportOutcome {
    guard let rows = root.object?["value"]?.array, !NotACatalogue.isDataFeed(root),
      rows.isEmpty || rows.contains(where: { $0.object?["Dataset"] != nil })
    else {
      return .refused(
        [NotACatalogue.diagnostic(for: root, expected: .statsWalesOData, context.file)]
      )
    }
    var outcome = ImportOutcome(rowsRead: 0)
    if let next = root.object.flatMap({ $0["odata.nextLink"] ?? $0["@odata.nextLink"] }) {
      let refusal = PageCheck.refusal(
        count: .init(value: next, pointer: JSONPointer() / "odata.nextLink"),
        present: rows.count,
        isSelection: "feed is one page of a longer one: it names the next",
        context: context,
        options: options,
        &outcome.diagnostics
      )
      if let refusal { return .refused([refusal]) }
    }
    readGroups(rows, &outcome, onEntry: onEntry)
    return outcome.refusedIfEmpty(context.file)
  }

  private func readGroups(
    _ rows: [JSONValue],
    _ outcome: inout ImportOutcome,
    onEntry: (CatalogueEntry) -> Void
  ) {
    var order: [String] = []
    var groups: [String: Group] = [:]
    for (index, row) in rows.enumerated() {
      let found = JSONEntryReader.Found(value: row, pointer: JSONPointer() / "value" / index)
      let place = found.pointer.location(in: context.file)
      guard let object = row.object else {
        outcome.diagnostics.append(RowFault.notAnObject(row, at: place))
        (outcome.rowsRead, outcome.rowsRefused) = (outcome.rowsRead + 1, outcome.rowsRefused + 1)
        continue
      }
      guard let code = object["Dataset"]?.words.map({ FoldedText.trimmed($0) }), !code.isEmpty
      else {
        outcome.diagnostics.append(RowFault.missingIdentifier(key: "Dataset", at: place))
        (outcome.rowsRead, outcome.rowsRefused) = (outcome.rowsRead + 1, outcome.rowsRefused + 1)
        continue
      }
      if groups[code] == nil { order.append(code) }
      groups[code, default: Group()].rows.append(found)
    }
    outcome.rowsRead += order.count
    let ids = NamedIDs(order)
    for code in order {
      guard let group = groups[code], let id = ids[code] else { continue }
      onEntry(entry(code, id, group))
    }
  }

  private func entry(_ code: String, _ id: DataSetID, _ group: Group) -> CatalogueEntry {
    let first = group.rows.first?.pointer ?? JSONPointer()
    var draft = EntryDraft(
      id: id,
      title: title(of: group) ?? code,
      at: first.location(in: context.file)
    )
    draft.setIdentifier(code)
    for key in ["DatasetDescription_ENG", "DatasetDescription_WEL"] {
      let column = key.hasSuffix("ENG") ? "description" : "description_cy"
      let path: WritableKeyPath<DataSet, Fact<String>> =
        key.hasSuffix("ENG") ? \.description : \.descriptionWelsh
      guard group.rows.contains(where: { $0.value.object?[key] != nil }) else { continue }
      draft.columns.insert(column)
      for row in group.rows {
        guard let words = row.value.object?[key]?.words.map({ FoldedText.trimmed($0) }),
          !words.isEmpty
        else { continue }
        let citation = (row.pointer / key).citation(of: context.source)
        draft.dataSet[keyPath: path] = .stated(.value(words), citation)
        break
      }
    }
    draft.others = group.rows.flatMap { others(of: $0) }
    return draft.entry
  }

  private func title(of group: Group) -> String? {
    for row in group.rows {
      let words = row.value.object?["DatasetTitle_ENG"]?.words.map { FoldedText.trimmed($0) }
      if let words, !words.isEmpty { return words }
    }
    return nil
  }

  private func others(of row: JSONEntryReader.Found) -> [CatalogueEntry.OtherCell] {
    (row.value.object?.members ?? []).compactMap { member in
      guard !member.value.isEmpty, member.key != "Dataset" else { return nil }
      return CatalogueEntry.OtherCell(
        name: member.key,
        words: member.value.words ?? JSONText.compact(member.value),
        location: (row.pointer / member.key).location(in: context.file)
      )
    }
  }
}
