import Assessment
import Bilingual

/// The words around coverage over the versions.
enum HistoryReportWording {
  static let chapter = LocalizedText("History")
  static let group = LocalizedText("Group")
  static let aspects = LocalizedText("Aspects")
  static let version = LocalizedText("Version")
  static let byGroup = LocalizedText("Mean coverage of the panel by group")
  static let allVerdicts = LocalizedText("Verdicts of all aspects, not comparable between versions")
  static let panelMeaning = LocalizedText(
    "Only aspects that are established in every version are compared: the panel matched in all of "
      + "them. Each counts once; a range runs from what is proven to what might be true. Themes and "
      + "populations overlap. What is proven also rises when facts come to be known: “bwlch diff” tells "
      + "what a change is due to."
  )
  static let command = LocalizedText(
    "“bwlch history” tells it by theme and population as well."
  )
  static let onlyOne = LocalizedText("There is a single version: nothing can be compared.")

  static func title(_ version: String) -> LocalizedText {
    LocalizedText("Coverage over the versions up to \(version)")
  }

  static func size(_ history: CoverageHistory) -> LocalizedText {
    LocalizedText(
      "The panel holds \(history.panel.count) of "
        + "\(Wording.count(history.aspects, "aspect", "aspects"))."
    )
  }

  /// `39 % to 60 %; 4 met, 8 gaps`.
  static func level(_ level: CoverageHistory.Level) -> LocalizedText {
    LocalizedText(
      "\(Wording.range(level.mean).english); \(level.met) met, "
        + Wording.count(level.gaps, "gap", "gaps")
    )
  }
}
