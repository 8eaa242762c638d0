import Bilingual
import Catalogue

/// The document of `bwlch links report --format json`.
package struct LinkReportRecord: JSONRecord {
  package static let schema = "bwlch.links/1"

  let report: LinkReport
  let isWhole: Bool

  package init(_ report: LinkReport, isWhole: Bool = false) {
    self.report = report
    self.isWhole = isWhole
  }

  package static let name = "links"
  package static let about = "What the links of data sets were found to be on a day."
  package static var fields: [JSONField<Self>] {
    [
      .schema(schema),
      .string("day", "The day of the checks.") { $0.report.day.description },
      .string("file", "Where they are recorded, from the project's folder.") { $0.report.file },
      .integer("total", "Links that were checked.") { $0.report.lines.count },
      .integer("outdated", "Links that stand in the file with another grade than they have here.") {
        $0.report.outdated
      },
      .strings("bearsOn", "Ids of the catalogue versions to which the checks apply.") {
        $0.report.versions.map(\.text)
      },
      .records("grades", "How many links have each grade.") { record in
        LinkGrade.allCases.map { GradeCountRecord(grade: $0, links: record.report.count($0)) }
      },
      .records("links", "Links that are not in order, or all where that was asked.") { record in
        (record.isWhole ? record.report.lines : record.report.conspicuous).map(
          CheckedLinkRecord.init
        )
      },
    ]
  }
}

/// How many links have a grade.
struct GradeCountRecord: JSONRecord {
  var grade: LinkGrade
  var links: Int

  static let name = "gradeCount"
  static let about = "How many links have a grade."
  static var fields: [JSONField<Self>] {
    [
      .code("grade", "The grade.") { $0.grade },
      .integer("links", "How many have it.") { $0.links },
      .code("access", "What the method makes of it; null: nothing, access stays unknown.") {
        $0.grade.result
      },
    ]
  }
}

/// A link that was checked.
struct CheckedLinkRecord: JSONRecord {
  let line: LinkReport.Line

  init(_ line: LinkReport.Line) { self.line = line }

  static let name = "checkedLink"
  static let about = "A link that was checked."
  static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "Id of its data set.") { $0.line.record.trace.dataSet.text },
      .optional("title", "Title of the data set in the newest version that has it.") {
        $0.line.title
      },
      .string("checked", "The day of the check.") { $0.line.record.checked.description },
      .string("address", "The link as the catalogue has it.") { $0.line.record.trace.address },
      .code("grade", "By where it lands.") { $0.line.record.grade },
      .string("reason", "Why it has this grade, in sentences.") { $0.line.record.reason },
      .string("outcome", "How the last try ended: a status, or a failure.") {
        $0.line.record.trace.outcome.text
      },
      .optional("final", "Where the way ended; null: nothing could be asked.") {
        $0.line.record.trace.final?.description
      },
      .integer("redirects", "How many addresses sent on.") { $0.line.record.trace.hops.count },
    ]
  }
}

/// The document of `bwlch links check --dry-run --format json`.
package struct LinkPlanRecord: JSONRecord {
  package static let schema = "bwlch.link-plan/1"

  let plan: LinkPlan

  package init(_ plan: LinkPlan) { self.plan = plan }

  package static let name = "linkPlan"
  package static let about = "Which links a check would ask."
  package static var fields: [JSONField<Self>] {
    [
      .schema(schema),
      .string("version", "Id of the catalogue version.") { $0.plan.version.text },
      .string("day", "The day of the check.") { $0.plan.day.description },
      .string("file", "Where results would go, from the project's folder.") { $0.plan.file },
      .integer("done", "Links of which the file tells already.") { $0.plan.done },
      .integer("left", "Links that would be left for another run.") { $0.plan.left },
      .records("links", "Those that would be asked, by data set.") {
        $0.plan.items.map(PlannedLinkRecord.init)
      },
    ]
  }
}

/// A link that would be asked.
struct PlannedLinkRecord: JSONRecord {
  let item: LinkPlan.Item

  init(_ item: LinkPlan.Item) { self.item = item }

  static let name = "plannedLink"
  static let about = "A link that would be asked."
  static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "Id of its data set.") { $0.item.request.dataSet.text },
      .string("link", "As the catalogue has it.") { $0.item.request.address },
      .optional("address", "What would be asked for; null: there is no such address.") {
        (try? $0.item.address.get())?.description
      },
      .optional("obstacle", "Why there is none.") { record in
        record.item.host == nil ? LinkWording.obstacle(record.item).english : nil
      },
    ]
  }
}

/// The document of `bwlch links regrade --format json`.
package struct LinkRegradingRecord: JSONRecord {
  package static let schema = "bwlch.link-regrade/1"

  let regrading: LinkRegrading

  package init(_ regrading: LinkRegrading) { self.regrading = regrading }

  package static let name = "linkRegrade"
  package static let about = "What grading a day's recorded answers anew gives."
  package static var fields: [JSONField<Self>] {
    [
      .schema(schema),
      .string("day", "The day of the checks.") { $0.regrading.day.description },
      .string("file", "Where they are recorded, from the project's folder.") { $0.regrading.file },
      .integer("total", "Links that were graded.") { $0.regrading.total },
      .boolean("written", "The file has the new grades.") { $0.regrading.isWritten },
      .records("changes", "Links whose grade or reason reads otherwise now.") {
        $0.regrading.changes.map(RegradedLinkRecord.init)
      },
    ]
  }
}

/// A link with another grade or reason than before.
struct RegradedLinkRecord: JSONRecord {
  let change: LinkRegrading.Change

  init(_ change: LinkRegrading.Change) { self.change = change }

  static let name = "regradedLink"
  static let about = "A link with another grade or reason than before."
  static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "Id of its data set.") { $0.change.after.trace.dataSet.text },
      .string("address", "The link as the catalogue has it.") { $0.change.after.trace.address },
      .code("gradeBefore", "The grade in the file.") { $0.change.before.grade },
      .code("gradeAfter", "The grade that its answer has now.") { $0.change.after.grade },
      .string("reasonBefore", "The reason in the file.") { $0.change.before.reason },
      .string("reasonAfter", "The reason now.") { $0.change.after.reason },
    ]
  }
}
