import Catalogue
import CatalogueImport
import Diagnostics
import ModelFiles
import Reports

/// The files that an import writes, whole: the version, its sources and other words, the list of imports, open matches.
struct ImportFiles {
  private let project: LoadedProject
  private let record: ImportRecord
  private let plan: ImportPlan
  private let undecided: [MatchRecord]

  init(_ project: LoadedProject, record: ImportRecord, plan: ImportPlan, undecided: [MatchRecord]) {
    self.project = project
    self.record = record
    self.plan = plan
    self.undecided = undecided
  }

  private var data: String { project.file.dataFolder }
  private var stem: String { "\(data)/catalogue/\(record.version)" }

  /// Paths from the project's folder; throws ``CouldNot`` where a file that is added to cannot be read.
  var files: [OutputFile] {
    get throws {
      let tables = CatalogueWriter.tables(of: plan.dataSets)
      var files = [
        OutputFile("\(stem).csv", bytes: tables.rows),
        OutputFile("\(stem).sources.csv", bytes: tables.sources),
      ]
      if let others = try others { files.append(others) }
      files.append(
        OutputFile(
          "\(data)/\(ImportsTable.name)",
          text: ImportsTable.text(project.imports + [record])
        )
      )
      if !undecided.isEmpty {
        let text = MatchesWriter.text(matches)
        files.append(OutputFile("\(data)/\(MatchesReader.name)", text: text))
      }
      return files
    }
  }

  /// What a person decided stays as it is; of what is still open, the newest word counts.
  private var matches: [MatchRecord] {
    let decided = Set(project.matches.filter { $0.verdict != nil }.map(\.question))
    let asked = Set(undecided.map(\.question))
    return project.matches.filter { $0.verdict != nil || !asked.contains($0.question) }
      + undecided.filter { !decided.contains($0.question) }
  }

  /// Under which heading something is said of a data set.
  private struct Name: Hashable {
    var dataSet: DataSetID
    var name: String
  }

  /// The words that no column takes, those of earlier imports into the same version among them; under one heading those
  /// of the latest hold.
  private var others: OutputFile? {
    get throws {
      let path = "\(stem).others.csv"
      let kept = Set(plan.dataSets.map(\.id))
      let said = Set(plan.others.map { Name(dataSet: $0.dataSet, name: $0.name) })
      let before = try project.folder.file(path).map(OthersTable.read) ?? []
      let all =
        before.filter {
          kept.contains($0.dataSet) && !said.contains(Name(dataSet: $0.dataSet, name: $0.name))
        } + plan.others
      return all.isEmpty ? nil : OutputFile(path, bytes: OthersTable.bytes(all))
    }
  }
}
