import Assessment
import Catalogue
import FactorModel
import Testing

/// What becomes of the days on which rows were last seen, when a change of coverage is told apart.
struct ConfirmedInChangeTests {
  private static let seeds = Array(UInt64(1)...80)
  private static let first = day("2023-03-31")
  private static let second = day("2024-03-31")

  private func parts(
    _ world: World,
    _ later: [DataSet],
    on day: Day = second
  ) throws -> ChangeAttribution {
    let versions = [world.version, World.version("later", day, later)]
    let history = world.history(versions)
    let results = Assessor(model: world.model, history: history).assessments(through: key("later"))
    var comparison = VersionComparator.comparison(results[0], results[1])
    comparison.panel = zip(results[0].aspects, results[1].aspects).map(everyAspect)
    return try #require(
      ChangeAttributor(
        model: world.model,
        history: history,
        difference: CatalogueDiffer.difference(before: versions[0], after: versions[1])
      ).attribution(of: comparison, before: results[0], after: results[1])
    )
  }

  private func everyAspect(
    _ old: AspectAssessment,
    _ new: AspectAssessment
  ) -> VersionComparison.Entry {
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
  }

  private func series(seen: Day?) -> DataSet {
    .meeting("series") {
      $0.confirmed = seen
      $0.period = Fact(
        .value(.range(first: .snapshot(day("2009-03-31")), last: .snapshot(day("2023-03-31"))))
      )
    }
  }

  private func nothing(but part: ChangeAttribution.Part, in found: ChangeAttribution) {
    for other in ChangeAttribution.Part.all where other != part {
      #expect(found.change(other) == 0, "\(other.code)")
    }
  }

  @Test func isNoChangeWhereTheSameRowIsSeenAgain() throws {
    var world = World()
    world.dataSets = [series(seen: Self.first)]
    let found = try parts(world, [series(seen: Self.second)])
    nothing(but: .knowledge, in: found)
    #expect(found.change(.knowledge) == 0)
  }

  @Test func isKnowledgeWhereNobodyHasLookedForLong() throws {
    var world = World()
    world.dataSets = [series(seen: Self.first)]
    let found = try parts(world, [series(seen: Self.first)])
    nothing(but: .knowledge, in: found)
    #expect(found.change(.knowledge) < 0)
  }

  @Test func isKnowledgeWhereARowIsSeenAfterLong() throws {
    var world = World()
    world.dataSets = [series(seen: day("2021-03-31"))]
    let found = try parts(world, [series(seen: Self.second)])
    nothing(but: .knowledge, in: found)
    #expect(found.change(.knowledge) > 0)
  }

  @Test func doesNotTakeFromTheRemovalOfARow() throws {
    var world = World()
    world.dataSets = [series(seen: Self.first)]
    let found = try parts(world, [])
    nothing(but: .change(.removed), in: found)
    #expect(found.change(.change(.removed)) < 0)
  }

  /// Days on which rows were seen, presence, links and their checks, ids: whatever differs, all of it is due to something,
  /// and words are not.
  @Test(arguments: seeds)
  func leavesNothingToWords(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &* 97)
    var drawn = RandomWorld(seed: seed)
    var later = RandomWorld(seed: seed &+ 500).dataSets
    let days: [Day?] = [nil, day("2022-01-31"), Self.first, day("2023-10-31"), Self.second]
    let links = ["https://a.example/x", "https://b.example/x", nil]
    func touched(_ dataSet: DataSet) -> DataSet {
      var dataSet = dataSet
      dataSet.confirmed = days.randomElement(using: &random) ?? nil
      dataSet.link =
        (links.randomElement(using: &random) ?? nil).map { Fact(.value($0)) } ?? .unknown
      if Int.random(in: 0..<5, using: &random) == 0 { dataSet.presence = .notObserved }
      return dataSet
    }
    drawn.dataSets = drawn.dataSets.map(touched)
    later = later.map(touched)
    // One data set is given another id, under which it is mapped.
    if let index = later.indices.randomElement(using: &random) {
      let id = later[index].id
      later[index].id = key("renamed")
      later[index].formerly = [id]
      for place in later.indices where later[place].partOf == id {
        later[place].partOf = key("renamed")
      }
      drawn.mappings += drawn.mappings.filter { $0.dataSet == id }.map {
        Mapping(aspect: $0.aspect, dataSet: key("renamed"), directness: .part, because: "again")
      }
    }
    var world = World()
    world.linkChecks = later.flatMap { dataSet in
      (links + ["https://c.example/x"]).map { link in
        LinkCheck(
          dataSet: dataSet.id,
          address: link,
          checked: day(Bool.random(using: &random) ? "2023-05-31" : "2024-05-31"),
          result: LinkCheck.Result.allCases.randomElement(using: &random) ?? .lands
        )
      }
    }
    let versions = [
      World.version("2023-03", Self.first, drawn.dataSets),
      World.version("later", Self.second, later),
    ]
    let history = world.history(versions)
    let results = Assessor(model: drawn.model, history: history).assessments(through: key("later"))
    var comparison = VersionComparator.comparison(results[0], results[1])
    comparison.panel = zip(results[0].aspects, results[1].aspects).map(everyAspect)
    let found = try #require(
      ChangeAttributor(
        model: drawn.model,
        history: history,
        difference: CatalogueDiffer.difference(before: versions[0], after: versions[1])
      ).attribution(of: comparison, before: results[0], after: results[1])
    )
    for share in found.aspects {
      #expect(share.changes.reduce(0, +) == share.after - share.before, "\(share.aspect)")
      #expect(share[.change(.textOnly)] == 0, "words moved \(share.aspect)")
    }
  }
}
