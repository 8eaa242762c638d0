package import Assessment
package import Bilingual
package import Catalogue
import FactorModel

extension Wording {
  package static func name(_ changeClass: ChangeClass) -> LocalizedText {
    switch changeClass {
    case .added: LocalizedText("added")
    case .removed: LocalizedText("removed")
    case .notObserved: LocalizedText("not observed")
    case .discontinued: LocalizedText("discontinued")
    case .revived: LocalizedText("revived")
    case .replaced: LocalizedText("replaced")
    case .rescoped: LocalizedText("re-scoped")
    case .qualityDocumentation: LocalizedText("quality documentation")
    case .link: LocalizedText("link")
    case .textOnly: LocalizedText("text only")
    }
  }

  package static func name(_ part: ChangeAttribution.Part) -> LocalizedText {
    switch part {
    case .method: LocalizedText("method")
    case .model: LocalizedText("model")
    case .knowledge: LocalizedText("knowledge")
    case .time: LocalizedText("time passing")
    case .change(let changeClass): name(changeClass)
    }
  }

  /// What is due to a part.
  package static func sentence(_ part: ChangeAttribution.Part) -> LocalizedText {
    switch part {
    case .method: LocalizedText("Other weights, thresholds or ceilings.")
    case .model: LocalizedText("Other aspects, contracts or mappings.")
    case .knowledge:
      LocalizedText("Facts found out, lost or corrected; the world need not have changed.")
    case .time: LocalizedText("The day moved on and nothing else: series grew older.")
    case .change(.added): LocalizedText("Data sets that are new in the catalogue.")
    case .change(.removed): LocalizedText("Data sets that are gone from it.")
    case .change(.notObserved):
      LocalizedText("Data sets that nobody looked for in one of the versions.")
    case .change(.discontinued): LocalizedText("Series that have stopped.")
    case .change(.revived): LocalizedText("Series that run again.")
    case .change(.replaced): LocalizedText("Successors that took over.")
    case .change(.rescoped):
      LocalizedText("Periods, areas, groups and breakdowns, new releases among them.")
    case .change(.qualityDocumentation):
      LocalizedText("Accounts of quality and comparability, gained or lost.")
    case .change(.link): LocalizedText("Where the data are to be had, and whether links work.")
    case .change(.textOnly): LocalizedText("Words that no number rests on.")
    }
  }
}

/// The words around what changed between two versions.
enum DiffWording {
  static let catalogue = LocalizedText("What changed in the catalogue")
  static let effect = LocalizedText("What it did")
  static let details = LocalizedText("Data set by data set")
  static let dueTo = LocalizedText("What the change of coverage is due to")
  static let kind = LocalizedText("Kind of change")
  static let dataSet = LocalizedText("Data set")
  static let dataSets = LocalizedText("Data sets")
  static let knowledgeAlone = LocalizedText("Of knowledge alone")
  static let field = LocalizedText("Field")
  static let period = LocalizedText("Last period")
  static let note = LocalizedText("Note")
  static let found = LocalizedText("of knowledge")
  static let aspect = LocalizedText("Aspect")
  static let change = LocalizedText("Change")
  static let part = LocalizedText("Due to")
  static let meaning = LocalizedText("What it is")
  static let points = LocalizedText("Points")
  static let level = LocalizedText("Mean then")
  static let aspectsMoved = LocalizedText("Aspects raised, lowered")
  static let stoppedWithThem = LocalizedText("Stopped with them, as their parts:")
  static let nothing = LocalizedText("Nothing changed.")
  static let nothingMoved = LocalizedText("It moved no aspect that can be compared.")
  static let noPanel = LocalizedText(
    "No aspect is established in both versions, so that no change of coverage can be told."
  )
  static let notComparable = LocalizedText("What cannot be compared")
  static let before = LocalizedText("before")
  static let after = LocalizedText("after")

  static func title(_ before: String, _ after: String) -> LocalizedText {
    LocalizedText("From \(before) to \(after)")
  }

  static func counts(_ difference: CatalogueDifference) -> LocalizedText {
    LocalizedText(
      "\(Wording.count(difference.changes.count, "data set differs", "data sets differ")); "
        + "\(Wording.count(difference.unchanged, "is", "are")) the same in both."
    )
  }

  static func attribution(_ attribution: ChangeAttribution) -> LocalizedText {
    let size = Wording.count(attribution.aspects.count, "aspect", "aspects")
    let head =
      "Mean coverage of the matched panel (\(size)), by what is proven. The earlier version is turned "
      + "into the later one part by part, in a fixed order; the parts add up to the whole. "
    let one =
      switch (attribution.isOneMethod, attribution.isOneModel) {
      case (true, true):
        "Both versions are judged by the method and the model as they are now, so that these changed nothing."
      case (true, false): "The method is one for both versions; the model is not."
      case (false, true): "The model is one for both versions; the method is not."
      case (false, false): "Neither method nor model is one for both versions."
      }
    return LocalizedText(
      head + one + " A change of method, model or knowledge is no progress, and no loss."
    )
  }

  static func command(_ before: VersionID, _ after: VersionID) -> LocalizedText {
    LocalizedText(
      "“bwlch diff \(before) \(after)” lists every field before and after, and every aspect, the undetermined among them."
    )
  }
}
