/// A version that the index knows.
package struct IndexedVersion: Sendable, Hashable {
  package var id: String
  package var asOf: String
  /// The hash of the text from which it was built.
  package var hash: String
  package var dataSetCount: Int

  package init(id: String, asOf: String, hash: String, dataSetCount: Int) {
    self.id = id
    self.asOf = asOf
    self.hash = hash
    self.dataSetCount = dataSetCount
  }
}
