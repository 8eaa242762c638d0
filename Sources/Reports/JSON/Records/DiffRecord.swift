package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// The document of `bwlch diff --format json`.
package struct DiffRecord: JSONRecord {
  package static let schema = "bwlch.diff/1"

  struct Change: JSONRecord {
    let change: DataSetChange
    let title: String
  }

  struct Field: JSONRecord {
    let field: FieldChange
  }

  struct Attribution: JSONRecord {
    let attribution: ChangeAttribution
  }

  struct Part: JSONRecord {
    let part: ChangeAttribution.Part
    let change: Rational
    let moved: (raised: Int, lowered: Int)
  }

  struct AspectShare: JSONRecord {
    let share: ChangeAttribution.AspectShare
  }

  struct AspectPart: JSONRecord {
    let part: ChangeAttribution.Part
    let change: Rational
  }

  let diff: VersionDiff
  let changes: [Change]

  /// `diff` ends in the snapshot's version.
  package init(_ diff: VersionDiff, in snapshot: Snapshot, language: Language = .english) {
    let labels = Labels(snapshot, language: language)
    self.diff = diff
    changes = diff.difference.changes.map { Change(change: $0, title: labels.dataSet($0.id)) }
  }

  package static let name = "diff"
  package static let about =
    "What changed between two versions, what that did, and what it is due to."
  package static var fields: [JSONField<Self>] {
    [
      .schema(schema),
      .string("before", "Id of the earlier version.") { $0.diff.before.text },
      .string("after", "Id of the later version.") { $0.diff.after.text },
      .integer("unchanged", "Data sets that are the same in both.") {
        $0.diff.difference.unchanged
      },
      .records("changes", "Data sets that differ, by id.") { $0.changes },
      .record("comparison", "What it did to the aspects.") {
        ComparisonRecord(comparison: $0.diff.comparison)
      },
      .record("attribution", "What the change of coverage is due to.") {
        Attribution(attribution: $0.diff.attribution)
      },
    ]
  }
}

extension DiffRecord.Change {
  static let name = "dataSetChange"
  static let about = "How one data set differs."
  static var fields: [JSONField<Self>] {
    [
      .optional("before", "Its id in the earlier version; null: it was not there.") {
        $0.change.before?.text
      },
      .optional("after", "Its id in the later version; null: it is gone.") {
        $0.change.after?.text
      },
      .string("title", "Its title.") { $0.title },
      .codes("classes", "What kinds of change it underwent.") { $0.change.classes },
      .records("fields", "The fields that read otherwise.") {
        $0.change.fields.map { DiffRecord.Field(field: $0) }
      },
    ]
  }
}

extension DiffRecord.Field {
  static let name = "fieldChange"
  static let about = "A field that reads otherwise."
  static var fields: [JSONField<Self>] {
    [
      .string("field", "A column of the catalogue.") { $0.field.field },
      .string("before", "As written before.") { $0.field.before },
      .string("after", "As written after.") { $0.field.after },
      .code("class", "What kind of change it is.") { $0.field.changeClass },
      .boolean("knowledge", "Found out, lost or corrected: the world need not have changed.") {
        $0.field.isKnowledge
      },
    ]
  }
}

extension DiffRecord.Attribution {
  static let name = "attribution"
  static let about = "The parts add up to the difference between the two means, exactly."
  static var fields: [JSONField<Self>] {
    [
      .integer("aspects", "Size of the matched panel.") { $0.attribution.aspects.count },
      .boolean("oneMethod", "Both versions were assessed by one method.") {
        $0.attribution.isOneMethod
      },
      .boolean("oneModel", "Both versions were assessed by one model.") {
        $0.attribution.isOneModel
      },
    ]
      + JSONField.number("before", "Mean coverage before, by what is proven.") {
        $0.attribution.meanBefore
      }
      + JSONField.number("after", "Mean coverage after, by what is proven.") {
        $0.attribution.meanAfter
      } + [
        .records("parts", "In the order in which they are attributed.") { record in
          ChangeAttribution.Part.all.map { part in
            DiffRecord.Part(
              part: part,
              change: record.attribution.change(part),
              moved: record.attribution.moved(part)
            )
          }
        },
        .records("byAspect", "The aspects that moved.") { record in
          record.attribution.aspects.filter { $0.changes.contains { $0 != 0 } }
            .map { DiffRecord.AspectShare(share: $0) }
        },
      ]
  }
}

extension DiffRecord.Part {
  static let name = "part"
  static let about = "What one kind of cause changed of the mean."
  static var fields: [JSONField<Self>] {
    [
      JSONField("part", .code(ChangeAttribution.Part.all.map(\.code)), "Which.") {
        .string($0.part.code)
      }
    ] + JSONField.number("change", "Of the mean coverage.") { $0.change }
      + [
        .integer("raised", "Aspects that it raised.") { $0.moved.raised },
        .integer("lowered", "Aspects that it lowered.") { $0.moved.lowered },
      ]
  }
}

extension DiffRecord.AspectShare {
  static let name = "aspectShare"
  static let about = "An aspect whose coverage moved, if only there and back."
  static var fields: [JSONField<Self>] {
    [.string("aspect", "Id of the aspect.") { $0.share.aspect.description }]
      + JSONField.number("before", "Proven before.") { $0.share.before }
      + JSONField.number("after", "Proven after.") { $0.share.after }
      + [
        .records("parts", "The parts that moved it.") { record in
          zip(ChangeAttribution.Part.all, record.share.changes).filter { $0.1 != 0 }
            .map { DiffRecord.AspectPart(part: $0.0, change: $0.1) }
        }
      ]
  }
}

extension DiffRecord.AspectPart {
  static let name = "aspectPart"
  static let about = "What one kind of cause changed of an aspect."
  static var fields: [JSONField<Self>] {
    [
      JSONField("part", .code(ChangeAttribution.Part.all.map(\.code)), "Which.") {
        .string($0.part.code)
      }
    ] + JSONField.number("change", "Of its coverage.") { $0.change }
  }
}
