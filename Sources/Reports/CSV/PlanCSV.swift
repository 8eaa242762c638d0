import Assessment
import Catalogue
import FactorModel

/// A plan as comma-separated text: a row a proposal of it, then a row a need, then what contradicts itself or comes to nothing.
package enum PlanCSV {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: PlanRecord) -> String {
    let head = [
      "row", "id", "label", "cost", "cost_unit", "state", "meets_alone", "lost_without", "because",
      "touched_by",
    ]
    let members = record.members.map { row in
      [
        "proposal", row.member.proposal.text, row.label, JSONValue.number(row.member.cost),
        record.unit, "chosen", row.member.meetsAlone.map(\.text).joined(separator: "; "),
        row.member.lostWithout.map(\.text).joined(separator: "; "), "", "",
      ]
    }
    let needs = record.needs.map { row in
      [
        row.need.kind, row.need.text, row.label, "", "", row.state, "", "", row.because ?? "",
        row.touching.map(\.text).joined(separator: "; "),
      ]
    }
    let idle = record.plan.idle.map { entry in
      let matter =
        switch entry.matter {
        case .change(let field): field
        case .mapping(let aspect): aspect.description
        }
      return [
        "idle", "\(entry.dataSet):\(matter)", entry.proposal.text, "", "", "not-in-version", "", "",
        "", "",
      ]
    }
    let contradictions = record.plan.contradictions.map {
      [
        "contradiction", "\($0.field.dataSet):\($0.field.field)",
        $0.proposals.map(\.text).joined(separator: "; "), "", "", "", "", "",
        $0.proposals.last.map { "that of \($0) holds" } ?? "", "",
      ]
    }
    return CSVText.text([head] + members + needs + contradictions + idle)
  }
}
