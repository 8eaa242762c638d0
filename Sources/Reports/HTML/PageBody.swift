import Bilingual

/// The blocks of a document as the content of a page's main part.
///
/// What the page needs of them elsewhere is collected on the way: chapters for the navigation, rules for the style sheet.
struct PageBody {
  /// A section of the highest level, as the navigation names it.
  struct Chapter: Sendable, Hashable {
    var id: String
    var title: [Inline]
  }

  var writer = HTMLWriter()
  var names: PageNames
  /// Rules that narrow down and order the filtered lists without a script.
  var rules = ""
  /// The headings of tables that are stacked where there is no room, each list once: see `stacking(_:)`.
  var stacked: [[String]] = []
  private(set) var chapters: [Chapter] = []
  let language: Language
  /// Where the navigation stands.
  let contents: String
  /// The title of the section being written, for what has none of its own.
  private(set) var heading = ""

  init(language: Language, names: PageNames, contents: String) {
    self.language = language
    self.names = names
    self.contents = contents
  }

  func words(_ text: LocalizedText) -> String { text.text(in: language) }

  mutating func write(_ blocks: [Block], depth: Int) {
    for (place, block) in blocks.enumerated() {
      if place > 0 { writer.newLine() }
      write(block, depth: depth)
    }
  }

  mutating func write(_ block: Block, depth: Int) {
    switch block {
    case .section(let section): write(section, depth: depth)
    case .paragraph(let inlines): element(.p) { $0.write(inlines) }
    case .list(let items): write(items, as: .ul)
    case .steps(let items): write(items, as: .ol)
    case .table(let table): write(table)
    case .figure(let figure): write(figure, depth: depth)
    case .definitions(let definitions): write(definitions)
    case .note(let blocks):
      element(.aside, [.role("note")]) { $0.write(blocks, depth: depth) }
    case .keyNumbers(let numbers): write(numbers)
    case .filtered(let list): write(list, depth: depth)
    }
  }

  private mutating func write(_ items: [ListItem], as tag: HTMLTag) {
    element(tag) { body in
      for item in items {
        body.element(.li) { body in
          body.write(item.content)
          if !item.children.isEmpty { body.write(item.children, as: .ul) }
        }
      }
    }
  }

  private mutating func write(_ definitions: [Definition]) {
    element(.dl) { body in
      for definition in definitions {
        body.element(.dt) { $0.write(definition.term) }
        for detail in definition.details { body.element(.dd) { $0.write(detail) } }
      }
    }
  }

  private mutating func write(_ numbers: [KeyNumber]) {
    element(.ul, [.class("numbers")]) { body in
      for number in numbers {
        body.element(.li, [.class(number.tone.rawValue)] + Self.sign(number.mark)) { body in
          body.element(.b, text: number.value)
          body.writer.text(" ")
          body.element(.strong) { $0.write(number.label) }
          body.writer.text(" ")
          body.element(.span) { $0.write(number.sentence) }
        }
      }
    }
  }
}

/// Sections, open or folded.
extension PageBody {
  private mutating func write(_ section: Section, depth: Int) {
    let before = heading
    heading = section.title.plainText
    defer { heading = before }
    switch section.form {
    case .contents: return
    case .plain:
      element(.section, [.id(id(of: section, depth: depth))]) { body in
        body.writeHeading(section.title, depth: depth)
        body.writer.newLine()
        body.writeContent(of: section, depth: depth)
        if depth == 2 { body.writeWayBack() }
      }
    case .folded:
      element(.details, [.id(id(of: section, depth: depth)), .class("fold")]) { body in
        body.element(.summary) { $0.writeHeading(section.title, depth: depth, isFlat: true) }
        body.writeContent(of: section, depth: depth)
      }
    }
  }

  private mutating func id(of section: Section, depth: Int) -> String {
    let id = names.unique(section.anchor.id)
    if depth == 2 { chapters.append(Chapter(id: id, title: section.title)) }
    return id
  }

  private mutating func writeContent(of section: Section, depth: Int) {
    let folds = section.blocks.indices.filter { place in
      if case .section(let inner) = section.blocks[place] { inner.form == .folded } else { false }
    }
    guard folds.count > 1, let first = folds.first else {
      return write(section.blocks, depth: depth + 1)
    }
    write(Array(section.blocks[..<first]), depth: depth + 1)
    writeFoldButtons()
    write(Array(section.blocks[first...]), depth: depth + 1)
  }

  private mutating func writeWayBack() {
    element(.p, [.class("up")]) { body in
      body.element(.a, [.href(.id(body.contents))], text: body.words(PageWording.backToContents))
    }
  }

