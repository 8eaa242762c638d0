import Catalogue
import Diagnostics
import Spreadsheet

/// Reads `data/outputs.csv`.
enum OutputsReader {
  static func read(_ file: TextFile, into draft: inout CatalogueDraft) -> [Diagnostic] {
    let columns = [
      "id", "title", "owner", "kind", "status", "holds", "geography", "formats", "best_format",
      "features", "limits", "link", "themes", "source",
    ]
    let table = CSVTable.read(
      file.bytes,
      file: file.path,
      known: columns,
      required: ["id", "title", "kind", "status", "best_format"]
    )
    var diagnostics = table.diagnostics
    for row in table.value?.rows ?? [] {
      var reader = TableRow(row, path: ["outputs", String(draft.outputs.count)])
      let output = reader.output()
      diagnostics += reader.diagnostics
      guard let output else { continue }
      draft.outputs.append(output)
      draft.places.merge(reader.places)
    }
    return diagnostics
  }
}

extension TableRow {
  fileprivate mutating func output() -> Output? {
    let id: OutputID? = required("id")?.identifier("output", &diagnostics)
    let title = required("title")?.text
    let owner = something("owner")?.text
    let kind: Output.Kind? = required("kind")?.choice("kind", &diagnostics)
    let status: Output.Status? = required("status")?.choice("status", &diagnostics)
    let holds = something("holds")?.text
    let geography = something("geography")?.text
    let formats = something("formats")?.text
    let bestFormat: Output.BestFormat? =
      required("best_format")?.choice("best_format", &diagnostics)
    let features = something("features")?.text
    let limits = something("limits")?.text
    let link = something("link")?.text
    let themes: [ThemeID] = identifiers("themes", "theme")
    let citations = citations("source")
    guard let id else { return nil }
    return Output(
      id: id,
      title: title ?? id.text,
      owner: owner,
      kind: kind ?? .system,
      status: status ?? .current,
      holds: holds,
      geography: geography,
      formats: formats,
      bestFormat: bestFormat ?? .unknown,
      features: features,
      limits: limits,
      link: link,
      themes: themes,
      citations: citations
    )
  }
}
