package import Bilingual
package import Catalogue
import CatalogueImport
import Reports
import Spreadsheet

/// Makes a version of the catalogue a file that other programs read, and that an import takes back as it was.
///
/// What is exported is what the version itself says, not what parts inherit from their wholes.
package struct ExportCatalogue: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case csv, xlsx, jsonld

    /// The format that the ending of a file's name tells.
    package static func told(by name: String) -> Format? {
      guard let dot = name.lastIndex(of: ".") else { return nil }
      let ending = name[name.index(after: dot)...].lowercased()
      return ending == "json" ? .jsonld : Format(rawValue: ending)
    }
  }

  private let version: CatalogueVersion
  private let format: Format
  private let language: Language

  /// `language` is that of the headings.
  package init(_ version: CatalogueVersion, as format: Format, language: Language = .english) {
    self.version = version
    self.format = format
    self.language = language
  }

  /// Throws ``CouldNot`` where the format cannot hold it.
  package func bytes() throws -> [UInt8] {
    switch format {
    case .csv: Array(CatalogueCSV.text(of: version.stated, headings: language).utf8)
    case .jsonld:
      Array(
        DCATWriter.jsonLD(
          version.stated,
          title: ExportWording.title(version).text(in: language)
        ).utf8
      )
    case .xlsx: try WriteWorkbook.bytes(of: workbook, made: version.asOf)
    }
  }

  private var workbook: Workbook {
    let headings = ColumnNames.headings(in: language)
    return CatalogueWorkbook.workbook(
      of: version,
      columns: zip(CatalogueWriter.columns, headings).map { .init(name: $0, heading: $1) },
      language: language
    )
  }
}
