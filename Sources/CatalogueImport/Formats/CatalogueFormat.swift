package import Bilingual
import Diagnostics

/// The formats in which a catalogue can come.
///
/// The raw value is the id by which a user names a format.
package enum CatalogueFormat: String, Sendable, Hashable, CaseIterable {
  case xlsx, csv
  case statsWales = "statswales"
  case statsWalesOData = "statswales-odata"
  case ckan
  case dataJSON = "data-json"
  case dcatRDFXML = "dcat-rdfxml"
  case dcatTurtle = "dcat-turtle"
  case dcatJSONLD = "dcat-jsonld"

  package var name: LocalizedText {
    switch self {
    case .xlsx: Self.text("an Excel workbook (XLSX, XLSM)", "llyfr gwaith Excel (XLSX, XLSM)")
    case .csv: Self.text("a CSV or TSV table", "tabl CSV neu TSV")
    case .statsWales:
      Self.text("data sets from the API of StatsWales", "setiau data o API StatsCymru")
    case .statsWalesOData:
      Self.text(
        "the metadata feed of the old StatsWales (OData)",
        "ffrwd fetadata yr hen StatsCymru (OData)"
      )
    case .ckan: Self.text("an answer of a CKAN portal", "ateb gan borth CKAN")
    case .dataJSON: Self.text("data.json (POD 1.1, DCAT-US 3)", "data.json (POD 1.1, DCAT-US 3)")
    case .dcatRDFXML: Self.text("DCAT in RDF/XML", "DCAT mewn RDF/XML")
    case .dcatTurtle: Self.text("DCAT in Turtle or N-Triples", "DCAT mewn Turtle neu N-Triples")
    case .dcatJSONLD: Self.text("DCAT in JSON-LD", "DCAT mewn JSON-LD")
    }
  }

  private static func text(_ english: String, _ welsh: String) -> LocalizedText {
    LocalizedText(english, welsh: LocalizedText.Welsh(welsh, status: .draft))
  }

  /// An importer of the format; `nil` for workbooks and tables, which need a column map.
  package func importer(
    _ context: ImportContext,
    options: ImportOptions = ImportOptions()
  ) -> (any CatalogueImporter)? {
    switch self {
    case .xlsx, .csv: nil
    case .statsWales: JSONImporter<StatsWalesReader>(context: context, options: options)
    case .statsWalesOData: JSONImporter<ODataReader>(context: context, options: options)
    case .ckan: JSONImporter<CKANReader>(context: context, options: options)
    case .dataJSON: JSONImporter<DataJSONReader>(context: context, options: options)
    case .dcatRDFXML: RDFImporter(syntax: .rdfXML, context: context, options: options)
    case .dcatTurtle: RDFImporter(syntax: .turtle, context: context, options: options)
    case .dcatJSONLD: JSONImporter<JSONLDReader>(context: context, options: options)
    }
  }

  /// The formats in words, for messages.
  static var readable: String {
    allCases.map { "\($0.name.english) (\($0.rawValue))" }.joined(separator: ", ")
  }
}
