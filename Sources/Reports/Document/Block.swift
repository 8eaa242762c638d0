/// A part of a document that stands by itself.
package indirect enum Block: Sendable, Hashable {
  case section(Section)
  case paragraph([Inline])
  case list([ListItem])
  /// Items in an order that matters, counted from 1.
  case steps([ListItem])
  case table(ReportTable)
  case figure(Figure)
  case definitions([Definition])
  /// Something to bear in mind beside the text.
  case note([Block])
}

/// A heading and all that stands under it; its level is its depth in the tree.
package struct Section: Sendable, Hashable {
  package var anchor: Anchor
  package var title: [Inline]
  package var blocks: [Block]

  package init(_ anchor: Anchor, _ title: [Inline], _ blocks: [Block]) {
    self.anchor = anchor
    self.title = title
    self.blocks = blocks
  }
}

/// One entry of a list, with those that belong under it.
package struct ListItem: Sendable, Hashable {
  package var content: [Inline]
  package var children: [ListItem]

  package init(_ content: [Inline], _ children: [ListItem] = []) {
    self.content = content
    self.children = children
  }
}

/// A term and what is said of it, one entry a statement.
package struct Definition: Sendable, Hashable {
  package var term: [Inline]
  /// At least one.
  package var details: [[Inline]]

  package init(_ term: [Inline], _ details: [[Inline]]) {
    self.term = term
    self.details = details
  }

  package init(_ term: [Inline], _ detail: [Inline]) { self.init(term, [detail]) }
}

/// A picture in a file of its own.
package struct Figure: Sendable, Hashable {
  /// Relative to the document.
  package var path: String
  /// What a reader who cannot see it has to know.
  package var alternative: String
  package var caption: [Inline]

  package init(path: String, alternative: String, caption: [Inline]) {
    self.path = path
    self.alternative = alternative
    self.caption = caption
  }
}
