import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The words around proposals, what they would do, and plans.
enum ProposalWording {
  static let proposal = LocalizedText("Proposal")
  static let proposals = LocalizedText("Proposals")
  static let label = LocalizedText("Label")
  static let kind = LocalizedText("Kind")
  static let cost = LocalizedText("Cost")
  static let total = LocalizedText("Total cost")
  static let closes = LocalizedText("Gaps closed")
  static let narrows = LocalizedText("Gaps narrowed")
  static let widens = LocalizedText("Gaps that widen")
  static let worsens = LocalizedText("Answers worsened")
  static let lowers = LocalizedText("Aspects covered less")
  static let arises = LocalizedText("Gaps that arise")
  static let opens = LocalizedText("Questions opened")
  static let betters = LocalizedText("Answers bettered")
  static let verdicts = LocalizedText("Verdicts moved")
  static let facts = LocalizedText("Facts established")
  static let moves = LocalizedText("Predicates moved")
  static let gap = LocalizedText("Gap")
  static let need = LocalizedText("Asked for")
  static let reason = LocalizedText("Reason")
  static let before = LocalizedText("Now")
  static let after = LocalizedText("Then")
  static let closesThen = LocalizedText("What is then still wanting")
  static let question = LocalizedText("Question")
  static let aspect = LocalizedText("Aspect")
  static let recommendation = LocalizedText("Recommendation")
  static let predicate = LocalizedText("Predicate")
  static let group = LocalizedText("Factors")
  static let met = LocalizedText("Aspects met")
  static let coverage = LocalizedText("Coverage")
  static let meets = LocalizedText("Meets")
  static let how = LocalizedText("How it was found")
  static let takes = LocalizedText("Takes")
  static let meetsAlone = LocalizedText("Meets alone")
  static let lostWithout = LocalizedText("Lost without it")
  static let obstacle = LocalizedText("Why not")
  static let lowerBound = LocalizedText("Costs at least")

  static let closedTitle = LocalizedText("Gaps closed")
  static let unsettledTitle = LocalizedText(
    "Gaps of which it would not be known whether they are some"
  )
  static let narrowedTitle = LocalizedText("Gaps narrowed")
  static let widenedTitle = LocalizedText("Gaps that widen")
  static let openedTitle = LocalizedText("Gaps that come to light or arise")
  static let aspectsTitle = LocalizedText("Aspects that would stand otherwise")
  static let questionsTitle = LocalizedText("Questions answered otherwise")
  static let recommendationsTitle = LocalizedText("Recommendations moved")
  static let coverageTitle = LocalizedText("Coverage")
  static let aloneTitle = LocalizedText("What each would do alone")
  static let contradictionsTitle = LocalizedText("Proposals that contradict each other")
  static let membersTitle = LocalizedText("The cheapest proposals")
  static let alternativesTitle = LocalizedText("As cheap")
  static let reachedTitle = LocalizedText("What the plan achieves")
  static let unreachedTitle = LocalizedText("What no proposal achieves")
  static let notFoundTitle = LocalizedText("For what no proposal was found")
  static let idleTitle = LocalizedText("What comes to nothing in this version")
  static let metTitle = LocalizedText("What is met without a proposal")

  static let noProposals = LocalizedText(
    "The model holds no proposal; model/proposals.yaml states them."
  )
  static let nothing = LocalizedText("Nothing would be otherwise.")
  static let none = LocalizedText("All that is asked for is met without a proposal.")
  static let nothingReached = LocalizedText("No proposal achieves anything of what is asked for.")
  static let columns = LocalizedText(
    "“Meets alone”: how many of the things asked for the proposal meets by itself. “Lost without it”: how many the plan would no "
      + "longer meet if it were left out."
  )
  static let asksNothing = LocalizedText("Nothing is asked for: the model asks no question.")
  static let noGapIsThere = LocalizedText("Nothing is asked for: there is no data gap.")
  static let nothingFound = LocalizedText(
    "No proposal was found for anything of what is asked for; the search was cut short."
  )
  static let onlyParticulars = LocalizedText(
    "No verdict, coverage, answer or predicate would be another; only particulars of what they are decided from."
  )
  static let onlyTogether = LocalizedText("Only together, by no one of them alone")

  static func hypothetical(_ asOf: String) -> LocalizedText {
    LocalizedText(
      "An assessment of the catalogue with hypothetical entries: what is added counts as reached by its link on \(asOf), and "
        + "as public only where it says so."
    )
  }

  static func listTitle(_ version: String) -> LocalizedText {
    LocalizedText("What each proposal would do alone in version \(version)")
  }

  static func whatIfTitle(_ version: String) -> LocalizedText {
    LocalizedText("What if, in version \(version)")
  }

  static func planTitle(_ version: String) -> LocalizedText {
    LocalizedText("The cheapest plan in version \(version)")
  }

  static func listFoot(_ count: Int, _ cost: String) -> LocalizedText {
    let all = Wording.count(count, "proposal", "proposals")
    return LocalizedText(
      "\(all), \(cost) in all. Effects do not add up: two proposals may close one gap. “bwlch whatif” with several "
        + "tells what they do together, “bwlch plan” which are the cheapest."
    )
  }

  static func name(_ kind: Proposal.Kind) -> LocalizedText {
    switch kind {
    case .collection: LocalizedText("collection")
    case .publication: LocalizedText("publication")
    case .repair: LocalizedText("repair")
    }
  }

