import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

/// What must hold of every attribution, tried on random worlds; a failure names its seed.
struct ChangeAttributionTests {
  private static let seeds = Array(UInt64(1)...60)
  private static let later = day("2024-03-31")

  /// Two versions, their assessments, and all aspects of the world as a panel.
  private struct Story {
    var model: Model
    var history: CatalogueHistory
    var before: AssessmentResult
    var after: AssessmentResult

    init(_ world: RandomWorld, later: [DataSet], on day: Day = ChangeAttributionTests.later) {
      let versions = [world.version, World.version("2024-03", day, later)]
      var history = World().history(versions)
      history.linkChecks = world.linkChecks
      self.history = history
      model = world.model
      let results = Assessor(model: world.model, history: history).assessments(
        through: key("2024-03")
      )
      (before, after) = (results[0], results[1])
    }

    var everyAspect: VersionComparison {
      VersionComparison(
        before: before.version,
        after: after.version,
        panel: zip(before.aspects, after.aspects).map { old, new in
          VersionComparison.Entry(
            aspect: old.id,
            change: .unchanged,
            before: old.coverage,
            after: new.coverage,
            verdictBefore: old.verdict,
            verdictAfter: new.verdict,
            reasonBefore: nil,
            reasonAfter: nil
          )
        },
        notComparable: []
      )
    }

    func attribution(
      _ differ: PlainDiffer = PlainDiffer(),
      earlierModel: Model? = nil
    ) throws -> ChangeAttribution {
      let difference = differ.difference(history.versions[0], history.versions[1])
      return try #require(
        ChangeAttributor(
          model: model,
          earlierModel: earlierModel,
          history: history,
          difference: difference
        ).attribution(of: everyAspect, before: before, after: after)
      )
    }

