/// A column of the catalogue's table of data sets: how it is written, compared and taken over.
///
/// `id` is no column in this sense: it says which data set the others are about.
package struct CatalogueColumn: Sendable {
  /// What a change of the column is, where nothing but the column decides it.
  enum Nature: Sendable {
    case always(ChangeClass)
    /// Decided from both cells, see ``changeClass(from:to:)``.
    case lifecycle, presence
    /// Bookkeeping: it may read otherwise and nothing has changed.
    case none
  }

  /// As in the header of the table.
  package let name: String
  let nature: Nature
  /// The cell as the catalogue's own reader reads it back.
  package let cell: @Sendable (DataSet) -> String
  /// On what the fact rests; `nil` for a column that holds no fact.
  package let provenance: @Sendable (DataSet) -> Provenance?
  /// Whether two data sets say the same: order in lists and white space in texts mean nothing, nor does provenance.
  package let agree: @Sendable (DataSet, DataSet) -> Bool
  /// Takes the column over from another data set, with what it rests on.
  package let adopt: @Sendable (inout DataSet, DataSet) -> Void
  /// States on what the fact rests; does nothing for a column that holds none.
  let ascribe: @Sendable (inout DataSet, Provenance) -> Void

  /// Whether the cell holds a fact that nobody knows.
  package func isUnknown(in dataSet: DataSet) -> Bool {
    provenance(dataSet) != nil && cell(dataSet) == CellText.unknown
  }

  package static let names = all.map(\.name)

  private static let byName = Dictionary(
    all.map { ($0.name, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  /// `nil`: the catalogue has no such column, or it is `id`.
  package static func named(_ name: String) -> CatalogueColumn? { byName[name] }
}

extension DataSet {
  /// What stands in a column of the catalogue's table, `id` included, as the catalogue's reader reads it back.
  ///
  /// Facts write `unknown` and `n/a` in full; other columns are empty where nothing is said. A name that is no column
  /// gives an empty cell.
  package func cell(_ column: String) -> String {
    column == "id" ? self.id.text : CatalogueColumn.named(column)?.cell(self) ?? ""
  }

  /// The data set with some columns, and what they rest on, taken from another; names that are no column, and `id`,
  /// do nothing.
  package func adopting(_ columns: Set<String>, from other: DataSet) -> DataSet {
    var result = self
    for column in CatalogueColumn.all where columns.contains(column.name) {
      column.adopt(&result, other)
    }
    return result
  }
}
