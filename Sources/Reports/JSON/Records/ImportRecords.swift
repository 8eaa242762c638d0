import Assessment
import Bilingual
package import Catalogue
package import Diagnostics

/// The document of `bwlch import --format json`.
package struct ImportResultRecord: JSONRecord {
  package static let schema = "bwlch.import/1"

  let result: ImportResult
  let diagnostics: [Diagnostic]

  /// `diagnostics` are what was said of the file.
  package init(_ result: ImportResult, _ diagnostics: [Diagnostic] = []) {
    self.result = result
    self.diagnostics = diagnostics.sorted()
  }

  package static let name = "import"
  package static let about = "What an import did or, on a dry run, would do."
  package static var fields: [JSONField<Self>] {
    [
      .schema(schema),
      .string("id", "What facts cite that come from the file.") { $0.result.record.id.text },
      .string("version", "Id of the catalogue version.") { $0.result.record.version.text },
      .optional("base", "The version that the file was laid over.") { $0.result.base?.text },
      .string("file", "Name of the file.") { $0.result.record.file },
      .string("sha256", "Digest of the file.") { $0.result.record.sha256 },
      .string("importer", "Id of the format.") { $0.result.record.importer },
      .string("reading", "The options with which it was read; empty where there were none.") {
        $0.result.record.reading
      },
      .string("scope", "Of which part of the catalogue the file tells.") {
        $0.result.record.scope.description
      },
      .string("asOf", "The day of the world that the version describes.") {
        $0.result.record.asOf.description
      },
      .string("recorded", "The day of the import.") { $0.result.record.recorded.description },
      .integer("rowsRead", "Rows that the file has.") { $0.result.record.rowsRead },
      .integer("rowsRefused", "Those that could not be read.") { $0.result.record.rowsRefused },
      .boolean("dryRun", "Nothing was written, as was asked.") { $0.result.isDryRun },
      .boolean("repetition", "The file had been taken in before.") { $0.result.isRepetition },
      .integer(
        "carriedOver",
        "Data sets outside the scope, or seen in another file of the same day."
      ) { $0.result.effects.carriedOver },
      .strings("changed", "Known data sets that read otherwise now.") {
        $0.result.effects.changed.map(\.text)
      },
      .strings(
        "notObserved",
        "Within the scope, and not in a file that tells of a part or could not be read as a whole."
      ) {
        $0.result.effects.notObserved.map(\.text)
      },
      .strings("removed", "Not in a file that tells of the whole catalogue.") {
        $0.result.effects.removed.map(\.text)
      },
      .records("entries", "One for each data set of the file, in its order.") {
        $0.result.effects.fates.map(ImportEntryRecord.init)
      },
      .strings("files", "Files written, from the project's folder.") { $0.result.files },
      .records("diagnostics", "What was said of the file, why rows were refused among it.") {
        $0.diagnostics.map { DiagnosticRecord(diagnostic: $0, language: .english) }
      },
    ]
  }
}

/// What a data set of the file turned out to be.
struct ImportEntryRecord: JSONRecord {
  let fate: ImportEffects.Fate

  init(_ fate: ImportEffects.Fate) { self.fate = fate }

  static let name = "importEntry"
  static let about = "What a data set of the file turned out to be."
  static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "Its id in the version.") { $0.fate.dataSet.text },
      .code("fate", "Known before, new, or to be decided.") { $0.code },
      .optional("because", "Why it is certain that it was known before.") { record in
        if case .matched(_, let because) = record.fate { because.description } else { nil }
      },
      .records("candidates", "What it may be, the likeliest first.") { record in
        if case .undecided(_, _, let candidates) = record.fate {
          candidates.map(MatchSuggestionRecord.init)
        } else {
          []
        }
      },
    ]
  }

  enum Code: String, JSONCode {
    case matched, new, undecided
  }

  private var code: Code {
    switch fate {
    case .matched: .matched
    case .new: .new
    case .undecided: .undecided
    }
  }
}

/// A data set of the catalogue that an entry may be.
struct MatchSuggestionRecord: JSONRecord {
  let suggestion: MatchSuggestion

  init(_ suggestion: MatchSuggestion) { self.suggestion = suggestion }

  static let name = "matchSuggestion"
  static let about = "A data set of the catalogue that an entry may be."
  static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "Its id.") { $0.suggestion.dataSet.text },
      .string("likeness", "From 0 to 1, to two decimals and rounded down.") {
        ImportWording.likeness($0.suggestion.percent)
      },
      .string("because", "What they share.") { $0.suggestion.reason.description },
    ]
  }
}
