import Assessment
import Catalogue
import FactorModel
import Spreadsheet

/// A plan as comma-separated text: a row a proposal of it, then a row a need.
package enum PlanCSV {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: PlanRecord) -> String {
    let head = [
      "row", "id", "label", "cost", "cost_unit", "state", "meets_alone", "lost_without", "because",
    ]
    let members = record.members.map { row in
      [
        "proposal", row.member.proposal.text, row.label, JSONValue.number(row.member.cost),
        record.unit, "chosen", row.member.meetsAlone.map(\.text).joined(separator: "; "),
        row.member.lostWithout.map(\.text).joined(separator: "; "), "",
      ]
    }
    let needs = record.needs.map { row in
      [row.need.kind, row.need.text, row.label, "", "", row.state, "", "", row.because ?? ""]
    }
    return "\u{FEFF}" + ([head] + members + needs).map(CSVWriter.line).joined()
  }
}
