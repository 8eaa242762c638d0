import Assessment
import Bilingual
import FactorModel

/// The texts of the evidence matrices: one place to translate.
enum MatrixWording {
  static let notes = LocalizedText("To bear in mind")
  static let cells = LocalizedText("Cells")

  static let themesByClasses = LocalizedText("Evidence matrix: themes by classes")
  static let themesByClassesSummary = LocalizedText(
    "A table of themes by classes of factors: how many factors there are, and how many of their "
      + "aspects public data measure."
  )
  static let theme = LocalizedText("Theme")
  static let allFactors = LocalizedText("All factors, each once")
  static let total = LocalizedText("All classes")
  static let allClasses = LocalizedText("Factors and aspects of all classes")
  static let factorsShort = LocalizedText("Factors")
  static let noGap = LocalizedText("no gap")
  static let noFactor = LocalizedText("no factor")
  static let aspectsBy = LocalizedText("Aspects by verdict")
  static let themesOverlap = LocalizedText(
    "A factor stands in the row of each of its themes: themes overlap, and rows are not summed."
  )
  static let barLength = LocalizedText(
    "The length of a bar is the number of aspects, on one scale in all rows. "
      + "The letters are those of the key; the large number is that of the gaps."
  )

  static func themesShown(_ themes: Int, factors: Int) -> LocalizedText {
    LocalizedText(
      DiagramWording.count(themes, "theme", "themes") + ", "
        + DiagramWording.count(factors, "factor", "factors")
    )
  }

  static func factors(_ count: Int) -> LocalizedText {
    LocalizedText(DiagramWording.count(count, "factor", "factors"))
  }

  static func inAll(_ words: String) -> LocalizedText { LocalizedText("In all: \(words).") }

  /// `7 factors: M 1 met, X 12 gaps`, or a dash.
  static func words(_ cell: ThemeClassMatrix.Cell, in language: Language) -> String {
    guard cell.factors > 0 else { return "–" }
    let verdicts = Verdict.allCases.compactMap { verdict -> String? in
      let count = cell.count(of: verdict)
      guard count > 0 else { return nil }
      return "\(verdict.mark.letter) "
        + DiagramWording.count(count, verdict).text(in: language)
    }
    return "\(factors(cell.factors).text(in: language)): \(verdicts.joined(separator: ", "))"
  }

  static let factor = LocalizedText("Factor")
  static let coverageShort = LocalizedText("Coverage")
  static let required = LocalizedText("Level required")
  static let isRequired = LocalizedText("level required")
  static let notKnown = LocalizedText("not known")
  static let notKnownAt = LocalizedText("Not known whether anything is published at")
  static let nowhere = LocalizedText("No current public data set is mapped at any of these levels")
  static let fits = LocalizedText("Best fit published there")
  static let directness = LocalizedText("What the data set measures")
  static let requiredLevel = LocalizedText("the level that a contract requires")
  static let unknownLevel = LocalizedText("levels of a mapped data set not known")
  static let nothingThere = LocalizedText("nothing known to be published there")
  static let byGeographySummary = LocalizedText(
    "A table of factors by geography level, from coarse to fine: how well the best current public "
      + "data set that is known to be published at the level fits one of the factor's aspects."
  )
  static let bestFit = LocalizedText(
    "A fit is against the whole contract of its aspect, so that a data set that is too coarse, old "
      + "or short is weak wherever it is published. Boundary vintages of a level share a column."
  )
  static let finerStands = LocalizedText(
    "Figures stand at the levels at which they are published, also where they add up to coarser "
      + "ones. Figures for England and Wales, Great Britain or the United Kingdom are no level."
  )

  static func byGeography(_ theme: String?) -> LocalizedText {
    let subject = theme.map { "\($0), factors" } ?? "factors"
    return LocalizedText("Evidence matrix: \(subject) by geography level")
  }

  static func atRequired(_ count: Int, of all: Int) -> LocalizedText {
    LocalizedText("\(count) of \(all) factors have something published at a level required.")
  }

  static func levelsLeftOut(_ names: String) -> LocalizedText {
    LocalizedText("No column, since nothing mapped is known to be published there: \(names).")
  }

  static func name(_ directness: Directness) -> LocalizedText {
    switch directness {
    case .direct: LocalizedText("direct")
    case .part: LocalizedText("part")
    case .proxy: LocalizedText("proxy")
    case .context: LocalizedText("context")
    }
  }

  static func measures(_ directness: Directness) -> LocalizedText {
    switch directness {
    case .direct: LocalizedText("the aspect itself (direct)")
    case .part: LocalizedText("a part of it (part)")
    case .proxy: LocalizedText("something like it (proxy)")
    case .context: LocalizedText("something beside it (context)")
    }
  }
}
