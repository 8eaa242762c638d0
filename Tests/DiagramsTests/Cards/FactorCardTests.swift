import Assessment
import Bilingual
import Catalogue
import FactorModel
import TestSupport
import Testing

@testable import Diagrams

struct FactorCardTests {
  @Test func asksSomethingElseForEachReasonAndVerdict() {
    let questions =
      ReasonCode.allCases.map { DiscussionWording.question($0).english }
      + Verdict.allCases.map { DiscussionWording.question($0).english }
    #expect(Set(questions).count == questions.count)
    for question in questions { #expect(question.hasSuffix("?"), "\(question)") }
  }

  @Test func takesGapsLinksAndQuestionFromTheSnapshot() throws {
    let snapshot = Sketch().snapshot
    let factors = snapshot.model.factors.map(\.id)
    for factor in factors {
      let card = try #require(
        FactorCard(snapshot, factor: factor) { LocalizedText("because of \($0.rawValue)") }
      )
      let gaps = snapshot.assessment.gaps.filter { $0.aspect.factor == factor }
      #expect(card.gaps.count == gaps.count)
      #expect(card.leadsTo.count == snapshot.model.links.count { $0.from == factor })
      #expect(card.comesFrom.count == snapshot.model.links.count { $0.to == factor })
      if let first = gaps.first(where: { $0.kind == .data }) ?? gaps.first {
        #expect(card.question.text == DiscussionWording.question(first.primary.code).english)
        #expect(card.gaps[0].reason == "because of \(first.primary.code.rawValue)")
        #expect(card.question.about == card.gaps[0].aspect)
      }
    }
  }

  @Test func isMissingForAnUnknownFactor() {
    let unknown: FactorID = "no-such-factor"
    #expect(FactorCard(Sketch().snapshot, factor: unknown) { _ in LocalizedText("") } == nil)
  }
}
