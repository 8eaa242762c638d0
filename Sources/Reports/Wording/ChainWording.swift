import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The words around evidence chains.
enum ChainWording {
  static let need = LocalizedText("Need")
  static let outcome = LocalizedText("Outcome")
  static let width = LocalizedText("Width")
  static let weakest = LocalizedText("Weakest factor")
  static let losses = LocalizedText("Losses to break")
  static let way = LocalizedText("Way")
  static let link = LocalizedText("Link")
  static let factor = LocalizedText("Factor")
  static let label = LocalizedText("Label")
  static let proven = LocalizedText("Proven")
  static let sources = LocalizedText("Sources")
  static let breaks = LocalizedText("Chains it breaks")
  static let holding = LocalizedText("Chains that hold, the widest first")
  static let all = LocalizedText("Chains, the widest first")
  static let uncovered = LocalizedText(
    "Factors of which nothing is proven, and how many chains that breaks"
  )
  static let byOutcome = LocalizedText("Chains by the outcome to which they lead")
  static let joined = LocalizedText("Needs joined to it")
  static let hold = LocalizedText("Hold")
  static let broken = LocalizedText("Broken")
  static let listed = LocalizedText(
    "“bwlch chains” lists every chain, and “bwlch chains NEED OUTCOME” tells of one in full."
  )
  static let source = LocalizedText("Source")
  static let critical = LocalizedText("Sources whose loss alone breaks chains that hold")
  static let noNeeds = LocalizedText(
    "The model has no factor of the class need, so there is no chain."
  )
  static let noOutcomes = LocalizedText(
    "The model has no factor of the class outcome, so there is no chain."
  )
  static let meaning = LocalizedText(
    "A chain is the way from a need to an outcome, through prevention or provision, on which the least proven coverage is highest: its "
      + "width. Of equally wide ways the shortest is shown, then the first by name. It breaks when so many sources are lost that every way between the "
      + "two, not only the one that is shown, has a factor of which nothing is proven any more."
  )
  static let hint = LocalizedText(
    "“bwlch chains NEED OUTCOME” tells of one in full; JSON and CSV hold all of them."
  )
  static let isExempt = LocalizedText("exempt")
  static let nothingAsked = LocalizedText("nothing is asked of it")
  static let exemptMeaning = LocalizedText(
    "Exempt: nothing is asked of the factor, so it neither narrows a chain nor breaks it."
  )
  static let nothingProven = LocalizedText("nothing is proven")

  static func title(_ version: String) -> LocalizedText {
    LocalizedText("Evidence chains in version \(version)")
  }

  static func title(_ need: String, _ outcome: String, _ version: String) -> LocalizedText {
    LocalizedText("Evidence chain from \(need) to \(outcome) in version \(version)")
  }

  static func count(_ result: ChainFinder.Result) -> LocalizedText {
    let holding = result.chains.count { !$0.isBroken }
    let broken = result.chains.count - holding
    let pairs = result.needs * result.outcomes
    let ends =
      "\(Wording.count(result.needs, "need", "needs")) and "
      + Wording.count(result.outcomes, "outcome", "outcomes")
    guard !result.chains.isEmpty else {
      return LocalizedText(
        result.notLookedAt.isEmpty
          ? "\(ends): no pair of them is joined by a chain." : "\(ends): no chain was found."
      )
    }
    return LocalizedText(
      "\(ends): \(result.chains.count) of \(Wording.count(pairs, "pair", "pairs")) joined by a chain. \(holding) "
        + "\(holding == 1 ? "holds" : "hold"); \(broken) \(broken == 1 ? "is" : "are") broken already, since nothing is proven of a factor "
        + "on \(broken == 1 ? "it" : "them")."
    )
  }

  /// What comes before any table.
  static func opening(_ result: ChainFinder.Result, _ method: Method) -> [LocalizedText] {
    [count(result), quality(result, method), silence(result), meaning].compactMap(\.self)
  }

