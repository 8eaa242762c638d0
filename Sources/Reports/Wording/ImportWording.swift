import Bilingual
import Catalogue

/// The words around an import.
enum ImportWording {
  static let dataSets = LocalizedText("Data sets")
  static let dataSet = LocalizedText("Data set")
  static let number = LocalizedText("Number")
  static let meaning = LocalizedText("That is")
  static let newID = LocalizedText("Data set of the file")
  static let perhaps = LocalizedText("Perhaps")
  static let likeness = LocalizedText("Likeness")
  static let because = LocalizedText("Because")
  static let wrote = LocalizedText("Written:")
  static let wouldWrite = LocalizedText("Nothing was written. An import would write")

  static func title(_ result: ImportResult) -> LocalizedText {
    let (file, version) = (result.record.file, result.record.version)
    return result.isDryRun
      ? LocalizedText("What an import of \(file) into version \(version) would do")
      : LocalizedText("\(file) imported into version \(version)")
  }

  static func reading(_ result: ImportResult) -> LocalizedText {
    let record = result.record
    let rows = Wording.count(record.rowsRead, "row", "rows")
    let over = result.base.map { ", laid over version \($0)" } ?? ""
    return LocalizedText(
      "Read as \(result.format): \(rows), \(record.rowsRefused) refused. "
        + "Scope: \(record.scope). As of \(record.asOf), recorded on \(record.recorded)\(over)."
    )
  }

  static func repetition(_ record: ImportRecord) -> LocalizedText {
    LocalizedText(
      "This very file was taken in on \(record.recorded) as \(record.id), so there is nothing to do."
    )
  }

  static func undecidedCaption(_ count: Int) -> LocalizedText {
    LocalizedText("To be decided: \(Wording.count(count, "data set", "data sets"))")
  }

  static func matchedCaption(_ count: Int) -> LocalizedText {
    LocalizedText("Recognised by something else than the id: \(count)")
  }

  static func absent(_ kind: ChangeClass, count: Int) -> LocalizedText {
    kind == .removed
      ? LocalizedText("Removed (\(count)):") : LocalizedText("Not observed (\(count)):")
  }

  static let next = LocalizedText("What to do next")
  static let command = LocalizedText("Command")
  static let purpose = LocalizedText("What for")
  static let decide = LocalizedText("decide which data sets are the same")
  static let compare = LocalizedText("see what changed, and what that did to the gaps")
  static let map = LocalizedText("say what new data sets measure, and look at those that changed")

  /// Behind a number of rows, not all of which are shown.
  static func first(_ count: Int) -> String { ", the first \(count) of which are" }

  static func more(_ count: Int) -> String { " and \(count) more" }

  /// Per cent as a decimal.
  static func likeness(_ percent: Int) -> String {
    percent >= 100 ? "1" : "0." + (percent < 10 ? "0" : "") + String(percent)
  }

  /// Per mille as a decimal.
  static func score(_ score: Int) -> String {
    score >= 1000
      ? "1" : "0." + String(repeating: "0", count: 3 - String(score).count) + String(score)
  }
}
