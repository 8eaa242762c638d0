/// Renders a document as Markdown that GitHub, pandoc and a plain reader understand.
///
/// A paragraph is one line; places to link to are `<a id="…"></a>`, the only markup of its own kind in the text.
package struct MarkdownRenderer: Sendable {
  package init() {}

  /// The document, ended by a line end.
  package func render(_ document: ReportDocument) -> String {
    let title = "# " + line(document.title)
    return ([title] + document.blocks.map { block($0, depth: 2) })
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: Block, depth: Int) -> String {
    switch block {
    case .section(let section): return self.section(section, depth: depth)
    case .paragraph(let inlines): return line(inlines, startsLine: true)
    case .list(let items): return list(items) { _ in "- " }
    case .steps(let items): return list(items) { "\($0 + 1). " }
    case .table(let table): return self.table(table)
    case .figure(let figure): return self.figure(figure, depth: depth)
    case .definitions(let definitions): return self.definitions(definitions)
    case .note(let blocks):
      let content = blocks.map { self.block($0, depth: depth) }.joined(separator: "\n\n")
      return content.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    case .keyNumbers(let numbers): return list(numbers.map { ListItem($0.line) }) { _ in "- " }
    case .filtered(let list):
      return list.entries.map { section($0.section, depth: depth) }.joined(separator: "\n\n")
    }
  }

  private func section(_ section: Section, depth: Int) -> String {
    let marks = String(repeating: "#", count: min(depth, 6))
    let heading = "<a id=\"\(section.anchor.id)\"></a>\n\n\(marks) \(line(section.title))"
    return ([heading] + section.blocks.map { block($0, depth: depth + 1) })
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func list(
    _ items: [ListItem],
    indent: String = "",
    mark: (Int) -> String
  ) -> String {
    items.enumerated().map { place, item in
      let mark = mark(place)
      let own = indent + mark + line(item.content, startsLine: true)
      guard !item.children.isEmpty else { return own }
      let deeper = indent + String(repeating: " ", count: mark.count)
      return own + "\n" + list(item.children, indent: deeper) { _ in "- " }
    }.joined(separator: "\n")
  }

  private func definitions(_ definitions: [Definition]) -> String {
    list(
      definitions.map { definition in
        let term: [Inline] = [.strong(definition.term + [":"])]
        guard definition.details.count == 1, let detail = definition.details.first else {
          return ListItem(term, definition.details.map { ListItem($0) })
        }
        return ListItem(term + [" "] + detail)
      }
    ) { _ in "- " }
  }

  /// The file where there is one, else what the picture says in words.
  private func figure(_ figure: Figure, depth: Int) -> String {
    if figure.isToldAround && figure.path == nil { return "" }
    let target = figure.anchor.map { "<a id=\"\($0.id)\"></a>" } ?? ""
    let caption =
      figure.caption.isEmpty ? "" : line([.emphasis(figure.caption)], startsLine: true)
    let parts: [String]
    if let path = figure.path {
      let alternative = MarkdownText.escaped(figure.alternative, startsLine: false)
      parts = ["![\(alternative)](\(MarkdownText.path(path)))", caption]
    } else {
      let alternative = MarkdownText.escaped(figure.alternative, startsLine: true)
      parts = [caption, alternative] + figure.equivalent.map { block($0, depth: depth) }
    }
    return ([target] + parts).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func table(_ table: ReportTable) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let header = row(table.columns.map { MarkdownText.escaped($0.title, startsLine: false) })
    let rule = row(
      table.columns.map { column in
        switch column.alignment {
        case .leading: "---"
        case .trailing: "--:"
        }
      }
    )
    let rows = table.rows.map { cells in row(cells.map { line($0, inTable: true) }) }
    let lines = ([header, rule] + rows).joined(separator: "\n")
    return table.caption.isEmpty
      ? lines : line([.emphasis(table.caption)], startsLine: true) + "\n\n" + lines
  }

  private func line(_ inlines: [Inline], startsLine: Bool = false, inTable: Bool = false) -> String
  {
    var result = ""
    for inline in inlines {
      let starts = startsLine && result.isEmpty
      switch inline {
      case .text(let text): result += MarkdownText.escaped(text, startsLine: starts)
      case .state(let text, _, let mark):
        let marked = mark.map { "\($0) \(text)" } ?? text
        result += MarkdownText.escaped(marked, startsLine: starts)
      case .strong(let inner): result += marked(inner, "**", inTable: inTable)
      case .emphasis(let inner): result += marked(inner, "*", inTable: inTable)
      case .code(let text): result += MarkdownText.code(text, inTable: inTable)
      case .link(let inner, let target):
        result += "[\(line(inner, inTable: inTable))](\(destination(of: target)))"
      case .target(let anchor): result += "<a id=\"\(anchor.id)\"></a>"
      case .lineBreak: result += "<br>"
      }
    }
    return result
  }

  /// Blanks at either end move outside the marks, within which they would undo them.
  private func marked(_ inlines: [Inline], _ mark: String, inTable: Bool) -> String {
    let content = line(inlines, inTable: inTable)[...]
    let leading = content.prefix { $0 == " " }
    let middle = content.dropFirst(leading.count)
    let trailing = middle.reversed().prefix { $0 == " " }
    let core = middle.dropLast(trailing.count)
    return core.isEmpty ? String(content) : "\(leading)\(mark)\(core)\(mark)\(String(trailing))"
  }

  private func destination(of target: LinkTarget) -> String {
    switch target {
    case .anchor(let anchor): "#" + anchor.id
    case .address(let address): MarkdownText.destination(address.text)
    case .file(let path): MarkdownText.path(path)
    }
  }
}
