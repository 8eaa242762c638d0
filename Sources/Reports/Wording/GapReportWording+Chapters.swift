import Bilingual
import Catalogue
import FactorModel

/// Titles and sentences of the chapters on factors, outputs and data sets.
extension GapReportWording {
  static func edition(_ version: VersionID, _ day: String) -> LocalizedText {
    LocalizedText("Catalogue version \(version), as of \(day)")
  }

  static let gapsByClass = LocalizedText("Gaps by class, and how much is missing")
  static let recommended = LocalizedText("Concerned by a recommendation")
  static let gapsIntroduction = LocalizedText(
    "In order of priority: the questions that a gap blocks, then the leverage of its factor, then what is missing, which is the distance "
      + "to full coverage by what is proven. Each gap says why it is one, what comes nearest, and what would close it."
  )

  static let matrices = LocalizedText("Evidence at a glance")
  static let matricesIntroduction = LocalizedText(
    "What is published, crossed with what is asked for. Each picture has its table."
  )
  static let mapsIntroduction = LocalizedText(
    "Each map is a file beside this report; its text says what it shows."
  )
  static let timelines = LocalizedText("When the series ran")

  static let factorsIntroduction = LocalizedText(
    "A factor's coverage is the weighted mean over its aspects, exempt ones left out. Evidence for a "
      + "link stands with the factor to which it leads."
  )
  static let classAndSide = LocalizedText("Class and side")
  static let themes = LocalizedText("Themes")
  static let why = LocalizedText("Reason, or facts that would decide")
  static let ledBy = LocalizedText("What leads to it")
  static let leadsTo = LocalizedText("What it leads to")
  static let mapped = LocalizedText("Other data sets mapped")

  static func also(_ factorClass: FactorClass) -> LocalizedText {
    LocalizedText("also \(Wording.name(factorClass).english.lowercased())")
  }

  static func exempt(_ until: String) -> LocalizedText { LocalizedText("exempt until \(until)") }
  static func caution(_ text: String) -> LocalizedText { LocalizedText("Caution: \(text)") }

  static let outputs = LocalizedText("Outputs")
  static let output = LocalizedText("Output")
  static let owner = LocalizedText("Owner")
  static let kind = LocalizedText("Kind")
  static let status = LocalizedText("Status")
  static let bestFormat = LocalizedText("Best format")
  static let dataSets = LocalizedText("Data sets")
  static let howOften = LocalizedText("Data sets by the number of outputs that show them")
  static let noneRecorded = LocalizedText("none recorded")
  static let shownNowhere = LocalizedText("Data sets with no output recorded")

  static func outputsIntroduction(notObserved: Int) -> LocalizedText {
    let text =
      "An output is a place where the public can look at data sets; one data set may stand in several. "
      + "Several outputs of one data set are one source, not several."
    guard notObserved > 0 else { return LocalizedText(text) }
    return LocalizedText(
      "\(text) Left out \(notObserved == 1 ? "is" : "are") "
        + "\(Wording.count(notObserved, "data set that was", "data sets that were")) not observed in "
        + "this version."
    )
  }

  static func shownNowhere(_ count: Int) -> LocalizedText {
    LocalizedText(
      "For \(Wording.count(count, "data set", "data sets")) the catalogue records no output. That is "
        + "not to say that there is none."
    )
  }

  static let dataSetsTitle = LocalizedText("Data sets, and how each fits")
  static let dataSetsIntroduction = LocalizedText(
    "What is known of each data set of this version, and the aspects that it measures: how directly, "
      + "with what fit (from what is proven to what might be true), and in what role."
  )
  static let measures = LocalizedText("Measures")
  static let noAspect = LocalizedText("no aspect of the model")
  static let availability = LocalizedText("Availability")
  static let lifecycle = LocalizedText("Lifecycle")
  static let period = LocalizedText("Period")
  static let levels = LocalizedText("Levels")
  static let shownAt = LocalizedText("Outputs")
  static let notKnownTitle = LocalizedText("Not known")
  static let doesNotBear = LocalizedText("does not bear")

  static func fit(_ range: String) -> LocalizedText { LocalizedText("fit \(range)") }

  static func perhapsMore(_ names: String) -> LocalizedText {
    LocalizedText(names.isEmpty ? "not known in full" : "\(names); perhaps more")
  }

  static func period(_ period: PeriodCoverage) -> LocalizedText {
    switch period {
    case .range(let first?, let last?):
      LocalizedText(
        first == last ? first.description : "\(first.description) to \(last.description)"
      )
    case .range(let first?, nil):
      LocalizedText("from \(first.description); its end is not known")
    case .range(nil, let last?):
      LocalizedText("to \(last.description); its start is not known")
    case .range(nil, nil): LocalizedText("neither start nor end is known")
    case .editions(let editions):
      LocalizedText(editions.map(\.description).joined(separator: ", "))
    }
  }

  /// How many facts somebody would have to find out to settle what turns on them.
  static func settled(_ count: Int) -> LocalizedText {
    count == 0
      ? LocalizedText("Nothing here would settle an aspect; ranges would narrow.")
      : LocalizedText("\(Wording.count(count, "fact", "facts")) would settle aspects.")
  }

  static let notComparableMeaning = LocalizedText(
    "In one of the two versions these aspects were not established, exempt, or nobody had looked."
  )

  static func aspects(_ count: Int) -> LocalizedText {
    LocalizedText(Wording.count(count, "aspect", "aspects"))
  }

  static let glossary = LocalizedText("Glossary")
}
