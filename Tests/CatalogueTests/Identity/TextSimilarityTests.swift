import Bilingual
import Catalogue
import Testing

struct TextSimilarityTests {
  @Test(
    arguments: [
      ("Children’s homes", "children's HOMES"), ("Plant â gŵyl", "plant a gwyl"),
      ("Health & social care", "Health and social  care"), ("Ynys Môn", "YNYS MO\u{302}N"),
      ("Age 0–15", "age 0-15"), ("\u{FEFF}Births", "births."), ("ŶŴ", "yw"),
    ]
  )
  func foldsWhatPeopleWriteInTwoWays(_ left: String, _ right: String) {
    #expect(TextFolding.folded(left) == TextFolding.folded(right))
  }

  @Test func readsAndInBothLanguages() {
    #expect(TextFolding.folded("iechyd & gofal", in: .welsh) == "iechyd a gofal")
    #expect(TextFolding.folded("plant ac oedolion", in: .welsh) == "plant a oedolion")
  }

  @Test func scoresFromNothingToEverything() {
    #expect(TextSimilarity.score("Care leavers", "care leavers!") == 1000)
    #expect(TextSimilarity.score("Care leavers", "Sheep") == 0)
    #expect(TextSimilarity.score("", "") == 0)
    let near = TextSimilarity.score("Care leavers by age", "Care leavers by ages")
    #expect(near > 700 && near < 1000)
    #expect(near == TextSimilarity.score("Care leavers by ages", "Care leavers by age"))
  }

  @Test func findsTheNearestByRareWordsAndSaysWhy() {
    let index = SimilarityIndex(
      [
        "Children in need by age", "Children looked after by age", "Adoptions by age",
        "Children by school", "Adopted children, adoptions register",
      ].map { [SimilarityIndex.Text($0)] }
    )
    let hits = index.nearest(to: SimilarityIndex.Text("adoptions of children by age"), limit: 2)
    #expect(hits.map(\.document) == [2, 0])
    #expect(hits.first?.sharedWords == ["adoptions", "age", "by"])
    #expect(index.nearest(to: SimilarityIndex.Text("sheep"), limit: 3).isEmpty)
    #expect(index.nearest(to: SimilarityIndex.Text(""), limit: 3).isEmpty)
    // A slip of the keyboard leaves the letters.
    #expect(
      index.nearest(to: SimilarityIndex.Text("adpotions registre"), limit: 1).map(\.document) == [4]
    )
  }

  @Test func comparesEachLanguageWithItself() {
    let index = SimilarityIndex([
      [SimilarityIndex.Text("Children's homes"), SimilarityIndex.Text("Cartrefi plant", .welsh)],
      [SimilarityIndex.Text("Sheep"), SimilarityIndex.Text("Defaid", .welsh)],
    ])
    let hit = index.nearest(to: SimilarityIndex.Text("cartrefi i blant", .welsh), limit: 1).first
    #expect(hit?.document == 0)
    #expect(hit?.sharedWords == ["cartrefi"])
  }

  @Test func endsForATextWithoutEnd() {
    let long = String(repeating: "care ", count: 200_000) + "leavers"
    let index = SimilarityIndex(Array(repeating: [SimilarityIndex.Text(long)], count: 3))
    #expect(!index.nearest(to: SimilarityIndex.Text(long), limit: 1).isEmpty)
  }
}
