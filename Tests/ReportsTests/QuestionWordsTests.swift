import Assessment
import Bilingual
import FactorModel
import Reports
import Testing

/// What is said of an answer, as text.
struct QuestionWordsTests {
  private let snapshot = Story().snapshot

  private func words(_ answer: QuestionAnswer, in snapshot: Snapshot? = nil) -> String {
    let account = QuestionAccount(answer, in: snapshot ?? self.snapshot)
    return PlainTextRenderer(width: 400).render(account.document)
  }

  private func refused(
    _ aspects: [AspectID],
    _ reason: QuestionConflict.Reason,
    isExact: Bool = true,
    in other: Snapshot? = nil
  ) -> String {
    var question = snapshot.assessment.answers[0].question
    question.years = 5
    return words(
      QuestionAnswer(
        question: question,
        verdict: .no,
        conflicts: [QuestionConflict(aspects: aspects, reason: reason)],
        isExact: isExact
      ),
      in: other
    )
  }

  private let three = [Story.number, Story.source, Story.employment]

  @Test func yearsThatAreWantingAreToldWithThoseNeeded() {
    #expect(
      refused([Story.number], .tooFewYears(most: 2)).contains(
        "is published for 2 years only, and 5 are needed."
      )
    )
    let pair = refused([Story.number, Story.source], .tooFewYears(most: 0))
    #expect(pair.contains("” and “"))
    #expect(pair.contains(" share no year, and 5 are needed."))
    let all = refused(three, .tooFewYears(most: 1))
    #expect(all.contains("”, “"))
    #expect(
      all.contains(
        "share 1 year only, and 5 are needed: any two of them can be had together, all three cannot."
      )
    )
    #expect(!refused(three, .tooFewYears(most: 1), isExact: false).contains("any two"))
    #expect(refused(three, .noCommonLevel).contains("same areas: any two of them can be had"))
  }

  @Test func aNoThatRestsOnNoSearchIsToldSo() {
    let unsought = refused([Story.leisure], .unassessed)
    #expect(!unsought.contains("no. Public data cannot answer it."))
    #expect(unsought.contains("A search could change that."))
    #expect(unsought.contains("no search for it is recorded: a search could change that."))
    #expect(refused([Story.number], .noCommonLevel).contains("no. Public data cannot answer it."))
  }

  @Test func whatIsRestrictedIsNotSaidNotToBeThere() {
    let closed = refused([Story.exclusions], .nothingPublic(isRestricted: true))
    #expect(closed.contains("All that is known to measure “"))
    #expect(closed.contains("” is restricted."))
    var draft = snapshot.model.draft
    draft.findings = [Story.sourceSearch]
    let sought = refused(
      [Story.source],
      .nothingPublic(isRestricted: false),
      in: Snapshot(
        project: snapshot.project,
        model: Model(checked: draft, method: snapshot.model.method),
        history: snapshot.history,
        version: snapshot.version,
        assessment: snapshot.assessment,
        assessments: snapshot.assessments,
        comparisons: [],
        diagnostics: []
      )
    )
    #expect(
      sought.contains(
        "is restricted or does not tell Wales apart; more was looked for on 14 February 2023 in StatsWales, Data Cymru."
      )
    )
  }

  @Test func theReportCountsAnswersThatRestOnNoSearch() throws {
    var assessment = snapshot.assessment
    assessment.answers[1].conflicts = [
      QuestionConflict(aspects: [Story.leisure], reason: .unassessed)
    ]
    let changed = Snapshot(
      project: snapshot.project,
      model: snapshot.model,
      history: snapshot.history,
      version: snapshot.version,
      assessment: assessment,
      assessments: [assessment],
      comparisons: [],
      diagnostics: []
    )
    let document = GapReport(changed).document
    let chapter = try #require(document.section("unanswered"))
    #expect(
      chapter.words.contains(
        "For 1 of them that is only something for which nobody has recorded a search"
      )
    )
    let markdown = MarkdownRenderer().render(document)
    #expect(markdown.contains("for 1 of them that rests on things alone for which nobody"))
    #expect(!MarkdownRenderer().render(GapReport(snapshot).document).contains("For 1 of them that"))
  }

  @Test func whyADataSetStandsInIsToldWithIt() throws {
    let answer = snapshot.assessment.answers[0]
    let choice = try #require(answer.witness?.choices.first)
    let mapping = try #require(
      snapshot.model.mappings(of: choice.aspect).first { $0.dataSet == choice.dataSet }
    )
    #expect(words(answer).contains(mapping.because))
    let record = QuestionsRecord(snapshot, answers: [answer])
    #expect(record.json.prettyText.contains("\"because\": \"\(mapping.because)\""))
    let text = QuestionCSV.text(record)
    #expect(text.contains(",2020/21; 2021/22,"))
  }
}
