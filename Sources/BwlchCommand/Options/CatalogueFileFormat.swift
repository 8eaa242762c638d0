import ArgumentParser
import Workspace

/// The form of an exported catalogue.
enum CatalogueFileFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, xlsx, jsonld

  var format: ExportCatalogue.Format {
    switch self {
    case .csv: .csv
    case .xlsx: .xlsx
    case .jsonld: .jsonld
    }
  }
}
