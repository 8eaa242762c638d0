import Diagrams
import Testing

@Suite struct DOTMarkupTests {
  private func written(_ markup: DOTMarkup) -> String {
    var graph = DOTGraph("g")
    graph.body.nodes = [DOTNode("n", [.label: .markup(markup)])]
    return graph.text.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
  }

  @Test(arguments: [
    ("<b>&amp;\"", "&lt;b&gt;&amp;amp;&quot;"), (#"\N C:\new"#, #"\\N C:\\new"#), ("", " "),
    ("a\nb\tc\u{2028}d", "a b c d"), ("\u{0}\u{1B}", "\u{FFFD}\u{FFFD}"), ("Tŷ Ŵ", "Tŷ Ŵ"),
  ])
  func escapesWords(text: String, escaped: String) {
    #expect(written(.text(text)) == "  \"n\" [label=<\(escaped)>]")
  }

  @Test func nestsElements() {
    let markup = DOTMarkup.column(
      width: 149.4,
      [
        .font(size: 9.5, colour: Colour(0x0A0B0C), .bold(.lines([.text("a"), .text("b")]))),
        .sequence([.text("c"), .text("d")]),
      ]
    )
    #expect(
      written(markup)
        == #"  "n" [label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1" WIDTH="149">"#
        + ##"<TR><TD ALIGN="LEFT"><FONT POINT-SIZE="9.5" COLOR="#0A0B0C"><B>a<BR ALIGN="LEFT"/>b"##
        + #"<BR ALIGN="LEFT"/></B></FONT></TD></TR><TR><TD ALIGN="LEFT">cd</TD></TR></TABLE>>]"#
    )
    #expect(markup.plainText == "a\nb\ncd")
  }

  /// Graphviz undoes the first doubling and then reads escapes once more, in tooltips alone.
  @Test func doublesBackslashesTwiceInTooltips() {
    var graph = DOTGraph("g")
    graph.body.nodes = [DOTNode("n", [.tooltip: #"\N"#, .label: #"\N"#])]
    #expect(graph.text.contains(#"tooltip="\\\\N", label="\\N""#))
  }
}
