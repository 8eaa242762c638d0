import Diagnostics

/// Refuses XML that could make a parser grow or reach out: nested and external entities, encodings that hide them.
enum XMLSafety {
  private static let encodings: Set<String> = [
    "utf-8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252",
  ]
  private static let longestEntity = 256
  private static let longestDeclaration = 1 << 16

  static func fault(_ text: inout [UInt8], wasUTF16: Bool, file: String) -> Diagnostic? {
    let prolog = XMLProlog(text)
    if let encoding = prolog.encoding, !encodings.contains(encoding) {
      guard wasUTF16, encoding.hasPrefix("utf-16") else {
        return Diagnostic(
          id: "unreadable-encoding",
          at: .file(file),
          "XML says that it is encoded as '\(Quotation.short(encoding, limit: 40))'",
          help: "save it as UTF-8"
        )
      }
      blankDeclaration(&text)
    }
    guard let documentType = prolog.documentType else { return nil }
    guard documentType.utf8.count <= longestDeclaration else { return unsafe(file) }
    for entity in documentType.matches(of: /<!ENTITY\s[^"'>]*(?:"([^"]*)"|'([^']*)')?[^>]*>/) {
      let value = entity.1 ?? entity.2 ?? ""
      let whole = entity.0
      guard
        value.utf8.count > longestEntity || value.contains("&") || value.contains("%")
          || whole.contains("SYSTEM") || whole.contains("PUBLIC") || whole.contains("%")
      else { continue }
      return unsafe(file)
    }
    // A declaration that the pattern above does not know is not to be trusted either.
    let declared = documentType.split(separator: "<!ENTITY", omittingEmptySubsequences: false).count
    let known = documentType.matches(of: /<!ENTITY\s+[\w.-]+\s+(?:"[^"]*"|'[^']*')\s*>/).count
    let isExternal =
      documentType.prefix { $0 != "[" }.contains(/\b(?:SYSTEM|PUBLIC)\b/)
      || documentType.contains("<!ATTLIST")
    return declared - 1 > known || isExternal ? unsafe(file) : nil
  }

  private static func unsafe(_ file: String) -> Diagnostic {
    Diagnostic(
      id: "xml-entities",
      at: .file(file),
      "XML declares entities that hold other entities, lie outside the file or are very long",
      help: "no catalogue needs them; ask for the file without its document type declaration"
    )
  }

  /// The text is UTF-8 by now, whatever its first line says.
  private static func blankDeclaration(_ text: inout [UInt8]) {
    guard let start = text.firstIndex(where: { $0 > 0x20 }),
      text[start...].starts(with: Array("<?xml".utf8)),
      let end = text[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    for index in start...end where text[index] != 0x0A { text[index] = 0x20 }
  }
}
