import Catalogue
import Testing

struct IdentifierTests {
  @Test(arguments: ["a", "2a", "wales-2011", "-", String(repeating: "a", count: 64)])
  func acceptsWhatKeepsTheRule(_ text: String) {
    #expect(DataSetID(text)?.text == text)
  }

  @Test(arguments: ["", "A", "a b", "a_b", "tŷ", "a.b", String(repeating: "a", count: 65)])
  func refusesWhatBreaksTheRule(_ text: String) {
    #expect(DataSetID(text) == nil)
  }

  @Test(arguments: [
    ("Housing Need", "housing-need"), ("  A & E  ", "a-e"), ("tŷ", "t"), ("", ""),
    ("11_a", "11-a"),
  ])
  func suggestsWhatWasPerhapsMeant(_ text: String, _ suggestion: String) {
    #expect(DataSetID.suggestion(for: text) == suggestion)
  }
}