  /// How wide those are that hold, and over what links they lead.
  static func quality(_ result: ChainFinder.Result, _ method: Method) -> LocalizedText? {
    let holding = result.chains.filter { !$0.isBroken }
    let widths = holding.map(\.width).sorted()
    guard let least = widths.first, let most = widths.last else { return nil }
    let bands = Band.allCases.compactMap { band -> String? in
      let count = widths.count { method.band(ScoreRange(low: $0, high: $0)) == band }
      guard count > 0 else { return nil }
      let name = Wording.name(band).english
      return count == widths.count && count > 1 ? "all \(name)" : "\(count) \(name)"
    }
    let lowest = widths.count { $0 == least }
    let range =
      least == most
      ? "all \(Wording.percent(least)) wide"
      : "from \(Wording.percent(least)) (\(lowest) of them) to \(Wording.percent(most)) wide"
    let contested = holding.count(where: \.isContested)
    let unbacked = holding.count(where: \.isUnbacked)
    return LocalizedText(
      "To hold is not to be strong: by the bands of coverage they are \(bands.joined(separator: ", ")), \(range). \(contested) "
        + "\(contested == 1 ? "crosses" : "cross") a link whose sign is contested (?), \(unbacked) a link for which there is no more than a hypothesis or "
        + "an inference."
    )
  }

  /// Of how many factors the model says nothing.
  static func silence(_ result: ChainFinder.Result) -> LocalizedText? {
    guard result.unlinked > 0 else { return nil }
    return LocalizedText(
      "\(result.unlinked) of \(Wording.count(result.factors, "factor", "factors")) \(result.unlinked == 1 ? "has" : "have") no link in the model. That is the "
        + "model's silence, no finding, and so is a leverage of 0."
    )
  }

  static let overlap = LocalizedText(
    "One chain may be broken by several of these: the numbers overlap and are not added up."
  )

  /// That another way is as wide.
  static func asWide(_ way: [FactorID]) -> LocalizedText {
    LocalizedText("Another way is as wide: \(way.map(\.text).joined(separator: " → ")).")
  }

  static func otherwise(_ count: Int) -> LocalizedText {
    LocalizedText(
      "\(Wording.count(count, "more pair is", "more pairs are")) joined by links, but no way between them passes prevention or provision."
    )
  }

  static func undecided(_ result: ChainFinder.Result) -> LocalizedText {
    let (pairs, limits) = (result.undecided, result.limits)
    let names = pairs.prefix(5).map { "\($0.need) to \($0.outcome)" }.joined(separator: "; ")
    let more = pairs.count > 5 ? "; and \(pairs.count - 5) more" : ""
    return LocalizedText(
      "The search was cut short after \(AnalysisWording.grouped(limits.pairSteps)) steps for each pair, "
        + "\(AnalysisWording.grouped(limits.searchSteps)) for all such pairs, or \(AnalysisWording.grouped(limits.steps)) of any kind, for "
        + "\(Wording.count(pairs.count, "pair", "pairs")), of which it is not known whether a chain joins them: \(names)\(more)."
    )
  }

  static func exempt(_ count: Int) -> LocalizedText {
    LocalizedText(
      "\(Wording.count(count, "more pair is", "more pairs are")) joined by exempt factors alone: nothing is asked of "
        + "\(count == 1 ? "its" : "their") way, so nothing on it can hold or break."
    )
  }

  /// How much was not looked at, since there is too much of it.
  static func notLookedAt(_ result: ChainFinder.Result) -> LocalizedText {
    let pairs = result.notLookedAt.reduce(0) { $0 + $1.needs }
    let outcomes = result.notLookedAt.prefix(5).map(\.outcome.text).joined(separator: ", ")
    let more = result.notLookedAt.count > 5 ? " and \(result.notLookedAt.count - 5) more" : ""
    return LocalizedText(
      "\(AnalysisWording.grouped(pairs)) \(pairs == 1 ? "pair was" : "pairs were") not looked at: the search was ended after "
        + "\(AnalysisWording.grouped(result.limits.steps)) steps, or after naming \(AnalysisWording.grouped(result.limits.names)) factors. "
        + "They lead to \(outcomes)\(more). Name a need or an outcome, and fewer pairs are looked at."
    )
  }

  /// What was found beside chains, or not looked at, in a sentence each.
  static func rest(_ result: ChainFinder.Result) -> [LocalizedText] {
    var sentences: [LocalizedText] = []
    if !result.notLookedAt.isEmpty { sentences.append(notLookedAt(result)) }
    if !result.undecided.isEmpty { sentences.append(undecided(result)) }
    if !result.joinedOtherwise.isEmpty { sentences.append(otherwise(result.joinedOtherwise.count)) }
    if !result.exempt.isEmpty { sentences.append(exempt(result.exempt.count)) }
    return sentences
  }

