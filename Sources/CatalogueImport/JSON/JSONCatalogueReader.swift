import Catalogue
import Diagnostics

/// Makes entries of one kind of JSON catalogue.
protocol JSONCatalogueReader {
  init(context: ImportContext, options: ImportOptions)

  /// The entries of the document, in its order, and how the reading ended.
  mutating func read(_ root: JSONValue, onEntry: (CatalogueEntry) -> Void) -> ImportOutcome
}

/// Imports a JSON catalogue: holds the file up to a bound, parses it, and hands it to the reader of its kind.
struct JSONImporter<Reader: JSONCatalogueReader>: CatalogueImporter {
  let context: ImportContext
  let options: ImportOptions
  private var file = FileAccumulator()

  init(context: ImportContext, options: ImportOptions) {
    self.context = context
    self.options = options
  }

  mutating func feed(_ chunk: [UInt8], onEntry: (CatalogueEntry) -> Void) { file.append(chunk) }

  mutating func finish(onEntry: (CatalogueEntry) -> Void) -> ImportOutcome {
    if let fault = file.fault(file: context.file) { return .refused([fault]) }
    let document = JSONDocument.read(file.bytes, file: context.file)
    file = FileAccumulator()
    guard let value = document.value else {
      if let page = NotACatalogue.page(file.bytes, file: context.file) { return .refused([page]) }
      return .refused(document.diagnostics)
    }
    var reader = Reader(context: context, options: options)
    var outcome = reader.read(value.root, onEntry: onEntry)
    outcome.diagnostics = (value.diagnostics + outcome.diagnostics).sorted()
    return outcome
  }
}

extension ImportOutcome {
  /// Nothing of the file is used.
  static func refused(_ diagnostics: [Diagnostic], rowsRead: Int = 0) -> ImportOutcome {
    ImportOutcome(rowsRead: rowsRead, isRefused: true, diagnostics: diagnostics.sorted())
  }

  /// The outcome, refused as a whole where no row became an entry: an empty catalogue would take away every data set.
  func refusedIfEmpty(_ file: String) -> ImportOutcome {
    guard !isRefused, rowsRead == rowsRefused else { return self }
    var outcome = self
    outcome.isRefused = true
    outcome.diagnostics.append(
      Diagnostic(
        id: "nothing-to-import",
        at: .file(file),
        rowsRead == 0
          ? "file lists no data set"
          : rowsRead == 1
            ? "the only row of the file cannot be taken"
            : "none of the \(rowsRead) rows of the file can be taken",
        help: rowsRead == 0
          ? "fetch the list again; an empty one would take away every data set"
          : "see the reason beside each row"
      )
    )
    outcome.diagnostics.sort()
    return outcome
  }
}
