/// Writes elements one after the other into one growing text; what is not markup of ours is escaped on its way in.
///
/// The result is HTML and well-formed XML alike. Memory is that of the text.
struct HTMLWriter {
  private(set) var html = ""

  /// The element with what `content` writes into it.
  mutating func element(
    _ tag: HTMLTag,
    _ attributes: [HTMLAttribute] = [],
    _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// The element with nothing but `text` in it.
  mutating func element(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], text: String) {
    element(tag, attributes) { $0.text(text) }
  }

  /// Running text, on one line.
  mutating func text(_ text: String) { HTMLText.append(text, to: &html) }

  /// A line end between blocks, so that the source can be read and compared.
  mutating func newLine() { html += "\n" }

  /// A picture by our own writer of SVG: the one thing that goes in as it is.
  mutating func drawing(_ drawing: Drawing) { html += drawing.svg }

  mutating func style(_ code: PageCode) {
    element(.style) { $0.html += code.text }
  }

  mutating func script(_ code: PageCode) {
    element(.script) { $0.html += code.text }
  }

  fileprivate mutating func open(_ tag: HTMLTag, _ attributes: [HTMLAttribute]) {
    html += "<"
    html += tag.rawValue
    for attribute in attributes {
      html += " "
      html += attribute.name
      html += "=\""
      HTMLText.append(attribute.value, to: &html)
      html += "\""
    }
    html += tag.isVoid ? "/>" : ">"
  }

  fileprivate mutating func close(_ tag: HTMLTag) {
    guard !tag.isVoid else { return }
    html += "</"
    html += tag.rawValue
    html += ">"
  }

  /// What another writer wrote.
  mutating func append(_ other: HTMLWriter) { html += other.html }

  /// The line with which a document of HTML begins.
  mutating func documentType() { html += "<!DOCTYPE html>\n" }
}

extension PageBody {
  /// The element with what `content` writes into it.
  mutating func element(
    _ tag: HTMLTag,
    _ attributes: [HTMLAttribute] = [],
    _ content: (inout PageBody) -> Void
  ) {
    writer.open(tag, attributes)
    content(&self)
    writer.close(tag)
  }

  /// The element with nothing but `text` in it.
  mutating func element(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], text: String) {
    writer.element(tag, attributes, text: text)
  }
}
