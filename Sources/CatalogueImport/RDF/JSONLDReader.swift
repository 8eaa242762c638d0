import Catalogue
import Diagnostics

/// Reads DCAT in JSON-LD: expands the document into a graph, and takes the data sets from that.
struct JSONLDReader: JSONCatalogueReader {
  let context: ImportContext
  let options: ImportOptions

  init(context: ImportContext, options: ImportOptions) {
    self.context = context
    self.options = options
  }

  mutating func read(_ root: JSONValue, onEntry: (CatalogueEntry) -> Void) -> ImportOutcome {
    if let known = NotACatalogue.known(root, context.file) { return .refused([known]) }
    guard root.object != nil || root.array != nil else {
      return .refused([NotACatalogue.diagnostic(for: root, expected: .dcatJSONLD, context.file)])
    }
    var expander = JSONLDExpander(file: context.file, contexts: options.contexts)
    do {
      let graph = try expander.graph(of: root)
      let warnings = expander.diagnostics
      var reader = DCATReader(graph: graph, context: context, options: options)
      var outcome = reader.read(onEntry: onEntry)
      outcome.diagnostics = (warnings + outcome.diagnostics).sorted()
      return outcome
    } catch {
      return .refused([error.diagnostic])
    }
  }
}
