package import Catalogue
import CatalogueImport
package import Reports

/// Grades the recorded answers of a day anew, without asking anybody.
package struct RegradeLinks: Sendable {
  private let project: LoadedProject
  private let day: Day?
  private let writes: Bool

  /// Of the latest day where `day` is `nil`; the file is changed only if `writes`.
  package init(_ project: LoadedProject, on day: Day? = nil, writes: Bool = false) {
    self.project = project
    self.day = day
    self.writes = writes
  }

  /// Throws ``CouldNot`` where there are no checks of that day, or they cannot be written.
  package func run() throws -> LinkRegrading {
    let files = LinkCheckFiles(project)
    let day = try files.day(day, to: "grade link checks anew")
    let lock = try writes ? files.lock() : nil
    defer { lock?.release() }
    let (reading, bytes) = try files.reading(day)
    let recorded = LinkCheckRecord.sorted(reading.records)
    let graded = LinkCheckRecord.regraded(recorded)
    let text = Array(LinkRecordsFile.text(graded).utf8)
    if writes, text != bytes { try files.write(text, of: day) }
    return LinkRegrading(
      day: day,
      file: files.path(day),
      total: graded.count,
      changes: zip(recorded, graded).filter { $0 != $1 }
        .map { LinkRegrading.Change(before: $0, after: $1) },
      isWritten: writes
    )
  }
}
