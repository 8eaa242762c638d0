import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

/// Plans for which many proposals bear on one need, or whose needs stand in each other's way.
struct LongPlanTests {
  /// One aspect whose data set is published for Wales only.
  private var coarse: SmallStory {
    SmallStory(
      dataSets: [.meeting("d") { $0.levels = levels("wales") }],
      mappings: [("number", "d")]
    )
  }

  private func finer(_ name: String) -> Proposal {
    SmallStory.changing(name, "d", "levels", cost: 1) {
      $0.levels = levels("local-authority")
    }
  }

  /// Thirteen change words that nothing is decided from; the last one mends the level.
  @Test func leavesOutChangesFromWhichNothingIsDecided() {
    var story = coarse
    for (index, field) in (["why", "description", "title", "publisher"] * 4).enumerated() {
      story.proposals.append(
        SmallStory.changing("p\(10 + index)", "d", field, cost: 1) {
          $0.why = Fact(.value("why \(index)"))
          $0.title = "Title \(index)"
        }
      )
    }
    story.proposals.append(finer("z"))
    let plan = story.plan(SmallStory.gap("number"))
    #expect(plan.members.map(\.proposal) == [key("z")])
    #expect(plan.isExact && plan.cost == 1 && plan.parts.map(\.candidates) == [[key("z")]])
  }

  /// Sixteen data sets, each with a change of its own, of which the last mends the need: more outcomes than the limits allow.
  @Test func goesByNumberOfChangesWhereOutcomesAreTooMany() throws {
    var story = coarse
    for index in 0..<16 {
      let other = "other-\(index)"
      story.dataSets.append(.meeting(other) { $0.qualityDocument = Fact(.value(.none)) })
      story.mappings.append(("number", other))
      story.proposals.append(
        SmallStory.changing("p\(10 + index)", other, "quality_document", cost: 1) {
          $0.qualityDocument = Fact(.value(index == 15 ? .report : .none))
        }
      )
      // So that each says something else than is so.
      if index < 15 {
        story.proposals[index] = SmallStory.changing("p\(10 + index)", other, "link", cost: 1) {
          $0.link = Fact(.value("https://example.org/\(index)"))
        }
      }
    }
    let need = SmallStory.gap("number", .qualityUndocumented)
    var limits = WayFinder.Limits()
    limits.outcomes = 200
    let plan = story.plan(need, limits: limits)
    #expect(plan.members.map(\.proposal) == [key("p25")])
    // Nothing cheaper than one proposal was left untried, so that it is the cheapest all the same.
    #expect(plan.isExact && plan.isCut && plan.parts.map(\.method) == [.cut(lowerBound: 1)])
  }

  /// A search that is cut short says so, and never that nothing helps.
  @Test func saysWhereTheSearchWasCutShort() throws {
    var story = coarse
    for index in 0..<6 {
      story.proposals.append(
        SmallStory.changing("p\(index)", "d", ["levels", "period"][index % 2], cost: 1) {
          $0.levels = levels(["wales", "police-force", "local-authority"][index / 2])
          $0.period = Fact(.value(.range(first: nil, last: .financialYear(from: 2000 + index))))
        }
      )
    }
    var limits = WayFinder.Limits()
    limits.outcomes = 1
    let need = SmallStory.gap("number")
    let plan = story.plan(need, limits: limits)
    let unreached = try #require(plan.unreached.first)
    guard case .cutShort(let tried, let names) = unreached.obstacle else {
      Issue.record("\(unreached.obstacle)")
      return
    }
    #expect(tried >= 1 && names.count == 6)
    #expect(!plan.isExact && plan.members.isEmpty)
    #expect(story.plan(need).members.map(\.proposal) == [key("p4")])
  }

  /// A step that undoes what came before leads the greedy way into a dead end, which two other proposals avoid.
  @Test func searchesOnWhereStepByStepFails() {
    let story = deadEnd(more: 30)
    let needs = [SmallStory.gap("a"), SmallStory.gap("b"), SmallStory.gap("c")]
    let plan = Planner(story.snapshot).plan(PlanGoal(needs: needs))
    #expect(plan.unreached.isEmpty)
    #expect(plan.reached == needs)
    #expect(plan.members.map(\.proposal) == [key("p2"), key("p3")])
    #expect(plan.cost == 6 && plan.isExact)
  }

  private func deadEnd(more: Int) -> SmallStory {
    let wide = Contract(
      geography: LevelReference(key("wales")),
      oldestMonths: 24,
      annualPoints: 5,
      editions: 2,
      breakdowns: [breakdown("age")]
    )
    var story = SmallStory(
      aspects: [
        ("a", wide), ("b", SmallStory.contract), ("c", SmallStory.contract),
      ],
      dataSets: [
        .meeting("d") {
          $0.period = Self.old
          $0.breakdowns = Fact(.value(OpenList([])))
        }
      ],
      mappings: [("a", "d"), ("b", "d")]
    )
    story.proposals = [
      SmallStory.changing("p1", "d", "breakdowns", "levels", "period", cost: 1) {
        $0.breakdowns = Fact(.value(OpenList([breakdown("age")])))
        $0.levels = levels("wales")
        $0.period = DataSet.meeting("d").period
      },
      SmallStory.changing("p2", "d", "period", cost: 1) {
        $0.period = DataSet.meeting("d").period
      },
      SmallStory.adding("p3", to: "a", "c", cost: 5) {
        $0.levels = levels("wales", "local-authority")
      },
    ]
    for index in 0..<more {
      story.proposals.append(SmallStory.adding("r\(10 + index)", to: "c", cost: 9))
    }
    return story
  }