  /// Right above what they open; only a script can do what they offer, so only it shows them.
  mutating func writeFoldButtons() {
    element(.p, [.class("folds"), .hidden]) { body in
      body.element(
        .button,
        [.type("button"), .data("open", "open")],
        text: body.words(PageWording.expandAll)
      )
      body.writer.text(" ")
      body.element(
        .button,
        [.type("button"), .data("open", "")],
        text: body.words(PageWording.collapseAll)
      )
    }
  }

  /// The heading of a section at `depth`; HTML has six levels, deeper ones are told by an attribute.
  mutating func writeHeading(_ title: [Inline], depth: Int, isFlat: Bool = false) {
    let level: [HTMLAttribute] = depth > 6 ? [.ariaLevel(depth)] : []
    element(.heading(depth), level) { $0.write(title, isFlat: isFlat) }
  }
}

/// Tables and figures.
extension PageBody {
  /// A table in a frame that scrolls by itself where it is wide.
  ///
  /// One without a caption is named by the section in which it stands. Such tables are many and small: the script
  /// gives their frames to the keyboard where they do scroll.
  private mutating func write(_ table: ReportTable) {
    let isNamed = !table.caption.isEmpty
    let id = isNamed ? names.unique("page-table") : ""
    let frame: [HTMLAttribute] =
      isNamed ? [.role("group"), .labelled(by: id), .tabIndex(0)] : []
    element(.div, [.class("scroll")] + frame) { body in
      body.element(.table, body.stacking(table)) { body in
        if isNamed {
          body.element(.caption, [.id(id)]) { $0.write(table.caption) }
        } else {
          body.element(.caption, [.class("unseen")], text: body.heading)
        }
        body.writeRows(of: table)
      }
    }
  }

  private mutating func writeRows(of table: ReportTable) {
    let classes: [[HTMLAttribute]] = table.columns.map { column in
      switch column.alignment {
      case .leading: column.isWide ? [.class("w")] : []
      case .trailing: [.class("n")]
      }
    }
    element(.thead) { body in
      body.element(.tr) { body in
        for (column, style) in zip(table.columns, classes) {
          // Of its column without being told so, since its row has nothing but headings (HTML, 4.9.11).
          body.element(.th, style, text: column.title)
        }
      }
    }
    let namesRows = table.columns.count > 1 && table.columns.first?.alignment == .leading
    element(.tbody) { body in
      for row in table.rows {
        body.element(.tr) { body in
          for (place, cell) in row.enumerated() {
            let isName = place == 0 && namesRows
            let style: [HTMLAttribute] = table.columns[place].isWide ? [] : classes[place]
            body.element(isName ? .th : .td, isName ? [.scopeRow] : style) {
              $0.write(cell)
            }
          }
        }
        body.writer.newLine()
      }
    }
  }

  private mutating func write(_ figure: Figure, depth: Int) {
    if figure.isToldAround {
      guard let drawing = figure.drawing else { return }
      return element(.figure) { body in
        body.element(.figcaption) { $0.write(figure.caption) }
        // The drawing within has the name.
        body.element(.div, [.class("in"), .tabIndex(0)]) { $0.writer.drawing(drawing) }
      }
    }
    let id = figure.anchor.map { [HTMLAttribute.id(names.unique($0.id))] } ?? []
    element(.figure, id) { body in
      if !figure.caption.isEmpty {
        body.element(.figcaption) { $0.write(figure.caption) }
      }
      if let drawing = figure.drawing {
        let name = figure.caption.isEmpty ? figure.alternative : figure.caption.plainText
        body.element(
          .div,
          [.class("drawing"), .role("group"), .ariaLabel(name), .tabIndex(0)]
        ) { $0.writer.drawing(drawing) }
      }
      body.writeWords(of: figure, depth: depth)
      if let path = figure.path {
        body.element(.p, [.class("file")]) { body in
          body.element(.a, [.href(.file(path))], text: body.words(PageWording.ownFile(path)))
        }
      }
    }
  }

  /// What the picture says, for those who cannot see it; in a fold where it can be seen.
  private mutating func writeWords(of figure: Figure, depth: Int) {
    guard figure.drawing != nil else {
      element(.p, text: figure.alternative)
      write(figure.equivalent, depth: depth)
      return
    }
    let title =
      figure.equivalent.isEmpty ? PageWording.pictureInWords : PageWording.pictureAsTable
    element(.details) { body in
      body.element(.summary, text: body.words(title))
      body.element(.p, text: figure.alternative)
      body.write(figure.equivalent, depth: depth)
    }
  }
}
