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

  /// `path` is absolute, `shown` as the person wrote it; `version` was looked at where the table does not say.
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
    let (answers, faults) = MappingAnswers.read(
      rows,
      versions: project.history.versions.map(\.id),
      otherwise: version,
      by: person,
      on: day
    )
    var outcome = Outcome(
      added: answers.added.count,
      removed: answers.removed.count,
      open: answers.open,
      diagnostics: (table.diagnostics + faults + unknown(rows)).sorted()
    )
    guard !outcome.isRefused else { return outcome }
    outcome.patch = try patch(answers)
    let news = Self.news(answers.decisions, to: project.mappingDecisions)
    outcome.remembered = isDryRun || news.isEmpty ? news.count : try remember(answers.decisions)
    return outcome
  }

  /// Decided rows that name no aspect of the model or no data set of the catalogue.
  private func unknown(_ table: CSVTable) -> [Diagnostic] {
    let aspects = project.model.factors.flatMap(\.aspects).map(\.id.description)
    let dataSets = Set(project.history.versions.flatMap(\.dataSets).map(\.id.text)).sorted()
    let known: [(kind: String, column: String, names: [String], members: Set<String>)] = [
      ("aspect", "aspect", aspects, Set(aspects)),
      ("data set", "data_set", dataSets, Set(dataSets)),
    ]
    return table.rows.flatMap { row -> [Diagnostic] in
      guard row.text("decision")?.text.isEmpty == false else { return [] }
      return known.compactMap { kind, column, names, members in
        guard let cell = row.text(column), !cell.text.isEmpty, !members.contains(cell.text) else {
          return nil
        }
        return Diagnostic(
          id: "unknown-" + kind.replacing(" ", with: "-"),
          at: cell.location,
          "unknown \(kind) '\(cell.text)'",
          help: NearMiss.help(for: cell.text, among: names)
        )
      }
    }
  }

  private func patch(_ answers: MappingAnswers) throws -> String {
    let name = "\(project.file.modelFolder)/mapping.csv"
    let file = try project.folder.file(name) ?? TextFile(path: name, bytes: [])
    return MappingPatch.text(of: file, adding: answers.added, removing: answers.removed)
  }

  /// Those of `decisions` that are not among `known` already, each once; the day alone makes no other decision.
  private static func news(
    _ decisions: [MappingDecision],
    to known: [MappingDecision]
  ) -> [MappingDecision] {
    guard let day = decisions.first?.decided else { return [] }
    func undated(_ decision: MappingDecision) -> MappingDecision {
      var decision = decision
      decision.decided = day
      return decision
    }
    var seen = Set(known.map(undated))
    return decisions.filter { seen.insert(undated($0)).inserted }
  }

  /// How many decisions were new to what was remembered by then.
  private func remember(_ decisions: [MappingDecision]) throws -> Int {
    try project.folder.transaction(on: project.file.modelFolder).writing { writer in
      // Somebody may have remembered something meanwhile; from now on nobody else can.
      guard let now = try LoadProject(again: project).run().value else {
        throw CouldNot(
          "remember decisions: the project has errors by now, and nothing was written",
          help: "'bwlch check' lists them"
        )
      }
      let news = Self.news(decisions, to: now.mappingDecisions)
      guard !news.isEmpty else { return 0 }
      let text = MappingDecisionsTable.text(now.mappingDecisions + news)
      try writer.commit([(MappingDecisionsTable.name, .write(Array(text.utf8)))])
      return news.count
    }
  }
}
