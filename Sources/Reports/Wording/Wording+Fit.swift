package import Assessment
package import Bilingual
package import Catalogue
import FactorModel

extension Wording {
  package static func name(_ component: ComponentName) -> LocalizedText {
    switch component {
    case .currency: LocalizedText("currency")
    case .geography: LocalizedText("geography")
    case .comparability: LocalizedText("comparability")
    case .quality: LocalizedText("documented quality")
    case .access: LocalizedText("access")
    }
  }

  /// What earns the component 1, 1/2 and 0.
  package static func sentence(_ component: ComponentName) -> LocalizedText {
    switch component {
    case .currency:
      LocalizedText(
        "1 if the series runs and its latest period is no older than the contract accepts, 1/2 up to "
          + "twice as old, 0 if older or stopped."
      )
    case .geography:
      LocalizedText(
        "1 if figures are published at the level required, or at a finer one from which they add up; "
          + "1/2 one step coarser; 0 otherwise."
      )
    case .comparability:
      LocalizedText(
        "1 if figures can be compared over the required span and between areas, 1/2 for one of the "
          + "two, 0 for neither."
      )
    case .quality:
      LocalizedText(
        "1 for a quality report that can be reached and states the known issues, 1/2 for a summary, "
          + "0 for neither."
      )
    case .access:
      LocalizedText(
        "1 if machines can read it and the link lands on it, 1/2 for a dashboard, a document or a "
          + "link that lands elsewhere, 0 if the link is dead and there is no other copy."
      )
    }
  }

  package static func name(_ role: Fit.Role) -> LocalizedText {
    switch role {
    case .current: LocalizedText("current")
    case .historic: LocalizedText("historic")
    case .restricted: LocalizedText("restricted")
    case .comparator: LocalizedText("comparator")
    case .notObserved: LocalizedText("not observed")
    }
  }

  /// What part a data set plays for an aspect.
  package static func sentence(_ role: Fit.Role) -> LocalizedText {
    switch role {
    case .current:
      LocalizedText(
        "As far as is known it is public and runs: it counts towards coverage."
      )
    case .historic:
      LocalizedText("It has stopped: it adds nothing and is shown beside the coverage.")
    case .restricted: LocalizedText("The public cannot have it.")
    case .comparator: LocalizedText("Wales cannot be told apart in it: it is shown for comparison.")
    case .notObserved:
      LocalizedText("It was not observed in this version: what it gave then is unknown.")
    }
  }

  /// A ceiling on what is proven, and why.
  ///
  /// Where it is not `certain` that the cause holds, what is proven has to reckon with it.
  package static func sentence(_ cap: Cap, certain: Bool = true) -> LocalizedText {
    let head = "What is proven is at most \(percent(cap.ceiling)), because"
    return switch cap.cause {
    case .geography:
      LocalizedText(
        certain
          ? "\(head) its areas do not serve (geography 0)."
          : "\(head) its areas may not serve (geography may be 0)."
      )
    case .currency:
      LocalizedText(
        certain
          ? "\(head) it is too old or has stopped (currency 0)."
          : "\(head) it may be too old or have stopped (currency may be 0)."
      )
    case .proxy:
      LocalizedText(
        certain
          ? "\(head) it counts as a proxy: it is one, or the group is not identified."
          : "\(head) it may count as a proxy."
      )
    case .part:
      LocalizedText("\(head) it measures a part only.")
    case .requiredAspectMissing:
      LocalizedText("\(head) a required aspect has nothing.")
    }
  }

  package static func name(_ outcome: Term.Outcome) -> LocalizedText {
    switch outcome {
    case .passes: LocalizedText("passes")
    case .fails: LocalizedText("fails")
    case .unknown: LocalizedText("unknown")
    }
  }

  static func tone(_ outcome: Term.Outcome) -> Tone {
    switch outcome {
    case .passes: .good
    case .fails: .poor
    case .unknown: .open
    }
  }

  /// What a data term of a contract asks, as a question to which *passes* is yes.
  package static func question(_ code: ReasonCode) -> LocalizedText {
    switch code {
    case .notFound, .neverCollected, .unassessed: LocalizedText("Is there any data set?")
    case .discontinued: LocalizedText("Does the series run?")
    case .notPublished: LocalizedText("Can the public have it?")
    case .notSeparable: LocalizedText("Can Wales be told apart?")
    case .populationNotIdentified: LocalizedText("Is the group identified?")
    case .proxyOnly: LocalizedText("Is it more than a proxy?")
    case .partOnly: LocalizedText("Is all of it measured?")
    case .geographyTooCoarse: LocalizedText("Are the areas small enough?")
    case .tooOld: LocalizedText("Is it recent enough?")
    case .seriesBreak, .spanTooShort: LocalizedText("Is the series long enough, unbroken?")
    case .breakdownMissing: LocalizedText("Is it broken down as needed?")
    case .notComparable: LocalizedText("Can areas be compared?")
    case .qualityUndocumented: LocalizedText("Is its quality documented?")
    case .unreachable: LocalizedText("Can it be reached?")
    }
  }

  package static func name(_ availability: Availability) -> LocalizedText {
    switch availability {
    case .public: LocalizedText("public")
    case .onRequest: LocalizedText("on request")
    case .unpublished: LocalizedText("collected but not published")
    case .planned: LocalizedText("planned")
    }
  }
}
