import Diagnostics

/// Tells RDF/XML from other XML, and Turtle from other text.
enum MarkupKind {
  /// Whether text that begins with `<` is XML: N-Triples begin with an address in `<...>`.
  static func isMarkup(_ text: [UInt8]) -> Bool {
    let line = firstLine(text)
    return !TurtleKind.isTurtle(line)
  }

  private static func firstLine(_ text: [UInt8]) -> String {
    let head = text.prefix(1 << 16).drop { $0 <= 0x20 }
    return String(decoding: head.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(4096), as: UTF8.self)
  }

  static func format(
    _ text: [UInt8],
    file: String
  ) -> Result<CatalogueFormat, DetectionFailure> {
    let prolog = XMLProlog(text)
    guard let root = prolog.root else {
      return .failure(
        DetectionFailure(
          Diagnostic(
            id: "unknown-format",
            at: .file(file),
            "file begins like XML and has no element",
            help: "fetch it again"
          )
        )
      )
    }
    let name = root.prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
    if name.split(separator: ":").last == "RDF" || root.contains(RDFNames.rdf) {
      return .success(.dcatRDFXML)
    }
    return .failure(
      DetectionFailure(
        Diagnostic(
          id: "not-a-catalogue",
          at: .file(file),
          "file is XML, and no RDF/XML: its root is '\(Quotation.short(String(name), limit: 40))'",
          help: "ask the portal for DCAT, or for one of \(CatalogueFormat.readable)"
        )
      )
    )
  }
}

enum TurtleKind {
  /// Whether the first line of a text that says something is one of Turtle or N-Triples.
  static func isTurtle(_ line: String) -> Bool {
    let start = line.prefix(400)
    return start.prefixMatch(of: /@(?:prefix|base)\b/) != nil
      || start.prefixMatch(of: /(?i:prefix)\s+[^\s:,;]*:\s*</) != nil
      || start.prefixMatch(of: /(?i:base)\s+</) != nil
      || start.prefixMatch(
        of: /<[^<>"{}|^`\\\s]*:[^<>"{}|^`\\\s]*>\s*(?:<|a\s|[a-zA-Z_][^\s,;]*:|$)/
      ) != nil
      || start.prefixMatch(of: /_:[^\s,;]+\s+(?:<|a\s|[a-zA-Z_][^\s,;]*:)/) != nil
      || start.prefixMatch(of: /\[\s*(?:a\s|<|[a-zA-Z_][^\s,;]*:)/) != nil
  }
}
