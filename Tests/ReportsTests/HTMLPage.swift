import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A page as a strict parser reads it back: every element closed in its order, every text as a reader sees it.
struct HTMLPage {
  final class Element {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [Element] = []
    /// Its own words and those of what is in it.
    fileprivate(set) var text = ""

    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    /// Itself and all within it, in the order of the document.
    var all: [Element] { [self] + children.flatMap(\.all) }

    func all(_ name: String) -> [Element] { all.filter { $0.name == name } }
  }

  let root: Element

  /// Records an issue where `html` is not well-formed.
  init(_ html: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = reader
    let isRead = parser.parse()
    let cause = parser.parserError.map { "line \(parser.lineNumber): \($0)" } ?? ""
    #expect(isRead, "the page is well-formed; \(cause)", sourceLocation: sourceLocation)
    root = try #require(reader.root, "the page has a root", sourceLocation: sourceLocation)
  }

  var all: [Element] { root.all }

  func first(_ name: String) throws -> Element {
    try #require(all.first { $0.name == name }, "there is a <\(name)>")
  }

  func element(_ id: String) throws -> Element {
    try #require(all.first { $0.attributes["id"] == id }, "something is at #\(id)")
  }

  /// The text of the main part, as far as it is not a heading's or a control's own.
  var mainText: String { get throws { try first("main").text } }

  private final class Reader: NSObject, XMLParserDelegate {
    private(set) var root: Element?
    private var open: [Element] = []

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = Element(name, attributes)
      open.last?.children.append(element)
      if open.isEmpty { root = element }
      open.append(element)
    }

    func parser(
      _ parser: XMLParser,
      didEndElement name: String,
      namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      for element in open { element.text += text }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      for element in open { element.text += String(decoding: block, as: UTF8.self) }
    }
  }
}
