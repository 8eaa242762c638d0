import Catalogue

/// Ids by which people can talk of new data sets whose origin knows them by a number alone.
enum ReadableIDs {
  /// For each entry its own id or, where that is a UUID, one made from the title.
  ///
  /// The first group of the UUID stands behind it where several have one title. None depends on the order of the entries.
  static func names(_ entries: [CatalogueEntry]) -> [DataSetID] {
    let titles = entries.map { entry in
      isUUID(entry.dataSet.id.text) ? DataSetID.suggestion(for: entry.dataSet.title) : ""
    }
    let counts = titles.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return zip(entries, titles).map { entry, title in
      let id = entry.dataSet.id
      guard !title.isEmpty else { return id }
      let ending = counts[title] == 1 ? "" : "-\(id.text.prefix(8))"
      return DataSetID(cut(title, to: 64 - ending.utf8.count) + ending) ?? id
    }
  }

  private static func cut(_ text: String, to length: Int) -> String {
    var cut = text.prefix(length)
    while cut.last == "-" { cut = cut.dropLast() }
    return String(cut)
  }

  /// Five groups of 8, 4, 4, 4 and 12 hexadecimal digits (RFC 9562).
  private static func isUUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy(\.isHexDigit)
  }
}
