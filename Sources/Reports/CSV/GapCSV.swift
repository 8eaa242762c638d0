import Assessment
import Catalogue
import FactorModel

/// Gaps as comma-separated text, one row a gap.
package enum GapCSV {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: GapsRecord) -> String {
    CSVText.text([columns.map(\.name)] + record.gaps.map { gap in columns.map { $0.value(gap) } })
  }

  private typealias Column = (name: String, value: (GapRecord) -> String)

  private static var columns: [Column] { subject + reasons + evidence + priority }

  private static var subject: [Column] {
    [
      ("id", { $0.gap.id.description }),
      ("kind", { $0.gap.kind.rawValue }),
      ("factor", { $0.gap.aspect.factor.text }),
      ("factor_label", { $0.factorLabel }),
      ("aspect", { $0.gap.aspect.description }),
      ("aspect_label", { $0.aspectLabel }),
      ("class", { $0.factorClass?.rawValue ?? "" }),
      ("side", { $0.side?.rawValue ?? "" }),
      ("themes", { $0.themes.joined(separator: "; ") }),
      ("population", { $0.gap.id.population?.text ?? "" }),
    ]
  }

  private static var reasons: [Column] {
    [
      ("primary", { $0.gap.primary.code.rawValue }),
      ("because", { $0.gap.primary.because }),
      ("secondary", { $0.gap.secondary.map(\.code.rawValue).joined(separator: "; ") }),
      ("closes", { $0.closes }),
      ("also_closes", { $0.gap.alsoCloses.map(\.description).joined(separator: "; ") }),
    ]
  }

  private static var evidence: [Column] {
    [
      ("nearest", { $0.gap.nearest?.text ?? "" }),
      ("nearest_title", { $0.nearestTitle ?? "" }),
      ("last_period", { $0.gap.lastPeriod?.description ?? "" }),
      ("since", { $0.gap.since.version.text }),
      ("since_or_before", { $0.gap.since.orBefore ? "yes" : "no" }),
      ("comparators", { $0.gap.comparators.map(\.text).joined(separator: "; ") }),
      ("historic", { $0.gap.historic.map(\.text).joined(separator: "; ") }),
      ("recommendations", { $0.gap.recommendations.map(\.text).joined(separator: "; ") }),
      ("band", { $0.band.rawValue }),
      ("low", { JSONValue.number($0.coverage.low) }),
      ("high", { JSONValue.number($0.coverage.high) }),
      ("low_percent", { String($0.coverage.low.truncatedPercent) }),
      ("high_percent", { String($0.coverage.high.truncatedPercent) }),
    ]
  }

  /// Empty where a part is not computed, since the model gives no ground for it.
  private static var priority: [Column] {
    [
      ("shortfall", { JSONValue.number($0.gap.priority.shortfall) }),
      ("blocked_questions", { $0.gap.priority.blockedQuestions.map { String($0) } ?? "" }),
      ("blocks", { $0.blocks.joined(separator: "; ") }),
      ("leverage", { $0.gap.priority.leverage.map(JSONValue.number) ?? "" }),
    ]
  }
}
