import Assessment
import Catalogue
import FactorModel

/// Coverage as comma-separated text, one row an aspect.
package enum CoverageCSV {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: CoverageRecord) -> String {
    let rows = record.factors.flatMap { factor in
      factor.aspects.map { aspect in columns.map { $0.value(factor, aspect) } }
    }
    return CSVText.text([columns.map(\.name)] + rows)
  }

  private typealias Column = (name: String, value: (FactorRecord, AspectRecord) -> String)

  private static var columns: [Column] { factor + aspect + range }

  private static var factor: [Column] {
    [
      ("factor", { factor, _ in factor.assessment.id.text }),
      ("factor_label", { factor, _ in factor.label }),
      ("class", { factor, _ in factor.factorClass.rawValue }),
      ("also", { factor, _ in factor.also?.rawValue ?? "" }),
      ("side", { factor, _ in factor.side.rawValue }),
      ("themes", { factor, _ in factor.themes.joined(separator: "; ") }),
      ("factor_low", { factor, _ in JSONValue.number(factor.assessment.coverage.low) }),
      ("factor_high", { factor, _ in JSONValue.number(factor.assessment.coverage.high) }),
      ("factor_band", { factor, _ in factor.assessment.band.rawValue }),
    ]
  }

  private static var aspect: [Column] {
    [
      ("aspect", { _, aspect in aspect.assessment.id.description }),
      ("aspect_label", { _, aspect in aspect.label }),
      ("population", { _, aspect in aspect.population ?? "" }),
      ("verdict", { _, aspect in aspect.assessment.verdict.rawValue }),
      ("reason", { _, aspect in aspect.reason?.rawValue ?? "" }),
    ]
  }

  private static var range: [Column] {
    [
      ("low", { _, aspect in JSONValue.number(aspect.assessment.coverage.low) }),
      ("high", { _, aspect in JSONValue.number(aspect.assessment.coverage.high) }),
      ("low_percent", { _, aspect in String(aspect.assessment.coverage.low.truncatedPercent) }),
      ("high_percent", { _, aspect in String(aspect.assessment.coverage.high.truncatedPercent) }),
      ("band", { _, aspect in aspect.assessment.band.rawValue }),
      (
        "possible_bands",
        { _, aspect in aspect.assessment.possibleBands.map(\.rawValue).joined(separator: "; ") }
      ),
      ("best", { _, aspect in aspect.assessment.best?.text ?? "" }),
      ("best_title", { _, aspect in aspect.bestTitle ?? "" }),
      (
        "open_facts",
        { _, aspect in
          aspect.assessment.openFields.map { "\($0.dataSet): \($0.field)" }.joined(separator: "; ")
        }
      ),
      (
        "deciding_facts",
        { _, aspect in
          aspect.assessment.decidingFields.map { "\($0.dataSet): \($0.field)" }
            .joined(separator: "; ")
        }
      ),
    ]
  }
}
