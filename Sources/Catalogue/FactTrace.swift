/// A known fact of a data set in words, with what it rests on: how a number is traced to its source.
package struct FactTrace: Sendable, Hashable {
  /// A column name of the catalogue.
  package var field: String
  /// As it is written in the catalogue.
  package var value: String
  package var provenance: Provenance

  /// The columns by which the method judges.
  fileprivate static let judged = CatalogueColumn.all.filter {
    [
      "availability", "lifecycle", "statistic", "levels", "wales", "frequency", "period",
      "populations", "breakdowns", "quality_document", "comparable_time", "comparable_areas",
    ].contains($0.name)
  }
}

extension DataSet {
  /// The facts by which the method judges the data set, in the order of the catalogue's columns; unknown ones are left out.
  package var traces: [FactTrace] {
    FactTrace.judged.compactMap { column in
      guard let provenance = column.provenance(self), !column.isUnknown(in: self) else {
        return nil
      }
      return FactTrace(field: column.name, value: column.cell(self), provenance: provenance)
    }
  }
}
