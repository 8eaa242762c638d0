import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The texts of diagrams: one place to translate.
enum DiagramWording {
  static func name(_ factorClass: FactorClass) -> LocalizedText {
    switch factorClass {
    case .need: LocalizedText("need")
    case .prevention: LocalizedText("prevention")
    case .provision: LocalizedText("provision")
    case .outcome: LocalizedText("outcome")
    }
  }

  static func name(_ side: Side) -> LocalizedText {
    switch side {
    case .demand: LocalizedText("demand")
    case .supply: LocalizedText("supply")
    case .both: LocalizedText("demand and supply")
    }
  }

  static func name(_ strength: Strength) -> LocalizedText {
    switch strength {
    case .strong: LocalizedText("strong link")
    case .moderate: LocalizedText("moderate link")
    case .weak: LocalizedText("weak link")
    }
  }

  static func name(_ standing: DiagramNode.Standing) -> LocalizedText {
    switch standing {
    case .focus: LocalizedText("the factor in focus")
    case .inside: LocalizedText("factor that the map is about")
    case .outside: LocalizedText("factor linked to these")
    }
  }

  /// `1 gap`, `2 gaps`, `3 not established`.
  static func count(_ count: Int, _ verdict: Verdict) -> LocalizedText {
    switch verdict {
    case .gap: LocalizedText(count == 1 ? "1 gap" : "\(count) gaps")
    case .met, .notEstablished, .exempt: LocalizedText("\(count) \(verdict.mark.word.english)")
    }
  }

  static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `31 March 2023`.
  static func day(_ day: Day) -> LocalizedText {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return LocalizedText("\(day.day) \(months[day.month - 1]) \(day.year)")
  }

  /// `20 %`, or `20 % to 35 %` where what might be true is more than what is proven.
  static func range(_ range: ScoreRange) -> LocalizedText {
    let (low, high) = (range.low.truncatedPercent, range.high.truncatedPercent)
    return LocalizedText(low == high ? "\(low) %" : "\(low) % to \(high) %")
  }

  static func version(_ version: CatalogueVersion, asOf: Day) -> LocalizedText {
    LocalizedText("Catalogue version \(version.id), as of \(day(asOf).english)")
  }

  static let classes = LocalizedText("Class")
  static let side = LocalizedText("Side")
  static let coverage = LocalizedText("Coverage by public data")
  static let otherWeights = LocalizedText("with other weights")
  static let verdicts = LocalizedText("Aspects measured")
  static let dataGaps = LocalizedText("Data gaps")
  static let usabilityGaps = LocalizedText("Usability gaps")
  static let themes = LocalizedText("Themes")
  static let factors = LocalizedText("Factors")
  static let neighbours = LocalizedText("Factors linked to them")
  static let links = LocalizedText("Links")
  static let aspect = LocalizedText("Aspect")
  static let changes = LocalizedText("Changes of its aspects")
  static let notes = LocalizedText("Notes")
  static let source = LocalizedText("Source")
  static let key = LocalizedText("Key")
  static let unlinked = LocalizedText("Not linked to a factor on this map")

  static func unlinked(of theme: LocalizedText) -> LocalizedText {
    LocalizedText("\(theme.english): not linked on this map")
  }
}
