import Catalogue
import Diagnostics

/// Gives every data set of a file an id of its own, until somebody knows which data set of the catalogue it is.
struct RowIDs {
  /// Where an id was given: compact, since there may be a million.
  struct Place {
    var sheet: Int32
    var row: Int32
    var column: Int32
  }

  private var taken: [DataSetID: Place] = [:]
  /// The number that the next id of a stem is to bear.
  private var numbers: [String: Int] = [:]
  /// Hashes of title and publisher of the rows that stated no id.
  private var contents: Set<Int> = []

  /// Takes an id that the file states, or answers where it was given before.
  mutating func take(_ id: DataSetID, at place: Place) -> Place? {
    if let before = taken[id] { return before }
    taken[id] = place
    return nil
  }

  /// An id made from the title: alone, else with the publisher, else with a number; and whether a row before has both.
  mutating func id(
    title: String,
    publisher: String?,
    at place: Place
  ) -> (id: DataSetID, isRepeated: Bool) {
    var hasher = Hasher()
    hasher.combine(title)
    hasher.combine(publisher)
    let isRepeated = !contents.insert(hasher.finalize()).inserted
    return (freeID(title: title, publisher: publisher, at: place), isRepeated)
  }

  private mutating func freeID(title: String, publisher: String?, at place: Place) -> DataSetID {
    let stem = Self.stem(title, row: place.row)
    if let id = free(stem, at: place) { return id }
    var base = stem
    if let publisher {
      let name = DataSetID.suggestion(for: FoldedText.words(publisher))
      if !name.isEmpty {
        base =
          Self.cut(stem, to: 64 - min(name.utf8.count, 30) - 1) + "-"
          + Self.cut(name, to: 30)
        if let id = free(base, at: place) { return id }
      }
    }
    var number = numbers[base] ?? 2
    while true {
      let suffix = "-\(number)"
      number += 1
      if let id = free(Self.cut(base, to: 64 - suffix.utf8.count) + suffix, at: place) {
        numbers[base] = number
        return id
      }
    }
  }

  private mutating func free(_ text: String, at place: Place) -> DataSetID? {
    guard let id = DataSetID(text), taken[id] == nil else { return nil }
    taken[id] = place
    return id
  }

  /// `unknown` and `none` are no names in the record; a title of signs alone gives none.
  private static func stem(_ title: String, row: Int32) -> String {
    let suggestion = cut(DataSetID.suggestion(for: FoldedText.words(title)), to: 64)
    switch suggestion {
    case "": return "data-set-in-row-\(row)"
    case "unknown", "none": return "data-set-\(suggestion)"
    default: return suggestion
    }
  }

  private static func cut(_ text: String, to length: Int) -> String {
    var cut = text.prefix(length)
    while cut.last == "-" { cut = cut.dropLast() }
    return String(cut)
  }
}
