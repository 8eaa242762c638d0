import Assessment
import Bilingual
import FactorModel

/// Sentences of the gap report, each with its number.
extension GapReportWording {
  static func scope(
    _ project: String,
    _ factors: Int,
    _ aspects: Int,
    _ dataSets: Int,
    _ day: String
  )
    -> LocalizedText
  {
    LocalizedText(
      "This report holds the model of “\(project)”, "
        + "\(Wording.count(factors, "factor", "factors")), against "
        + "\(Wording.count(dataSets, "data set", "data sets")), as they had been published by \(day). "
        + "The factors have \(Wording.count(aspects, "aspect", "aspects")): the single things that "
        + "have to be measured."
    )
  }

  static func modelSize(
    _ version: String,
    _ factors: Int,
    _ aspects: Int,
    _ links: Int
  ) -> LocalizedText {
    LocalizedText(
      "version \(version): \(Wording.count(factors, "factor", "factors")), "
        + "\(Wording.count(aspects, "aspect", "aspects")), \(Wording.count(links, "link", "links"))"
    )
  }

  /// The head of a finding, such as `12 of 40 aspects are met`.
  static func finding(_ count: Int, of total: Int, _ verdict: Verdict) -> LocalizedText {
    let subject = "\(count) of \(Wording.count(total, "aspect", "aspects"))"
    let isOne = count == 1
    return switch verdict {
    case .met: LocalizedText("\(subject) \(isOne ? "is" : "are") met.")
    case .gap: LocalizedText("\(subject) \(isOne ? "is a gap" : "are gaps").")
    case .notEstablished: LocalizedText("\(subject) \(isOne ? "is" : "are") not established.")
    case .exempt: LocalizedText("\(subject) \(isOne ? "is" : "are") exempt.")
    }
  }

  static let fourFindings = LocalizedText(
    "Met, gap, not established and exempt are four different findings; they are never added up into "
      + "one number."
  )

  static func usability(_ count: Int) -> LocalizedText {
    guard count > 0 else {
      return LocalizedText(
        "There is no usability gap: what gives the data that were asked for is also fit for use, as "
          + "far as is known."
      )
    }
    return LocalizedText(
      "Beside these there \(count == 1 ? "is" : "are") "
        + "\(Wording.count(count, "usability gap", "usability gaps")): the data are there, but a "
        + "working link, an account of their quality or common definitions are wanting."
    )
  }

  static func bands(_ factors: Int, _ counts: [(Band, Int)]) -> LocalizedText {
    let parts = counts.filter { $0.1 > 0 }.map {
      LocalizedText("\($0.1) \(Wording.name($0.0).english)")
    }
    return LocalizedText(
      "Coverage counts what is proven. Of \(Wording.count(factors, "factor", "factors")) the "
        + "coverage is: \(Wording.list(parts).english)."
    )
  }

  static func openFacts(
    _ facts: Int,
    _ dataSets: Int,
    most: (name: String, count: Int)?
  )
    -> LocalizedText
  {
    let head =
      "What is not established turns on \(Wording.count(facts, "fact", "facts")) about "
      + "\(Wording.count(dataSets, "data set", "data sets")) that somebody can find out"
    guard let most else { return LocalizedText(head + ".") }
    guard most.count < facts else { return LocalizedText("\(head); all lie with \(most.name).") }
    return LocalizedText(
      head + "; of those with a known publisher most lie with \(most.name) (\(most.count))."
    )
  }

  static func unused(_ count: Int, of total: Int) -> LocalizedText {
    LocalizedText(
      "\(count) of \(Wording.count(total, "data set", "data sets")) "
        + "\(count == 1 ? "is" : "are") used by no factor."
    )
  }

  static func recommended(_ counts: [(Verdict, Int)], of total: Int) -> LocalizedText {
    LocalizedText(
      "The recommendations concern \(Wording.count(total, "aspect", "aspects")): "
        + "\(verdicts(counts))."
    )
  }

  /// The verdicts that there are, such as `3 met, 8 gaps and 1 not established`.
  static func verdicts(_ counts: [(Verdict, Int)]) -> String {
    let parts = counts.filter { $0.1 > 0 }.map { verdict, count in
      switch verdict {
      case .met, .notEstablished, .exempt:
        LocalizedText("\(count) \(Wording.name(verdict).english)")
      case .gap: LocalizedText(Wording.count(count, "gap", "gaps"))
      }
    }
    return parts.isEmpty ? "none" : Wording.list(parts).english
  }

  static func classVerdicts(_ name: String, _ counts: [(Verdict, Int)]) -> LocalizedText {
    LocalizedText("\(name): \(verdicts(counts)).")
  }

  static func changed(_ comparison: VersionComparison, before: String) -> LocalizedText {
    LocalizedText(
      "Since \(before): \(changes(comparison.panel)) "
        + comparability(comparison.panel.count, comparison.notComparable.count)
    )
  }

  /// What changed, such as `1 gap opened, none closed, 2 narrowed, 1 widened, 30 unchanged`.
  static func changes(_ panel: [VersionComparison.Entry]) -> String {
    let parts = VersionComparison.Change.allCases.compactMap { change in
      ChangeWording.counted(change, panel.count { $0.change == change })
    }
    return parts.joined(separator: ", ") + "."
  }

  static func comparability(_ comparable: Int, _ other: Int) -> String {
    "\(Wording.count(comparable, "aspect is", "aspects are")) established in both versions and can "
      + "be compared; \(Wording.count(other, "is", "are")) not comparable."
  }

  static let noGaps = LocalizedText("There is no gap in the data.")
  static let noUsability = LocalizedText("There is no usability gap.")
  static let nothingOpen = LocalizedText("Everything is established.")
  static let usabilityIntroduction = LocalizedText(
    "Faults of data sets that give all the data that were asked for. They are counted apart, so that "
      + "the want of a quality report never hides the want of data."
  )
  static let openIntroduction = LocalizedText(
    "Each row is a question that a publisher can answer. The answer may show that an aspect is met as "
      + "well as that it is a gap."
  )
  static let overlap = LocalizedText(
    "Themes and populations overlap: a factor may stand in several, and they are not to be summed. "
      + "Exempt aspects are left out of bands and means. A population's bands are those of aspects."
  )
  static let countsFirst = LocalizedText(
    "Counts come first, means second: a mean hides what is missing altogether. A range runs from what "
      + "is proven to what might be true."
  )
  static let matchedPanel = LocalizedText(
    "Only aspects that are established in both versions are compared: the matched panel. A verdict "
      + "that rests on better knowledge is not progress."
  )
  static let noComparison = LocalizedText(
    "This is the earliest version: there is nothing to compare it with."
  )
  static let unusedIntroduction = LocalizedText(
    "They are in the catalogue, but no aspect of the model is mapped to them."
  )
  static let noAspects = LocalizedText("It concerns no single aspect.")

  static func warnings(_ count: Int) -> LocalizedText {
    LocalizedText(
      "\(Wording.count(count, "warning", "warnings")) on the material: results are written, but may "
        + "be poorer than they could be. The command “bwlch check” shows each with its place."
    )
  }
}
