import Bilingual
import Catalogue
import Diagnostics
import Reports
import Workspace

/// Carries out what a person says of matches, and tells what came of it.
struct MatchDecision {
  private let environment: Environment
  private let options: ProjectOptions
  private let folder: ProjectFolder
  private let useCase: DecideMatches

  init(
    _ options: ProjectOptions,
    _ decision: DecisionOptions,
    in environment: Environment
  ) throws {
    self.environment = environment
    self.options = options
    folder = try ProjectFolder.find(named: options.project, in: environment)
    useCase = DecideMatches(folder, by: decision.person, on: try decision.day(in: environment))
  }

  /// Decides a match that is named on the command line.
  func say(
    _ dataSet: String,
    _ candidate: String?,
    _ version: String?,
    accepted: Bool
  ) throws -> ExitStatus {
    let place = { (text: String) in PlacedText(text, at: .file("the command line")) }
    let name = MatchList.Name(
      dataSet: place(dataSet),
      candidate: candidate.map(place),
      version: version.map(place)
    )
    return try perform(.said(name, accepted: accepted))
  }

  func perform(_ word: DecideMatches.Word) throws -> ExitStatus {
    guard try Session.open(options, in: environment) != nil else { return .findings }
    let outcome = try useCase.run(word)
    if let fault = outcome.misnamed {
      throw UsageFault(fault.summary.english, help: fault.help?.english)
    }
    let printer = DiagnosticPrinter(environment: environment)
    try environment.errors.write(printer.text(outcome.diagnostics))
    guard !outcome.isRefused else {
      try environment.errors.line("Nothing was decided, and nothing was written.")
      return .findings
    }
    for case (let record, let verdict?) in outcome.replaced.map({ ($0, $0.verdict) }) {
      let said = verdict.accepted ? "is '\(record.candidate)'" : "is not '\(record.candidate)'"
      try environment.errors.write(
        printer.warning(
          "this replaces what \(verdict.by) decided on \(verdict.decided):"
            + " '\(record.rowName)' \(said)",
          help: "ask \(verdict.by) why; git has the earlier decision in data/matches.csv"
        )
      )
    }
    for record in outcome.stillJoined {
      try environment.errors.write(
        printer.warning(
          "'\(record.rowName)' stays joined with '\(record.candidate)' in version '\(record.version)'",
          help: "to part them, restore the version's files from git as the import left them"
        )
      )
    }
    for line in Self.lines(outcome, of: word) { try environment.output.line(line) }
    return .done
  }

  private static func lines(
    _ outcome: DecideMatches.Outcome,
    of word: DecideMatches.Word
  ) -> [String] {
    var lines = outcome.decided.map { said($0, "") }
    if case .recorded = word {} else { lines += outcome.unchanged.map { said($0, " before") } }
    lines += outcome.joins.map { join in
      "Joined in version \(join.version): '\(join.row)' with '\(join.dataSet)'."
    }
    if outcome.files.isEmpty {
      lines.append("Nothing was left to do.")
    } else {
      lines.append("Written: \(outcome.files.joined(separator: ", ")).")
    }
    if case .said = word { return lines }
    return lines + ["\(Wording.count(outcome.open, "match", "matches")) open."]
  }

  private static func said(_ record: MatchRecord, _ when: String) -> String {
    guard let verdict = record.verdict else { return "'\(record.rowName)' is open." }
    let (verb, word) = verdict.accepted ? ("is", "accepted") : ("is not", "rejected")
    return "'\(record.rowName)' \(verb) '\(record.candidate)': \(word)\(when) by \(verdict.by) "
      + "on \(verdict.decided)."
  }
}
