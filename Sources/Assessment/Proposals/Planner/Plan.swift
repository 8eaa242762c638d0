import Catalogue
package import FactorModel

/// Something that a plan is to achieve.
package enum PlanNeed: Sendable, Hashable, Comparable {
  /// The gap is known to be closed: the contract of its aspect is met, and of a usability gap the fault is gone.
  case gap(Gap.ID)
  /// The question is answered.
  case question(QuestionID)

  package static func < (left: Self, right: Self) -> Bool {
    (left.rank, left.text) < (right.rank, right.text)
  }

  private var rank: Int {
    switch self {
    case .gap: 0
    case .question: 1
    }
  }

  /// The id of the gap or the question.
  package var text: String {
    switch self {
    case .gap(let id): id.description
    case .question(let id): id.text
    }
  }
}

/// What a plan is asked for.
package struct PlanGoal: Sendable, Hashable {
  package var needs: [PlanNeed]
  /// A question has to be answered without reservations; otherwise a partial answer will do.
  package var isFully: Bool

  package init(needs: [PlanNeed], isFully: Bool = false) {
    self.needs = Set(needs).sorted()
    self.isFully = isFully
  }

  package var least: QuestionVerdict { isFully ? .yesWithLookUp : .partial }
}

/// The cheapest proposals that achieve a goal, as far as proposals can.
package struct Plan: Sendable, Hashable {
  /// How far from the cheapest a set found step by step can be.
  package enum Bound: Sendable, Hashable {
    /// At most so many times as dear: the bound of Chvátal (1979) for covers, H(n) where one proposal meets at most n needs.
    case times(Rational, largest: Int)
    /// None is known: some need takes several proposals together, or one that another stands in the way of.
    case none
  }

  package enum Method: Sendable, Hashable {
    /// No set is cheaper.
    case exact
    /// Found step by step; the cheapest costs at least `lowerBound`.
    case greedy(Bound, lowerBound: Rational)
    /// The search was cut short, so that a way may have been missed; the cheapest costs at least `lowerBound`.
    case cut(lowerBound: Rational)
  }

  /// Needs that share proposals, with the cheapest sets for them; parts do not bear on each other.
  package struct Part: Sendable, Hashable {
    package var needs: [PlanNeed]
    /// All that bear on one of the needs.
    package var candidates: [ProposalID]
    package var cost: Rational
    /// All cheapest sets, those of fewest members first; no member can be left out of one.
    package var cheapest: [[ProposalID]]
    /// There may be more that are as cheap.
    package var isCut: Bool
    package var method: Method

    package var chosen: [ProposalID] { cheapest.first ?? [] }

    /// What the cheapest set costs at least.
    package var lowerBound: Rational {
      switch method {
      case .exact: cost
      case .greedy(_, let bound), .cut(let bound): min(bound, cost)
      }
    }

    /// Whether no set is cheaper.
    package var isProven: Bool { lowerBound == cost }
  }

  /// A proposal of the plan, and what it is there for.
  package struct Member: Sendable, Hashable {
    package var proposal: ProposalID
    package var cost: Rational
    /// Needs that it meets by itself.
    package var meetsAlone: [PlanNeed]
    /// Needs that would not be met if it alone were left out: its marginal gain.
    package var lostWithout: [PlanNeed]
  }

  /// Why no proposals meet a need.
  package enum Obstacle: Sendable, Hashable {
    /// No proposal touches it: none adds or changes anything that measures it.
    case noProposal
    /// It stays a gap even if all that touch it are carried out; what it then is.
    case staysGap(Gap, with: [ProposalID])
    /// With all that touch it, it would not be known whether it still is one; the facts that would tell.
    case staysOpen([DataSetField], with: [ProposalID])
    /// The question stays as it then is, with all that touch it.
    case staysUnanswered(QuestionAnswer, with: [ProposalID])
    /// Each of these could be met, but not together: what meets one undoes another. Of none of them this is so without
    /// the others.
    case notTogether([PlanNeed])
    /// The search was cut short after so many sets of those that concern it; another set may meet it.
    case cutShort(tried: Int, with: [ProposalID])
    /// Each of these could be met; whether together, the search was cut short before it could tell.
    case perhapsTogether([PlanNeed])

    /// Those that touch it and do not meet it; of needs that stand in each other's way none.
    package var touching: [ProposalID] {
      switch self {
      case .staysGap(_, let names), .staysOpen(_, let names), .staysUnanswered(_, let names),
        .cutShort(_, let names):
        names
      case .noProposal, .notTogether, .perhapsTogether: []
      }
    }

    /// Whether a longer search might find proposals.
    package var isCut: Bool {
      switch self {
      case .cutShort, .perhapsTogether: true
      case .noProposal, .staysGap, .staysOpen, .staysUnanswered, .notTogether: false
      }
    }
  }

  package struct Unreached: Sendable, Hashable {
    package var need: PlanNeed
    package var obstacle: Obstacle
  }

  package var goal: PlanGoal
  /// Needs that are met without any proposal.
  package var met: [PlanNeed]
  package var unreached: [Unreached]
  package var parts: [Part]
  /// Sorted by id.
  package var members: [Member]
  package var cost: Rational
  /// Whole sets that are as cheap as the members, the members not among them; at most ``mostListed``.
  package var alternatives: [[ProposalID]]
  /// How many there are; at least so many where a part of them is cut.
  package var alternativeCount: Int
  /// More than is counted may be as cheap.
  package var isCut: Bool
  /// Of needs that no member meets alone and of which none is lost with any one member: the smallest sets of members that
  /// meet them.
  package var sets: [PlanNeed: [[ProposalID]]]
  /// Fields that members would have say different things: there the one whose id comes last holds.
  package var contradictions: [ProposedWorld.Contradiction]
  /// What proposals say of data sets that are not in the version.
  package var idle: [IdleEntry]

  package static let mostListed = 20

  package var reached: [PlanNeed] { parts.flatMap(\.needs).sorted() }
  /// Whether no set is cheaper, and nothing that no proposal is found for could be met.
  package var isExact: Bool {
    parts.allSatisfy(\.isProven) && !unreached.contains { $0.obstacle.isCut }
  }

  /// What the cheapest plan costs at least.
  package var lowerBound: Rational { parts.reduce(.zero) { $0 + $1.lowerBound } }
}
