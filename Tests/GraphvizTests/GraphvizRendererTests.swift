import Diagrams
import Foundation
import Graphviz
import Testing

@Suite struct GraphvizRendererTests {
  let clusters = """
    digraph "g" {
      subgraph cluster_one { label="Tŷ Ŵyneb"; a; b [label="ŵ ŷ"]; c }
      subgraph cluster_two { label="Two"; d; e; f }
      a -> d; b -> e [label="+"]; c -> f; f -> b; d -> c
    }
    """

  @Test func drawsSeveralFormatsFromOneLayout() async throws {
    let job = RenderJob(clusters, formats: Set(PictureFormat.allCases))
    let pictures = try await BuiltWorker.renderer().render(job)

    #expect(Set(pictures.keys) == Set(PictureFormat.allCases))
    #expect(try #require(pictures[.png]).starts(with: [0x89] + Array("PNG".utf8)))
    #expect(try #require(pictures[.pdf]).starts(with: Array("%PDF-".utf8)))
    #expect(text(pictures[.svg]).hasSuffix("</svg>\n"))
    #expect(text(pictures[.plain]).hasSuffix("stop\n"))
    #expect(text(pictures[.json]).hasPrefix("{"))
  }

  @Test func drawsTheSameSVGWhateverElseIsAskedFor() async throws {
    let renderer = try BuiltWorker.renderer()
    let alone = try await renderer.render(RenderJob(clusters, formats: [.svg]))
    let together = try await renderer.render(
      RenderJob(clusters, formats: Set(PictureFormat.allCases))
    )
    #expect(alone[.svg] == together[.svg])
  }

  @Test(arguments: LayoutEngine.placing)
  func drawsTheSameBytesEachTime(engine: LayoutEngine) async throws {
    let renderer = try BuiltWorker.renderer()
    let job = RenderJob(clusters, engine: engine, formats: [.svg, .png, .pdf])
    let first = try await renderer.render(job)
    for _ in 0..<3 {
      let again = try await renderer.render(job)
      #expect(first == again, "\(engine.rawValue) drew two pictures of one graph")
    }
  }

  @Test func leadsEdgesAroundNodesThatStayWhereTheyAre() async throws {
    let dot = """
      digraph {
        graph [splines=true]
        node [shape=box, fixedsize=true, width=1, height=1, label=""]
        a [pos="0,0"]; between [pos="150,0"]; b [pos="300,0"]
        a -> b
      }
      """
    let job = RenderJob(dot, engine: .nop1, formats: [.plain])
    let plain = text(try await BuiltWorker.renderer().render(job)[.plain])
    let lines = plain.split(separator: "\n").map { $0.split(separator: " ") }
    let nodes = lines.filter { $0[0] == "node" }.compactMap { Double($0[2]) }
    try #require(nodes.count == 3)
    #expect(
      abs(nodes[1] - nodes[0] - 150 / 72) < 0.01 && abs(nodes[2] - nodes[0] - 300 / 72) < 0.01
    )
    let edge = try #require(lines.first { $0[0] == "edge" })
    #expect(try #require(Int(edge[3])) > 4, "a straight line would go through the node between")
  }

  @Test func leavesNoTimeInAPDF() async throws {
    let job = RenderJob(clusters, formats: [.pdf])
    let bytes = try #require(try await BuiltWorker.renderer().render(job)[.pdf])
    let pdf = String(decoding: bytes, as: UTF8.self)
    #expect(!pdf.contains("/CreationDate"))
    #expect(pdf.contains("/Producer"))
  }

  @Test func keepsWelshLetters() async throws {
    let job = RenderJob(clusters, formats: [.svg])
    let svg = text(try await BuiltWorker.renderer().render(job)[.svg])
    #expect(svg.contains(">ŵ ŷ</text>"))
    #expect(svg.contains(">Tŷ Ŵyneb</text>"))
  }

  @Test(arguments: [
    #"say "no""#, #"back\slash \N \G \l"#, "<b>not bold</b>", "'; DROP TABLE factors; --",
    #""]; evil [label="x"#, "a & b", "</svg><script>alert(1)</script>", "\u{202E}backwards",
    "emoji 🏴󠁧󠁢󠁷󠁬󠁳󠁿", #"ends in \"#,
  ])
  func showsHostileTextAsItIs(label: String) async throws {
    var graph = DOTGraph("g")
    graph.body.nodes = [DOTNode("n", [.label: .text(label), .tooltip: .text(label)])]
    let job = RenderJob(graph.text, formats: [.svg, .png, .pdf])
    let svg = text(try await BuiltWorker.renderer().render(job)[.svg])

    let texts = svg.split(separator: "\n").filter { $0.hasPrefix("<text") }
    try #require(texts.count == 1, "one label, one text, but:\n\(svg)")
    let shown = texts[0].drop { $0 != ">" }.dropFirst().dropLast("</text>".count)
    #expect(unescaped(String(shown)) == label)
    #expect(!svg.contains("<script"))
  }

  @Test func survivesNamesThatAreHostile() async throws {
    var graph = DOTGraph(#"a"b\"#)
    graph.body.edges = [DOTEdge(#"x\"#, #"y""#), DOTEdge("node", "digraph { }")]
    let svg = text(
      try await BuiltWorker.renderer().render(RenderJob(graph.text, formats: [.svg]))[.svg]
    )
    #expect(svg.split(separator: "\n").filter { $0.contains(#"class="node""#) }.count == 4)
    #expect(svg.split(separator: "\n").filter { $0.contains(#"class="edge""#) }.count == 2)
  }

  @Test func writesTheTitleOfAMapOnceAndNotOnItsBoxes() async throws {
    var graph = DOTGraph("g", [.label: "Title", .fontName: "DejaVu Sans", .id: "map"])
    var outer = DOTSubgraph(.cluster, "outer", [.label: "Outer"])
    var inner = DOTSubgraph(.cluster, "inner")
    inner.body.nodes = [DOTNode("n")]
    outer.body.subgraphs = [inner]
    graph.body.subgraphs = [outer]
    let svg = text(
      try await BuiltWorker.renderer().render(RenderJob(graph.text, formats: [.svg]))[.svg]
    )
    #expect(svg.components(separatedBy: ">Title<").count == 2)
    #expect(svg.components(separatedBy: ">Outer<").count == 2)
    #expect(svg.components(separatedBy: #"id="map""#).count == 2)
  }

  @Test func drawsALongChainWithoutRunningOutOfStack() async throws {
    var graph = DOTGraph("g")
    graph.body.edges = (0..<3000).map { DOTEdge("n\($0)", "n\($0 + 1)") }
    let job = RenderJob(graph.text, formats: [.plain])
    let plain = text(try await BuiltWorker.renderer().render(job)[.plain])
    #expect(plain.contains("node n3000 "))
  }

  private func text(_ bytes: [UInt8]?) -> String {
    String(decoding: bytes ?? [], as: UTF8.self)
  }

  private func unescaped(_ xml: String) -> String {
    var text = xml
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#45;", "-"),
      ("&#160;", "\u{A0}"), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: entity, with: character)
    }
    return text
  }
}
