import CatalogueImport
import Diagnostics
import FactorModel
import ModelFiles
import Testing

struct YAMLTests {
  private func faults(_ bytes: [UInt8]) -> [Diagnostic] {
    let files =
      Example.baseFiles.filter { $0.path != "model/sources.yaml" }
      + [TextFile(path: "model/sources.yaml", bytes: bytes)]
    return ModelReader.read(files, rows: DataSetRowReader(HypotheticalRow.read)).1
  }

  private func faults(_ text: String) -> [Diagnostic] { faults(Array(text.utf8)) }

  @Test(arguments: [
    "\u{FEFF}sources:\n  - {id: report, title: R}\n",
    "sources:\r\n  - id: report\r\n    title: R\r\n",
    "---\nsources: []\n",
    "{\"sources\": [{\"id\": \"report\", \"title\": \"R\"}]}",
  ])
  func readsAByteOrderMarkEveryLineEndAndJSON(_ text: String) {
    let found = faults(text)
    #expect(found.isEmpty, "\(found.map { $0.rendered() })")
  }

  @Test func survivesDeepNesting() {
    let found = faults("sources: " + String(repeating: "[", count: 100_000))
    #expect(found.map(\.id) == ["yaml-syntax"])
  }

  @Test func doesNotExpandAliases() {
    var text = "sources:\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...6 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let found = faults(text)
    #expect(Set(found.map(\.id)) == ["yaml-alias"])
    #expect(found.first?.location == .text(file: "model/sources.yaml", line: 2, column: 5))
  }

  @Test func reportsAnAliasOfNothing() {
    let found = faults("sources: *nothing\n")
    #expect(found.map(\.id) == ["yaml-alias"])
    #expect(found.first?.location == .text(file: "model/sources.yaml", line: 1, column: 10))
  }

  @Test func refusesAFileLargerThanAnyThatAPersonWrites() {
    let found = faults("# " + String(repeating: "x", count: 4_000_000))
    #expect(found.map(\.id) == ["oversized-file"])
    #expect(found.first?.location == .file("model/sources.yaml"))
  }

  @Test func refusesASecondDocument() {
    let found = faults("sources: []\n---\nsources: []\n")
    #expect(found.map(\.id) == ["yaml-syntax"])
    #expect(found.first?.location == .text(file: "model/sources.yaml", line: 2, column: 1))
  }

  @Test func pointsAtTheLineThatIsNoText() {
    let found = faults(
      Array("sources:\n  - {id: report, title: Caf".utf8) + [0xE9] + Array("}\n".utf8)
    )
    #expect(found.map(\.id) == ["not-utf8"])
    #expect(found.first?.location == .text(file: "model/sources.yaml", line: 2, column: 1))
  }

  @Test(arguments: [
    ("sources:\n  - {id: report, title: R}\nsources: []\n", 3, 1),
    (
      "sources:\n  - id: report\n    note: 'a\n      title: b'\n    title: R\n    \"title\": S\n",
      6, 5
    ),
    ("sources:\n  - {title: 'R', note: \"title: x\", title: S, id: report}\n", 2, 36),
  ])
  func pointsAtTheSecondOfTwoKeys(_ text: String, _ line: Int, _ column: Int) {
    let found = faults(text)
    #expect(found.map(\.id) == ["duplicate-key"])
    #expect(
      found.first?.location == .text(file: "model/sources.yaml", line: line, column: column)
    )
  }
}
