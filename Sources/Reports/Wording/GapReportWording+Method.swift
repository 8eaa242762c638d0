import Bilingual
import FactorModel

extension GapReportWording {
  static let fit = LocalizedText(
    "Fit is directness, times the weighted mean of the components that bear, times the share of the "
      + "required breakdowns that is published (never less than 1/2). An unknown counts 0 in the low "
      + "value and 1 in the high one."
  )
  static let best = LocalizedText(
    "An aspect's coverage is the best fit that any one data set gives it, never a sum. A factor's is "
      + "the weighted mean over its aspects."
  )
  static let stopped = LocalizedText(
    "What has stopped adds nothing; what is planned or unpublished counts 0; a data set in which "
      + "Wales cannot be told apart counts 0 and is shown for comparison."
  )
  static let stability = LocalizedText(
    "A band is stable if it holds when each weight moves between 3/4 and 5/4 of itself; otherwise "
      + "all bands that come out are shown."
  )
  static let truncated = LocalizedText(
    "Numbers are exact fractions within and are truncated in print, so that none looks larger than "
      + "it is."
  )
  static let components = LocalizedText("Components and their weights")
  static let directnesses = LocalizedText("What a measure counts by its directness")
  static let bandTable = LocalizedText("Bands")
  static let capsTitle = LocalizedText("Ceilings")

  static func wide(_ method: Method) -> LocalizedText {
    LocalizedText(
      "A range wider than \(method.wideRange.truncatedPercent) points names the facts that would "
        + "decide it."
    )
  }

  static func caps(_ method: Method) -> [LocalizedText] {
    [
      LocalizedText("Geography 0 or currency 0: the aspect is at most weak."),
      LocalizedText("Proxies alone: at most weak."),
      LocalizedText("Parts alone: at most partial."),
      LocalizedText("A required aspect with nothing: the factor is at most partial."),
    ]
  }

  static let level = LocalizedText("Figures at this level, or finer ones that add up")
  static let age = LocalizedText("Oldest latest period")
  static let points = LocalizedText("Comparable points")
  static let breakdowns = LocalizedText("Broken down by")
  static let identifies = LocalizedText("Identifies")
  static let wales = LocalizedText("Wales can be told apart")
  static let use = LocalizedText("Because")

  static func months(_ count: Int) -> LocalizedText {
    LocalizedText(Wording.count(count, "month", "months"))
  }

  static func span(_ contract: Contract) -> LocalizedText {
    LocalizedText(
      "\(contract.annualPoints) annual points, or \(contract.editions) editions of what is published "
        + "less often"
    )
  }

  static func yes(_ value: Bool) -> LocalizedText {
    value ? LocalizedText("required") : LocalizedText("not required")
  }
}
