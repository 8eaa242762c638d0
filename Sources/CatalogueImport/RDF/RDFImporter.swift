import Diagnostics

/// Imports DCAT in RDF/XML or Turtle.
struct RDFImporter: CatalogueImporter {
  let syntax: RaptorParser.Syntax
  let context: ImportContext
  let options: ImportOptions
  private var file = FileAccumulator()

  init(syntax: RaptorParser.Syntax, context: ImportContext, options: ImportOptions) {
    self.syntax = syntax
    self.context = context
    self.options = options
  }

  mutating func feed(_ chunk: [UInt8], onEntry: (CatalogueEntry) -> Void) { file.append(chunk) }

  mutating func finish(onEntry: (CatalogueEntry) -> Void) -> ImportOutcome {
    if let fault = file.fault(file: context.file) { return .refused([fault]) }
    if let page = NotACatalogue.page(file.bytes, file: context.file) { return .refused([page]) }
    guard var text = TextEncodingReader.utf8(file.bytes) else {
      return .refused(
        [
          Diagnostic(
            id: "malformed-text",
            at: .file(context.file),
            "file begins as UTF-16 and is none",
            help: "save it again as UTF-8"
          )
        ]
      )
    }
    if let fault = fault(&text) { return .refused([fault]) }
    file = FileAccumulator()
    let graph = RaptorParser.parse(text, syntax, file: context.file)
    guard let value = graph.value else { return .refused(graph.diagnostics) }
    var reader = DCATReader(graph: value, context: context, options: options)
    var outcome = reader.read(onEntry: onEntry)
    outcome.diagnostics = (graph.diagnostics + outcome.diagnostics).sorted()
    return outcome
  }

  /// What is not even given to the parser.
  private func fault(_ text: inout [UInt8]) -> Diagnostic? {
    switch syntax {
    case .rdfXML:
      XMLSafety.fault(&text, wasUTF16: file.bytes.first != text.first, file: context.file)
    case .turtle: TurtleSafety.fault(text, file: context.file)
    }
  }
}
