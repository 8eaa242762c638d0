package import Diagnostics

/// What somebody says a fact of the catalogue should read, laid over it and never written into it.
package struct Correction: Sendable, Hashable {
  package var dataSet: DataSetID
  /// A column name of the catalogue, other than `id`.
  package var field: String
  /// The cell that is right, as it was written, and a data set that has it in its column.
  package var value: String
  package var replacement: DataSet
  /// The cell that is wrong, as it was written, and a data set that has it in its column.
  package var was: String
  package var replaced: DataSet
  package var because: String
  package var by: String
  package var citations: [Citation]
  /// The last day of a version that is corrected; `nil`: for ever.
  package var until: Day?
  package var recorded: Day
  package var location: SourceLocation?

  package init(
    dataSet: DataSetID,
    field: String,
    value: String,
    replacement: DataSet,
    was: String,
    replaced: DataSet,
    because: String,
    by: String,
    citations: [Citation] = [],
    until: Day? = nil,
    recorded: Day,
    location: SourceLocation? = nil
  ) {
    self.dataSet = dataSet
    self.field = field
    self.value = value
    self.replacement = replacement
    self.was = was
    self.replaced = replaced
    self.because = because
    self.by = by
    self.citations = citations
    self.until = until
    self.recorded = recorded
    self.location = location
  }
}
