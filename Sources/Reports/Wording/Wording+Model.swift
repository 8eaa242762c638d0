package import Bilingual
package import FactorModel

extension Wording {
  package static func name(_ factorClass: FactorClass) -> LocalizedText {
    switch factorClass {
    case .need: LocalizedText("Need")
    case .prevention: LocalizedText("Prevention")
    case .provision: LocalizedText("Provision")
    case .outcome: LocalizedText("Outcome")
    }
  }

  package static func sentence(_ factorClass: FactorClass) -> LocalizedText {
    switch factorClass {
    case .need: LocalizedText("What drives the need, or shows it.")
    case .prevention: LocalizedText("What is done so that need does not arise or grow.")
    case .provision: LocalizedText("What services do and hold.")
    case .outcome: LocalizedText("What becomes of those concerned.")
    }
  }

  package static func name(_ side: Side) -> LocalizedText {
    switch side {
    case .demand: LocalizedText("Demand")
    case .supply: LocalizedText("Supply")
    case .both: LocalizedText("Demand and supply")
    }
  }

  package static func name(_ directness: Directness) -> LocalizedText {
    switch directness {
    case .direct: LocalizedText("direct")
    case .part: LocalizedText("part")
    case .proxy: LocalizedText("proxy")
    case .context: LocalizedText("context")
    }
  }

  package static func sentence(_ directness: Directness) -> LocalizedText {
    switch directness {
    case .direct: LocalizedText("It measures the thing itself.")
    case .part: LocalizedText("It measures a part of the thing.")
    case .proxy: LocalizedText("It measures something that stands in for the thing.")
    case .context: LocalizedText("It is of interest beside the thing, and counts as unmapped.")
    }
  }

  package static func name(_ result: Finding.Result) -> LocalizedText {
    switch result {
    case .notFound: LocalizedText("not found")
    case .neverCollected: LocalizedText("never collected")
    }
  }
}