  private static let old: Fact<PeriodCoverage> = Fact(
    .value(.range(first: .snapshot(day("2004-03-31")), last: .snapshot(day("2010-03-31"))))
  )

  /// What meets one of two undoes the other, whatever else there is; the third is met all the same.
  @Test(arguments: [0, 30])
  func namesOnlyTheNeedsThatAreInConflict(more: Int) {
    var story = deadEnd(more: more)
    story.proposals.removeAll { ["p2", "p3"].contains($0.id.text) }
    story.proposals += [
      SmallStory.changing("p4", "d", "period", cost: 1) {
        $0.period = DataSet.meeting("d").period
      },
      SmallStory.adding("r99", to: "c", cost: 2),
      // Ties the third need to the part of the other two.
      SmallStory.changing("p0", "d", "period", cost: 9) {
        $0.period = DataSet.meeting("d").period
      },
    ]
    if let place = story.proposals.firstIndex(where: { $0.id.text == "p0" }) {
      story.proposals[place].adds = [.meeting("new-p0")]
      story.proposals[place].maps = [SmallStory.mapping("c", "new-p0")]
    }
    let pair = [SmallStory.gap("a"), SmallStory.gap("b")]
    let plan = Planner(story.snapshot).plan(
      PlanGoal(needs: pair + [SmallStory.gap("c")])
    )
    #expect(plan.reached == [SmallStory.gap("c")])
    #expect(plan.members.map(\.proposal) == [key("r99")])
    #expect(plan.unreached.map(\.need) == pair)
    for unreached in plan.unreached {
      #expect(unreached.obstacle == .notTogether(pair))
    }
  }

  /// Five aspects, six data sets for each: 7,776 smallest sets, of which none is cheaper than five points.
  ///
  /// Or six, and 46,656 of one cost, which are too many to be kept.
  @Test(.timeLimit(.minutes(30)), arguments: [5, 6])
  func staysWithinItsLimitsWhereMostSetsHelp(count: Int) {
    var story = SmallStory(aspects: (0..<count).map { ("a\($0)", SmallStory.contract) })
    for index in 0..<(6 * count) {
      story.proposals.append(
        SmallStory.adding(
          "p\(10 + index)",
          to: "a\(index % count)",
          cost: index < count || count > 5 ? 1 : 2
        )
      )
    }
    story.questions = [
      Question(
        id: key("q"),
        text: LocalizedText("Q?"),
        aspects: (0..<count).map { SmallStory.aspect("a\($0)") },
        geography: LevelReference(key("local-authority")),
        years: 5,
        use: .associate
      )
    ]
    var limits = WayFinder.Limits()
    limits.ways = 100
    let plan = story.plan(.question(key("q")), limits: limits)
    let cost = Rational(count)
    #expect(plan.cost == cost && plan.lowerBound == cost && plan.isExact)
    #expect(plan.members.map(\.proposal) == (0..<count).map { key("p\(10 + $0)") })
  }

  /// Two pairs meet a need, none alone, and all four are there for other needs.
  @Test func tellsTheSetsWhereNoMemberDecides() throws {
    var story = SmallStory(
      aspects: ["x", "y", "f0", "f1", "f2", "f3"].map { ($0, SmallStory.contract) }
    )
    let late = DataSet.meeting("d").period
    for (index, aspect) in ["x", "y", "x", "y"].enumerated() {
      story.proposals.append(
        SmallStory.adding("p\(index)", to: aspect, "f\(index)", cost: 1) {
          $0.period = index < 2 ? Self.old : late
          $0.frequency = Fact(.value(.annual))
        }
      )
    }
    story.questions =
      (0..<4).map { index in
        Question(
          id: key("f\(index)"),
          text: LocalizedText("F?"),
          aspects: [SmallStory.aspect("f\(index)")],
          geography: LevelReference(key("local-authority")),
          years: 3,
          use: .describe
        )
      } + [
        Question(
          id: key("q"),
          text: LocalizedText("Q?"),
          aspects: [SmallStory.aspect("x"), SmallStory.aspect("y")],
          geography: LevelReference(key("local-authority")),
          years: 3,
          use: .describe
        )
      ]
    let plan = Planner(story.snapshot).plan(
      PlanGoal(needs: story.questions.map { .question($0.id) })
    )
    #expect(plan.members.count == 4)
    #expect(
      plan.sets == [.question(key("q")): [[key("p0"), key("p1")], [key("p2"), key("p3")]]]
    )
  }
}

private func * <Element>(elements: [Element], count: Int) -> [Element] {
  Array(repeating: elements, count: count).flatMap(\.self)
}