  /// `5 points`, `GBP 120000.5`.
  static func cost(_ cost: Rational, _ unit: Proposal.CostUnit) -> LocalizedText {
    let number = JSONValue.number(cost)
    return switch unit {
    case .points: LocalizedText(cost == 1 ? "1 point" : "\(number) points")
    case .currency(let code): LocalizedText("\(code) \(number)")
    }
  }

  static func contradiction(_ contradiction: ProposedWorld.Contradiction) -> LocalizedText {
    let names = contradiction.proposals.map(\.text)
    return LocalizedText(
      "\(names.joined(separator: ", ")) change \(contradiction.field.field) of \(contradiction.field.dataSet) "
        + "otherwise; that of \(names.last ?? "") is taken."
    )
  }

  static func method(_ plan: Plan) -> LocalizedText {
    guard !plan.isExact else {
      return LocalizedText("Exactly: no set of proposals is cheaper.")
    }
    var sentences: [String] = []
    let open = plan.parts.filter { !$0.isProven }
    let bounds = open.compactMap { part -> Plan.Bound? in
      if case .greedy(let bound, _) = part.method { bound } else { nil }
    }
    if !bounds.isEmpty { sentences.append(stepByStep(bounds)) }
    if bounds.count < open.count {
      sentences.append(
        "The search was cut short, since too many sets of proposals would have had to be tried: there may be cheaper ones."
      )
    }
    if open.isEmpty { sentences.append("No set of proposals is cheaper for what is achieved.") }
    if plan.unreached.contains(where: { $0.obstacle.isCut }) {
      sentences.append("Of what is not achieved, the search was cut short.")
    }
    return LocalizedText(sentences.joined(separator: " "))
  }

  private static func stepByStep(_ bounds: [Plan.Bound]) -> String {
    let times = bounds.compactMap { bound -> Rational? in
      if case .times(let factor, _) = bound { factor } else { nil }
    }
    let head =
      "Step by step, since more than \(Planner.exactUpTo) proposals bear on one thing that is asked for, or hang together"
    guard times.count == bounds.count, let worst = times.max() else {
      return "\(head); how much dearer it is than the cheapest has no known bound."
    }
    let factor = roundedUp(worst)
    return "\(head): at most \(factor) times as dear as the cheapest (Chvátal 1979)."
  }

  /// `3 of 13 count, 2 not known`: what stands behind a share.
  static func counts(_ finding: PredicateFinding) -> LocalizedText {
    let unknown = finding.rows(.unknown).count
    let head = "\(finding.rows(.counts).count) of \(finding.rows.count) count"
    return LocalizedText(unknown == 0 ? head : "\(head), \(unknown) not known")
  }

  /// Two decimals, so that a bound is never told lower than it is: 25/12 is `2.09`.
  static func roundedUp(_ bound: Rational) -> String {
    let hundredths = (bound * 100).truncatedWhole
    let above = Rational(hundredths, 100) < bound ? hundredths + 1 : hundredths
    return Rational(above, 100).decimal(places: 2)
  }

  static func alternatives(_ plan: Plan) -> LocalizedText {
    let count = plan.alternativeCount
    let many = Wording.count(count, "other set costs", "other sets cost")
    let head = "\(plan.isCut ? "At least " : "")\(many) the same"
    let shown = plan.alternatives.count
    return LocalizedText(shown < count ? "\(head); the first \(shown):" : "\(head):")
  }

  static func noProposal(_ count: Int) -> LocalizedText {
    LocalizedText(
      "No proposal touches \(count == 1 ? "this one" : "these \(count)"): none adds or changes anything that measures an aspect of "
        + "\(count == 1 ? "it." : "them.")"
    )
  }

  /// `a leaves it`, `Even a, b together leave it`.
  static func leaves(_ names: [ProposalID]) -> String {
    names.count == 1
      ? "\(names[0]) leaves it"
      : "Even \(names.map(\.text).joined(separator: ", ")) together leave it"
  }

  /// `With a`, `Even with a, b together`.
  static func with(_ names: [ProposalID]) -> String {
    names.count == 1
      ? "With \(names[0])" : "Even with \(names.map(\.text).joined(separator: ", ")) together"
  }

  /// How much of what is asked for is met, and by what.
  static func meets(_ plan: Plan) -> LocalizedText {
    let asked = plan.goal.needs.count
    let found = plan.unreached.contains { $0.obstacle.isCut }
    let touched = plan.unreached.count { $0.obstacle != .noProposal }
    var parts = ["\(plan.reached.count) of the \(asked) that are asked for"]
    if !plan.met.isEmpty {
      parts.append(
        "\(plan.met.count) more \(plan.met.count == 1 ? "is" : "are") met without a proposal"
      )
    }
    if touched > 0 {
      let verb = touched == 1 ? "is" : "are"
      parts.append(
        found
          ? "for \(touched) that proposals touch none was found"
          : "\(touched) \(verb) touched by proposals and not met by all of them together"
      )
    }
    let bare = plan.unreached.count - touched
    if bare > 0 { parts.append("\(bare) \(bare == 1 ? "is" : "are") touched by none") }
    return LocalizedText(parts.joined(separator: "; ") + ".")
  }

  static func hint(_ members: [ProposalID]) -> LocalizedText {
    LocalizedText(
      "What else they would do: bwlch whatif \(members.map(\.text).joined(separator: " "))"
    )
  }
}
