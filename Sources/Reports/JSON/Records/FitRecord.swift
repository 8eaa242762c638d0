import Assessment
import Catalogue
import FactorModel

/// How well a data set serves an aspect, as it is written out.
struct FitRecord: JSONRecord {
  struct ComponentRecord: JSONRecord {
    let component: Component
  }

  struct TermRecord: JSONRecord {
    let term: Term
  }

  struct CapRecord: JSONRecord {
    let cap: Cap
  }

  let fit: Fit
  let title: String
  let because: String?

  init(_ fit: Fit, aspect: AspectID, in snapshot: Snapshot, labels: Labels) {
    self.fit = fit
    title = labels.dataSet(fit.dataSet)
    because = snapshot.model.mappings(of: aspect).first { $0.dataSet == fit.dataSet }?.because
  }

  static let name = "fit"
  static let about = "How well a data set serves an aspect, and every step to that."
  static var fields: [JSONField<Self>] {
    let head: [JSONField<Self>] = [
      .string("dataSet", "Id of the data set.") { $0.fit.dataSet.text },
      .string("title", "Its title.") { $0.title },
      .code("mapped", "How directly it measures the aspect.") { $0.fit.mapped },
      .optional("because", "Why it is mapped so.") { $0.because },
      .code("role", "What part it plays.") { $0.fit.role },
      .optional("lastPeriod", "Its latest period.") { $0.fit.lastPeriod?.description },
    ]
    let steps: [JSONField<Self>] = [
      .record("directness", "Directness that counts.") {
        GapRecord.Coverage(range: $0.fit.directness)
      },
      .records("components", "The five components.") {
        $0.fit.components.map(ComponentRecord.init)
      },
      .record("breakdownFactor", "The factor for missing breakdowns.") {
        GapRecord.Coverage(range: $0.fit.breakdownFactor)
      },
      .record("uncapped", "The product, before ceilings.") {
        GapRecord.Coverage(range: $0.fit.uncapped)
      },
      .records("caps", "Ceilings that bind the low value.") { $0.fit.caps.map(CapRecord.init) },
      .records("terms", "The data terms of the contract.") { $0.fit.terms.map(TermRecord.init) },
      .records("usability", "Usability faults that are known.") {
        $0.fit.usability.map(TermRecord.init)
      },
    ]
    return head + JSONField.range { $0.fit.score } + steps
  }
}

extension FitRecord.ComponentRecord {
  static let name = "component"
  static let about = "One of the five components: its score and the fact that decided it."
  static var fields: [JSONField<Self>] {
    [
      .code("name", "Which component.") { $0.component.name },
      .record("score", "1, 1/2, 0 or a range of them; null: it does not bear.") {
        $0.component.score.map { GapRecord.Coverage(range: $0) }
      },
      .string("because", "The fact that decided it.") { $0.component.because },
      .strings("unknownFields", "Column names of facts that would decide it.") {
        $0.component.unknownFields
      },
    ]
  }
}

extension FitRecord.TermRecord {
  private static let outcomes = ["passes", "fails", "unknown"]

  static let name = "term"
  static let about = "One term of the contract, held against one data set."
  static var fields: [JSONField<Self>] {
    [
      .code("code", "The reason that a failure gives.") { $0.term.code },
      JSONField("outcome", .code(outcomes), "What came out.") { .string($0.outcome.word) },
      .string("because", "What is asked and what there is.") { $0.term.because },
      .strings("unknownFields", "Column names of facts that would decide it.") {
        $0.outcome.fields
      },
    ]
  }

  private var outcome: (word: String, fields: [String]) {
    switch term.outcome {
    case .passes: ("passes", [])
    case .fails: ("fails", [])
    case .unknown(let fields): ("unknown", fields)
    }
  }
}

extension FitRecord.CapRecord {
  static let name = "cap"
  static let about = "A ceiling, and why."
  static var fields: [JSONField<Self>] {
    [JSONField.code("cause", "Why.") { $0.cap.cause }]
      + JSONField.share("ceiling", "The highest value that it leaves.") { $0.cap.ceiling }
  }
}
