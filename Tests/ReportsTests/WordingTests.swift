import Assessment
import Bilingual
import Catalogue
import FactorModel
import TestSupport
import Testing

@testable import Reports

struct WordingTests {
  @Test func truncatesNumbers() {
    #expect(Wording.percent(Rational(39_999, 100_000)) == "39 %")
    #expect(
      Wording.range(ScoreRange(low: Rational(7, 20), high: Rational(4, 5))).english
        == "35 % to 80 %"
    )
    #expect(Wording.range(ScoreRange(Rational(2, 3))).english == "66 %")
  }

  @Test func tellsNothingMappedFromNothingProven() {
    #expect(Wording.coverage(.zero, .none).english == "nothing mapped")
    #expect(Wording.coverage(.zero, .weak).english == "0 %")
  }

  @Test func writesDaysAndLists() {
    #expect(Wording.day("2023-03-05").english == "5 March 2023")
    #expect(Wording.list([]).english == "")
    #expect(Wording.list(["a"].map { .init($0) }).english == "a")
    #expect(Wording.list(["a", "b", "c"].map { .init($0) }).english == "a, b and c")
  }

  @Test func makesSentences() {
    #expect(Wording.sentence("the series runs") == "The series runs.")
    #expect(Wording.sentence("Done.") == "Done.")
    #expect(Wording.sentence("") == "")
  }

  @Test func saysWhetherACeilingIsCertain() {
    let cap = Cap(cause: .geography, ceiling: Rational(39, 100))
    #expect(
      Wording.sentence(cap).english
        == "What is proven is at most 39 %, because its areas do not serve (geography 0)."
    )
    #expect(Wording.sentence(cap, certain: false).english.contains("may not serve"))
  }

  @Test func givesEveryCodeItsOwnWords() {
    let names = ReasonCode.allCases.map { Wording.name($0).english }
    #expect(Set(names).count == names.count)
    let sentences = ReasonCode.allCases.map { Wording.sentence($0).english }
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences { #expect(sentence.hasSuffix(".")) }
  }

  @Test(arguments: [
    ([ClosingTerm.qualityReport], "has a quality report that states its known issues."),
    (
      [.level(LevelReference("local-authority")), .walesFigure],
      "is released at this level: local authority, and gives a figure for Wales."
    ),
    (
      [.seriesResumed, .annualPoints(5), .periodEnding(onOrAfter: "2021-03-31")],
      "runs again; has 5 annual points without a break; and has a latest period that ends on "
        + "31 March 2021 or later."
    ),
  ])
  func tellsClosingConditions(terms: [ClosingTerm], end: String) {
    let labels = Labels(Story().snapshot, language: .english)
    let condition = ClosingCondition(
      aspect: Story.exclusions,
      dataSet: "exclusions",
      terms: terms
    )
    #expect(
      labels.sentence(condition)
        == "Closes when “Permanent and fixed-term exclusions” \(end)"
    )
  }

  @Test func asksForAnotherDataSetWhereTheNearestIsAProxy() {
    let labels = Labels(Story().snapshot, language: .english)
    let condition = ClosingCondition(
      aspect: Story.exclusions,
      dataSet: "exclusions",
      terms: [.directMeasure]
    )
    #expect(
      labels.sentence(condition)
        == "Closes when “Permanent and fixed-term exclusions” as extended, or another data set, "
        + "measures the thing itself."
    )
  }

  @Test func marksEveryUntranslatedText() {
    let labels = Labels(Story().snapshot, language: .welsh)
    #expect(labels(Wording.name(Verdict.met)) == "[en: met]")
  }

  @Test func tellsWhatStandsBehindAShare() {
    let rows = [
      LedgerRow(.dataSet("a"), .counts, because: "it does"),
      LedgerRow(.dataSet("b"), .unknown, because: "nobody knows"),
      LedgerRow(.dataSet("c"), .fails, because: "it does not"),
    ]
    let finding = PredicateFinding(id: "public", value: nil, status: .started, rows: rows)
    #expect(ProposalWording.counts(finding).english == "1 of 3 count, 1 not known")
  }

  @Test func roundsUpABoundFromAbove() {
    #expect(ProposalWording.roundedUp(Rational(25, 12)) == "2.09")
    #expect(ProposalWording.roundedUp(Rational(2)) == "2.00")
  }

  @Test func namesASourceThatIsNotKnownByItsDataSet() {
    let labels = Labels(Story().snapshot, language: .english)
    let source = EvidenceSource.unknown("exclusions")
    #expect(
      ChainWording.source(source, labels: labels).english
        == "“Permanent and fixed-term exclusions” (how it is collected is not known)"
    )
  }
}
