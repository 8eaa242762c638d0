import Assessment
import Bilingual
import Catalogue
import FactorModel

/// Titles of single maps, and the sentences that only they say.
extension DiagramWording {
  /// `Crime`, or `Crime: need`.
  static func title(_ theme: Theme, _ factorClass: FactorClass?) -> LocalizedText {
    guard let factorClass else { return theme.label }
    return PaperWording.part(theme.label, factorClass)
  }

  static func title(_ factorClass: FactorClass) -> LocalizedText {
    switch factorClass {
    case .need: LocalizedText("Factors of need")
    case .prevention: LocalizedText("Factors of prevention")
    case .provision: LocalizedText("Factors of provision")
    case .outcome: LocalizedText("Outcomes")
    }
  }

  static func title(_ recommendation: Recommendation) -> LocalizedText {
    LocalizedText("Recommendation \(recommendation.id): \(recommendation.label.english)")
  }

  static func change(_ before: VersionID, _ after: VersionID) -> LocalizedText {
    LocalizedText("What changed from \(before) to \(after)")
  }

  static func path(_ from: LocalizedText, _ to: LocalizedText) -> LocalizedText {
    from == to
      ? LocalizedText("\(from.english): what leads back to it")
      : LocalizedText("From \(from.english) to \(to.english)")
  }

  /// Told apart from a theme of the same name.
  static func title(_ population: Population) -> LocalizedText {
    LocalizedText("Population: \(population.label.english)")
  }

  static let aspectsAboutIt = LocalizedText("Aspects about this population")

  static func noAspects(about population: LocalizedText) -> LocalizedText {
    LocalizedText("No aspect of the model has to identify: \(population.english).")
  }

  /// Names the groups where they are few.
  static func alsoCounts(_ populations: [String]) -> LocalizedText {
    guard populations.count <= 6 else {
      return LocalizedText("Also counts aspects about \(populations.count) groups within it.")
    }
    let names = populations.joined(separator: "; ")
    return LocalizedText("Also counts aspects about groups within it: \(names).")
  }

  static let concernedAspects = LocalizedText("Aspects that it concerns")

  /// A title and counts, `Aspects that it concerns: X 2 gaps, M 1 met`, as a sentence.
  static func told(_ title: LocalizedText, _ verdicts: [String]) -> LocalizedText {
    LocalizedText("\(title.english): \(verdicts.joined(separator: ", ")).")
  }

  static let noConcernedAspects = LocalizedText("No aspect of the model is attached to it.")
}

/// Ways from factor to factor.
extension DiagramWording {
  static func paths(_ count: Int, shortest: Int, longest: Int) -> LocalizedText {
    let ways = self.count(count, "path", "paths")
    guard shortest < longest else {
      return LocalizedText("\(ways) of \(self.count(longest, "link", "links")).")
    }
    return LocalizedText("\(ways) of \(shortest) to \(longest) links.")
  }

  static func pathBound(links: Int) -> LocalizedText {
    LocalizedText("Paths of more than \(count(links, "link", "links")) are not shown.")
  }

  static func pathBound(links: Int, paths: Int) -> LocalizedText {
    LocalizedText(
      "Shown are the shortest, at most \(count(paths, "path", "paths")) of at most "
        + "\(count(links, "link", "links")); there may be more."
    )
  }

  static func noPath(_ from: LocalizedText, _ to: LocalizedText) -> LocalizedText {
    LocalizedText("No path of links leads from \(from.english) to \(to.english).")
  }

  static func wayBack(_ from: LocalizedText, _ to: LocalizedText, links: Int) -> LocalizedText {
    LocalizedText(
      "The other way there is one: from \(from.english) to \(to.english) in "
        + "\(count(links, "link", "links"))."
    )
  }

  static let noWayBack = LocalizedText("Nor does one lead the other way.")

  static func noLoop(_ factor: LocalizedText) -> LocalizedText {
    LocalizedText("No path of links leads from \(factor.english) back to it.")
  }
}

/// Changes between two versions.
extension DiagramWording {
  /// `before met, 85 %; now gap, 0 %`.
  static func became(_ entry: VersionComparison.Entry) -> LocalizedText {
    let before = "\(entry.verdictBefore.mark.word.english), \(range(entry.before).english)"
    let after = "\(entry.verdictAfter.mark.word.english), \(range(entry.after).english)"
    return LocalizedText("before \(before); now \(after)")
  }

  /// `before not established; now gap`.
  static func became(_ entry: VersionComparison.NotComparable) -> LocalizedText {
    func state(_ verdict: Verdict, _ reason: ReasonCode?) -> String {
      reason == .unassessed
        ? "\(verdict.mark.word.english), nobody had looked" : verdict.mark.word.english
    }
    let before = state(entry.verdictBefore, entry.reasonBefore)
    return LocalizedText("before \(before); now \(state(entry.verdictAfter, entry.reasonAfter))")
  }

  static let notComparable = LocalizedText("Nothing about these can be compared")

  /// Of the whole model, whatever is drawn.
  static func changedAspects(_ counts: [String]) -> LocalizedText {
    let all = counts.isEmpty ? "none" : counts.joined(separator: ", ")
    return LocalizedText("Aspects of the whole model: \(all).")
  }

  static let nothingChanged = LocalizedText("Of no factor is a change established.")

  static func hiddenNotComparable(_ count: Int) -> LocalizedText {
    LocalizedText(
      "And \(self.count(count, "factor", "factors")) of which nothing can be compared, because it was not "
        + "established, or nobody had looked, in one of the versions."
    )
  }

  static func unchangedFactors(_ count: Int) -> LocalizedText {
    LocalizedText("And \(self.count(count, "factor", "factors")) in which nothing changed.")
  }
}

/// Kinds of pictures, for the list of what can be asked for.
extension DiagramWording {
  static let anyThemeClass = LocalizedText("The factors of a theme that are of one class")
  static let anyNeighbourhood = LocalizedText("What lies within so many links of a factor")
  static let anyPath = LocalizedText("How one factor leads to another")
  static let anyPopulation = LocalizedText("The factors about a group of people")
  static let anyOutputs = LocalizedText("Where the data sets of a theme can be looked at")
  static let anyQuestion = LocalizedText("What a question needs, and what blocks it")
  static let anyTimeline = LocalizedText("The series behind a factor over time")
}
