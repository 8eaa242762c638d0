package import Catalogue

/// What the links of data sets were found to be on a day.
package struct LinkReport: Sendable, Hashable {
  /// A link with the title of its data set, which is missing where no version has it any more.
  package struct Line: Sendable, Hashable {
    package var record: LinkCheckRecord
    package var title: String?

    package init(record: LinkCheckRecord, title: String?) {
      self.record = record
      self.title = title
    }
  }

  package var day: Day
  /// From the project's folder.
  package var file: String
  /// Graded as a whole, by data set and address.
  package var lines: [Line]
  /// How many stand in the file with another grade than the whole run gives.
  package var outdated: Int
  /// Versions on which checks of this day bear, earliest first.
  package var versions: [VersionID]

  package init(day: Day, file: String, lines: [Line], outdated: Int, versions: [VersionID]) {
    self.day = day
    self.file = file
    self.lines = lines
    self.outdated = outdated
    self.versions = versions
  }

  package func count(_ grade: LinkGrade) -> Int { lines.count { $0.record.grade == grade } }

  /// Those that a person should look at: all but the ones that are in order.
  package var conspicuous: [Line] { lines.filter { $0.record.grade != .ok } }
}
