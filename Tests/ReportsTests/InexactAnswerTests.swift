import Assessment
import Bilingual
import FactorModel
import Reports
import Testing

/// An answer for which not everything was looked at bears a mark wherever it is listed.
struct InexactAnswerTests {
  private let snapshot: Snapshot = {
    let snapshot = Story().snapshot
    var assessment = snapshot.assessment
    for place in assessment.answers.indices { assessment.answers[place].isExact = false }
    // One of which nothing is known but that the search was cut.
    assessment.answers[2].prospect = nil
    return Snapshot(
      project: snapshot.project,
      model: snapshot.model,
      history: snapshot.history,
      version: snapshot.version,
      assessment: assessment,
      assessments: [assessment],
      comparisons: [],
      diagnostics: []
    )
  }()

  @Test func inTheList() throws {
    let words = QuestionList(snapshot).document.allInlines.map(\.plainText).joined()
    #expect(words.contains("partly (not all choices were weighed)"))
    #expect(words.contains("no (not all conflicts were looked for)"))
    #expect(words.contains("a better answer may have been missed"))
  }

  @Test func inTheTablesOfTheReport() throws {
    let document = GapReport(snapshot).document
    for (chapter, mark) in [
      ("answered", "not all choices were weighed"),
      ("unanswered-no", "not all conflicts were looked for"),
      ("unanswered-unknown", "not all choices were weighed"),
    ] {
      let table = try #require(document.section(chapter)?.tables.first)
      #expect(table.rows.allSatisfy { $0.map(\.plainText).joined().contains(mark) }, "\(chapter)")
    }
  }

  @Test func inCommaSeparatedText() {
    let record = QuestionsRecord(snapshot, answers: snapshot.assessment.answers)
    let lines = QuestionCSV.text(record).split(separator: "\r\n")
    #expect(lines.first?.hasSuffix("open_facts,is_exact") == true)
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",false") })
  }
}
