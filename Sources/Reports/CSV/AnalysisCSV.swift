import Assessment
import Catalogue
import FactorModel

/// The places of factors among the links as comma-separated text, one row a factor.
package enum AnalysisCSV {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: AnalysisRecord) -> String {
    let header = [
      "factor", "label", "role", "in", "out", "reaches", "reached_by", "betweenness", "leverage",
    ]
    let rows = record.factors.map { factor in
      let place = factor.place
      return [
        place.id.text, factor.label, place.role.rawValue, String(place.linksIn),
        String(place.linksOut), String(place.reaches), String(place.reachedBy),
        place.betweennessText ?? "", JSONValue.number(place.leverage),
      ]
    }
    return CSVText.text([header] + rows)
  }
}
