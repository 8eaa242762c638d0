import Assessment
import Bilingual
import FactorModel

/// The texts of the overview: one place to translate.
enum OverviewWording {
  static let title = LocalizedText("The whole model: from need to outcome")
  static let noTheme = LocalizedText("Without a theme")
  static let theme = LocalizedText("Theme")
  static let all = LocalizedText("All themes")
  static let factorCount = LocalizedText("Factors")
  static let withinTitle = LocalizedText("Links within it")
  static let connections = LocalizedText("Connections drawn")
  static let none = LocalizedText("none")
  static let keyBars = LocalizedText("Aspects measured, by share and number")
  static let keyConnections = LocalizedText("Connections between blocks")
  static let keyWidth = LocalizedText("the thicker, the more links; the number tells how many")
  static let keySigns = LocalizedText(
    "of them: + more leads to more, − more leads to less, ? contested"
  )
  static let keyNumber = LocalizedText("number of factors")
  static let keyNumberSample = "12"
  static let keyEmpty = LocalizedText("no factor of this class in the theme")

  static let membership = LocalizedText(
    "Each factor stands once: under its first class and its main theme."
  )

  /// `Education, need`.
  static func block(_ theme: String, _ factorClass: FactorClass) -> LocalizedText {
    LocalizedText("\(theme), \(DiagramWording.name(factorClass).english)")
  }

  /// A class as the head of its lane.
  static func head(_ factorClass: FactorClass) -> LocalizedText {
    switch factorClass {
    case .need: LocalizedText("Need")
    case .prevention: LocalizedText("Prevention")
    case .provision: LocalizedText("Provision")
    case .outcome: LocalizedText("Outcome")
    }
  }

  /// `14 factors`.
  static func size(factors: Int) -> LocalizedText {
    LocalizedText(DiagramWording.count(factors, "factor", "factors"))
  }

  /// A number as it stands alone.
  static func number(_ number: Int) -> LocalizedText {
    LocalizedText(String(number), welsh: LocalizedText.Welsh(String(number), status: .reviewed))
  }

  static func links(_ count: Int) -> LocalizedText {
    LocalizedText(DiagramWording.count(count, "link", "links"))
  }

  static func shown(factors: Int, aspects: Int, links: Int) -> LocalizedText {
    let parts = [
      DiagramWording.count(factors, "factor", "factors"),
      DiagramWording.count(aspects, "aspect", "aspects"),
      DiagramWording.count(links, "link", "links"),
    ]
    return LocalizedText(parts.joined(separator: ", "))
  }

  static func hidden(drawn: Int, between: Int, within: Int) -> LocalizedText {
    let more = DiagramWording.count(between, "more link", "more links")
    return LocalizedText(
      "Drawn are the \(drawn) connections with most links, among equals those with stronger ones; "
        + "\(more) between blocks and \(within) within blocks are not drawn."
    )
  }

  static func description(lanes: [String], connections: [String]) -> LocalizedText {
    let first =
      "The classes of factors as lanes from need through prevention and provision to outcome."
    let strongest =
      connections.isEmpty
      ? "" : " The strongest connections: \(connections.joined(separator: "; "))."
    return LocalizedText("\(first) \(lanes.joined(separator: ". ")).\(strongest)")
  }
}
