package import Catalogue
package import Diagnostics
import FactorModel
import ModelFiles
import Reports
import Spreadsheet

/// Turns a filled-in review of the mapping into a patch, and remembers what else was decided.
package struct ApplyMappingReview: Sendable {
  package struct Outcome: Sendable {
    /// Of `model/mapping.csv`; empty where nothing is to change.
    package var patch = ""
    package var added = 0
    package var removed = 0
    package var remembered = 0
    package var open = 0
    package var diagnostics: [Diagnostic] = []

    package var isRefused: Bool { diagnostics.contains { $0.severity == .error } }
  }

  private let project: LoadedProject
  private let path: String
  private let shown: String
  private let version: VersionID
  private let person: String
  private let day: Day
  private let isDryRun: Bool

  /// `path` is absolute, `shown` as the person wrote it.
  package init(
    _ project: LoadedProject,
    path: String,
    shown: String,
    version: VersionID,
    by person: String,
    on day: Day,
    isDryRun: Bool
  ) {
    self.project = project
    self.path = path
    self.shown = shown
    self.version = version
    self.person = person
    self.day = day
    self.isDryRun = isDryRun
  }

  /// Throws ``CouldNot`` where a file cannot be read or written; an error among the diagnostics says that nothing was
  /// decided.
  package func run() throws -> Outcome {
    let table = ReviewTable.read(
      try Disk.bytes(path),
      file: shown,
      columns: MappingReviewSheet.columns.map(\.id),
      required: ["kind", "aspect", "data_set", "decision"]
    )
    guard let rows = table.value else { return Outcome(diagnostics: table.diagnostics) }
    let (answers, faults) = MappingAnswers.read(rows, version: version, by: person, on: day)
    var outcome = Outcome(
      added: answers.added.count,
      removed: answers.removed.count,
      remembered: answers.decisions.count,
      open: answers.open,
      diagnostics: (table.diagnostics + faults + unknown(answers, rows)).sorted()
    )
    guard !outcome.isRefused else { return outcome }
    outcome.patch = try patch(answers)
    if !isDryRun, !answers.decisions.isEmpty { try remember(answers.decisions) }
    return outcome
  }

  /// Accepted rows that name no aspect of the model or no data set of the catalogue.
  private func unknown(_ answers: MappingAnswers, _ table: CSVTable) -> [Diagnostic] {
    let aspects = project.model.factors.flatMap(\.aspects).map(\.id.description)
    let dataSets = Set(project.history.versions.flatMap(\.dataSets).map(\.id.text)).sorted()
    return table.rows.flatMap { row -> [Diagnostic] in
      guard row.text("decision")?.text == "accept" else { return [] }
      return [
        (id: "unknown-aspect", kind: "aspect", column: "aspect", known: aspects),
        (id: "unknown-data-set", kind: "data set", column: "data_set", known: dataSets),
      ].compactMap { id, kind, column, known in
        guard let cell = row.text(column), !cell.text.isEmpty, !known.contains(cell.text) else {
          return nil
        }
        return Diagnostic(
          id: id,
          at: cell.location,
          "unknown \(kind) '\(cell.text)'",
          help: NearMiss.help(for: cell.text, among: known)
        )
      }
    }
  }

  private func patch(_ answers: MappingAnswers) throws -> String {
    let name = "\(project.file.modelFolder)/mapping.csv"
    let file = try project.folder.file(name) ?? TextFile(path: name, bytes: [])
    return MappingPatch.text(of: file, adding: answers.added, removing: answers.removed)
  }

  private func remember(_ decisions: [MappingDecision]) throws {
    let folder = project.folder.absolute(project.file.modelFolder)
    let text = MappingDecisionsTable.text(project.mappingDecisions + decisions)
    try FileTransaction(folder: folder).writing { writer in
      try writer.commit([(MappingDecisionsTable.name, .write(Array(text.utf8)))])
    }
  }
}
