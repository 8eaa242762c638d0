import Assessment
import Bilingual
import Foundation
import FoundationXML
import Testing

@testable import Diagrams

struct SceneSVGTests {
  private static let hostile = [
    "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "a \u{202E}gnp.exe\u{202C} b", "line\nline",
    "\"quotes\" 'and' \\backslashes\\\" \\n \\N", "😀 ŵŷŴŶ", "&amp; ]]> <!--",
    String(repeating: "long ", count: 2000), "nul\u{0}bell\u{7}\u{FFFE}",
  ]

  private func scene(_ text: String) -> Scene {
    Scene(
      id: "map",
      language: .english,
      title: text,
      description: text,
      size: Size(200, 100),
      items: [
        .group(
          SceneGroup(
            id: "factor-a",
            title: text,
            facts: ["Band: \(text)"],
            anchor: "factor-a",
            [
              .shape(
                SceneShape(
                  .rectangle(Frame(x: 1, y: 2.25, width: 30, height: 40), radius: 3),
                  fill: .fill(.weak),
                  stroke: .init(.line(.weak), width: 2, dash: .dashed)
                )
              ),
              .text(SceneText(text, at: Point(4, 20), size: 9, isBold: true, ink: .quiet)),
            ]
          )
        )
      ]
    )
  }

  @Test(arguments: hostile) func keepsHostileTextsWholeAndHarmless(text: String) throws {
    let svg = SceneSVG(scene(text), as: .file(.screen, report: "../report.html")).text
    let read = try ReadSVG(svg)
    let expected = VisibleText.singleLine(text)
    #expect(read.texts["title"]?.first == expected)
    #expect(read.texts["desc"]?.first == expected)
    #expect(read.texts["title"]?.last == "\(expected)\nBand: \(expected)")
    #expect(read.texts["text"] == [expected])
    #expect(read.elements.isDisjoint(with: ["script", "b"]))
  }

  @Test func obeysNoCharacterThatTurnsAroundOrSteers() throws {
    let hostile = "a \u{202E}gnp.exe\u{7}\u{FFFE} b"
    let shown = "a ⟨U+202E⟩gnp.exe⟨U+0007⟩⟨U+FFFE⟩ b"
    let scene = scene(hostile)
    for use in [SceneSVG.Use.file(.screen, report: nil), .inline] {
      let svg = SceneSVG(scene, as: use).text
      #expect(svg.contains(">\(shown)<"))
      #expect(!svg.unicodeScalars.contains("\u{202E}"))
    }
    let painted = SceneDOT(scene, palette: .screen).text
    #expect(painted.contains(shown))
    #expect(!painted.unicodeScalars.contains("\u{202E}"))
    // What is written out is measured as it is written, so that it stays within its card.
    let width = TextWidth.points(hostile, size: 9, isBold: true)
    #expect(scene.texts.map(\.width) == [width])
  }

  @Test func namesDescribesAndLinksWhatItShows() throws {
    let read = try ReadSVG(
      SceneSVG(scene("Referrals"), as: .file(.screen, report: "../report.html")).text
    )
    #expect(read.root["aria-labelledby"] == "map-title")
    #expect(read.root["aria-describedby"] == "map-desc")
    #expect(read.ids == ["map", "map-title", "map-desc", "map-factor-a"])
    #expect(read.links == ["../report.html#factor-a"])
  }

  @Test func writesNoLinkWhereThereIsNoReport() throws {
    let read = try ReadSVG(SceneSVG(scene("Referrals"), as: .file(.screen, report: nil)).text)
    #expect(read.links.isEmpty)
  }

  @Test func paintsWithTheColoursOfThePalette() {
    for palette in Palette.all {
      let svg = SceneSVG(scene("x"), as: .file(palette, report: nil)).text
      #expect(svg.contains("fill=\"\(palette.weak.fill.hex)\" stroke=\"\(palette.weak.line.hex)\""))
      #expect(svg.contains("stroke-width=\"2\" stroke-dasharray=\"5,2\""))
    }
  }

  @Test func leavesPaintAndIdsToThePageWhenItIsAPartOfOne() throws {
    let svg = SceneSVG(scene("x"), as: .inline).text
    let read = try ReadSVG(svg)
    #expect(!svg.contains("#"))
    #expect(read.ids.isEmpty)
    #expect(svg.contains("class=\"fbw slw h w5\""))
  }

  @Test func itsStyleSheetPaintsEveryInkOfEveryMedium() {
    let styles = SceneSVG.styles(light: .screen, dark: .dark, print: .print)
    for ink in Ink.allCases {
      for palette in [Palette.screen, .dark, .print] {
        let colour = palette.colour(ink).hex
        #expect(styles.contains(".d .f\(ink.code){fill:\(colour)}"))
        #expect(styles.contains(".d .s\(ink.code){stroke:\(colour)}"))
      }
    }
    #expect(Set(Ink.allCases.map(\.code)).count == Ink.allCases.count)
  }

  @Test func writesNumbersAlikeInEveryLocale() {
    #expect(svgNumber(2.25) == "2.3")
    #expect(svgNumber(-0.04) == "0")
    #expect(svgNumber(-1.26) == "-1.3")
    #expect(svgNumber(.nan) == "0")
    #expect(svgNumber(1e20) == "1000000000")
  }
}

/// What a reader of XML finds in an SVG.
final class ReadSVG: NSObject, XMLParserDelegate {
  struct NotXML: Error { var message: String }

  private(set) var elements: Set<String> = []
  /// By element, in order.
  private(set) var texts: [String: [String]] = [:]
  private(set) var root: [String: String] = [:]
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  private var open: [(name: String, text: String)] = []

  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else {
      throw NotXML(message: "line \(parser.lineNumber): \(String(describing: parser.parserError))")
    }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    if open.isEmpty { root = attributes }
    elements.insert(name)
    open.append((name, ""))
    if let id = attributes["id"] { ids.append(id) }
    if let link = attributes["href"] { links.append(link) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += string
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard let last = open.popLast() else { return }
    texts[last.name, default: []].append(last.text)
  }
}
