package import Bilingual
package import Catalogue

/// The words of an exported catalogue that are not the catalogue's own.
package enum ExportWording {
  package static func title(_ version: CatalogueVersion) -> LocalizedText {
    LocalizedText(
      "Catalogue \(version.id), as of \(version.asOf)",
      welsh: .init("Catalog \(version.id), fel yr oedd ar \(version.asOf)", status: .draft)
    )
  }

  static let sheet = LocalizedText("Data sets", welsh: .init("Setiau data", status: .draft))
}
