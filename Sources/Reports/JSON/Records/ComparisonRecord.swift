import Assessment
import Catalogue
import FactorModel

/// What changed between two versions, as it is written out.
struct ComparisonRecord: JSONRecord {
  struct Entry: JSONRecord {
    let entry: VersionComparison.Entry
  }

  struct NotComparable: JSONRecord {
    let entry: VersionComparison.NotComparable
  }

  let comparison: VersionComparison

  static let name = "comparison"
  static let about = "What changed between two versions, over aspects established in both."
  static var fields: [JSONField<Self>] {
    [
      .string("before", "Id of the earlier version.") { $0.comparison.before.text },
      .string("after", "Id of the later version.") { $0.comparison.after.text },
      .records("panel", "Aspects established in both.") {
        $0.comparison.panel.map(Entry.init)
      },
      .records("notComparable", "Aspects not established in one of them.") {
        $0.comparison.notComparable.map(NotComparable.init)
      },
    ]
  }
}

extension ComparisonRecord.Entry {
  static let name = "change"
  static let about = "An aspect then and now."
  static var fields: [JSONField<Self>] {
    [
      .string("aspect", "Id of the aspect.") { $0.entry.aspect.description },
      .code("change", "What happened.") { $0.entry.change },
      .record("before", "Coverage then.") { GapRecord.Coverage(range: $0.entry.before) },
      .record("after", "Coverage now.") { GapRecord.Coverage(range: $0.entry.after) },
      .code("verdictBefore", "Verdict then.") { $0.entry.verdictBefore },
      .code("verdictAfter", "Verdict now.") { $0.entry.verdictAfter },
      .code("reasonBefore", "Primary reason then.") { $0.entry.reasonBefore },
      .code("reasonAfter", "Primary reason now.") { $0.entry.reasonAfter },
    ]
  }
}

extension ComparisonRecord.NotComparable {
  static let name = "notComparable"
  static let about = "An aspect that cannot be compared between the versions."
  static var fields: [JSONField<Self>] {
    [
      .string("aspect", "Id of the aspect.") { $0.entry.aspect.description },
      .code("verdictBefore", "Verdict then.") { $0.entry.verdictBefore },
      .code("verdictAfter", "Verdict now.") { $0.entry.verdictAfter },
      .code("reasonBefore", "Primary reason then.") { $0.entry.reasonBefore },
      .code("reasonAfter", "Primary reason now.") { $0.entry.reasonAfter },
    ]
  }
}
