/// A known fact of a data set in words, with what it rests on: how a number is traced to its source.
package struct FactTrace: Sendable, Hashable {
  /// A column name of the catalogue.
  package var field: String
  /// As it is written in the catalogue.
  package var value: String
  package var provenance: Provenance
}

extension DataSet {
  /// The facts by which the method judges the data set, in the order of the catalogue's columns; unknown ones are left out.
  package var traces: [FactTrace] {
    [
      trace("availability", availability) { $0.rawValue },
      trace("lifecycle", lifecycle) { $0.rawValue },
      trace("statistic", statistics) { $0.map(\.rawValue).joined(separator: "; ") },
      trace("levels", levels, written),
      trace("wales", wales) { $0.rawValue },
      trace("frequency", frequency) { $0.rawValue },
      trace("period", period, \.description),
      trace("populations", populations, written),
      trace("breakdowns", breakdowns, written),
      trace("quality_document", qualityDocument) { $0.rawValue },
      trace("comparable_time", comparableOverTime, written),
      trace("comparable_areas", comparableBetweenAreas) { $0 ? "yes" : "no" },
    ].compactMap(\.self)
  }

  private func trace<Value>(
    _ field: String,
    _ fact: Fact<Value>,
    _ words: (Value) -> String
  ) -> FactTrace? {
    switch fact.state {
    case .value(let value):
      FactTrace(field: field, value: words(value), provenance: fact.provenance)
    case .doesNotBear: FactTrace(field: field, value: "n/a", provenance: fact.provenance)
    case .unknown: nil
    }
  }

  private func written<Element: CustomStringConvertible>(_ list: OpenList<Element>) -> String {
    (list.known.map(\.description) + (list.isComplete ? [] : ["unknown"])).joined(separator: "; ")
  }

  private func written(_ comparability: TimeComparability) -> String {
    switch comparability {
    case .yes: "yes"
    case .no: "no"
    case .breaks(let years): "break " + years.map(String.init).joined(separator: ", ")
    }
  }
}
