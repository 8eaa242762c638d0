import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

/// Plans against every set of proposals, each assessed in full; a failure names its seed.
struct PlannerTests {
  static let seeds = Array(UInt64(1)...16)

  /// All data gaps, some usability gaps and the questions of a story, and what every set of its proposals meets.
  struct Exhausted {
    let goal: PlanGoal
    let plan: Plan
    let sets: [(members: Set<ProposalID>, cost: Rational, meets: Set<PlanNeed>)]

    init(_ story: ProposedStory, isFully: Bool) {
      let snapshot = story.snapshot
      let needs =
        snapshot.assessment.gaps.map { PlanNeed.gap($0.id) }
        + story.questions.map { PlanNeed.question($0.id) }
      goal = PlanGoal(needs: needs, isFully: isFully)
      plan = Planner(snapshot).plan(goal)
      let least = goal.least
      var known: [ProposedStory.Outcome: AssessmentResult] = [:]
      sets = (0..<(1 << story.proposals.count)).map { bits in
        let chosen = story.proposals.enumerated().filter { bits & (1 << $0.offset) != 0 }
          .map(\.element)
        let outcome = story.outcome(of: chosen)
        let result = known[outcome] ?? story.assessment(of: chosen)
        known[outcome] = result
        let left = Set(result.gaps.map(\.id))
        let met = needs.filter { need in
          switch need {
          case .gap(let id):
            return result.aspect(id.aspect)?.verdict == .met && !left.contains(id)
          case .question(let id): return result.answer(to: id).map { $0.verdict >= least } ?? false
          }
        }
        return (Set(chosen.map(\.id)), chosen.reduce(.zero) { $0 + $1.cost }, Set(met))
      }
    }

    /// The lowest cost at which all of `needs` are met, and the sets of that cost that lose something with each member.
    func cheapest(_ needs: [PlanNeed]) -> (cost: Rational, sets: Set<Set<ProposalID>>)? {
      let meeting = sets.filter { $0.meets.isSuperset(of: needs) }
      guard let cost = meeting.map(\.cost).min() else { return nil }
      let best = meeting.filter { $0.cost == cost }.map(\.members)
      return (cost, Set(best.filter { set in !best.contains { $0.isStrictSubset(of: set) } }))
    }
  }

  @Test(arguments: seeds)
  func equalsEverySetTriedOneByOne(seed: UInt64) {
    expectTheCheapest(
      ProposedStory(seed: seed, proposals: seed % 8 == 0 ? 7 : 5),
      isFully: seed % 2 == 0
    )
  }

  /// Up to fifteen proposals, nearly all of which change the same few fields, and otherwise.
  @Test(arguments: [(UInt64(1), 13), (2, 13), (3, 13), (4, 14), (5, 14), (6, 15)])
  func equalsEverySetOfChangesThatConflict(seed: UInt64, count: Int) {
    let story = ProposedStory(seed: seed, conflicting: count)
    #expect(story.proposals.filter { !$0.changes.isEmpty }.count > 12)
    #expect(!ProposedWorld.contradictions(among: story.proposals).isEmpty)
    expectTheCheapest(story, isFully: seed % 2 == 0)
  }

  @Test func someCheapestPlansContradictThemselvesAndSaySo() {
    let stories = (1...40).map { ProposedStory(seed: UInt64($0), conflicting: 9) }
    #expect(stories.contains { !Exhausted($0, isFully: false).plan.contradictions.isEmpty })
  }

