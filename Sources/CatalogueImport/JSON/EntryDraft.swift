import Bilingual
import Catalogue
import Diagnostics

/// A catalogue entry in the making: its facts, the columns of which the file speaks, and the cells that are left.
struct EntryDraft {
  var dataSet: DataSet
  /// Without `id`: that of the data set is made of the names of the file, and only a file of ours states one.
  var columns: Set<String> = ["title"]
  /// As ``CatalogueEntry/unknown``.
  var unknown: Set<String> = []
  /// As ``CatalogueEntry/onlyWelsh``.
  var onlyWelsh: Set<String> = []
  var others: [CatalogueEntry.OtherCell] = []
  var references: [CatalogueEntry.Reference] = []
  let location: SourceLocation

  init(id: DataSetID, title: String, at location: SourceLocation) {
    dataSet = DataSet(id: id, title: title)
    self.location = location
  }

  /// The other cells sorted by name and words: their order in the file means nothing.
  var entry: CatalogueEntry {
    var entry = CatalogueEntry(
      dataSet: dataSet,
      columns: columns,
      unknown: unknown,
      others: others.sorted { ($0.name, $0.words, $0.location) < ($1.name, $1.words, $1.location) },
      references: references,
      location: location
    )
    entry.onlyWelsh = onlyWelsh
    return entry
  }

  /// Records that the file speaks of `column`, and what it says there.
  mutating func set<Value>(
    _ column: String,
    _ path: WritableKeyPath<DataSet, Fact<Value>>,
    _ fact: Fact<Value>?
  ) {
    columns.insert(column)
    if let fact { dataSet[keyPath: path] = fact }
  }

  /// Records that the file names a data set that is not in it.
  mutating func refer(
    to identifier: String,
    as relation: CatalogueEntry.Reference.Relation,
    named name: String,
    at location: SourceLocation
  ) {
    let words = CatalogueEntry.OtherCell(name: name, words: identifier, location: location)
    references.append(CatalogueEntry.Reference(relation, identifier, words: words))
  }

  mutating func setWelshTitle(_ title: String?) {
    columns.formUnion(["title_cy", "title_cy_status"])
    guard let title, !title.isEmpty else { return }
    dataSet.titleWelsh = title
    // The body that publishes the data set published this name of it.
    dataSet.titleWelshStatus = .official
  }

  mutating func setIdentifier(_ identifier: String?) {
    columns.insert("identifier")
    dataSet.identifier = identifier
  }
}

extension Fact {
  /// A fact that the file states at `citation`, with its words where they differ from the catalogue's.
  static func stated(_ state: State, _ citation: Citation, words: String? = nil) -> Fact {
    Fact(state, Provenance(basis: .stated, citations: [citation], words: words))
  }

  /// A fact that follows from the file by `rule`.
  static func inferred(_ value: Value, _ citation: Citation, rule: String) -> Fact {
    Fact(.value(value), Provenance(basis: .inferred, citations: [citation], words: rule))
  }
}
