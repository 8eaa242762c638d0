import Diagnostics
import Testing

struct NearMissTests {
  let known = ["housing", "hospital", "health", "poverty", "referrals"]

  @Test(arguments: [
    ("housng", "housing"), ("hosuing", "housing"), ("Housing", "housing"),
    ("refferals", "referrals"),
    ("helth", "health"),
  ])
  func findsTheNearestName(_ text: String, _ nearest: String) {
    #expect(NearMiss.candidates(for: text, among: known).first == nearest)
  }

  @Test func findsNothingWhereNothingIsNear() {
    #expect(NearMiss.candidates(for: "unemployment", among: known).isEmpty)
  }

  @Test func keepsAlphabeticalOrderAmongEquallyNearNames() {
    #expect(
      NearMiss.candidates(for: "cat", among: ["hat", "bat", "car"]) == ["bat", "car", "hat"]
    )
  }

  @Test func countsASwapAsOneEdit() {
    #expect(NearMiss.candidates(for: "ab", among: ["ba"]) == ["ba"])
  }

  @Test func listsTheChoicesWhereTheyAreFew() {
    #expect(
      NearMiss.help(for: "sideways", among: ["up", "down"]) == "expected one of 'up', 'down'"
    )
    #expect(NearMiss.help(for: "sideways", among: (0..<17).map(String.init)) == nil)
    #expect(NearMiss.help(for: "x", among: [String]()) == nil)
  }

  @Test func offersWhatSharesWords() {
    let known = [
      "flood-risk", "police-recorded-domestic-abuse", "police-workforce", "recorded-music",
    ]
    #expect(
      NearMiss.relatedHelp(for: "police-recorded-crime", among: known)
        == "did you mean 'police-recorded-domestic-abuse', 'police-workforce' or 'recorded-music'?"
    )
    #expect(NearMiss.relatedHelp(for: "flo", among: known) == "did you mean 'flood-risk'?")
    #expect(NearMiss.relatedHelp(for: "nothing-like-it", among: known) == nil)
  }
}
