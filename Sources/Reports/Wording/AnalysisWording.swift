import Assessment
import Bilingual
import FactorModel

/// The words around the analysis of the graph.
enum AnalysisWording {
  static let title = LocalizedText("What the links of the model say")
  static let loops = LocalizedText("Feedback loops")
  static let places = LocalizedText("Factors by leverage")
  static let drivers = LocalizedText("Drivers: no link leads to them")
  static let endPoints = LocalizedText("End points: no link leads from them")
  static let isolated = LocalizedText("Factors that no link names")
  static let kind = LocalizedText("Kind")
  static let links = LocalizedText("Links")
  static let loop = LocalizedText("Loop")
  static let factor = LocalizedText("Factor")
  static let label = LocalizedText("Label")
  static let linksIn = LocalizedText("In")
  static let linksOut = LocalizedText("Out")
  static let reaches = LocalizedText("Reaches")
  static let reachedBy = LocalizedText("Reached by")
  static let betweenness = LocalizedText("Betweenness")
  static let leverage = LocalizedText("Leverage")
  static let noLinks = LocalizedText("The model has no link, so there is nothing to analyse.")
  static let noDrivers = LocalizedText("No factor is a driver.")
  static let noEndPoints = LocalizedText("No factor is an end point.")
  static let signs = LocalizedText(
    "Reinforcing: what goes up comes back as more. Balancing: it comes back as less. Contested: the sign of a link on it is not "
      + "agreed, so nobody can say which of the two it is."
  )
  static let noBetweenness = LocalizedText(
    "Betweenness was left out: it would take more than "
      + "\(grouped(GraphAnalysis.betweennessSteps)) steps on a graph of this size."
  )
  static let columns = LocalizedText(
    "Reach counts the other factors to which a way leads. Betweenness is the share of shortest ways between two others that lead over "
      + "the factor (Brandes 2001)."
  )

  static func name(_ kind: FeedbackLoop.Kind) -> LocalizedText {
    switch kind {
    case .reinforcing: LocalizedText("reinforcing")
    case .balancing: LocalizedText("balancing")
    case .contested: LocalizedText("contested")
    }
  }

  static func size(_ analysis: GraphAnalysis) -> LocalizedText {
    let parts = [
      Wording.count(analysis.factors(.driver).count, "driver", "drivers"),
      "\(analysis.factors(.between).count) in between",
      Wording.count(analysis.factors(.endPoint).count, "end point", "end points"),
      "\(analysis.factors(.isolated).count) that no link names",
    ].map { LocalizedText($0) }
    return LocalizedText(
      "\(Wording.count(analysis.places.count, "factor", "factors")) and "
        + "\(Wording.count(analysis.links, "link", "links")): \(Wording.list(parts).english)."
    )
  }

  /// How many loops of each kind there are, and what was not looked for.
  static func found(_ analysis: GraphAnalysis) -> LocalizedText {
    let search = analysis.search
    guard !analysis.loops.isEmpty else {
      if search.cut != nil { return missing(analysis) ?? LocalizedText("") }
      return LocalizedText(
        search.isComplete
          ? "The model has no feedback loop."
          : "The model has no feedback loop of at most "
            + "\(Wording.count(search.completeTo, "link", "links")); longer ones were not looked for."
      )
    }
    let kinds = FeedbackLoop.Kind.allCases.map { kind in
      LocalizedText(
        "\(grouped(analysis.loops.count { $0.kind == kind })) \(name(kind).english)"
      )
    }
    return LocalizedText(
      "\(Wording.count(analysis.loops.count, "loop", "loops")), \(Wording.list(kinds).english), within "
        + Wording.count(
          analysis.components.count,
          "group of factors that influence one another.",
          "groups of factors that influence one another."
        )
    )
  }

  /// What the list of loops lacks; `nil` where it lacks nothing.
  static func missing(_ analysis: GraphAnalysis) -> LocalizedText? {
    let (search, limits) = (analysis.search, analysis.limits)
    guard !search.isComplete else { return nil }
    let listed =
      search.completeTo < 2
      ? "Not even all loops of two links are listed"
      : "All loops of at most \(search.completeTo) links are listed"
    let rest =
      switch search.cut {
      case .count:
        ", and some longer ones: the list is cut short at \(grouped(limits.count)) loops, and there are more."
      case .steps:
        ", and perhaps some longer ones: the search was cut short after \(grouped(limits.steps)) steps, and there may be more."
      case nil:
        "; there may be longer ones, up to \(grouped(search.longestPossible)) links, which were not looked for."
      }
    return LocalizedText(listed + rest)
  }

  static func leverageMeaning(_ analysis: GraphAnalysis) -> LocalizedText {
    guard analysis.outcomes > 0 else {
      return LocalizedText(
        "Leverage is 0 throughout: the model has no factor of the class outcome."
      )
    }
    return LocalizedText(
      "Leverage says how much of the outcomes (\(analysis.outcomes)) a factor can reach: each counts "
        + "\(JSONValue.number(analysis.damping)) to the power of its distance in links (damping of "
        + "model/method.yaml), nothing beyond \(Leverage.furthest) links. It knows no strengths and no signs."
    )
  }

  /// `12 345 678`.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert("\u{A0}", at: place)
      place -= 3
    }
    return String(digits)
  }
}
