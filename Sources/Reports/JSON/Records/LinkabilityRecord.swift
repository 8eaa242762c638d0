package import Assessment
import Catalogue
import FactorModel

/// The document of `bwlch link --format json`.
package struct LinkabilityRecord: JSONRecord {
  package static let schema = "bwlch.link/1"

  struct MeetingRecord: JSONRecord {
    let meeting: Linkability.Meeting
  }

  let head: DocumentHead
  let link: Linkability

  package init(_ link: Linkability, in snapshot: Snapshot) {
    head = DocumentHead(snapshot)
    self.link = link
  }

  package static let name = "link"
  package static let about = "Whether two data sets can be laid beside each other."
  package static var fields: [JSONField<Self>] {
    [.schema(schema)] + DocumentHead.fields { $0.head }
      + [
        .string("left", "Id of the one data set.") { $0.link.left.text },
        .string("right", "Id of the other.") { $0.link.right.text },
        .code("kind", "How their areas match at best, by what is known.") { $0.link.kind },
        .records("levels", "The levels at which both are known to be had, the surest first.") {
          $0.link.meetings.map(MeetingRecord.init)
        },
        .records("prospects", "Those that would be better, if facts were found out.") {
          $0.link.prospects.map(MeetingRecord.init)
        },
        years("commonYears", "Years that both are known to have.") { $0.link.commonYears },
        .strings("openFacts", "Facts that would tell of more years, as DATA SET.FIELD.") { record in
          [(record.link.left, record.link.leftYears), (record.link.right, record.link.rightYears)]
            .flatMap { id, years in years.openFields.map { "\(id).\($0)" } }
        },
        .strings("breaks", "Years in which a new series begins, as DATA SET:YEAR.") {
          $0.link.breaks.map { "\($0.dataSet):\($0.year)" }
        },
      ]
  }

  private static func years(
    _ name: String,
    _ about: String,
    _ get: @escaping @Sendable (Self) -> YearSet
  ) -> JSONField<Self> {
    JSONField(
      name,
      .array(.integer),
      about + " A year is the financial year that begins in it."
    ) { .array(get($0).years.map { .integer($0) }) }
  }
}

extension LinkabilityRecord.MeetingRecord {
  static let name = "meeting"
  static let about = "A level at which both can be had."
  static var fields: [JSONField<Self>] {
    [
      .string("level", "The level.") { $0.meeting.level.description },
      .code("kind", "How the areas match.") { $0.meeting.kind },
      .code("left", "How the one is had.") { $0.meeting.left.kind },
      .string("leftFrom", "The level at which it is published.") {
        $0.meeting.left.from.description
      },
      .code("right", "How the other is had.") { $0.meeting.right.kind },
      .string("rightFrom", "The level at which it is published.") {
        $0.meeting.right.from.description
      },
      .strings("openFacts", "Columns that would have to be known.") {
        $0.meeting.left.openFields + $0.meeting.right.openFields
      },
    ]
  }
}
