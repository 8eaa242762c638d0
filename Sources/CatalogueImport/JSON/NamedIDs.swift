import Catalogue

/// Ids for the data sets of a file, made from the names by which the file knows them.
///
/// Two names never get one id, and an id does not depend on the order of the names: where what is left of several
/// names within the rule for ids is alike or cut short, a digest of the whole name stands behind it.
struct NamedIDs {
  private var ids: [String: DataSetID] = [:]

  init(_ names: some Sequence<String>) {
    var bySuggestion: [String: Set<String>] = [:]
    for name in names {
      bySuggestion[Identifier<DataSet>.suggestion(for: name), default: []].insert(name)
    }
    var taken = Set(bySuggestion.keys)
    for suggestion in bySuggestion.keys.sorted() {
      let names = bySuggestion[suggestion, default: []]
      let isWhole = suggestion.utf8.count < 64 && names.count == 1
      for name in names.sorted() {
        if isWhole || name == suggestion, let id = DataSetID(suggestion) {
          ids[name] = id
        } else {
          ids[name] = Self.digested(name, suggestion, &taken)
        }
      }
    }
  }

  subscript(_ name: String) -> DataSetID? { ids[name] }

  private static func digested(
    _ name: String,
    _ suggestion: String,
    _ taken: inout Set<String>
  ) -> DataSetID? {
    let stem = suggestion.isEmpty ? "data-set" : String(suggestion.prefix(51))
    var attempt = 0
    while true {
      let text = "\(stem)-\(digest(attempt == 0 ? name : "\(name)#\(attempt)"))"
        .replacing("--", with: "-")
      if taken.insert(text).inserted { return DataSetID(text) }
      attempt += 1
    }
  }

  /// Twelve hexadecimal digits of FNV-1a: told from its like, kept from no one.
  private static func digest(_ name: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.count) + digits).suffix(12))
  }
}
