/// Renders a document for a terminal or a pipe: wrapped lines, aligned tables, no markup.
package struct PlainTextRenderer: Sendable {
  /// Columns to fill, at least 20; `nil` wraps nothing, as a pipe wants it.
  package let width: Int?
  /// Whether words may carry the escape sequences that colour them; nothing is told by colour alone.
  package let isColoured: Bool

  package init(width: Int? = nil, isColoured: Bool = false) {
    self.width = width.map { max(20, $0) }
    self.isColoured = isColoured
  }

  /// The document, ended by a line end; no line ends in a blank.
  package func render(_ document: ReportDocument) -> String {
    var parts: [[StyledLine]] = []
    if !document.title.isEmpty { parts.append(heading(document.title, rule: "=")) }
    parts += document.blocks.map { lines(of: $0, depth: 2, indent: 0) }
    return Self.joined(parts).map { $0.trimmed.text(isColoured: isColoured) + "\n" }.joined()
  }

  private static func rule(_ depth: Int) -> Character? {
    switch depth {
    case 2: "-"
    case 3: "~"
    default: nil
    }
  }

  private static func joined(_ parts: [[StyledLine]]) -> [StyledLine] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
  }

  private func heading(_ title: [Inline], rule: Character?) -> [StyledLine] {
    let lines = StyledLine.lines(of: title, style: .init(isStrong: true)).flatMap {
      wrapped($0, indent: 0)
    }
    guard let rule else { return lines }
    let longest = lines.map(\.width).max() ?? 0
    return lines + [StyledLine(String(repeating: rule, count: longest))]
  }

  private func lines(of block: Block, depth: Int, indent: Int) -> [StyledLine] {
    switch block {
    case .section(let section):
      let heading = heading(section.title, rule: Self.rule(depth))
      let parts = section.blocks.map { lines(of: $0, depth: depth + 1, indent: indent) }
      return Self.joined([heading] + parts)
    case .paragraph(let inlines):
      return hanging(inlines, first: "", indent: indent)
    case .list(let items):
      return list(items, indent: indent) { _ in "- " }
    case .steps(let items):
      return list(items, indent: indent) { "\($0 + 1). " }
    case .table(let table):
      let caption = table.caption.isEmpty ? [] : hanging(table.caption, first: "", indent: indent)
      let layout = TextTable(table: table, width: width.map { $0 - indent })
      return caption + layout.lines.map { blanks(indent) + $0 }
    case .figure(let figure):
      return self.figure(figure, depth: depth, indent: indent)
    case .definitions(let definitions):
      return definitions.flatMap { self.definition($0, indent: indent) }
    case .note(let blocks):
      let parts = blocks.map { lines(of: $0, depth: depth, indent: indent + 2) }
      return Self.joined(parts)
    case .keyNumbers(let numbers):
      return list(numbers.map { ListItem($0.line) }, indent: indent) { _ in "- " }
    case .filtered(let list):
      return Self.joined(
        list.entries.map { lines(of: .section($0.section), depth: depth, indent: indent) }
      )
    }
  }

  private func figure(_ figure: Figure, depth: Int, indent: Int) -> [StyledLine] {
    if figure.isToldAround && figure.path == nil { return [] }
    let file = figure.path.map { " (\($0))" } ?? ""
    let blank: [Inline] = figure.caption.isEmpty ? [] : [" "]
    let caption = figure.caption + blank + [.text("[\(figure.alternative)]\(file)")]
    let equivalent = figure.path == nil ? figure.equivalent : []
    return Self.joined(
      [hanging(caption, first: "", indent: indent)]
        + equivalent.map { lines(of: $0, depth: depth, indent: indent) }
    )
  }

  private func definition(_ definition: Definition, indent: Int) -> [StyledLine] {
    let term: [Inline] = [.strong(definition.term + [":"])]
    guard definition.details.count == 1, let detail = definition.details.first else {
      return hanging(term, first: "", indent: indent)
        + definition.details.flatMap { hanging($0, first: "- ", indent: indent + 2) }
    }
    return hanging(term + [" "] + detail, first: "", indent: indent, deeper: 2)
  }

  private func list(
    _ items: [ListItem],
    indent: Int,
    mark: (Int) -> String
  ) -> [StyledLine] {
    items.enumerated().flatMap { place, item in
      let mark = mark(place)
      return hanging(item.content, first: mark, indent: indent)
        + list(item.children, indent: indent + mark.count) { _ in "- " }
    }
  }

  /// Lines of which the first begins with `first` and the others stand under its end.
  private func hanging(
    _ inlines: [Inline],
    first: String,
    indent: Int,
    deeper: Int = 0
  ) -> [StyledLine] {
    let under = indent + first.count
    var result: [StyledLine] = []
    for line in StyledLine.lines(of: inlines) {
      for piece in wrapped(line, indent: under + deeper) {
        let start =
          result.isEmpty
          ? blanks(indent) + StyledLine(first) : blanks(under + deeper)
        result.append(start + piece)
      }
    }
    return result
  }

  private func wrapped(_ line: StyledLine, indent: Int) -> [StyledLine] {
    guard let width else { return [line] }
    return line.wrapped(to: max(10, width - indent))
  }

  private func blanks(_ count: Int) -> StyledLine {
    StyledLine(String(repeating: " ", count: count))
  }
}
