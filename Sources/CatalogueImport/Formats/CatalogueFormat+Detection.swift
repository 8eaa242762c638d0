package import Diagnostics

extension CatalogueFormat {
  /// How much of a JSON document is looked at before all of it is.
  private static let outlineLength = 1 << 20

  /// The format of a file, told from its content alone, or what the file is instead.
  ///
  /// `bytes` are the file or its beginning; a megabyte is enough for all but the strangest. The name of the file appears
  /// in the diagnostic and decides nothing. That a format is found does not say that the file is sound.
  package static func detect(
    _ bytes: [UInt8],
    file: String
  ) -> Result<CatalogueFormat, DetectionFailure> {
    if bytes.isEmpty { return failure(id: "empty-file", file, "file is empty", "fetch it again") }
    if let container = ContainerKind(bytes) { return container.format(file: file) }
    if let page = NotACatalogue.page(bytes, file: file) { return .failure(.init(page)) }
    guard let text = TextEncodingReader.utf8(bytes) else {
      return failure(
        id: "malformed-text",
        file,
        "file begins as UTF-16 and is none",
        "save it again as UTF-8"
      )
    }
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    switch first {
    case nil:
      return failure(id: "empty-file", file, "file holds nothing but white space", "fetch it again")
    case UInt8(ascii: "{"): return json(text, file: file)
    case UInt8(ascii: "[") where !isBlankNode(text): return json(text, file: file)
    case UInt8(ascii: "<") where MarkupKind.isMarkup(text):
      return MarkupKind.format(text, file: file)
    case _: return plainText(text, file: file)
    }
  }

  private static func failure(
    id: String,
    _ file: String,
    _ summary: String,
    _ help: String
  ) -> Result<CatalogueFormat, DetectionFailure> {
    .failure(DetectionFailure(Diagnostic(id: id, at: .file(file), summary, help: help)))
  }

  /// Turtle may begin with `[ a dcat:Dataset`, JSON with `[` and a value.
  private static func isBlankNode(_ text: [UInt8]) -> Bool {
    let inside = text.drop { $0 <= 0x20 }.dropFirst().first { $0 > 0x20 }
    guard let inside else { return false }
    return !Array("{[\"]-0123456789tfn".utf8).contains(inside)
  }

  private static func json(
    _ text: [UInt8],
    file: String
  ) -> Result<CatalogueFormat, DetectionFailure> {
    for length in [outlineLength, text.count] {
      guard let outline = JSONDocument.outline(Array(text.prefix(length))) else { continue }
      if let known = NotACatalogue.known(outline, file) { return .failure(.init(known)) }
      if let format = json(outline) { return .success(format) }
      if text.count <= length { break }
    }
    let document = JSONDocument.read(text, file: file)
    guard let value = document.value else {
      return .failure(.init(document.diagnostics[0]))
    }
    return .failure(.init(NotACatalogue.diagnostic(for: value.root, expected: nil, file)))
  }

  /// Which of the JSON formats a document has the shape of.
  static func json(_ root: JSONValue) -> CatalogueFormat? {
    if let rows = root.array {
      if rows.contains(where: StatsWalesReader.isDataSet) { return .statsWales }
      if rows.contains(where: CKANReader.isPackage) { return .ckan }
      return rows.contains(where: isLinkedData) ? .dcatJSONLD : nil
    }
    guard let object = root.object else { return nil }
    if object["dataset"]?.array != nil, object["@context"]?.object == nil { return .dataJSON }
    if isLinkedData(root) { return .dcatJSONLD }
    if object["odata.metadata"] != nil || object["@odata.context"] != nil {
      return .statsWalesOData
    }
    if let rows = object["value"]?.array, rows.contains(where: { $0.object?["Dataset"] != nil }) {
      return .statsWalesOData
    }
    if CKANReader.isAnswer(object) || CKANReader.isPackage(root) { return .ckan }
    if StatsWalesReader.isDataSet(root) || object["selectedTopic"] != nil { return .statsWales }
    if let rows = object["data"]?.array,
      rows.contains(where: StatsWalesReader.isDataSet) || (rows.isEmpty && object["count"] != nil)
    {
      return .statsWales
    }
    return nil
  }

  private static func isLinkedData(_ value: JSONValue) -> Bool {
    guard let object = value.object else { return false }
    return ["@context", "@graph", "@id", "@type"].contains { object[$0] != nil }
  }

  private static func plainText(
    _ text: [UInt8],
    file: String
  ) -> Result<CatalogueFormat, DetectionFailure> {
    let head = text.prefix(1 << 16)
    if head.contains(0) {
      return failure(
        id: "unreadable-format",
        file,
        "file is binary, of no kind that is known",
        "readable are \(readable)"
      )
    }
    let lines = head.split(maxSplits: 200, whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .map { FoldedText.trimmed(String(decoding: $0, as: UTF8.self)) }
    let firstLine = lines.first { !$0.isEmpty && !$0.hasPrefix("#") } ?? ""
    if TurtleKind.isTurtle(firstLine) { return .success(.dcatTurtle) }
    if lines.contains(where: { line in line.contains(where: { ",;\t|".contains($0) }) }) {
      return .success(.csv)
    }
    // One column has nothing to part.
    if lines.count > 1, ColumnNames.match(firstLine)?.target == .field("title") {
      return .success(.csv)
    }
    return failure(
      id: "unknown-format",
      file,
      "file is text of no kind that is known; it begins '\(Quotation.short(firstLine))'",
      "readable are \(readable)"
    )
  }
}

/// Why no format was found.
package struct DetectionFailure: Error, Sendable, Hashable {
  package var diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
