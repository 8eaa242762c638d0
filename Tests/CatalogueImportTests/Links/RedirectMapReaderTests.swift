import Catalogue
import CatalogueImport
import Diagnostics
import Testing

struct RedirectMapReaderTests {
  private func read(_ rows: String) -> Checked<RedirectMap> {
    RedirectMapReader.read(TextFile(path: "map.csv", text: "from,to,kind\n" + rows))
  }

  @Test func readsExactRulesAndPrefixes() {
    let map = read(
      """
      /Catalogue/Table,https://new.example/table,exact
      /Catalogue/*,https://new.example/*,prefix
      https://old.example/*,/topics,prefix
      """
    )
    #expect(map.diagnostics == [])
    #expect(
      map.value?.rules == [
        .init(kind: .exact, from: "/Catalogue/Table", to: "https://new.example/table"),
        .init(kind: .prefix, from: "/Catalogue/", to: "https://new.example/", carriesRest: true),
        .init(kind: .prefix, from: "https://old.example/", to: "/topics"),
      ]
    )
  }

  @Test(arguments: [
    ("/a*,/b,exact", "redirect-rule-wildcard"), ("/a,/b,prefix", "redirect-rule-wildcard"),
    ("/a*b*,/b,prefix", "redirect-rule-wildcard"), ("/a,/b,prefx", "unknown-value"),
    ("/a,b.example,exact", "malformed-address"), ("/a,ftp://b.example,exact", "malformed-address"),
    ("/a,,exact", "empty-value"), ("/good,/x,exact\n/a,//b.example,exact", "malformed-address"),
  ])
  func leavesOutARuleThatItCannotReadAndSaysWhy(_ row: String, _ id: String) {
    let map = read(row + "\n/last,/good,exact\n")
    #expect(map.diagnostics.map(\.id) == [id])
    #expect(map.value?.rules.last?.from == "/last")
    #expect(map.value?.rules.contains { $0.from.hasPrefix("/a") } == false)
  }

  @Test func refusesASecondRuleForTheSameAddresses() {
    let map = read("/a,/b,exact\n/a,/c,exact\n")
    #expect(map.diagnostics.map(\.id) == ["repeated-redirect-rule"])
    #expect(map.value?.target(of: "/a") == "/b")
  }
}
