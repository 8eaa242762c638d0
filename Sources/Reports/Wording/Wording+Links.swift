package import Bilingual
package import FactorModel

extension Wording {
  package static func name(_ polarity: Polarity) -> LocalizedText {
    switch polarity {
    case .positive: LocalizedText("more leads to more")
    case .negative: LocalizedText("more leads to less")
    case .unknown: LocalizedText("direction contested or unknown")
    }
  }

  package static func name(_ strength: Strength) -> LocalizedText {
    switch strength {
    case .strong: LocalizedText("strong")
    case .moderate: LocalizedText("moderate")
    case .weak: LocalizedText("weak")
    }
  }

  package static func name(_ claim: Link.Evidence.Claim) -> LocalizedText {
    switch claim {
    case .causal: LocalizedText("cause")
    case .association: LocalizedText("association")
    case .prediction: LocalizedText("prediction")
    case .hypothesis: LocalizedText("hypothesis")
    case .inference: LocalizedText("inference")
    }
  }

  /// What somebody claims who names a link so.
  package static func sentence(_ claim: Link.Evidence.Claim) -> LocalizedText {
    switch claim {
    case .causal: LocalizedText("The source holds that the one brings about the other.")
    case .association:
      LocalizedText("The source finds both together; it does not show which brings about which.")
    case .prediction: LocalizedText("The source finds that the one helps to foretell the other.")
    case .hypothesis: LocalizedText("The source supposes it and does not test it.")
    case .inference:
      LocalizedText("It was concluded from what the source says, which does not say it.")
    }
  }
}
