import Catalogue
import Diagnostics
import Diagrams
import FactorModel
import Testing

@Suite struct LayoutFileTests {
  private func layout() throws -> DiagramLayout {
    var sketch = Sketch()
    for name in ["a", "b", "c", "alone"] { sketch.add(name) }
    sketch.link("a", "b")
    sketch.link("b", "c", .negative)
    return try LayoutPlan(sketch.map).sketched()
  }

  @Test func readsWhatItWrote() throws {
    let layout = try layout()
    let text = LayoutFile.text(layout)
    #expect(LayoutFile.read(text, path: "x.layout").value == layout)
    #expect(text.split(separator: "\n").count == 1 + 4 + 1 + 2)
    #expect(text.hasPrefix("bwlch-layout 1\nfactor a "))
  }

  @Test(arguments: [
    ("", 1), ("bwlch-layout 2\n", 1), ("bwlch-layout 1\nfactor a 1 2 3\n", 2),
    ("bwlch-layout 1\nfactor a 1 2 3 nan\n", 2), ("bwlch-layout 1\nfactor A! 1 2 3 4\n", 2),
    ("bwlch-layout 1\nfactor a 1 2 3 4\nfactor a 1 2 3 4\n", 3),
    ("bwlch-layout 1\nlink a b 1 2 : 1 2 3 4\n", 2), ("bwlch-layout 1\nlink a b\n", 2),
    ("bwlch-layout 1\nbox x 1 2 -3 4\n", 2), ("bwlch-layout 1\nfactor a 1e9 2 3 4\n", 2),
    ("bwlch-layout 1\n<<<<<<< HEAD\n", 2),
  ])
  func saysWhichLineIsWrongAndGivesNothing(text: String, line: Int) {
    let read = LayoutFile.read(text, path: "model/layouts/x.layout")
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.id) == ["layout-unreadable"])
    #expect(
      read.diagnostics.first?.location
        == .text(file: "model/layouts/x.layout", line: line, column: 1)
    )
  }
}
