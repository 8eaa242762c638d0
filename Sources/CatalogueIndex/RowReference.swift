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
