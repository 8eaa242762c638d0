package import Catalogue
import CatalogueImport
package import Diagnostics
import ModelFiles

/// Writes down what a person says of matches, and carries out what was accepted: all of it, or nothing.
package struct DecideMatches: Sendable {
  /// Whose word it is, and where it stands.
  package enum Word: Sendable {
    /// About a match that is named, or all of those of a row.
    case said(MatchList.Name, accepted: Bool)
    /// A table that was filled in; the path is absolute, `shown` as the person wrote it.
    case table(path: String, shown: String)
    /// What stands in the project's own table.
    case recorded
  }

  package struct Outcome: Sendable {
    /// Decided now, with what is written down.
    package var decided: [MatchRecord] = []
    /// Decided before in the same way.
    package var unchanged: [MatchRecord] = []
    /// Decided otherwise before: what the earlier decisions were.
    package var replaced: [MatchRecord] = []
    /// Rejected now after their rows had been joined, which they stay.
    package var stillJoined: [MatchRecord] = []
    package var joins: [MatchJoins.Join] = []
    /// Matches that are still to be decided, as the review lists them.
    package var open = 0
    /// Paths of the files that were written, from the project's folder.
    package var files: [String] = []
    /// By place; an error says that nothing was written.
    package var diagnostics: [Diagnostic] = []
    /// The match that was named is not there.
    package var misnamed: Diagnostic?

    package var isRefused: Bool { diagnostics.contains { $0.severity == .error } }
  }

  private let folder: ProjectFolder
  private let person: String
  private let day: Day

  /// `person` decided on `day` where a table does not say otherwise.
  package init(_ folder: ProjectFolder, by person: String, on day: Day) {
    self.folder = folder
    self.person = person
    self.day = day
  }

  /// Throws ``CouldNot`` where a file cannot be read or written, and where the project has errors.
  package func run(_ word: Word) throws -> Outcome {
    let before = try project(LoadProject(folder))
    return try folder.transaction(on: before.file.dataFolder).writing { writer in
      // Somebody may have changed it meanwhile; from now on nobody else can.
      let project = try project(LoadProject(again: before))
      var (outcome, files) = try prepared(word, project)
      guard !outcome.isRefused, outcome.misnamed == nil, !files.isEmpty else { return outcome }
      let root = project.file.dataFolder + "/"
      try writer.commit(files.map { (String($0.path.dropFirst(root.count)), .write($0.bytes)) })
      outcome.files = files.map(\.path)
      return outcome
    }
  }

  private func project(_ load: LoadProject) throws -> LoadedProject {
    guard let project = try load.run().value else {
      throw CouldNot(
        "decide: the project has errors, and nothing was written",
        help: "'bwlch check' lists them"
      )
    }
    return project
  }

  private func prepared(
    _ word: Word,
    _ project: LoadedProject
  ) throws -> (Outcome, [OutputFile]) {
    var outcome = Outcome()
    var list = MatchList(project.matches)
    let answers = try answers(word, in: list, &outcome)
    for answer in answers {
      let before = list.records[answer.place]
      guard before.verdict?.accepted != answer.verdict.accepted else {
        outcome.unchanged.append(before)
        continue
      }
      list.decide(answer.place, answer.verdict, at: answer.location)
      outcome.decided.append(list.records[answer.place])
      if before.verdict != nil { outcome.replaced.append(before) }
      if before.verdict?.accepted == true, isJoined(before, project) {
        outcome.stillJoined.append(before)
      }
    }
    outcome.open = list.open.count
    var records = list.records
    outcome.diagnostics += MatchContradictions.resolve(&records)
    guard !outcome.isRefused, outcome.misnamed == nil else { return (outcome, []) }
    let accepted = answers.map { list.records[$0.place] }.filter { $0.verdict?.accepted == true }
    let joined = try MatchJoins(accepted, in: project)
    outcome.joins = joined.joins
    outcome.diagnostics += joined.faults.map { word.graded($0) }
    guard !outcome.isRefused else { return (outcome, []) }
    var files = joined.files
    if !outcome.decided.isEmpty {
      let path = "\(project.file.dataFolder)/\(MatchesReader.name)"
      files.insert(OutputFile(path, text: MatchesWriter.text(list.records)), at: 0)
    }
    try check(files, Set(joined.joins.map(\.version)), &outcome)
    return (outcome, files)
  }

  private func answers(
    _ word: Word,
    in list: MatchList,
    _ outcome: inout Outcome
  ) throws -> [MatchAnswers.Answer] {
    switch word {
    case .said(let name, let accepted):
      let found = list.places(of: name)
      outcome.misnamed = found.diagnostics.first
      let verdict = MatchRecord.Verdict(accepted: accepted, by: person, decided: day)
      return (found.value ?? []).map { place in
        let location = list.records[place].location ?? .file(MatchesReader.name)
        return MatchAnswers.Answer(place: place, verdict: verdict, location: location)
      }
    case .table(let path, let shown):
      let table = ReviewTable.read(
        try Disk.bytes(path),
        file: shown,
        columns: MatchesReader.columns + [MatchesReader.candidateTitle],
        required: MatchAnswers.required
      )
      outcome.diagnostics += table.diagnostics
      guard let rows = table.value else { return [] }
      let (read, faults) = MatchAnswers.read(rows, in: list, by: person, on: day)
      outcome.diagnostics = (outcome.diagnostics + faults).sorted()
      return read.answers
    case .recorded:
      return list.records.enumerated().compactMap { place, record in
        record.verdict.map { verdict in
          MatchAnswers.Answer(
            place: place,
            verdict: verdict,
            location: record.location ?? .file(MatchesReader.name)
          )
        }
      }
    }
  }

  /// Whether the row has become one with its candidate in the version already.
  private func isJoined(_ record: MatchRecord, _ project: LoadedProject) -> Bool {
    guard let row = record.dataSet else { return false }
    let existing = project.recorded.version(record.version)?[record.candidate]
    return existing?.formerly.contains(row) == true
  }

  /// Holds the project as it would be against itself; what is an error then, stands in the way.
  private func check(
    _ files: [OutputFile],
    _ versions: Set<VersionID>,
    _ outcome: inout Outcome
  ) throws {
    guard !files.isEmpty else { return }
    let checked = try LoadProject(folder, overlaying: files, importing: versions).run()
    guard checked.value == nil else { return }
    outcome.diagnostics += checked.diagnostics.filter { $0.severity == .error }
  }
}

extension DecideMatches.Word {
  /// What cannot be carried out of decisions made long ago is no reason not to carry out the others.
  fileprivate func graded(_ fault: Diagnostic) -> Diagnostic {
    guard case .recorded = self else { return fault }
    var fault = fault
    fault.severity = .warning
    return fault
  }
}
