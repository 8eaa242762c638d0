import Assessment
import Bilingual
import Reports

extension GapReport {
  /// The report of a snapshot with all that is computed from it.
  init(_ snapshot: Snapshot, figures: ReportFigures = .none) {
    self.init(snapshot, Outlook(snapshot), figures: figures)
  }
}

/// What a test wants to know of a document without a form.
extension ReportDocument {
  var allSections: [Section] { blocks.flatMap(\.sections) }

  func section(_ anchor: String) -> Section? { allSections.first { $0.anchor.id == anchor } }

  var allInlines: [Inline] { title.flatMap(\.withInner) + blocks.flatMap(\.inlines) }

  /// Every place to which a link can lead.
  var anchors: [String] {
    allSections.map(\.anchor.id)
      + allInlines.compactMap { inline in
        if case .target(let anchor) = inline { anchor.id } else { nil }
      }
  }

  var links: [String] {
    allInlines.compactMap { inline in
      if case .link(_, .anchor(let anchor)) = inline { anchor.id } else { nil }
    }
  }

  var lists: [FilteredList] {
    allSections.flatMap(\.blocks).compactMap { block in
      if case .filtered(let list) = block { list } else { nil }
    }
  }

  var keyNumbers: [KeyNumber] { allSections.flatMap(\.keyNumbers) }
}

extension Section {
  var keyNumbers: [KeyNumber] {
    blocks.flatMap { block -> [KeyNumber] in
      if case .keyNumbers(let numbers) = block { numbers } else { [] }
    }
  }

  var tables: [ReportTable] {
    blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
  }

  var figures: [Figure] {
    blocks.compactMap { block in if case .figure(let figure) = block { figure } else { nil } }
  }

  /// All its words, a line for each paragraph, item and cell.
  var words: String {
    blocks.flatMap(\.lines).map(\.plainText).joined(separator: "\n")
  }
}

extension Block {
  fileprivate var sections: [Section] {
    switch self {
    case .section(let section): [section] + section.blocks.flatMap(\.sections)
    case .filtered(let list):
      list.entries.flatMap { [$0.section] + $0.section.blocks.flatMap(\.sections) }
    case .note(let blocks): blocks.flatMap(\.sections)
    case .paragraph, .list, .steps, .table, .figure, .definitions, .keyNumbers: []
    }
  }

  fileprivate var inlines: [Inline] { lines.flatMap { $0.flatMap(\.withInner) } }

  fileprivate var lines: [[Inline]] {
    switch self {
    case .section(let section): [section.title] + section.blocks.flatMap(\.lines)
    case .paragraph(let inlines): [inlines]
    case .list(let items), .steps(let items): items.flatMap(\.lines)
    case .table(let table):
      [table.caption] + table.columns.map { [.text($0.title)] } + table.rows.flatMap { $0 }
    case .figure(let figure): [figure.caption] + figure.equivalent.flatMap(\.lines)
    case .definitions(let definitions): definitions.flatMap { [$0.term] + $0.details }
    case .note(let blocks): blocks.flatMap(\.lines)
    case .keyNumbers(let numbers): numbers.map(\.line)
    case .filtered(let list):
      list.entries.flatMap { [$0.section.title] + $0.section.blocks.flatMap(\.lines) }
    }
  }
}

extension ListItem {
  fileprivate var lines: [[Inline]] { [content] + children.flatMap(\.lines) }
}

extension Inline {
  fileprivate var withInner: [Inline] {
    switch self {
    case .strong(let inner), .emphasis(let inner), .link(let inner, _):
      [self] + inner.flatMap(\.withInner)
    case .text, .code, .state, .target, .lineBreak: [self]
    }
  }
}
