import Catalogue
package import FactorModel

/// What would be otherwise if proposals were carried out: the model held against the catalogue with what they bring.
package struct WhatIf: Sendable {
  /// A gap that would stay, with less missing or more.
  package struct Narrowing: Sendable, Hashable {
    package var before: Gap
    package var after: Gap

    package init(before: Gap, after: Gap) {
      self.before = before
      self.after = after
    }
  }

  /// A question that would be answered otherwise.
  package struct AnswerMove: Sendable, Hashable {
    package var question: QuestionID
    package var before: QuestionAnswer
    package var after: QuestionAnswer

    package init(question: QuestionID, before: QuestionAnswer, after: QuestionAnswer) {
      self.question = question
      self.before = before
      self.after = after
    }

    package var rises: Bool { after.verdict > before.verdict }
    package var falls: Bool { after.verdict < before.verdict }
    /// Not answered before, and answered then.
    package var opens: Bool { !before.verdict.isAnswered && after.verdict.isAnswered }
  }

  /// An aspect whose verdict or coverage would be another.
  package struct AspectMove: Sendable, Hashable {
    package var aspect: AspectID
    package var before: AspectStanding
    package var after: AspectStanding

    package init(aspect: AspectID, before: AspectStanding, after: AspectStanding) {
      self.aspect = aspect
      self.before = before
      self.after = after
    }

    package var changesVerdict: Bool { before.verdict != after.verdict }
    /// Less is proven of it, or no more and less may be true.
    package var lowersCoverage: Bool {
      let (old, new) = (before.coverage, after.coverage)
      return new.low < old.low || (new.low == old.low && new.high < old.high)
    }
  }

  /// A predicate of a recommendation whose value or status would be another.
  package struct PredicateMove: Sendable, Hashable {
    package var recommendation: RecommendationID
    package var before: PredicateFinding
    package var after: PredicateFinding

    package init(
      recommendation: RecommendationID,
      before: PredicateFinding,
      after: PredicateFinding
    ) {
      self.recommendation = recommendation
      self.before = before
      self.after = after
    }
  }

  /// A group of factors before and then.
  package struct CoverageMove: Sendable, Hashable {
    package var before: RollUp
    package var after: RollUp

    package init(before: RollUp, after: RollUp) {
      self.before = before
      self.after = after
    }

    package var group: RollUp.Group { before.group }
  }

  /// What one of the proposals would do alone.
  package struct Share: Sendable, Hashable {
    package var proposal: ProposalID
    package var cost: Rational
    package var closes: [Gap.ID]
    /// Gaps that stay, with less missing.
    package var narrows: [Gap.ID]
    /// Gaps that come to light or arise.
    package var arises: [Gap.ID]
    /// Gaps that stay, with more missing.
    package var widens: [Gap.ID]
    package var opens: [QuestionID]
    /// Of questions that are answered before, those whose answer gets better.
    package var betters: [QuestionID]
    /// Questions whose answer gets worse.
    package var worsens: [QuestionID]
    /// Aspects of which less would be covered.
    package var lowers: [AspectID]
    /// Aspects whose verdict would be another.
    package var verdicts: [AspectID]
    package var facts: [DataSetField]
    package var predicates: Int

    package init(
      proposal: ProposalID,
      cost: Rational,
      closes: [Gap.ID],
      narrows: [Gap.ID],
      arises: [Gap.ID],
      widens: [Gap.ID],
      opens: [QuestionID],
      betters: [QuestionID],
      worsens: [QuestionID],
      lowers: [AspectID],
      verdicts: [AspectID],
      facts: [DataSetField],
      predicates: Int
    ) {
      self.proposal = proposal
      self.cost = cost
      self.closes = closes
      self.narrows = narrows
      self.arises = arises
      self.widens = widens
      self.opens = opens
      self.betters = betters
      self.worsens = worsens
      self.lowers = lowers
      self.verdicts = verdicts
      self.facts = facts
      self.predicates = predicates
    }
  }

  /// Sorted by id.
  package var proposals: [Proposal]
  package var cost: Rational
  package var after: AssessmentResult
  package var world: ProposedWorld
  /// Gaps of which it would be known that they are none any more: data gaps, then usability gaps, each sorted.
  package var closed: [Gap.ID]
  /// Data gaps of which it would not be known any more that they are some.
  package var unsettled: [Gap.ID]
  package var narrowed: [Narrowing]
  /// Of one gap less may be missing in one respect and more in another: then it is among both.
  package var widened: [Narrowing]
  /// Gaps that there are not now: a fault that comes to light, or something that a proposal makes worse.
  package var opened: [Gap]
  /// Every aspect whose verdict or coverage would be another, in the order of the model.
  package var aspects: [AspectMove]
  /// Facts about data sets that are there which nobody knows now.
  package var facts: [DataSetField]
  package var answers: [AnswerMove]
  package var predicates: [PredicateMove]
  /// Of all factors, then by class.
  package var coverage: [CoverageMove]
  package var contradictions: [ProposedWorld.Contradiction]
  /// What the proposals say of data sets that the version does not have.
  package var idle: [IdleEntry]
  /// Whether all would be assessed as it is now, to the last particular.
  package var changesNothing: Bool

  package func share() -> Share? {
    guard let proposal = proposals.first, proposals.count == 1 else { return nil }
    return Share(
      proposal: proposal.id,
      cost: cost,
      closes: closed,
      narrows: narrowed.map(\.before.id),
      arises: opened.map(\.id),
      widens: widened.map(\.before.id),
      opens: answers.filter(\.opens).map(\.question),
      betters: answers.filter { $0.rises && !$0.opens }.map(\.question),
      worsens: answers.filter(\.falls).map(\.question),
      lowers: aspects.filter(\.lowersCoverage).map(\.aspect),
      verdicts: aspects.filter(\.changesVerdict).map(\.aspect),
      facts: facts,
      predicates: predicates.count
    )
  }
}

/// Several proposals together, and what each would do alone.
package struct WhatIfTogether: Sendable {
  package var whole: WhatIf
  /// By id; none where there is one proposal only.
  package var shares: [WhatIf.Share]
  /// What no one of them closes alone.
  package var closedOnlyTogether: [Gap.ID]
  /// What no one of them opens alone.
  package var openedOnlyTogether: [QuestionID]

  package init(_ proposals: [Proposal], in snapshot: Snapshot) {
    let calculator = WhatIfCalculator(snapshot)
    whole = calculator.whatIf(proposals)
    shares = whole.proposals.count < 2 ? [] : calculator.shares(of: whole.proposals)
    let alone = Set(shares.flatMap(\.closes))
    closedOnlyTogether = shares.isEmpty ? [] : whole.closed.filter { !alone.contains($0) }
    let openAlone = Set(shares.flatMap(\.opens))
    openedOnlyTogether =
      shares.isEmpty
      ? [] : whole.answers.filter(\.opens).map(\.question).filter { !openAlone.contains($0) }
  }
}
