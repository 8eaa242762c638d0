import Assessment
import Catalogue
import Foundation
import FactorModel
import Reports
import TestSupport
import Testing

struct JSONSchemaTests {
  private let snapshot = Story().snapshot

  private func schema(_ name: String) throws -> JSONValue {
    try #require(JSONSchemas.all.first { $0.name == name }?.schema)
  }

  private func documents() throws -> [(String, JSONValue)] {
    let dataSets = snapshot.version.dataSets
    return [
      ("bwlch.gaps-1.json", GapsRecord(snapshot).json),
      ("bwlch.coverage-1.json", CoverageRecord(snapshot).json),
      ("bwlch.assessment-1.json", AssessmentRecord(snapshot).json),
      ("bwlch.diagnostics-1.json", DiagnosticsRecord(snapshot.diagnostics).json),
      (
        "bwlch.explanation-1.json",
        try #require(ExplanationRecord(of: "care-leaver-outcomes", in: snapshot)).json
      ),
      ("bwlch.recommendations-1.json", RecommendationsRecord(snapshot).json),
      ("bwlch.whatif-1.json", WhatIfRecord(WhatIfTogether([], in: snapshot), in: snapshot).json),
      (
        "bwlch.plan-1.json",
        PlanRecord(
          Planner(snapshot).plan(
            PlanGoal(needs: snapshot.assessment.gaps.map { .gap($0.id) })
          ),
          in: snapshot
        ).json
      ),
      (
        "bwlch.questions-1.json",
        QuestionsRecord(snapshot, answers: snapshot.assessment.answers).json
      ),
      (
        "bwlch.link-1.json",
        LinkabilityRecord(
          Linkability(
            dataSets[0],
            dataSets[dataSets.count - 1],
            lattice: snapshot.history.geography,
            asOf: snapshot.assessment.asOf
          ),
          in: snapshot
        ).json
      ),
      ("bwlch.history-1.json", HistoryRecord(snapshot).json),
      (
        "bwlch.diff-1.json",
        DiffRecord(try #require(snapshot.diffs.first), in: snapshot).json
      ),
    ]
  }

  @Test func validatesEveryDocument() throws {
    for (name, document) in try documents() {
      #expect(SchemaChecker(schema: try schema(name)).faults(document) == [], "\(name)")
    }
  }

  @Test func isWellFormed() throws {
    for (name, document) in try documents() {
      #expect(throws: Never.self, "\(name)") {
        try JSONSerialization.jsonObject(with: Data(document.prettyText.utf8))
      }
    }
    for (_, schema) in JSONSchemas.all {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(schema.prettyText.utf8))
      }
    }
  }

  @Test func refusesWhatTheSchemaDoesNotDescribe() throws {
    let checker = SchemaChecker(schema: try schema("bwlch.gaps-1.json"))
    guard case .object(let members) = GapsRecord(snapshot).json else {
      Issue.record("a document is an object")
      return
    }
    let without = members.filter { $0.name != "asOf" }
    #expect(checker.faults(.object(without)) == ["$: lacks asOf"])
    let more = members + [.init("surprise", .null)]
    #expect(checker.faults(.object(more)) == ["$: knows no surprise"])
    let other = members.map { $0.name == "schema" ? .init("schema", .string("x")) : $0 }
    #expect(checker.faults(.object(other)).count == 1)
  }

  @Test func namesTheFieldsThatConsumersRelyOn() throws {
    guard case .array(let gaps)? = GapsRecord(snapshot).json["gaps"], let gap = gaps.first else {
      Issue.record("the story has gaps")
      return
    }
    #expect(gap["id"] == .string("care-leaver-outcomes.employment@care-leavers"))
    #expect(gap["aspect"] == .string("care-leaver-outcomes.employment"))
    #expect(gap["class"] == .string("outcome"))
    #expect(gap["kind"] == .string("data"))
    #expect(gap["primary"] == .string("discontinued"))
    #expect(gap["since"] == .string("2023-03"))
    #expect(gap["sinceOrBefore"] == .bool(false))
    #expect(gap["lastPeriod"] == .string("2015/16"))
    #expect(gap["nearest"] == .string("leavers-return"))
    #expect(gap["closes"] == .string("Closes when “Leavers' return” runs again."))
    #expect(gap["priority"]?["leverage"] == .string("1/3"))
    #expect(gap["priority"]?["blockedQuestions"] == .integer(1))
    #expect(gap["blocks"] == .array([.string("referred")]))
  }

  @Test func writesNoNumberOfItsOwn() {
    for rollUp in snapshot.assessment.rollUps where rollUp.mean == nil {
      #expect(rollUp.group == .factorClass(.prevention))
    }
    guard case .array(let rollUps)? = CoverageRecord(snapshot).json["rollups"] else {
      Issue.record("coverage has roll-ups")
      return
    }
    #expect(rollUps.map { $0["mean"] }.last == .some(.null))
    #expect(rollUps.first?["mean"]?["lowExact"] == .string("43/120"))
  }
}
