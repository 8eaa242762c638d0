package import Catalogue
package import Reports

/// Tells what the links of a day were found to be, from their record, without asking anybody.
package struct ReportLinks: Sendable {
  private let project: LoadedProject
  private let day: Day?

  /// Of the latest day where `day` is `nil`.
  package init(_ project: LoadedProject, on day: Day? = nil) {
    self.project = project
    self.day = day
  }

  /// Throws ``CouldNot`` where there are no checks of that day.
  package func run() throws -> LinkReport {
    let files = LinkCheckFiles(project)
    return try files.report(files.day(day, to: "report on link checks"))
  }
}
