import Diagrams
import Testing

@Suite struct DOTGraphTests {
  @Test func writesAttributesSubgraphsNodesAndEdgesInTheOrderGiven() {
    var graph = DOTGraph("care", [.rankDirection: "LR", .label: "Care", .fontSize: 10.5])
    graph.body.nodeDefaults = [.shape: "box", .fixedSize: false]
    graph.body.edgeDefaults = [.penWidth: 2]
    var demand = DOTSubgraph(.cluster, "demand", [.label: "Demand"])
    demand.body.nodes = [DOTNode("referrals", [.label: "Referrals", .fillColour: "#ffeecc"])]
    var row = DOTSubgraph(.group, "row", [.rank: "same"])
    row.body.nodes = [DOTNode("a")]
    graph.body.subgraphs = [demand, row]
    graph.body.nodes = [DOTNode("b"), DOTNode("a-2")]
    graph.body.edges = [DOTEdge("b", "referrals", [.label: "+"]), DOTEdge("a", "b")]

    #expect(
      graph.text == """
        digraph "care" {
          graph [rankdir="LR", fontsize="10.5"]
          node [shape="box", fixedsize=false]
          edge [penwidth="2"]
          subgraph "cluster_demand" {
            graph [label="Demand"]
            "referrals" [label="Referrals", fillcolor="#ffeecc"]
          }
          subgraph "group_row" {
            graph [rank="same"]
            "a"
          }
          graph [label="Care"]
          "b"
          "a-2"
          "b" -> "referrals" [label="+"]
          "a" -> "b"
        }

        """
    )
  }

  @Test func writesAnUndirectedGraphWithDashes() {
    var graph = DOTGraph("g", isDirected: false)
    graph.body.edges = [DOTEdge("a", "b")]
    #expect(graph.text == "graph \"g\" {\n  \"a\" -- \"b\"\n}\n")
  }

  @Test(arguments: [
    (#"say "no""#, #"say \"no\""#),
    (#"back\slash\"#, #"back\\slash\\"#),
    (#"\N is not a name"#, #"\\N is not a name"#),
    ("two\nlines\r\nthree", #"two\nlines\nthree"#),
    ("Tŷ Ŵ & co &eacute;", "Tŷ Ŵ &amp; co &amp;eacute;"),
    ("tab\tand\u{0}nothing\u{1B}", "tab and\u{FFFD}nothing\u{FFFD}"),
    (#""]; evil [label=""#, #"\"]; evil [label=\""#),
    ("", ""),
  ])
  func escapesLabels(label: String, escaped: String) {
    var graph = DOTGraph("g")
    graph.body.nodes = [DOTNode("n", [.label: .text(label)])]
    #expect(graph.text == "digraph \"g\" {\n  \"n\" [label=\"\(escaped)\"]\n}\n")
  }

  @Test func alignsEachLineAtTheLeftWhenAsked() {
    var graph = DOTGraph("g")
    graph.body.nodes = [DOTNode("n", [.label: .leftAligned("one\ntwo")])]
    #expect(graph.text.contains(#"label="one\ltwo\l""#))
  }

  @Test func keepsAmpersandsInLinksAndNames() {
    var graph = DOTGraph("g")
    graph.body.nodes = [DOTNode("a&b", [.url: "factors?x=1&y=2"])]
    #expect(graph.text.contains(#""a&b" [URL="factors?x=1&y=2"]"#))
  }

  @Test func laterValueReplacesTheEarlierInItsPlace() {
    var attributes: DOTAttributes = [.label: "one", .colour: "#000000"]
    attributes[.label] = "two"
    #expect(attributes == [.label: "two", .colour: "#000000"])
    attributes[.label] = nil
    #expect(attributes == [.colour: "#000000"])
  }

  @Test(arguments: [
    (1, "1"), (0.5, "0.5"), (-0.25, "-0.25"), (1.0 / 3, "0.333"), (10.050, "10.05"),
    (1e300, "1000000000"), (.nan, "0"), (-0.0001, "0"),
  ])
  func writesNumbersAlikeEverywhere(number: Double, text: String) {
    var graph = DOTGraph("g")
    graph.body.attributes[.penWidth] = .number(number)
    #expect(graph.text.contains("penwidth=\"\(text)\""))
  }

  @Test func hasNoAttributeThatReadsFilesOrSetsThePictureSize() {
    let names = Set(DOTAttribute.allCases.map(\.rawValue))
    let dangerous = [
      "image", "shapefile", "imagepath", "fontpath", "dpi", "resolution", "size", "viewport",
      "page", "stylesheet", "_background", "layers",
    ]
    #expect(names.isDisjoint(with: dangerous))
  }
}
