package import Diagrams

/// A page that is to be printed.
package struct PrintedPage: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// A picture, painted with a palette, in the middle of the sheet and as large as its margins allow.
    case picture(Scene, Palette)
    /// A picture that has the size of the sheet and goes to its edges.
    case sheet(Scene, Palette)
    /// What stands in the body of an HTML page: markup of our own writers, trusted. Only a browser prints it.
    case markup(String)
  }

  /// The heading by which a reader finds the page in the outline of the PDF.
  package var title: String
  package var content: Content
  package var paper: PaperSize
  package var orientation: PaperSize.Orientation

  package init(
    title: String,
    content: Content,
    paper: PaperSize,
    orientation: PaperSize.Orientation
  ) {
    self.title = title
    self.content = content
    self.paper = paper
    self.orientation = orientation
  }
}
