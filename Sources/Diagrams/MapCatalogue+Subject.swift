package import Catalogue
package import FactorModel

extension MapCatalogue {
  /// What a picture shows.
  package enum Subject: Sendable, Hashable {
    /// Classes as lanes, themes in them.
    case overview
    case theme(ThemeID)
    /// The factors of a theme that have this first class.
    case themeClass(ThemeID, FactorClass)
    case factorClass(FactorClass)
    case population(PopulationID)
    /// So many links around a factor.
    case neighbourhood(FactorID, depth: Int)
    case path(from: FactorID, to: FactorID)
    case recommendation(RecommendationID)
    case change(before: VersionID, after: VersionID)
    /// Which data set is shown where.
    case outputs
    case outputsOfTheme(ThemeID)
    case themesByClass
    case factorsByGeography
    /// Coverage over the versions.
    case history
    case populationTimeline(PopulationID)
    case timeline(FactorID)
    /// All questions by their answers.
    case questions
    /// What a question needs, and what blocks it.
    case question(QuestionID)
  }
}

extension MapCatalogue.Subject {
  /// How far around a factor a map can reach.
  package static let depths = 1...9

  /// The word or words for the kind, then what it is of: the parts of its name.
  var parts: [String] {
    switch self {
    case .overview: ["overview"]
    case .theme(let theme): ["theme", theme.text]
    case .themeClass(let theme, let factorClass): ["theme", theme.text, factorClass.rawValue]
    case .factorClass(let factorClass): ["class", factorClass.rawValue]
    case .population(let population): ["population", population.text]
    case .neighbourhood(let focus, let depth): ["neighbourhood", focus.text, String(depth)]
    case .path(let from, let to): ["path", from.text, to.text]
    case .recommendation(let recommendation): ["recommendation", recommendation.text]
    case .change(let before, let after): ["change", before.text, after.text]
    case .outputs: ["outputs"]
    case .outputsOfTheme(let theme): ["outputs-theme", theme.text]
    case .themesByClass: ["matrix-theme-class"]
    case .factorsByGeography: ["matrix-geography"]
    case .history: ["history"]
    case .populationTimeline(let population): ["timeline-population", population.text]
    case .timeline(let factor): ["timeline", factor.text]
    case .questions: ["questions"]
    case .question(let question): ["question", question.text]
    }
  }

  /// The parts joined by hyphens, `theme-care-need`: its name unless in this model that is the name of another picture.
  package var plainID: String { parts.joined(separator: "-") }

  /// All words for kinds; one that begins with another stands before it.
  static let kinds = [
    "overview", "theme", "class", "population", "neighbourhood", "path", "recommendation",
    "change", "outputs-theme", "outputs", "matrix-theme-class", "matrix-geography", "history",
    "timeline-population", "timeline", "questions", "question",
  ]

  /// What `parts` stand for; `nil` if they are no name, whether or not a model has such things.
  init?(parts: [String]) {
    let subject: Self?
    switch (parts.first, parts.count) {
    case ("overview", 1): subject = .overview
    case ("outputs", 1): subject = .outputs
    case ("matrix-theme-class", 1): subject = .themesByClass
    case ("matrix-geography", 1): subject = .factorsByGeography
    case ("history", 1): subject = .history
    case ("questions", 1): subject = .questions
    case (let kind?, 2): subject = Self.named(kind, parts[1])
    case (let kind?, 3): subject = Self.named(kind, parts[1], parts[2])
    default: subject = nil
    }
    guard let subject else { return nil }
    self = subject
  }

  private static func named(_ kind: String, _ name: String) -> Self? {
    switch kind {
    case "theme": ThemeID(name).map { .theme($0) }
    case "class": FactorClass(rawValue: name).map { .factorClass($0) }
    case "population": PopulationID(name).map { .population($0) }
    case "recommendation": RecommendationID(name).map { .recommendation($0) }
    case "outputs-theme": ThemeID(name).map { .outputsOfTheme($0) }
    case "timeline-population": PopulationID(name).map { .populationTimeline($0) }
    case "timeline": FactorID(name).map { .timeline($0) }
    case "question": QuestionID(name).map { .question($0) }
    default: nil
    }
  }

  private static func named(_ kind: String, _ first: String, _ second: String) -> Self? {
    switch kind {
    case "theme":
      guard let theme = ThemeID(first), let factorClass = FactorClass(rawValue: second) else {
        return nil
      }
      return .themeClass(theme, factorClass)
    case "neighbourhood":
      guard let focus = FactorID(first), let depth = Int(second), depths.contains(depth),
        second == String(depth)
      else { return nil }
      return .neighbourhood(focus, depth: depth)
    case "path":
      guard let from = FactorID(first), let to = FactorID(second) else { return nil }
      return .path(from: from, to: to)
    case "change":
      guard let before = VersionID(first), let after = VersionID(second) else { return nil }
      return .change(before: before, after: after)
    default: return nil
    }
  }
}
