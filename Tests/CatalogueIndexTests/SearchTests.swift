import Bilingual
import Testing

@testable import CatalogueIndex

struct SearchTests {
  private let index: RowIndex

  init() throws {
    index = try RowIndex.inMemory()
    let referrals = IndexedRow.fixture(
      "referrals",
      title: "Referrals to children's social services",
      titleWelsh: "Atgyfeiriadau at wasanaethau cymdeithasol plant",
      description: "Number of referrals, by source and outcome, for each local authority.",
      publisher: "Welsh Government",
      publisherWelsh: "Llywodraeth Cymru"
    )
    try index.refresh([
      .fixture(
        "2016",
        asOf: "2016-12-15",
        [
          .fixture("need", title: "Children in need census", publisher: "Welsh Government"),
          referrals,
          .fixture("deer", title: "Deer", description: "Where deer referrals are mentioned."),
        ]
      ),
      .fixture(
        "2023",
        asOf: "2023-03-01",
        [
          .fixture(
            "need",
            title: "Children receiving care and support census",
            publisher: "Welsh Government"
          ),
          referrals,
          .fixture("wyrion", title: "Grandchildren", titleWelsh: "Ŵyrion a thŷ'r teulu"),
          .fixture("wells", title: "Wells and well-being of water"),
        ]
      ),
    ])
  }

  private func found(
    _ text: String,
    version: String? = nil,
    limit: Int = 20
  ) throws -> [String] {
    try index.search(text, version: version, limit: limit).hits.map(\.dataSet)
  }

  @Test func putsATitleBeforeADescription() throws {
    #expect(try found("referrals") == ["referrals", "deer"])
  }

  @Test(arguments: [
    "wyrion", "ŵyrion", "ŴYRION", "w\u{302}yrion", "thy", "thŷ", "ŵ thŷ", "wyr", "thŷ'r",
  ]) func foldsDiacritics(text: String) throws {
    #expect(try found(text == "ŵ thŷ" ? "ŵ* thŷ" : text).contains("wyrion"), "\(text)")
  }

  @Test func finishesTheLastWordAlone() throws {
    #expect(try found("refer") == ["referrals", "deer"])
    #expect(try found("refer number").isEmpty)
    #expect(try found("refer* number") == ["referrals"])
  }

  @Test func wantsAllWordsInWhateverFieldAndOrder() throws {
    #expect(try found("government referrals") == ["referrals"])
    #expect(try found("llywodraeth source") == ["referrals"])
    #expect(try found("government deer").isEmpty)
  }

  @Test func findsPhrasesAsTheyStand() throws {
    #expect(try found("\"social services\"") == ["referrals"])
    #expect(try found("\"services social\"").isEmpty)
    #expect(try found("children's") == ["referrals"])
    #expect(try found("well-being") == ["wells"])
  }

  @Test func excludes() throws {
    #expect(try found("referrals -deer") == ["referrals"])
    #expect(try found("referrals -\"social services\"") == ["deer"])
    #expect(try found("referrals -soci") == ["referrals", "deer"])
  }

  @Test func listsTheRestWhereSomethingIsOnlyExcluded() throws {
    let result = try index.search("-referrals -census")
    #expect(result.hits.map(\.dataSet) == ["wells", "wyrion"])
    #expect(result.total == 2)
    #expect(result.hits.first?.snippet.text() == "Wells and well-being of water")
  }

  @Test func looksIntoOneLanguage() throws {
    #expect(try index.search("plant", language: .welsh).hits.map(\.dataSet) == ["referrals"])
    #expect(try index.search("plant", language: .english).total == 0)
    #expect(try index.search("plant").total == 1)
    #expect(try index.search("plant -number", language: .welsh).total == 1)
  }

  @Test func groupsRowsByDataSetAndShowsTheNewestThatMatches() throws {
    let census = try index.search("census")
    #expect(census.total == 1)
    #expect(census.hits.first?.title == "Children receiving care and support census")
    #expect(census.hits.first?.versions == ["2016", "2023"])
    let need = try index.search("need")
    #expect(need.hits.first?.title == "Children in need census")
    #expect(need.hits.first?.versions == ["2016"])
  }

