package import Assessment
import Catalogue
import FactorModel

/// The document of `bwlch link --format json`.
package struct LinkabilityRecord: JSONRecord {
  package static let schema = "bwlch.link/1"

  struct MeetingRecord: JSONRecord {
    let meeting: Linkability.Meeting
  }

  struct ObstacleRecord: JSONRecord {
    let dataSet: DataSetID
    let obstacle: LinkSide.Obstacle
  }

  struct SideRecord: JSONRecord {
    let side: LinkSide
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
        .string("left", "Id of the one data set.") { $0.link.left.id.text },
        .string("right", "Id of the other.") { $0.link.right.id.text },
        .code("kind", "How their areas match at best, by what is known.") { $0.link.kind },
        .optional("level", "The finest level at which they match so; null: none is known.") {
          $0.link.level?.description
        },
        .strings(
          "changedLevels",
          "Levels at which one is published and the other by boundaries that differ, where they match better elsewhere."
        ) { $0.link.changedLevels.map(\.description) },
        .records("obstacles", "What keeps one from being laid beside anything; none: nothing does.")
        {
          $0.link.sides.flatMap { side in
            side.obstacles.map { ObstacleRecord(dataSet: side.id, obstacle: $0) }
          }
        },
        .records("levels", "The levels at which both are known to be had, the surest first.") {
          $0.link.meetings.map(MeetingRecord.init)
        },
        .records("prospects", "Those that would be better, if facts were found out.") {
          $0.link.prospects.map(MeetingRecord.init)
        },
        JSONField(
          "commonYears",
          .nullable(.array(.integer)),
          "Years that both are known to have; null: whether there are any is not known; empty: there is none. A year is the financial "
            + "year that begins in it."
        ) { record in
          guard record.link.areYearsKnown else { return .null }
          return .array(record.link.commonYears.years.map { .integer($0) })
        },
        .strings("openFacts", "Facts that would tell of more years, as DATA SET.FIELD.") {
          $0.link.openYearFields.map { "\($0.dataSet).\($0.field)" }
        },
        .records("overTime", "What is known of each over time, in the order of their names above.")
        {
          $0.link.sides.map(SideRecord.init)
        },
        .strings("breaks", "Years in common that begin a new series, as DATA SET:YEAR.") {
          $0.link.breaks.map { "\($0.dataSet):\($0.year)" }
        },
      ]
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

extension LinkabilityRecord.ObstacleRecord {
  static let name = "obstacle"
  static let about = "Why one of them cannot be laid beside anything."
  static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "Id of the data set.") { $0.dataSet.text },
      .code("reason", "Who has it, or of which nation it tells.") { $0.obstacle },
    ]
  }
}

extension LinkabilityRecord.SideRecord {
  static let name = "overTime"
  static let about = "How a data set stands over time."
  static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "Id of the data set.") { $0.side.id.text },
      .code("comparable", "Whether its figures can be compared over time.") { $0.side.overTime },
      .boolean("isStopped", "It has come to an end.") { $0.side.isStopped },
      .optional("lastPeriod", "The latest with figures; null: not known.") {
        $0.side.lastPeriod?.description
      },
    ]
  }
}
