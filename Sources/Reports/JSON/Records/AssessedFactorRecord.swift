import Assessment
import Catalogue
import FactorModel

/// A factor with all that was found out about it.
struct AssessedFactorRecord: JSONRecord {
  let assessment: FactorAssessment
  let factor: Factor?
  let label: String
  let aspects: [AssessedAspectRecord]

  init(_ assessment: FactorAssessment, in snapshot: Snapshot, labels: Labels) {
    self.assessment = assessment
    factor = snapshot.model.factor(assessment.id)
    label = labels.factor(assessment.id)
    aspects = assessment.aspects.map { AssessedAspectRecord($0, in: snapshot, labels: labels) }
  }

  static let name = "assessedFactor"
  static let about = "A factor with all that was found out about it."
  static var fields: [JSONField<Self>] {
    let head: [JSONField<Self>] = [
      .string("id", "Id of the factor.") { $0.assessment.id.text },
      .string("label", "Its label.") { $0.label },
      .code("class", "Its first class.") { $0.factor?.factorClass },
      .code("also", "Its second class.") { $0.factor?.alsoClass },
      .code("side", "Demand, supply or both.") { $0.factor?.side },
      .strings("themes", "Ids of its themes, the main one first.") {
        $0.factor?.themes.map(\.text) ?? []
      },
    ]
    let rest: [JSONField<Self>] = [
      .code("band", "Band of the low value.") { $0.assessment.band },
      .codes("possibleBands", "Bands that come out when weights move.") {
        $0.assessment.possibleBands
      },
      .record("uncapped", "The mean before ceilings.") {
        GapRecord.Coverage(range: $0.assessment.uncapped)
      },
      .records("caps", "Ceilings that bind.") {
        $0.assessment.caps.map(FitRecord.CapRecord.init)
      },
      .records("aspects", "Its aspects, in the order of the model.") { $0.aspects },
    ]
    return head + JSONField.range { $0.assessment.coverage } + rest
  }
}

/// An aspect with all that was found out about it.
struct AssessedAspectRecord: JSONRecord {
  let assessment: AspectAssessment
  let label: String
  let weight: Rational
  let isRequired: Bool
  let contract: ContractRecord?
  let fits: [FitRecord]

  init(_ assessment: AspectAssessment, in snapshot: Snapshot, labels: Labels) {
    let aspect = snapshot.model.aspect(assessment.id)
    self.assessment = assessment
    label = labels.aspect(assessment.id)
    weight = aspect?.weight ?? 1
    isRequired = aspect?.isRequired ?? true
    contract = (aspect?.contract).map(ContractRecord.init)
    fits = assessment.fits.map {
      FitRecord($0, aspect: assessment.id, in: snapshot, labels: labels)
    }
  }

  static let name = "assessedAspect"
  static let about = "An aspect with all that was found out about it."
  static var fields: [JSONField<Self>] {
    let head: [JSONField<Self>] = [
      .string("id", "Id of the aspect, factor.aspect.") { $0.assessment.id.description },
      .string("label", "Its label.") { $0.label },
      .string("weight", "Its weight in the factor's coverage, an exact fraction.") {
        $0.weight.description
      },
      .boolean("required", "Whether the factor is incomplete without it.") { $0.isRequired },
      .record("contract", "What counts as measured.") { $0.contract },
      .code("verdict", "Whether it is measured.") { $0.assessment.verdict },
    ]
    let rest: [JSONField<Self>] = [
      .code("band", "Band of the low value.") { $0.assessment.band },
      .codes("possibleBands", "Bands that come out when weights move.") {
        $0.assessment.possibleBands
      },
      .optional("best", "Id of the data set that gives the coverage.") {
        $0.assessment.best?.text
      },
      .records("fits", "All data sets mapped to it, best first.") { $0.fits },
      .strings("comparators", "Ids of data sets in which Wales cannot be told apart.") {
        $0.assessment.comparators.map(\.text)
      },
      .strings("context", "Ids of data sets of interest beside it.") {
        $0.assessment.context.map(\.text)
      },
      .records("openFields", "Facts that would decide a range that is too wide.") { record in
        record.assessment.openFields.map {
          AspectRecord.OpenField(dataSet: $0.dataSet.text, field: $0.field)
        }
      },
      .records("decidingFields", "Facts that would decide a verdict that is not established.") {
        $0.assessment.decidingFields.map {
          AspectRecord.OpenField(dataSet: $0.dataSet.text, field: $0.field)
        }
      },
      .record("finding", "The latest search, where nothing is mapped.") {
        $0.assessment.finding.map(FindingRecord.init)
      },
      .record("exemption", "Who holds that it need not be measured.") {
        $0.assessment.exemption.map(ExemptionRecord.init)
      },
    ]
    return head + JSONField.range { $0.assessment.coverage } + rest
  }
}
