import Assessment
import Bilingual

/// The words around listings.
enum ListingWording {
  static let factor = LocalizedText("Factor")
  static let aspect = LocalizedText("Aspect")
  static let label = LocalizedText("Label")
  static let aspects = LocalizedText("Aspects")
  static let coverage = LocalizedText("Coverage")
  static let band = LocalizedText("Band")
  static let verdict = LocalizedText("Verdict")
  static let best = LocalizedText("Best data set")
  static let gap = LocalizedText("Gap")
  static let reasonAndSince = LocalizedText("Reason, and since")
  static let nearestAndPeriod = LocalizedText("Nearest data set, last period")
  static let blocks = LocalizedText("Blocks")
  static let leverage = LocalizedText("Leverage")
  static let missing = LocalizedText("Missing")
  static let priorityMeaning = LocalizedText(
    "Priority goes by three parts, the largest first: how many questions a gap blocks, the leverage of its factor, and what is missing to "
      + "full coverage. Usability gaps come after data gaps."
  )

  static func coverageTitle(_ version: String) -> LocalizedText {
    LocalizedText("Coverage in version \(version)")
  }

  static func gapsTitle(_ version: String) -> LocalizedText {
    LocalizedText("Gaps in version \(version)")
  }

  static func caption(_ kind: Gap.Kind) -> LocalizedText {
    switch kind {
    case .data: LocalizedText("Data gaps, by priority")
    case .usability: LocalizedText("Usability gaps: the data are there, but")
    }
  }

  static func nothing(_ filter: ReportFilter) -> LocalizedText {
    filter.words.map { LocalizedText("Nothing matches \($0).") }
      ?? LocalizedText("There is nothing to list.")
  }

  static func coverageFoot(_ aspects: [AspectAssessment], filter: ReportFilter) -> LocalizedText {
    let counts = Verdict.allCases.map { verdict in
      (verdict, aspects.count { $0.verdict == verdict })
    }
    let all = Wording.count(aspects.count, "aspect", "aspects")
    let chosen = filter.words.map { ", for \($0)" } ?? ""
    return LocalizedText("\(all)\(chosen): \(GapReportWording.verdicts(counts)).")
  }

  static func gapsFoot(_ gaps: [Gap], filter: ReportFilter) -> LocalizedText {
    let data = Wording.count(gaps.count { $0.kind == .data }, "data gap", "data gaps")
    let usability = Wording.count(
      gaps.count { $0.kind == .usability },
      "usability gap",
      "usability gaps"
    )
    let chosen = filter.words.map { ", for \($0)" } ?? ""
    return LocalizedText("\(data) and \(usability)\(chosen).")
  }
}
