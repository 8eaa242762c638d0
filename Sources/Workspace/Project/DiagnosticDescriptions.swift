import Catalogue
import CatalogueImport
package import Diagnostics
import Diagrams
import FactorModel
import Spreadsheet

/// Everything that Bwlch reports by an id, from all modules, for the reference.
package enum DiagnosticDescriptions {
  /// What stands beside the model and the catalogue of a project; sorted by id.
  package static let record = described(
    CatalogueFaults.all + LinkFaults.all + ImportFaults.record + LayoutFaults.all
  )

  /// Files that are imported and sheets that are filled in; sorted by id.
  package static let files = described(
    SpreadsheetFaults.all + TabularFaults.all + PortalFaults.all + ImportFaults.planned
      + CatalogueFaults.decisions
  )

  /// Every id once, sorted.
  package static let all =
    (checks + record + files).sorted { $0.id < $1.id }

  /// What checks say, in the form of the tables.
  private static let checks = Check.all.map {
    DiagnosticDescription(id: $0.id, severity: $0.severity, why: $0.why)
  }

  /// Without what a check describes already, which has its examples beside it.
  private static func described(_ table: [DiagnosticDescription]) -> [DiagnosticDescription] {
    let known = Set(Check.all.map(\.id))
    return table.filter { !known.contains($0.id) }.sorted { $0.id < $1.id }
  }
}
