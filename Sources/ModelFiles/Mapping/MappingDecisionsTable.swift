import Catalogue
import Diagnostics
package import FactorModel
import Spreadsheet

/// `model/mapping-decisions.csv`: what was decided in reviews of the mapping, written by Bwlch.
package enum MappingDecisionsTable {
  package static let name = "mapping-decisions.csv"

  private static let columns = [
    "aspect", "data_set", "decision", "version", "because", "by", "decided",
  ]

  static func read(_ file: TextFile, into draft: inout ModelDraft) -> [Diagnostic] {
    TableReader.read(
      file,
      table: "mapping_decisions",
      columns: columns,
      required: columns.filter { $0 != "because" },
      into: &draft,
      \.mappingDecisions
    ) { $0.mappingDecision() }
  }

  /// The whole file, sorted by day, then aspect and data set; reading it gives the same decisions.
  package static func text(_ decisions: [MappingDecision]) -> String {
    let rows = decisions.sorted {
      ($0.decided, $0.pair, $0.verdict.rawValue) < ($1.decided, $1.pair, $1.verdict.rawValue)
    }
    .map { decision in
      [
        decision.pair.aspect.description, decision.pair.dataSet.text, decision.verdict.rawValue,
        decision.version.text, decision.because ?? "", decision.by, decision.decided.description,
      ]
    }
    return ([columns] + rows).map(RecordLine.text).joined()
  }
}

extension RowReader {
  fileprivate mutating func mappingDecision() -> MappingDecision? {
    let aspect = required("aspect")?.aspect(&diagnostics)
    let dataSet: DataSetID? = required("data_set")?.identifier("data set", &diagnostics)
    let verdict: MappingDecision.Verdict? = required("decision")?.choice("decision", &diagnostics)
    let version: VersionID? = required("version")?.identifier("version", &diagnostics)
    let because = optional("because")?.text
    let by = required("by")?.text
    let decided = required("decided")?.day("day", &diagnostics)
    guard let aspect, let dataSet, let verdict, let version, let by, let decided else { return nil }
    return MappingDecision(
      pair: .init(aspect: aspect, dataSet: dataSet),
      verdict: verdict,
      version: version,
      because: because,
      by: by,
      decided: decided
    )
  }
}
