/// A heading and all that stands under it; its level is its depth in the tree.
package struct Section: Sendable, Hashable {
  /// How a page on screen shows it; Markdown and plain text show every form alike.
  package enum Form: Sendable, Hashable {
    case plain
    /// Opens on demand, its title standing for it until then.
    case folded
    /// The document's own list of its chapters: a page has its navigation instead.
    case contents
  }

  package var anchor: Anchor
  package var title: [Inline]
  package var form: Form
  package var blocks: [Block]

  package init(
    _ anchor: Anchor,
    _ title: [Inline],
    form: Form = .plain,
    _ blocks: [Block]
  ) {
    self.anchor = anchor
    self.title = title
    self.form = form
    self.blocks = blocks
  }
}
