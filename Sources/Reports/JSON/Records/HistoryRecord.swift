package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// The document of `bwlch history --format json`.
package struct HistoryRecord: JSONRecord {
  package static let schema = "bwlch.history/1"

  struct Group: JSONRecord {
    let row: CoverageHistory.Row
    let label: String
    let levels: [Level]
  }

  struct Level: JSONRecord {
    let version: String
    let level: CoverageHistory.Level
  }

  struct Version: JSONRecord {
    let version: String
    let asOf: String
    let verdicts: [Verdict: Int]
  }

  let head: DocumentHead
  let history: CoverageHistory
  let groups: [Group]
  let versions: [Version]

  package init(_ snapshot: Snapshot, language: Language = .english) {
    let labels = Labels(snapshot, language: language)
    let history = snapshot.coverageHistory
    self.history = history
    head = DocumentHead(snapshot)
    groups = history.rows.map { row in
      Group(
        row: row,
        label: labels.group(row.group),
        levels: zip(history.versions, row.levels).map { Level(version: $0.text, level: $1) }
      )
    }
    versions = history.versions.indices.map { place in
      Version(
        version: history.versions[place].text,
        asOf: history.days[place].description,
        verdicts: history.verdicts[place]
      )
    }
  }

  package static let name = "history"
  package static let about =
    "Coverage over the versions, of the aspects established in all of them."
  package static var fields: [JSONField<Self>] {
    [.schema(schema)] + DocumentHead.fields { $0.head }
      + [
        .integer("aspects", "Aspects of the model.") { $0.history.aspects },
        .strings("panel", "Ids of the aspects established in every version.") {
          $0.history.panel.map(\.description)
        },
        .records("versions", "Earliest first, with the verdicts of all aspects.") { $0.versions },
        .records("groups", "Coverage of the panel by group.") { $0.groups },
      ]
  }
}

extension HistoryRecord.Version {
  static let name = "historyVersion"
  static let about = "A version; its verdicts are of all aspects, and not comparable with others'."
  static var fields: [JSONField<Self>] {
    [
      .string("version", "Id of the catalogue version.") { $0.version },
      .string("asOf", "The day that it describes.") { $0.asOf },
      .record("verdicts", "Aspects by verdict.") { RollUpRecord.Verdicts(counts: $0.verdicts) },
    ]
  }
}

extension HistoryRecord.Group {
  private static let kinds = ["all", "class", "side", "theme", "population"]

  static let name = "historyGroup"
  static let about = "A group of aspects over the versions. Themes and populations overlap."
  static var fields: [JSONField<Self>] {
    [
      JSONField("group", .code(kinds), "What it is a group by.") { .string($0.row.group.kind) },
      .optional("id", "Which class, side, theme or population; null for all.") { $0.row.group.id },
      .string("label", "Its label.") { $0.label },
      .integer("aspects", "Aspects of it on the panel.") { $0.row.aspects },
      .records("levels", "One for each version.") { $0.levels },
    ]
  }
}

extension HistoryRecord.Level {
  static let name = "level"
  static let about = "A group in one version."
  static var fields: [JSONField<Self>] {
    [
      .string("version", "Id of the catalogue version.") { $0.version },
      .record("mean", "Mean coverage.") { GapRecord.Coverage(range: $0.level.mean) },
      .integer("met", "Aspects that are met.") { $0.level.met },
      .integer("gaps", "Aspects that are gaps.") { $0.level.gaps },
    ]
  }
}