  private func expectTheCheapest(_ story: ProposedStory, isFully: Bool) {
    let all = Exhausted(story, isFully: isFully)
    let plan = all.plan
    #expect(plan.isExact)
    for part in plan.parts {
      let expected = all.cheapest(part.needs)
      #expect(part.cost == expected?.cost, "\(part.needs)")
      #expect(Set(part.cheapest.map(Set.init)) == expected?.sets, "\(part.needs)")
    }
    #expect(plan.cost == all.cheapest(plan.reached)?.cost ?? 0)
    let members = Set(plan.members.map(\.proposal))
    let chosen = story.proposals.filter { members.contains($0.id) }
    #expect(plan.contradictions == ProposedWorld.contradictions(among: chosen))
    for unreached in plan.unreached {
      if case .notTogether(let needs) = unreached.obstacle {
        #expect(all.cheapest(needs) == nil)
        // Of none of them this is so without the others.
        for need in needs {
          #expect(all.cheapest(needs.filter { $0 != need }) != nil, "\(need) of \(needs)")
        }
      } else {
        #expect(all.cheapest([unreached.need]) == nil, "\(unreached.need)")
      }
    }
    let sorted = plan.met + plan.reached + plan.unreached.map(\.need)
    #expect(Set(sorted) == Set(all.goal.needs) && sorted.count == all.goal.needs.count)
  }

  /// A change of a field from which nothing of a kind is decided moves nothing of that kind.
  @Test(arguments: Array(UInt64(1)...40))
  func changesOfOtherFieldsDecideNothing(seed: UInt64) {
    var story = ProposedStory(seed: seed, proposals: 12)
    story.giveEachAChangeOfEveryField()
    func changing(_ fields: Set<String>) -> [Proposal] {
      story.proposals.map { proposal in
        var proposal = proposal
        proposal.changes.removeAll { fields.contains($0.field) }
        return proposal
      }
    }
    func verdicts(_ chosen: [Proposal]) -> (aspects: [Verdict], answers: [QuestionVerdict]) {
      let result = story.assessment(of: chosen)
      return (result.aspects.map(\.verdict), result.answers.map(\.verdict))
    }
    func bare(_ proposals: [Proposal]) -> [Proposal] {
      proposals.map { proposal in
        var proposal = proposal
        proposal.changes = []
        return proposal
      }
    }
    let none = story.assessment(of: bare(story.proposals))
    #expect(verdicts(changing(JudgedFields.verdict)).aspects == none.aspects.map(\.verdict))
    #expect(verdicts(changing(JudgedFields.answer)).answers == none.answers.map(\.verdict))
    let used = story.assessment(of: changing(JudgedFields.use))
    #expect(Set(used.gaps.map(\.id)) == Set(none.gaps.map(\.id)))
  }

  @Test(arguments: seeds)
  func tellsWhatEachMemberIsThereFor(seed: UInt64) throws {
    let story = ProposedStory(seed: seed, proposals: 5)
    let all = Exhausted(story, isFully: false)
    let reached = Set(all.plan.reached)
    func met(_ members: Set<ProposalID>) throws -> Set<PlanNeed> {
      try #require(all.sets.first { $0.members == members }).meets.intersection(reached)
    }
    let chosen = Set(all.plan.members.map(\.proposal))
    #expect(try met(chosen) == reached)
    for member in all.plan.members {
      #expect(Set(member.meetsAlone) == (try met([member.proposal])), "\(member.proposal)")
      let without = try met(chosen.subtracting([member.proposal]))
      #expect(Set(member.lostWithout) == reached.subtracting(without), "\(member.proposal)")
      #expect(!member.lostWithout.isEmpty, "a needless member: \(member.proposal)")
    }
  }

  @Test(arguments: seeds)
  func doesNotDependOnAnyOrder(seed: UInt64) {
    var story = ProposedStory(seed: seed, proposals: 8)
    let (before, goal) = (story.snapshot, Self.everything(story.snapshot))
    let plan = Planner(before).plan(goal)
    let whatIf = WhatIfTogether(story.proposals, in: before)
    story.shuffle()
    let after = story.snapshot
    let turned = PlanGoal(needs: goal.needs.reversed())
    #expect(Planner(after, proposals: story.proposals).plan(turned) == plan)
    let again = WhatIfTogether(story.proposals + story.proposals, in: after)
    #expect(again.whole.closed == whatIf.whole.closed)
    #expect(again.whole.opened == whatIf.whole.opened)
    #expect(again.whole.answers == whatIf.whole.answers)
    #expect(again.whole.after == whatIf.whole.after)
    #expect(again.shares == whatIf.shares && again.whole.cost == whatIf.whole.cost)
  }

