import Catalogue
import Testing

struct RedirectMapTests {
  private let map = RedirectMap([
    .init(kind: .prefix, from: "/Catalogue/", to: "https://new.example/topics"),
    .init(
      kind: .prefix,
      from: "/Catalogue/Health/",
      to: "https://new.example/health/",
      carriesRest: true
    ),
    .init(kind: .exact, from: "/Catalogue/Health/Table", to: "/moved/table"),
  ])

  @Test func takesTheExactRuleThenTheLongestPrefix() {
    #expect(map.target(of: "/Catalogue/Health/Table") == "/moved/table")
    #expect(map.target(of: "/Catalogue/Health/Other") == "https://new.example/health/Other")
    #expect(map.target(of: "/Catalogue/Crime") == "https://new.example/topics")
    #expect(map.target(of: "/Elsewhere") == nil)
  }

  @Test func makesAnAddressOfAPathOnlyWithABase() throws {
    let base = try WebAddress("https://old.example")
    #expect(
      try LinkResolver(base: base, map: map).address(of: "/Catalogue/Health/Table").description
        == "https://old.example/moved/table"
    )
    #expect(
      try LinkResolver(map: map).address(of: "/Catalogue/Crime").description
        == "https://new.example/topics"
    )
    #expect(throws: LinkFailure.noAddress) { try LinkResolver(map: map).address(of: "/Elsewhere") }
  }

  @Test func gradesWhatTheMapLeadsToAsMoved() throws {
    func trace(_ address: String, _ final: String) throws -> LinkTrace {
      LinkTrace(
        dataSet: try #require(DataSetID("series")),
        address: address,
        final: try WebAddress(final),
        tries: [.status(200)]
      )
    }
    let byBase = try trace("/Catalogue/Table", "https://old.example/Catalogue/Table")
    let byMap = try trace("/Catalogue/Table", "https://new.example/c0ffee")
    #expect(LinkGrading.verdicts(of: [byBase]).map(\.grade) == [.ok])
    #expect(LinkGrading.verdicts(of: [byMap]).map(\.grade) == [.movedSame])
    let many = try (1...3).map { try trace("/Catalogue/\($0)", "https://new.example/topics") }
    #expect(LinkGrading.verdicts(of: many).allSatisfy { $0.grade == .movedGeneric })
  }
}
