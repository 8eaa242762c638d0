package import Catalogue

/// What grading a day's recorded answers anew gives.
package struct LinkRegrading: Sendable, Hashable {
  /// A link whose grade or reason reads otherwise now.
  package struct Change: Sendable, Hashable {
    package var before: LinkCheckRecord
    package var after: LinkCheckRecord

    package init(before: LinkCheckRecord, after: LinkCheckRecord) {
      self.before = before
      self.after = after
    }
  }

  package var day: Day
  /// From the project's folder.
  package var file: String
  /// Links that were graded.
  package var total: Int
  /// By data set and address.
  package var changes: [Change]
  /// The file has the new grades.
  package var isWritten: Bool

  package init(day: Day, file: String, total: Int, changes: [Change], isWritten: Bool) {
    self.day = day
    self.file = file
    self.total = total
    self.changes = changes
    self.isWritten = isWritten
  }
}
