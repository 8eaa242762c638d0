package import Assessment
import Bilingual
import Catalogue
import FactorModel

/// A gap as it is written out: JSON, CSV and tables take their values from here.
package struct GapRecord: JSONRecord {
  package struct Reason: JSONRecord {
    let code: ReasonCode
    let because: String
    let dataSet: String?
  }

  package struct Closing: JSONRecord {
    let term: String
    let text: String
    let value: String?
  }

  package struct Coverage: JSONRecord {
    let range: ScoreRange
  }

  package struct Priority: JSONRecord {
    let priority: Gap.Priority
  }

  package let gap: Gap
  let factorLabel: String
  let aspectLabel: String
  let factorClass: FactorClass?
  let side: Side?
  let themes: [String]
  let nearestTitle: String?
  let closes: String
  let closingTerms: [Closing]
  let coverage: ScoreRange
  let band: Band
  let blocks: [String]

  package init(_ gap: Gap, in snapshot: Snapshot, labels: Labels) {
    let factor = snapshot.model.factor(gap.aspect.factor)
    let assessment = snapshot.assessment.aspect(gap.aspect)
    self.gap = gap
    factorLabel = labels.factor(gap.aspect.factor)
    aspectLabel = labels.aspect(gap.aspect)
    factorClass = factor?.factorClass
    side = factor?.side
    themes = factor?.themes.map(\.text) ?? []
    nearestTitle = gap.nearest.map(labels.dataSet)
    closes = labels.sentence(gap.closes)
    closingTerms = gap.closes.terms.map {
      Closing(term: $0.code, text: labels.phrase($0), value: $0.value)
    }
    coverage = assessment?.coverage ?? .zero
    band = assessment?.band ?? .none
    blocks = snapshot.assessment.answers(blockedBy: gap).map(\.question.id.text)
  }

  package static let name = "gap"
  package static let about =
    "What is not measured or not fit for use, why, and what would close it."
  package static var fields: [JSONField<Self>] {
    [
      .string("id", "Stable name: aspect, and population where it has one.") {
        $0.gap.id.description
      },
      .string("factor", "Id of the factor.") { $0.gap.aspect.factor.text },
      .string("factorLabel", "Its label.") { $0.factorLabel },
      .string("aspect", "Id of the aspect, factor.aspect.") { $0.gap.aspect.description },
      .string("aspectLabel", "Its label.") { $0.aspectLabel },
      .code("class", "First class of the factor.") { $0.factorClass },
      .code("side", "Demand, supply or both.") { $0.side },
      .strings("themes", "Ids of the themes of the factor, the main one first.") { $0.themes },
      .optional("population", "Id of the group that data must identify.") {
        $0.gap.id.population?.text
      },
      .code("kind", "The want of data, or a fault of data that are there.") { $0.gap.kind },
      .code("primary", "The primary reason.") { $0.gap.primary.code },
      .record("primaryReason", "The primary reason with its facts.") { Reason($0.gap.primary) },
      .codes("secondary", "What else the nearest data set fails.") {
        $0.gap.secondary.map(\.code)
      },
      .records("secondaryReasons", "The same with their facts.") {
        $0.gap.secondary.map(Reason.init)
      },
      .string("since", "The version in which it was first seen.") { $0.gap.since.version.text },
      .boolean("sinceOrBefore", "That is the earliest version: it may be older.") {
        $0.gap.since.orBefore
      },
      .optional("lastPeriod", "The latest period for which there are figures.") {
        $0.gap.lastPeriod?.description
      },
      .optional("nearest", "Id of the data set that gets furthest.") { $0.gap.nearest?.text },
      .optional("nearestTitle", "Its title.") { $0.nearestTitle },
      .string("closes", "What would close it, in a sentence.") { $0.closes },
      .records("closingTerms", "The same, term by term.") { $0.closingTerms },
      .strings("alsoCloses", "Ids of other gaps that closing it in this way would remove.") {
        $0.gap.alsoCloses.map(\.description)
      },
      .strings("comparators", "Ids of data sets in which Wales cannot be told apart.") {
        $0.gap.comparators.map(\.text)
      },
      .strings("historic", "Ids of stopped data sets that measured it.") {
        $0.gap.historic.map(\.text)
      },
      .strings("recommendations", "Ids of recommendations that concern it.") {
        $0.gap.recommendations.map(\.text)
      },
      .strings("blocks", "Ids of the questions whose answer is no for want of it.") {
        $0.blocks
      },
      .record("coverage", "Coverage of the aspect.") { Coverage(range: $0.coverage) },
      .record("priority", "Parts of its priority, never one number.") {
        Priority(priority: $0.gap.priority)
      },
    ]
  }
}

extension GapRecord.Reason {
  init(_ reason: Gap.Reason) {
    self.init(code: reason.code, because: reason.because, dataSet: reason.dataSet?.text)
  }

  package static let name = "reason"
  package static let about = "Why, with the fact behind it."
  package static var fields: [JSONField<Self>] {
    [
      .code("code", "Reason code of the method.") { $0.code },
      .string("because", "The fact behind it.") { $0.because },
      .optional("dataSet", "Id of the data set of which it is said.") { $0.dataSet },
    ]
  }
}

extension GapRecord.Closing {
  package static let name = "closingTerm"
  package static let about = "One thing that would have to be so."
  package static var fields: [JSONField<Self>] {
    [
      Self.field,
      .string("text", "In words.") { $0.text },
      .optional(
        "value",
        "A level, day, number, population or list of breakdowns, where it has one."
      ) { $0.value },
    ]
  }

  private static var field: JSONField<Self> {
    JSONField("term", .code(ClosingTerm.codes), "Which term.") { .string($0.term) }
  }
}

extension GapRecord.Coverage {
  package static let name = "range"
  package static let about = "From what is proven to what might be true."
  package static var fields: [JSONField<Self>] { JSONField.range { $0.range } }
}

extension GapRecord.Priority {
  package static let name = "priority"
  package static let about = "Each part visible; null where it is not computed yet."
  package static var fields: [JSONField<Self>] {
    [
      .integer("blockedQuestions", "Questions that it blocks.") { $0.priority.blockedQuestions },
      .optional("leverage", "Its leverage in the graph, as an exact fraction.") {
        $0.priority.leverage?.description
      },
    ]
      + JSONField.share("shortfall", "What is missing to full coverage, by what is proven.") {
        $0.priority.shortfall
      }
  }
}
