/// Entries that a reader on screen can narrow down by facets and put in another order.
///
/// Forms that cannot do that show every entry in order, as the sections that they are.
package struct FilteredList: Sendable, Hashable {
  /// A respect in which entries differ, such as their theme.
  package struct Facet: Sendable, Hashable {
    /// Short, for addresses: letters, digits and hyphens.
    package var id: String
    package var title: String
    package var values: [FacetValue]

    package init(id: String, title: String, values: [FacetValue]) {
      self.id = id
      self.title = title
      self.values = values
    }
  }

  package struct FacetValue: Sendable, Hashable {
    /// As a facet's id.
    package var id: String
    package var label: String

    package init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  /// An order in which entries can stand.
  package struct Order: Sendable, Hashable {
    /// As a facet's id.
    package var id: String
    package var title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  package struct Entry: Sendable, Hashable {
    /// Its first block, where that is a paragraph, is the line that a page shows before the entry is opened.
    package var section: Section
    /// From facet to the values that the entry has there, by their ids; none, one or several.
    package var values: [String: [String]]
    /// From order to the entry's place in it, 0 first; the first order may be left out.
    package var ranks: [String: Int]

    package init(section: Section, values: [String: [String]], ranks: [String: Int] = [:]) {
      self.section = section
      self.values = values
      self.ranks = ranks
    }
  }

  package var anchor: Anchor
  package var facets: [Facet]
  /// The first is the order in which the entries stand.
  package var orders: [Order]
  package var entries: [Entry]

  package init(anchor: Anchor, facets: [Facet], orders: [Order], entries: [Entry]) {
    self.anchor = anchor
    self.facets = facets
    self.orders = orders
    self.entries = entries
  }
}