  /// Why there is no chain between two.
  static func none(_ result: ChainFinder.Result) -> LocalizedText {
    if !result.notLookedAt.isEmpty { return notLookedAt(result) }
    if !result.undecided.isEmpty { return undecided(result) }
    if !result.exempt.isEmpty {
      return LocalizedText(
        "Every factor on the way is exempt: nothing is asked of it, so nothing on it can hold or break."
      )
    }
    return LocalizedText(
      result.joinedOtherwise.isEmpty
        ? "No way leads from the one to the other by the links of the model."
        : "Links lead from the one to the other, but no way passes prevention or provision."
    )
  }

  /// `2`, `2 (1 if sources that are not known are shared)`, `broken`.
  static func losses(_ chain: EvidenceChain) -> LocalizedText {
    if chain.isBroken { return LocalizedText("broken") }
    let head = chain.isOfAllWays ? "" : "at least "
    return LocalizedText(
      chain.leastLosses < chain.losses
        ? "\(head)\(chain.losses) (or only \(chain.leastLosses))" : "\(head)\(chain.losses)"
    )
  }

  static let onlyMeaning = LocalizedText(
    "“Or only”: so few would do if the data sets whose instrument the catalogue does not know shared one with others."
  )

  /// `poverty →(+) referrals (exempt) →(?) attendance; as wide by contacts`.
  static func way(_ chain: EvidenceChain) -> LocalizedText {
    var words = ""
    for (place, step) in chain.steps.enumerated() {
      if place > 0 {
        let sign = place <= chain.edges.count ? "(\(self.sign(chain.edges[place - 1])))" : ""
        words += " →\(sign) "
      }
      words += step.isExempt ? "\(step.id) (\(isExempt.english))" : step.id.text
    }
    if let other = chain.asWide {
      let shown = Set(chain.steps.map(\.id))
      let new = other.filter { !shown.contains($0) }.map(\.text).joined(separator: ", ")
      words += new.isEmpty ? "; another is as wide" : "; as wide by \(new)"
    }
    return LocalizedText(words)
  }

  /// `+`, `−` or `?`, with `*` where there is no more than a hypothesis or an inference.
  static func sign(_ edge: EvidenceChain.Edge) -> String {
    let sign = edge.polarity == .negative ? "−" : edge.polarity.rawValue
    return edge.isBacked ? sign : sign + "*"
  }

  static let signs = LocalizedText(
    "Signs: + more leads to more, − more leads to less, ? contested or unknown; * no more than a hypothesis or an inference."
  )

  /// A data set whose instrument is not known by its title.
  static func source(_ source: EvidenceSource, labels: Labels) -> LocalizedText {
    switch source {
    case .instrument(let name): LocalizedText(name)
    case .unknown(let id):
      LocalizedText("“\(labels.dataSet(id))” (how it is collected is not known)")
    }
  }

  static func sources(_ sources: [EvidenceSource], labels: Labels) -> LocalizedText {
    Wording.list(sources.map { source($0, labels: labels) })
  }

  /// What the weakest factor is, and what breaks the chain.
  static func strength(_ chain: EvidenceChain, labels: Labels) -> LocalizedText {
    let weakest = Wording.list(chain.weakest.map { LocalizedText(labels.factor($0)) })
    if chain.isBroken {
      return LocalizedText("The chain is broken already: nothing is proven of \(weakest.english).")
    }
    guard chain.isOfAllWays else {
      return LocalizedText(
        "Its width is \(Wording.percent(chain.width)), that of \(weakest.english). At least \(chain.losses) must be lost to break it; the search "
          + "over all ways was cut short."
      )
    }
    let sets = chain.breakingSets.map { sources($0, labels: labels).english }
    let losses =
      chain.losses == 1
      ? "The loss of one source breaks it, over all ways"
      : "The loss of \(chain.losses) sources breaks it, over all ways"
    return LocalizedText(
      "Its width is \(Wording.percent(chain.width)), that of \(weakest.english). \(losses): "
        + sets.joined(separator: "; or ") + "."
    )
  }
}