    func diff(_ differ: PlainDiffer) throws -> VersionDiff {
      try #require(
        VersionDiff.make(
          before: before,
          after: after,
          model: model,
          history: history,
          difference: differ.difference(history.versions[0], history.versions[1])
        )
      )
    }
  }

  /// The world's data sets with about a third of their columns as another world has them, some gone, some new.
  private func changed(_ world: RandomWorld, seed: UInt64) -> [DataSet] {
    var random = SeededGenerator(seed: seed &* 31)
    let others = RandomWorld(seed: seed &+ 1_000).dataSets
    var result: [DataSet] = world.dataSets.compactMap { dataSet in
      guard Int.random(in: 0..<8, using: &random) > 0 else { return nil }
      guard let other = others.randomElement(using: &random) else { return dataSet }
      let columns = PlainDiffer.columns.map(\.name).filter {
        $0 != "part_of" && Int.random(in: 0..<3, using: &random) == 0
      }
      return dataSet.adopting(Set(columns), from: other)
    }
    let ids = Set(result.map(\.id))
    for index in result.indices where result[index].partOf.map({ !ids.contains($0) }) == true {
      result[index].partOf = nil
    }
    var added = world
    added.addDataSet("new")
    return result + added.dataSets.suffix(1)
  }

  @Test(arguments: seeds)
  func addsUpToTheWholeDifferenceExactly(seed: UInt64) throws {
    var world = RandomWorld(seed: seed)
    let later = changed(world, seed: seed)
    world.addDataSet("new")
    world.dataSets.removeLast()
    let story = Story(world, later: later)
    let differ = PlainDiffer { id, column in (id.text.count + column.count) % 3 == 0 }
    let attribution = try story.attribution(differ)

    for share in attribution.aspects {
      #expect(share.changes.count == ChangeAttribution.Part.all.count)
      #expect(share.changes.reduce(0, +) == share.after - share.before, "\(share.aspect)")
      #expect(share[.change(.textOnly)] == 0, "words moved \(share.aspect)")
      #expect(share[.method] == 0 && share[.model] == 0, "one method and one model for both")
    }
    let parts = ChangeAttribution.Part.all.map(attribution.change)
    #expect(parts.reduce(0, +) == attribution.meanAfter - attribution.meanBefore)
  }

  @Test(arguments: seeds)
  func leavesNothingToAttributeWhereNothingChanged(seed: UInt64) throws {
    let world = RandomWorld(seed: seed)
    var dated = world
    dated.linkChecks = []
    let story = Story(dated, later: dated.dataSets, on: World.asOf)
    let attribution = try story.attribution()
    #expect(attribution.aspects.allSatisfy { $0.changes.allSatisfy { $0 == 0 } })
  }

  /// Every fact that is unknown comes to be known, and the day stays the same.
  @Test(arguments: seeds)
  func tellsNoKnowledgeAsProgress(seed: UInt64) throws {
    var world = RandomWorld(seed: seed)
    world.linkChecks = []
    let others = RandomWorld(seed: seed &+ 2_000).dataSets
    let later = world.dataSets.enumerated().map { index, dataSet in
      let other = others[index % others.count]
      return dataSet.adopting(
        ["lifecycle", "levels", "wales", "period", "quality_document", "breakdowns"],
        from: other
      )
    }
    let story = Story(world, later: later, on: World.asOf)
    let diff = try story.diff(PlainDiffer { _, _ in true })
    for share in diff.attribution.aspects {
      #expect(share[.knowledge] == share.after - share.before, "\(share.aspect)")
    }
    #expect(diff.comparison.panel.allSatisfy { $0.change.direction == nil })
  }

  @Test(arguments: seeds)
  func letsTimeOnlyTakeAway(seed: UInt64) throws {
    var world = RandomWorld(seed: seed)
    world.linkChecks = []
    let attribution = try Story(world, later: world.dataSets).attribution()
    for share in attribution.aspects {
      #expect(share[.time] <= 0, "\(share.aspect)")
      #expect(share[.time] == share.after - share.before, "\(share.aspect)")
    }
  }

  @Test func attributesEachCauseToItsPart() throws {
    var world = World()
    world.findings = [
      Finding(
        aspect: World.aspect,
        result: .notFound,
        lookedFor: "it",
        on: day("2023-04-01"),
        places: ["Everywhere"],
        citations: []
      )
    ]
    let stopped = DataSet.meeting("series") { $0.lifecycle = Fact(.value(.stopped)) }
    let cases: [(ChangeAttribution.Part, [DataSet])] = [
      (.change(.removed), []), (.change(.discontinued), [stopped]),
      (.change(.rescoped), [.meeting("series") { $0.levels = levels("wales") }]),
      (
        .change(.qualityDocumentation),
        [.meeting("series") { $0.qualityDocument = Fact(.value(.none)) }]
      ),
    ]
    world.linkChecks = [
      LinkCheck(dataSet: key("series"), checked: day("2023-04-30"), result: .lands)
    ]
    for (part, later) in cases {
      let versions = [world.version, World.version("2023-04", day("2023-04-01"), later)]
      let history = world.history(versions)
      let results = Assessor(model: world.model, history: history).assessments(
        through: key("2023-04")
      )
      let diff = try #require(
        VersionDiff.make(
          before: results[0],
          after: results[1],
          model: world.model,
          history: history,
          difference: PlainDiffer().difference(versions[0], versions[1])
        )
      )
      let attribution = diff.attribution
      #expect(attribution.change(part) == attribution.meanAfter - attribution.meanBefore, "\(part)")
      #expect(attribution.change(part) < 0, "\(part)")
      #expect(attribution.moved(part).lowered == 1)
    }
  }

  @Test func countsANewModelAndMethodApart() throws {
    let world = World()
    var draft = world.model.draft
    draft.mappings = [
      Mapping(aspect: World.aspect, dataSet: key("series"), directness: .part, because: "once")
    ]
    var method = World.method
    method.part = Rational(1, 2)
    let earlier = Model(checked: draft, method: method)
    let versions = [
      world.version, World.version("2023-04", day("2023-03-31"), [.meeting("series")]),
    ]
    let history = world.history(versions)
    let before = Assessor(model: earlier, history: history).assessment(of: versions[0])
    let after = Assessor(model: world.model, history: history).assessment(of: versions[1])
    let diff = try #require(
      VersionDiff.make(
        before: before,
        after: after,
        model: world.model,
        earlierModel: earlier,
        history: history,
        difference: PlainDiffer().difference(versions[0], versions[1])
      )
    )
    let attribution = diff.attribution
    #expect(!attribution.isOneModel && !attribution.isOneMethod)
    #expect(attribution.change(.method) > 0 && attribution.change(.model) > 0)
    #expect(
      attribution.change(.method) + attribution.change(.model)
        == attribution.meanAfter - attribution.meanBefore
    )
    #expect(VersionComparator.comparison(before, after).panel.map(\.change) == [.closed])
    #expect(diff.comparison.panel.map(\.change) == [.undetermined])
  }

  @Test func tellsAFallenLinkFromOneThatNobodyHadChecked() throws {
    var world = World()
    func check(_ day: Day, _ result: LinkCheck.Result) -> LinkCheck {
      LinkCheck(dataSet: key("series"), checked: day, result: result)
    }
    let later = day("2024-03-31")
    func parts() throws -> ChangeAttribution {
      let versions = [world.version, World.version("2024-03", later, world.dataSets)]
      let history = world.history(versions)
      let results = Assessor(model: world.model, history: history).assessments(
        through: key("2024-03")
      )
      return try #require(
        VersionDiff.make(
          before: results[0],
          after: results[1],
          model: world.model,
          history: history,
          difference: PlainDiffer().difference(versions[0], versions[1])
        )
      ).attribution
    }
    world.linkChecks = [check(day("2023-04-01"), .lands), check(day("2024-04-01"), .noCopy)]
    let fallen = try parts()
    #expect(fallen.change(.change(.link)) < 0 && fallen.change(.knowledge) == 0)
    world.linkChecks = [check(day("2024-04-01"), .lands)]
    let found = try parts()
    #expect(found.change(.change(.link)) == 0 && found.change(.knowledge) > 0)
  }
}
