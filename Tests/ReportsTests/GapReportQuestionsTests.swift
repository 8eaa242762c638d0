import Assessment
import Bilingual
import FactorModel
import Reports
import Testing

/// The chapters on what can be answered, what cannot, where chains break, and what to do first.
struct GapReportQuestionsTests {
  private let snapshot = Story().snapshot
  private let document = GapReport(Story().snapshot).document

  @Test func tellsOfEachAnsweredQuestionInAFold() throws {
    let chapter = try #require(document.section("answered"))
    #expect(chapter.words.contains("3 questions: 1 partly, 1 not known, 1 no."))
    let fold = try #require(document.section("question-excluded"))
    #expect(fold.form == .folded)
    #expect(fold.words.contains("Permanent and fixed-term exclusions"))
    #expect(fold.words.contains("measures a part of it"))
    #expect(document.section("question-referred") == nil)
  }

  @Test func marksAnswersAsTheMapsDo() {
    let markdown = MarkdownRenderer().render(document)
    #expect(markdown.contains("◆ partly"))
    #expect(markdown.contains("- **✗ 1 of 3 questions: no.**"))
    let page = HTMLRenderer().render(document)
    #expect(page.contains("<b class=\"fair\" data-m=\"◆\">partly</b>"))
    #expect(page.contains("<li class=\"good\" data-m=\"⇒\">"))
    for verdict in QuestionVerdict.allCases {
      #expect(page.contains("data-m=\"\(verdict.sign)\""))
    }
  }

  @Test func tellsWhyAQuestionIsNotAnswered() throws {
    let conflicts = try #require(document.section("unanswered-no"))
    #expect(conflicts.words.contains("Who refers children, and do those referred find work?"))
    #expect(conflicts.words.contains("Nothing was found that measures"))
    #expect(conflicts.words.contains("looked for on 14 February 2023 in StatsWales, Data Cymru."))
    let facts = try #require(document.section("unanswered-unknown"))
    #expect(facts.words.contains("areas, period"))
    #expect(!facts.words.contains("Who refers children"))
  }

  @Test func leadsFromAGapToTheQuestionsThatItBlocksAndBack() throws {
    let gap = try #require(document.section("gap-referrals.source"))
    #expect(gap.words.contains("1: Who refers children, and do those referred find work?"))
    #expect(document.links.contains("question-referred"))
    #expect(document.anchors.contains("question-referred"))
    #expect(Set(document.links).isSubset(of: document.anchors))
  }

  @Test func beginsWithTheGapsThatComeFirst() throws {
    let table = try #require(document.section("first")?.tables.first)
    let gaps = snapshot.assessment.dataGaps
    #expect(table.rows.count == min(10, gaps.count))
    let labels = Labels(snapshot, language: .english)
    for (row, gap) in zip(table.rows, gaps) {
      let names = row[0].plainText
      #expect(names.hasPrefix("\(labels.full(gap.aspect)). Closes when "), "\(names)")
    }
    #expect(table.rows[0].map(\.plainText)[1...3] == ["1", "0.3333", "100 %"])
  }

  @Test func countsChainsAndNamesNoPairs() throws {
    let chapter = try #require(document.section("chains"))
    let result = ChainFinder(snapshot).find()
    #expect(chapter.words.contains("2 needs and 1 outcome"), "\(chapter.words)")
    #expect(result.chains.isEmpty == chapter.tables.isEmpty)
  }

  @Test func saysThatNothingIsAsked() throws {
    var assessment = snapshot.assessment
    assessment.answers = []
    let bare = Snapshot(
      project: snapshot.project,
      model: snapshot.model,
      history: snapshot.history,
      version: snapshot.version,
      assessment: assessment,
      assessments: [assessment],
      comparisons: [],
      diagnostics: []
    )
    let document = GapReport(bare).document
    #expect(document.section("answered")?.words == "The model asks no question.")
    #expect(document.section("unanswered")?.words == "The model asks no question.")
  }
}
