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
  /// The few numbers that matter most, each with its sentence.
  case keyNumbers([KeyNumber])
  /// Entries that a reader on screen can narrow down and put in another order.
  case filtered(FilteredList)
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
