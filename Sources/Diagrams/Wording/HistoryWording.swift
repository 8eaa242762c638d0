import Assessment
import Bilingual
import Catalogue

/// The texts of the picture of coverage over the versions: one place to translate.
enum HistoryWording {
  static let title = LocalizedText("Coverage over the versions")
  static let summary = LocalizedText(
    "A table of all aspects that can be compared throughout and of those of each class, by catalogue "
      + "version: the mean of their coverage."
  )
  static let groups = LocalizedText("Groups")
  static let group = LocalizedText("Group")
  static let all = LocalizedText("All classes")
  static let bars = LocalizedText("Mean coverage")
  static let proven = LocalizedText("proven")
  static let possible = LocalizedText("might be true beyond")
  static let panel = LocalizedText(
    "Only aspects that are established in every version are counted, each once; a frame is 100 %. What "
      + "is proven also rises when facts come to be known, which is no progress."
  )

  static func extent(_ panel: Int, of aspects: Int) -> LocalizedText {
    LocalizedText(
      "\(panel) of \(DiagramWording.count(aspects, "aspect", "aspects")) established in every version"
    )
  }

  static func aspects(_ count: Int) -> LocalizedText {
    LocalizedText(DiagramWording.count(count, "aspect", "aspects"))
  }

  static func fact(_ version: VersionID, _ level: CoverageHistory.Level) -> LocalizedText {
    LocalizedText(
      "\(version): \(DiagramWording.range(level.mean).english), \(level.met) met, "
        + DiagramWording.count(level.gaps, "gap", "gaps")
    )
  }
}
