import Bilingual

/// Renders a document as one page of HTML that needs nothing else: no network, and no script to be read, filtered,
/// printed.
///
/// The page is well-formed XML as well. The same document gives the same bytes; time and memory are linear in them.
package struct HTMLRenderer: Sendable {
  private let drawingStyles: String

  /// `drawingStyles` paints the drawings within the document, for screens light and dark, for paper and for forced
  /// colours.
  package init(drawingStyles: String = "") {
    self.drawingStyles = drawingStyles
  }

  /// The page, ended by a line end.
  package func render(_ document: ReportDocument) -> String {
    let frame = PageFrame(document)
    var body = PageBody(
      language: document.language,
      names: PageNames(taken: [PageFrame.main, frame.contents]),
      contents: frame.contents
    )
    body.write(document.blocks, depth: 2)
    var page = HTMLWriter()
    page.documentType()
    let attributes: [HTMLAttribute] = [.lang(document.language.rawValue), .xmlNamespace]
    page.element(.html, attributes) { page in
      page.newLine()
      frame.writeHead(styles: body.rules + body.stackingRules + drawingStyles, to: &page)
      frame.writeBody(body, to: &page)
    }
    page.newLine()
    return page.html
  }
}
