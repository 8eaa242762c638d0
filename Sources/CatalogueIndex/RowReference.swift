/// A row of the index: the same content of a data set has the same id over all versions.
///
/// Ids hold while the index does; they are no part of any output.
package struct RowReference: Sendable, Hashable {
  package var id: Int64
  package var dataSet: String
  package var contentHash: String

  package init(id: Int64, dataSet: String, contentHash: String) {
    self.id = id
    self.dataSet = dataSet
    self.contentHash = contentHash
  }
}

/// A data set whose row differs between two versions; one side is missing where it stands only in the other.
package struct RowChange: Sendable, Hashable {
  package var dataSet: String
  package var before: RowReference?
  package var after: RowReference?

  package init(dataSet: String, before: RowReference?, after: RowReference?) {
    self.dataSet = dataSet
    self.before = before
    self.after = after
  }
}
