/// A picture: in a file of its own, drawn in place, or both.
package struct Figure: Sendable, Hashable {
  package var anchor: Anchor?
  /// Relative to the document; `nil` where the picture stands only in place.
  package var path: String?
  /// What a page shows in place; other forms show the file or the equivalent.
  package var drawing: Drawing?
  /// What a reader who cannot see it has to know.
  package var alternative: String
  package var caption: [Inline]
  /// The same facts as a table or list; may be empty.
  ///
  /// A page shows it in a fold beside the picture, Markdown where there is no file.
  package var equivalent: [Block]
  /// Whether the passages around it tell the same, so that a form without pictures leaves it out.
  package var isToldAround: Bool

  package init(
    anchor: Anchor? = nil,
    path: String? = nil,
    drawing: Drawing? = nil,
    alternative: String,
    caption: [Inline],
    equivalent: [Block] = [],
    isToldAround: Bool = false
  ) {
    self.anchor = anchor
    self.path = path
    self.drawing = drawing
    self.alternative = alternative
    self.caption = caption
    self.equivalent = equivalent
    self.isToldAround = isToldAround
  }
}

/// An SVG element to stand within a page, trusted as it is: only our own writer of SVG makes it.
///
/// Well-formed XML from `<svg` to `</svg>`; it loads nothing, runs nothing, and its ids occur in no other drawing.
package struct Drawing: Sendable, Hashable {
  package let svg: String

  package init(svg: String) { self.svg = svg }
}
