import Assessment
import FactorModel

/// An aspect whose verdict or coverage would be another.
package struct AspectMoveRecord: JSONRecord {
  let move: WhatIf.AspectMove

  package static let name = "aspectMove"
  package static let about = "An aspect whose verdict or coverage would be another."
  package static var fields: [JSONField<Self>] {
    [
      .string("aspect", "Its id.") { $0.move.aspect.description },
      .code("verdictBefore", "The verdict now.") { $0.move.before.verdict },
      .code("verdictAfter", "The verdict then.") { $0.move.after.verdict },
      .record("coverageBefore", "Coverage now.") {
        RecommendationRecord.Value(range: $0.move.before.coverage)
      },
      .record("coverageAfter", "Coverage then.") {
        RecommendationRecord.Value(range: $0.move.after.coverage)
      },
    ]
  }
}
