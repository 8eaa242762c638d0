import Assessment
import Catalogue

/// What changed between two versions as comma-separated text, one row a field; of what came or went, one row.
package enum DiffCSV {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: DiffRecord) -> String {
    let header = [
      "data_set", "title", "before_id", "after_id", "classes", "field", "class", "knowledge",
      "before", "after",
    ]
    let rows = record.changes.flatMap { entry -> [[String]] in
      let change = entry.change
      let subject = [
        change.id.text, entry.title, change.before?.text ?? "", change.after?.text ?? "",
        change.classes.map(\.rawValue).joined(separator: "; "),
      ]
      guard !change.fields.isEmpty else { return [subject + ["", "", "", "", ""]] }
      return change.fields.map { field in
        subject + [
          field.field, field.changeClass.rawValue, field.isKnowledge ? "yes" : "no", field.before,
          field.after,
        ]
      }
    }
    return CSVText.text([header] + rows)
  }
}
