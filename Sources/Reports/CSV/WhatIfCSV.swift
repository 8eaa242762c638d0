import Assessment
import Catalogue
import FactorModel

/// What proposals would do as comma-separated text: a row a proposal, or where some are chosen a row an effect.
package enum WhatIfCSV {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: WhatIfRecord) -> String {
    let rows = record.together.map(effects) ?? proposals(record)
    return CSVText.text(rows)
  }

  private static func proposals(_ record: WhatIfRecord) -> [[String]] {
    let head = [
      "proposal", "label", "kind", "cost", "cost_unit", "recommendation", "closes", "arises",
      "opens", "betters", "facts", "predicates", "verdicts", "narrows", "widens", "worsens",
      "lowers",
    ]
    return [head]
      + record.proposals.map { row in
        [
          row.proposal.id.text, row.label, row.proposal.kind.rawValue,
          JSONValue.number(row.proposal.cost), record.unit,
          row.proposal.recommendation?.text ?? "",
          row.share.closes.map(\.description).joined(separator: "; "),
          row.share.arises.map(\.description).joined(separator: "; "),
          row.share.opens.map(\.text).joined(separator: "; "),
          row.share.betters.map(\.text).joined(separator: "; "),
          row.share.facts.map { "\($0.dataSet):\($0.field)" }.joined(separator: "; "),
          String(row.share.predicates),
          row.share.verdicts.map(\.description).joined(separator: "; "),
          row.share.narrows.map(\.description).joined(separator: "; "),
          row.share.widens.map(\.description).joined(separator: "; "),
          row.share.worsens.map(\.text).joined(separator: "; "),
          row.share.lowers.map(\.description).joined(separator: "; "),
        ]
      }
  }

  /// A row for each thing that would be otherwise.
  private static func effects(_ record: TogetherRecord) -> [[String]] {
    let (whole, labels) = (record.whole, record.labels)
    let alone = Set(record.together.closedOnlyTogether)
    let openedAlone = Set(record.together.openedOnlyTogether)
    var rows = [["effect", "id", "label", "before", "after", "only_together"]]
    let gaps = labels.snapshot.assessment.gaps
    func reason(_ id: Gap.ID) -> String {
      gaps.first { $0.id == id }?.primary.code.rawValue ?? ""
    }
    rows += whole.closed.map {
      [
        "gap-closed", $0.description, labels.gap($0), reason($0), "",
        alone.contains($0) ? "yes" : "no",
      ]
    }
    rows += whole.unsettled.map {
      ["gap-unsettled", $0.description, labels.gap($0), reason($0), "not-established", ""]
    }
    for (effect, moves) in [("gap-narrowed", whole.narrowed), ("gap-widened", whole.widened)] {
      rows += moves.map {
        [
          effect, $0.before.id.description, labels.gap($0.before.id),
          $0.before.primary.code.rawValue, $0.after.primary.code.rawValue, "",
        ]
      }
    }
    rows += whole.opened.map {
      ["gap-opened", $0.id.description, labels.gap($0.id), "", $0.primary.code.rawValue, ""]
    }
    rows += whole.aspects.filter(\.changesVerdict).map {
      [
        "verdict-moved", $0.aspect.description, labels.labels.full($0.aspect),
        $0.before.verdict.rawValue, $0.after.verdict.rawValue, "",
      ]
    }
    rows += whole.aspects.filter { $0.before.coverage != $0.after.coverage }.map {
      [
        "coverage-moved", $0.aspect.description, labels.labels.full($0.aspect),
        coverage($0.before), coverage($0.after), "",
      ]
    }
    rows += whole.facts.map {
      [
        "fact-established", "\($0.dataSet):\($0.field)", labels.labels.dataSet($0.dataSet),
        "unknown", "known", "",
      ]
    }
    rows += whole.answers.map {
      [
        "question-moved", $0.question.text, labels.question($0.question),
        $0.before.verdict.rawValue, $0.after.verdict.rawValue,
        openedAlone.contains($0.question) ? "yes" : "no",
      ]
    }
    rows += record.moves.map {
      [
        "predicate-moved", "\($0.move.recommendation):\($0.move.before.id)", $0.label,
        $0.move.before.status.rawValue, $0.move.after.status.rawValue, "",
      ]
    }
    rows += whole.contradictions.map {
      [
        "contradiction", "\($0.field.dataSet):\($0.field.field)",
        labels.labels.dataSet($0.field.dataSet),
        $0.proposals.map(\.text).joined(separator: "; "), $0.proposals.last?.text ?? "", "",
      ]
    }
    rows += whole.idle.map { entry in
      let (effect, matter) =
        switch entry.matter {
        case .change(let field): ("idle-change", field)
        case .mapping(let aspect): ("idle-mapping", aspect.description)
        }
      return [
        effect, "\(entry.dataSet):\(matter)", labels.proposal(entry.proposal),
        entry.proposal.text, "", "",
      ]
    }
    return rows
  }

  /// `1/2`, or `0 to 1/2` where facts are unknown.
  private static func coverage(_ standing: AspectStanding) -> String {
    let (low, high) = (standing.coverage.low, standing.coverage.high)
    return low == high ? low.description : "\(low) to \(high)"
  }
}
