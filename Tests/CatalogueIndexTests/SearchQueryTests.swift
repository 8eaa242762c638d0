import Testing

@testable import CatalogueIndex

struct SearchQueryTests {
  private func query(_ text: String) -> SearchQuery {
    SearchQuery(text) { $0.contains { $0.isLetter || $0.isNumber } }
  }

  @Test func takesEachWordAndLeavesTheLastUnfinished() {
    let query = query("looked after")
    #expect(query.required.map(\.text) == ["looked", "after"])
    #expect(query.required.map(\.isPrefix) == [false, true])
  }

  @Test(arguments: ["\"looked after\" care", "“looked after” care", "«looked after»care"])
  func takesAPhraseAsOne(text: String) {
    #expect(query(text).required.map(\.text) == ["looked after", "care"])
  }

  @Test func endsAnOpenPhraseWithTheText() {
    let query = query("care \"looked after")
    #expect(query.required.map(\.text) == ["care", "looked after"])
    #expect(query.required.map(\.isPrefix) == [false, false])
  }

  @Test func excludesWordsAndPhrasesAfterADash() {
    let query = query("care -adult -\"older people\" --x well-being")
    #expect(query.required.map(\.text) == ["care", "well-being"])
    #expect(query.excluded.map(\.text) == ["adult", "older people", "x"])
  }

  @Test func takesAStarForAnyEnding() {
    #expect(query("refer* care now").required.map(\.isPrefix) == [true, false, true])
  }

  @Test func saysWhatItLeavesOut() {
    #expect(query("care 😀 -!? \"\" -").leftOut == ["😀", "!?"])
    let many = query((0...SearchQuery.limit).map { "w\($0)" }.joined(separator: " "))
    #expect(many.required.count == SearchQuery.limit)
    #expect(many.leftOut == ["w\(SearchQuery.limit)"])
  }

  @Test func looksForEachTermOnce() {
    #expect(query("care care -adult -adult care ").required.map(\.isPrefix) == [false, true])
  }

  @Test func quotesWhatWouldBeAnOperator() {
    #expect(
      query("title:x AND (a NEAR b)").expression(within: [.title, .why])
        == "{title why} : (\"title:x\" AND \"AND\" AND \"(a\" AND \"NEAR\" AND \"b)\" *)"
    )
    #expect(
      query("a -b -c").expression(within: [.title])
        == "({title} : (\"a\")) NOT ({title} : (\"b\" OR \"c\"))"
    )
    #expect(query("-b").expression(within: [.title]) == nil)
  }
}
