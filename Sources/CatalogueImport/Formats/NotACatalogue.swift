import Bilingual
import Diagnostics

/// Names what a file is that is no catalogue, and says where a catalogue is to be had.
enum NotACatalogue {
  /// What JSON that none of our readers takes is; `expected` is the format that it was taken for.
  static func diagnostic(
    for root: JSONValue,
    expected: CatalogueFormat?,
    _ file: String
  ) -> Diagnostic {
    if let known = known(root, file) { return known }
    let place = JSONPointer().location(in: file)
    if let other = CatalogueFormat.json(root), other != expected {
      return Diagnostic(
        id: "wrong-format",
        at: place,
        "file is not of the format '\(expected?.rawValue ?? "")': it is \(other.name.english)",
        help: "import it as '\(other.rawValue)'"
      )
    }
    return Diagnostic(
      id: "not-a-catalogue",
      at: place,
      "JSON document is no catalogue of a kind that can be read: it is \(shape(root))",
      help: "readable are \(CatalogueFormat.readable)"
    )
  }

  /// JSON documents that are well known and no catalogues.
  static func known(_ root: JSONValue, _ file: String) -> Diagnostic? {
    guard let object = root.object else { return nil }
    if isDataFeed(root) { return dataFeed(object, file) }
    for key in ["openapi", "swagger"] where object[key] != nil {
      return Diagnostic(
        id: "not-a-catalogue",
        at: (JSONPointer() / key).location(in: file),
        "file describes an API (OpenAPI), it is not a catalogue",
        help: "fetch the list of data sets from the API that it describes"
      )
    }
    if let type = object["type"]?.string, type == "FeatureCollection" || type == "Topology" {
      return named("geographic data (\(type)), not a catalogue", "/type", file)
    }
    if object["class"]?.string == "dataset" || object["version"]?.string == "2.0",
      object["dimension"] != nil
    {
      return named("the data of one data set (JSON-stat), not a catalogue", "", file)
    }
    if object["$schema"] != nil, object["properties"] != nil {
      return named("a JSON schema, not a catalogue", "/$schema", file)
    }
    return nil
  }

  private static func named(_ what: String, _ pointer: String, _ file: String) -> Diagnostic {
    Diagnostic(
      id: "not-a-catalogue",
      at: .json(file: file, pointer: pointer),
      "file is \(what)",
      help: "readable are \(CatalogueFormat.readable)"
    )
  }

  /// Whether a document is a page of an OData feed of figures: rows that bear a value and codes.
  static func isDataFeed(_ root: JSONValue) -> Bool {
    guard let object = root.object, let rows = object["value"]?.array else { return false }
    return rows.contains { row in
      guard let keys = row.object?.keys else { return false }
      return keys.contains("Data") && keys.contains { $0.hasSuffix("_Code") || $0 == "RowKey" }
    }
  }

  private static func dataFeed(_ object: JSONObject, _ file: String) -> Diagnostic {
    let metadata = object["odata.metadata"]?.string ?? object["@odata.context"]?.string ?? ""
    let name = metadata.split(whereSeparator: { "#/".contains($0) }).last.map(String.init)
    let named = name.map { "of the data of \(Quotation.short($0))" } ?? "of data"
    let isPage = object["odata.nextLink"] != nil || object["@odata.nextLink"] != nil
    return Diagnostic(
      id: "not-a-catalogue",
      at: (JSONPointer() / "value").location(in: file),
      "file is a feed \(named), not of a catalogue\(isPage ? ", and only its first pages" : "")",
      help:
        "the catalogue of the old StatsWales is its metadata feed (discover/datasetdimensions); "
        + "that of the new one is the list at https://api.stats.gov.wales/v2/"
    )
  }

  /// What a document looks like, for a message.
  private static func shape(_ root: JSONValue) -> String {
    switch root {
    case .object(let object) where object.members.isEmpty: return "an empty object"
    case .object(let object):
      let keys = object.keys.prefix(8).map { "'\(Quotation.short($0, limit: 30))'" }
      let more = object.keys.count > 8 ? " and \(object.keys.count - 8) more" : ""
      return "an object with the keys \(keys.joined(separator: ", "))\(more)"
    case .array(let values) where values.isEmpty: return "an empty list"
    case .array(let values): return "a list of \(values.count) values, the first \(values[0].kind)"
    case .null, .bool, .number, .string: return root.kind
    }
  }

  /// The diagnosis of a web page, saved where a catalogue was asked for; `nil` if the bytes are none.
  static func page(_ bytes: [UInt8], file: String) -> Diagnostic? {
    let head = FoldedText.trimmed(String(decoding: bytes.prefix(4096), as: UTF8.self))
      .drop(while: { $0 == "\u{FEFF}" })
    let start = head.prefix(200).lowercased()
    guard
      start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
        || (start.hasPrefix("<") && head.lowercased().contains("<html"))
    else { return nil }
    let title = head.firstMatch(of: /<[tT][iI][tT][lL][eE][^>]*>([^<]*)</)
      .map { Quotation.short(FoldedText.trimmed(String($0.1))) }
    let hasTable = String(decoding: bytes.prefix(1 << 16), as: UTF8.self).lowercased()
      .contains("<table")
    if hasTable, file.lowercased().hasSuffix(".xls") || file.lowercased().hasSuffix(".xlsx") {
      return Diagnostic(
        id: "web-page",
        at: .file(file),
        "file is a table in HTML under the name of a workbook",
        help: "open it in Excel and save it as .xlsx"
      )
    }
    let words = title.map { $0.isEmpty ? "" : " titled '\($0)'" } ?? ""
    return Diagnostic(
      id: "web-page",
      at: .file(file),
      "file is a web page\(words), not a catalogue",
      help: "the server answered with a page, perhaps an error or a login; fetch the export itself"
    )
  }
}