  @Test func keepsToAVersion() throws {
    #expect(try found("referrals", version: "2023") == ["referrals"])
    let census = try index.search("census", version: "2016").hits.first
    #expect(census?.title == "Children in need census")
    #expect(census?.versions == ["2016", "2023"])
    #expect(try found("support", version: "2016").isEmpty)
    #expect(try found("-referrals", version: "2016") == ["need"])
    #expect(throws: IndexError(.searching, "memory", .unknownVersion("2017"))) {
      try index.search("census", version: "2017")
    }
  }

  @Test func countsWhatItDoesNotList() throws {
    let result = try index.search("referrals", limit: 1)
    #expect(result.hits.map(\.dataSet) == ["referrals"])
    #expect(result.total == 2)
    #expect(try index.search("referrals", limit: 0).total == 2)
    #expect(try index.search("referrals", limit: -3).hits.isEmpty)
  }

  @Test func marksWhatItFoundAndWhere() throws {
    let hits = try index.search("referr").hits
    #expect(hits[0].matchedField == .title)
    #expect(
      hits[0].snippet.text(open: "[", close: "]") == "[Referrals] to children's social services"
    )
    #expect(hits[1].matchedField == .description)
    #expect(
      hits[1].snippet.text(open: "[", close: "]") == "Where deer [referrals] are mentioned."
    )
    let welsh = try #require(try index.search("wyrion thy").hits.first)
    #expect(welsh.matchedField == .titleWelsh)
    #expect(welsh.titleWelsh == "Ŵyrion a thŷ'r teulu")
  }

  @Test func marksTheFieldWithMostOfTheWords() throws {
    let hit = try #require(try index.search("source outcome referrals").hits.first)
    #expect(hit.matchedField == .description)
    #expect(hit.publisher == "Welsh Government")
    #expect(hit.publisherWelsh == "Llywodraeth Cymru")
  }

  @Test func cutsLongTextsAroundTheMatch() throws {
    let filler = Array(repeating: "word", count: 500).joined(separator: " ")
    try index.refresh([
      .fixture("v", [.fixture("long", description: "\(filler) needle \(filler)")])
    ])
    let snippet = try #require(try index.search("needle").hits.first?.snippet)
    #expect(snippet.parts.filter(\.isMatch).map(\.text) == ["needle"])
    #expect(snippet.text().count < 200)
    #expect(snippet.text().hasPrefix("…"))
  }

  @Test func showsATextThatHoldsTheMarksThemselves() throws {
    let title = "odd \(Snippet.open) needle \(Snippet.close)\(Snippet.close)"
    try index.refresh([.fixture("v", [.fixture("odd", title: title)])])
    #expect(try index.search("needle").hits.first?.snippet.text() == "odd  needle ")
  }

  @Test func offersWhatWasProbablyMeant() throws {
    let result = try index.search("refferals government")
    #expect(result.total == 0)
    #expect(result.suggestions == [SearchSuggestion(word: "refferals", candidates: ["referrals"])])
    // A word that exists is not corrected, even where nothing was found.
    #expect(try index.search("deer government").suggestions.isEmpty)
    // The beginning of a word is no mistake, unless it is not the last.
    #expect(try index.search("government deer referr").suggestions.isEmpty)
    #expect(try index.search("zzzzzzzzzz").suggestions.isEmpty)
    #expect(try index.search("gwasanaethau").suggestions.first?.candidates == ["wasanaethau"])
  }

  @Test(arguments: ["", " ", "\n\t", "\"", "\"\"\"", "😀", "- -", "***", "()", "\0"])
  func findsNothingWithoutAWord(text: String) throws {
    let result = try index.search(text)
    #expect(result.hits.isEmpty)
    #expect(result.total == 0)
    #expect(result.suggestions.isEmpty)
  }

  @Test(arguments: [
    "AND", "OR OR", "NOT referrals", "NEAR(a b, 3)", "title:referrals", "{title} : x", "a + b",
    "^x",
    "referrals\" OR 1=1 --", "'; DROP TABLE version; --", "ref\0errals", "*", "a*b*", "\u{FFFF}",
    "\u{202E}referrals", "e\u{301}\u{301}\u{301}", "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru", "--", "-\"", "\"-\"", "-*",
    String(repeating: "a", count: 10_000), String(repeating: "a ", count: 5000),
    String(repeating: "\"", count: 9999), String(repeating: "😀", count: 10_000),
    String(repeating: "e\u{301}", count: 10_000), String(repeating: "-a", count: 5000),
    (0..<5000).map { "w\($0)" }.joined(separator: " "),
    (0..<5000).map { "-w\($0)" }.joined(separator: " "),
    "\"" + (0..<5000).map { "w\($0)" }.joined(separator: " "),
  ]) func takesAnyTextAsText(text: String) throws {
    _ = try index.search(text)
    #expect(try index.versions().count == 2)
  }

  @Test(arguments: 0..<400) func takesRandomTextAsText(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "referrals", "children", "ŵ", "\"", "“", "-", "*", "AND", "OR", "NOT", "NEAR", "(", ")", "{",
      "}", ":", "^", "+", "'", "\0", " ", "\n", "😀", "\u{301}", "\\", "%", ";", ",", "title",
      "\u{2028}",
    ]
    let text = (0..<Int.random(in: 0..<30, using: &generator)).map { _ -> String in
      if Bool.random(using: &generator) {
        return pieces.randomElement(using: &generator) ?? ""
      }
      let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
      return Unicode.Scalar(value).map { String($0) } ?? " "
    }.joined(separator: Bool.random(using: &generator) ? " " : "")
    let result = try index.search(text)
    #expect(result.hits.count <= result.total)
    #expect(try index.search(text) == result, "two answers to one question")
  }

  @Test func ordersHitsThatFitAlikeByTheirID() throws {
    let rows = ["c", "a", "d", "b"].map { IndexedRow.fixture($0, title: "Same words") }
    try index.refresh([.fixture("v", rows)])
    #expect(try found("words") == ["a", "b", "c", "d"])
    #expect(try found("words", limit: 2) == ["a", "b"])
  }
}
