import Assessment
import Catalogue
import FactorModel

/// What counts as measured, as it is written out.
struct ContractRecord: JSONRecord {
  let contract: Contract

  static let name = "contract"
  static let about = "What counts as measured."
  static var fields: [JSONField<Self>] {
    [
      .string("geography", "Coarsest acceptable level.") { $0.contract.geography.description },
      .integer("oldestMonths", "Oldest acceptable age of the latest period, in months.") {
        $0.contract.oldestMonths
      },
      .integer("annualPoints", "Comparable points of a series published each year or oftener.") {
        $0.contract.annualPoints
      },
      .integer("editions", "Comparable editions of a series published less often.") {
        $0.contract.editions
      },
      .strings("breakdowns", "Breakdowns; a*b is a cross-tabulation.") {
        $0.contract.breakdowns.map(\.description)
      },
      .optional("population", "Id of the group to be identified.") { $0.contract.population?.text },
      .boolean("walesSeparable", "Whether Wales must be told apart.") {
        $0.contract.walesSeparable
      },
      .optional("because", "The use that needs what differs from the default.") {
        $0.contract.because
      },
      .strings("citations", "Where that use is named.") {
        $0.contract.citations.map(\.description)
      },
    ]
  }
}

/// A search without result, as it is written out.
struct FindingRecord: JSONRecord {
  let finding: Finding

  static let name = "finding"
  static let about = "What was looked for, when and where, without result."
  static var fields: [JSONField<Self>] {
    [
      .code("result", "What came of it.") { $0.finding.result },
      .string("lookedFor", "What was looked for.") { $0.finding.lookedFor },
      .string("on", "On which day.") { $0.finding.on.description },
      .strings("places", "Where.") { $0.finding.places },
      .strings("citations", "Where that is written.") {
        $0.finding.citations.map(\.description)
      },
    ]
  }
}

/// An exemption, as it is written out.
struct ExemptionRecord: JSONRecord {
  let exemption: Exemption

  static let name = "exemption"
  static let about = "Who holds that an aspect need not be measured, why, until when."
  static var fields: [JSONField<Self>] {
    [
      .string("by", "Who.") { $0.exemption.by },
      .string("because", "Why.") { $0.exemption.because },
      .string("until", "Its last day.") { $0.exemption.until.description },
    ]
  }
}
