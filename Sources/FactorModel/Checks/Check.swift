package import Diagnostics

/// One thing that can be wrong with the user's material, with its reason and its examples.
///
/// The examples are its tests and its documentation at once.
package struct Check: Sendable {
  /// The id of the diagnostics that it reports; it never changes its meaning.
  package var id: String
  package var severity: Diagnostic.Severity
  /// What the fault is and why it matters, in whole sentences.
  package var why: String
  /// Projects in which it finds nothing.
  package var accepts: [Example]
  /// Projects in which it finds something, at every marker and nowhere else.
  package var reports: [Example]
  /// What is found in a draft; nothing where the fault is reported by whoever reads the files.
  package var run: @Sendable (ProjectDraft) -> [Diagnostic]

  init(
    id: String,
    severity: Diagnostic.Severity = .error,
    why: String,
    accepts: [Example] = [],
    reports: [Example],
    run: @escaping @Sendable (ProjectDraft) -> [Diagnostic] = { _ in [] }
  ) {
    self.id = id
    self.severity = severity
    self.why = why
    self.accepts = accepts
    self.reports = reports
    self.run = run
  }

  /// Every fault that is reported, whether while reading or afterwards, sorted by id.
  package static let all: [Check] =
    (readingFiles + readingYAML + readingTables + readingValues + readingCatalogue + references
    + modelChecks + catalogueChecks).sorted { $0.id < $1.id }
}
