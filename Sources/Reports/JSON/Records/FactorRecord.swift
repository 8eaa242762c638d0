package import Assessment
import Catalogue
import FactorModel

/// A factor's coverage as it is written out.
package struct FactorRecord: JSONRecord {
  let assessment: FactorAssessment
  let label: String
  let factorClass: FactorClass
  let also: FactorClass?
  let side: Side
  let themes: [String]
  package let aspects: [AspectRecord]

  init(_ selected: ReportFilter.SelectedFactor, in snapshot: Snapshot, labels: Labels) {
    let factor = selected.factor
    assessment = selected.assessment
    label = labels.factor(factor.id)
    factorClass = factor.factorClass
    also = factor.alsoClass
    side = factor.side
    themes = factor.themes.map(\.text)
    aspects = selected.aspects.map { AspectRecord($0, in: snapshot, labels: labels) }
  }

  package static let name = "factor"
  package static let about = "A factor, its coverage and that of its aspects."
  package static var fields: [JSONField<Self>] {
    [
      .string("id", "Id of the factor.") { $0.assessment.id.text },
      .string("label", "Its label.") { $0.label },
      .code("class", "Its first class, under which roll-ups count it.") { $0.factorClass },
      .code("also", "Its second class.") { $0.also },
      .code("side", "Demand, supply or both.") { $0.side },
      .strings("themes", "Ids of its themes, the main one first.") { $0.themes },
    ] + JSONField.range { $0.assessment.coverage }
      + [
        .code("band", "Band of the low value.") { $0.assessment.band },
        .boolean("stable", "The band holds when each weight moves between 3/4 and 5/4 of itself.") {
          $0.assessment.isStable
        },
        .codes("possibleBands", "The bands that come out when they move.") {
          $0.assessment.possibleBands
        },
        .records("aspects", "Its aspects, in the order of the model.") { $0.aspects },
      ]
  }
}

/// An aspect's verdict and coverage as they are written out.
package struct AspectRecord: JSONRecord {
  package struct OpenField: JSONRecord {
    let dataSet: String
    let field: String
  }

  package let assessment: AspectAssessment
  let label: String
  let population: String?
  let bestTitle: String?
  let reason: ReasonCode?

  init(_ assessment: AspectAssessment, in snapshot: Snapshot, labels: Labels) {
    self.assessment = assessment
    label = labels.aspect(assessment.id)
    population = snapshot.model.aspect(assessment.id)?.contract.population?.text
    bestTitle = assessment.best.map(labels.dataSet)
    reason =
      snapshot.assessment.dataGaps.first { $0.aspect == assessment.id }?.primary.code
  }

  package static let name = "aspect"
  package static let about = "One thing about a factor that has to be measured."
  package static var fields: [JSONField<Self>] {
    [
      .string("id", "Id of the aspect, factor.aspect.") { $0.assessment.id.description },
      .string("label", "Its label.") { $0.label },
      .optional("population", "Id of the group that data must identify.") { $0.population },
      .code("verdict", "Whether it is measured.") { $0.assessment.verdict },
      .code("reason", "Primary reason of its data gap.") { $0.reason },
    ] + JSONField.range { $0.assessment.coverage }
      + [
        .code("band", "Band of the low value.") { $0.assessment.band },
        .boolean("stable", "The band holds when each weight moves between 3/4 and 5/4 of itself.") {
          $0.assessment.isStable
        },
        .codes("possibleBands", "The bands that come out when they move.") {
          $0.assessment.possibleBands
        },
        .optional("best", "Id of the data set that gives the coverage.") {
          $0.assessment.best?.text
        },
        .optional("bestTitle", "Its title.") { $0.bestTitle },
        .records("openFields", "Facts that would decide a range that is too wide.") {
          $0.assessment.openFields.map { OpenField(dataSet: $0.dataSet.text, field: $0.field) }
        },
        .records("decidingFields", "Facts that would decide a verdict that is not established.") {
          $0.assessment.decidingFields.map { OpenField(dataSet: $0.dataSet.text, field: $0.field) }
        },
      ]
  }
}

extension AspectRecord.OpenField {
  package static let name = "openField"
  package static let about = "A cell of the catalogue that somebody could find out."
  package static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "Id of the data set.") { $0.dataSet },
      .string("field", "Column name of the catalogue.") { $0.field },
    ]
  }
}
