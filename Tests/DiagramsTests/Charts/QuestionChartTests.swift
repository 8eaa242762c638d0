import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import TestSupport
import Testing

/// The maps of questions: what is needed, by what it is answered, where all meet, and what blocks it.
@Suite struct QuestionChartTests {
  /// Questions to the matrix story: counted by local authority; never found; not known at which levels.
  private var snapshot: Snapshot { snapshot(asking: nil) }

  /// The first question is asked in the words of `text`, where there are some.
  private func snapshot(asking text: String?) -> Snapshot {
    let story = MatrixStory().snapshot
    var draft = story.model.draft
    draft.questions = [
      question("counted", ["referrals.number"]),
      question("played", ["referrals.number", "play.level"], controls: ["crowding.level"]),
      question("contacted", ["contact.level"]),
    ].map(QuestionDraft.init)
    if let text { draft.questions[0].text = LocalizedText(text) }
    let model = Model(checked: draft, method: story.model.method)
    let assessments = Assessor(model: model, history: story.history)
      .assessments(through: story.version.id, asOf: nil)
    return Snapshot(
      project: story.project,
      model: model,
      history: story.history,
      version: story.version,
      assessment: assessments[0],
      assessments: assessments,
      comparisons: [],
      diagnostics: []
    )
  }

  private func question(
    _ id: QuestionID,
    _ aspects: [AspectID],
    controls: [AspectID] = []
  ) -> Question {
    Question(
      id: id,
      text: LocalizedText("How is it with \(id)?"),
      aspects: aspects,
      controls: controls,
      geography: LevelReference("local-authority"),
      use: .describe
    )
  }

  private func chart(_ id: QuestionID) throws -> Chart {
    let snapshot = snapshot
    let answer = try #require(snapshot.assessment.answers.first { $0.question.id == id })
    return QuestionChart(snapshot, answer: answer).chart
  }

  @Test(arguments: ["counted", "played", "contacted"] as [QuestionID])
  func saysInTheOutlineWhatThePictureSays(id: QuestionID) throws {
    let chart = try chart(id)
    #expect(chart.drawnFacts == chart.outlinedFacts)
    #expect(!chart.drawnFacts.isEmpty)
    #expect(chart.scene.textFaults == [])
    #expect(chart.scene.texts.allSatisfy { $0.size >= 8.5 })
    #expect(chart.table?.rows.isEmpty == false)
  }

  @Test func namesTheDataSetChosenAndWhereItIsHad() throws {
    let chart = try chart("counted")
    let row = try #require(chart.symbol("aspect-referrals.number"))
    #expect(row.facts.contains { $0.hasPrefix("Data on counts; published for these areas") })
    let meeting = try #require(chart.symbol("meeting"))
    #expect(meeting.facts.allSatisfy { $0.contains("local-authority") })
  }

  @Test func saysWhatBlocksInWordLetterAndPattern() throws {
    let chart = try chart("played")
    let question = try #require(chart.symbol("question"))
    #expect(question.facts[0] == "Answer: ✗ N no")
    let row = try #require(chart.symbol("aspect-play.level"))
    #expect(
      row.facts.last
        == "■ B stands in the way: nothing is mapped to it, and no search is recorded: one could change that"
    )
    #expect(row.facts.contains { $0.hasPrefix("Gap: blocks 1 question, ") })
    #expect(row.words.contains("B"))
    let other = try #require(chart.symbol("aspect-referrals.number"))
    #expect(other.facts.last == "◇ I not in the way")
    let control = try #require(chart.symbol("control-crowding.level"))
    #expect(control.facts[0] == "held constant")
  }

  @Test func namesTheFactsOnWhichAnAnswerTurns() throws {
    let row = try #require(try chart("contacted").symbol("aspect-contact.level"))
    #expect(row.facts.last?.hasPrefix("▷ F turns on facts: ") == true)
    #expect(row.facts.last?.contains("for which areas it is published") == true)
  }

  @Test func marksAnAnswerForWhichNotEverythingWasLookedAt() throws {
    let snapshot = snapshot
    var assessment = snapshot.assessment
    for place in assessment.answers.indices { assessment.answers[place].isExact = false }
    let cut = Snapshot(
      project: snapshot.project,
      model: snapshot.model,
      history: snapshot.history,
      version: snapshot.version,
      assessment: assessment,
      assessments: [assessment],
      comparisons: [],
      diagnostics: []
    )
    let all = try #require(QuestionsChart(cut)).chart
    for answer in assessment.answers {
      let mark = try #require(answer.inexactness?.english)
      let row = try #require(all.symbol("question-\(answer.question.id)"))
      #expect(row.facts.last?.hasSuffix(mark) == true)
      let own = QuestionChart(cut, answer: answer).chart
      #expect(own.symbol("question")?.facts.last == "Cut short: \(mark)")
      #expect(own.drawnFacts == own.outlinedFacts)
    }
  }

  @Test func tellsStatesApartWithoutColour() {
    let letters =
      QuestionVerdict.allCases.map(\.mark.letter) + Verdict.allCases.map(\.mark.letter)
    #expect(Set(letters).count == letters.count)
    let patterns = QuestionVerdict.allCases.map(\.mark.pattern)
    #expect(Set(patterns).count == patterns.count)
  }

  @Test func isDrawnWhenItIsNamedAndAllQuestionsAlways() throws {
    let catalogue = MapCatalogue(snapshot)
    let subject = try #require(catalogue.subject(named: "question-played"))
    #expect(subject == .question("played"))
    #expect(catalogue.id(of: subject) == "question-played")
    #expect(catalogue.picture(of: subject)?.id == "question-played")
    #expect(catalogue.picture(of: subject)?.title == catalogue.title(of: subject))
    #expect(catalogue.names.contains("question-played"))
    #expect(catalogue.subject(named: "question-weather") == nil)
    let standing = catalogue.entries.map(\.subject)
    #expect(standing.contains(.questions) && !standing.contains(subject))
    #expect(!MapCatalogue(MatrixStory().snapshot).entries.map(\.subject).contains(.questions))
  }

  @Test func tellsAQuestionInFullHoweverLongItIs() throws {
    let words = (1...60).map { "word\($0)" }
    let chart = try #require(QuestionsChart(snapshot(asking: words.joined(separator: " ")))).chart
    #expect(chart.scene.textFaults == [])
    let drawn = try #require(chart.symbol("question-counted")).words.joined(separator: " ")
    #expect(drawn.contains("word60"))
    #expect(!drawn.contains("…"))
  }

  @Test func showsEveryQuestionByItsAnswer() throws {
    let snapshot = snapshot
    let chart = try #require(QuestionsChart(snapshot)).chart
    #expect(chart.drawnFacts == chart.outlinedFacts)
    #expect(chart.scene.textFaults == [])
    #expect(chart.drawnFacts.count == 3)
    for answer in snapshot.assessment.answers {
      let symbol = try #require(chart.symbol("question-\(answer.question.id)"))
      let mark = answer.verdict.mark
      #expect(symbol.facts[0] == "Answer: \(mark.pattern) \(mark.letter) \(mark.word.english)")
    }
    #expect(QuestionsChart(MatrixStory().snapshot) == nil)
  }
}