  /// The stories would show little if all plans were alike; ties are those of ``SearchTests``.
  @Test func meetsPlansOfEveryKind() {
    var seen: Set<String> = []
    for seed in Self.seeds {
      let snapshot = ProposedStory(seed: seed, proposals: 5).snapshot
      let plan = Planner(snapshot).plan(Self.everything(snapshot))
      if plan.parts.contains(where: { $0.needs.count > 1 }) { seen.insert("shared") }
      if plan.parts.contains(where: { $0.chosen.count > 1 }) { seen.insert("several") }
      for unreached in plan.unreached {
        switch unreached.obstacle {
        case .noProposal: seen.insert("no proposal")
        case .staysGap, .staysOpen: seen.insert("stays")
        case .staysUnanswered: seen.insert("unanswered")
        case .notTogether: seen.insert("not together")
        case .cutShort, .perhapsTogether: seen.insert("cut short")
        }
      }
    }
    let usual: Set = [
      "shared", "several", "no proposal", "stays", "unanswered", "not together",
    ]
    #expect(seen.isSuperset(of: usual), "only \(seen.sorted())")
  }

  static func everything(_ snapshot: Snapshot) -> PlanGoal {
    PlanGoal(
      needs: snapshot.assessment.gaps.map { .gap($0.id) }
        + snapshot.model.questions.map { .question($0.id) }
    )
  }

  /// More of the choice never makes anything worse: what is met stays met, and what is answered stays as well answered.
  @Test(arguments: Array(UInt64(1)...60))
  func addingADataSetNeverWorsensAVerdict(seed: UInt64) {
    let story = ProposedStory(seed: seed, proposals: 4, onlyAdding: true)
    var before = story.assessment(of: [])
    for count in 1...4 {
      let after = story.assessment(of: Array(story.proposals.prefix(count)))
      for (old, new) in zip(before.aspects, after.aspects) {
        #expect(old.verdict != .met || new.verdict == .met, "\(old.id)")
        #expect(old.verdict != .notEstablished || new.verdict != .gap, "\(old.id)")
        #expect(new.coverage.low >= old.coverage.low, "\(old.id)")
      }
      for (old, new) in zip(before.answers, after.answers) where old.isExact && new.isExact {
        #expect(new.verdict >= old.verdict, "\(old.question.id)")
      }
      before = after
    }
  }

  /// Thirty proposals for one aspect and thirty for another: found step by step, within the bound.
  @Test func goesStepByStepBeyondTwentyFive() throws {
    var story = ProposedStory(seed: 3, proposals: 0, onlyAdding: true)
    story.questions = []
    let gap = try #require(story.snapshot.assessment.dataGaps.first { $0.id.population == nil })
    let aspect = try #require(story.model.aspect(gap.aspect))
    for index in 0..<30 {
      let added = DataSet.meeting("added-\(index)") { dataSet in
        dataSet.levels = levels("wales", "local-authority", "lsoa", "police-force")
        dataSet.breakdowns = Fact(.value(OpenList(aspect.contract.breakdowns)))
      }
      story.proposals.append(
        Proposal(
          id: key("proposal-\(index)"),
          label: .init("Proposal"),
          kind: .collection,
          cost: Rational(30 - index / 2),
          adds: [added],
          maps: [Mapping(aspect: gap.aspect, dataSet: added.id, directness: .direct, because: "x")]
        )
      )
    }
    let plan = Planner(story.snapshot).plan(PlanGoal(needs: [.gap(gap.id)]))
    #expect(plan.members.map(\.proposal) == [key("proposal-28")])
    // Found step by step, and no dearer than any set must be; whether others are as cheap nobody looked.
    #expect(plan.cost == 16 && plan.lowerBound == 16 && plan.isExact && plan.isCut)
    #expect(plan.parts.map(\.method) == [.greedy(.times(1, largest: 1), lowerBound: 16)])
  }
}
