import Assessment
import Bilingual
import Catalogue
import Testing

/// How the levels of two data sets meet, on a lattice with two vintages.
struct LinkabilityTests {
  private static let lattice: GeographyLattice = {
    func level(_ name: String, _ vintages: [String]) -> GeographyLevel {
      GeographyLevel(id: key(name), label: LocalizedText(name), kind: .area, vintages: vintages)
    }
    func cover(
      _ finer: String,
      _ coarser: String,
      _ relation: GeographyCover.Relation
    ) -> GeographyCover {
      GeographyCover(
        finer: LevelReference(finer) ?? LevelReference(key("wales")),
        coarser: LevelReference(coarser) ?? LevelReference(key("wales")),
        relation: relation
      )
    }
    return GeographyLattice(
      country: key("wales"),
      levels: [
        level("lsoa", ["2011", "2021"]), level("ward", ["2022"]),
        level("local-authority", ["1996"]), level("health-board", ["2009", "2019"]),
        level("dfj-area", []), level("wales", []),
        GeographyLevel(id: key("school"), label: LocalizedText("School"), kind: .unit),
      ],
      covers: [
        cover("lsoa@2011", "local-authority", .nests),
        cover("lsoa@2021", "local-authority", .nests),
        cover("lsoa@2011", "ward@2022", .bestFit),
        cover("local-authority", "health-board@2019", .nests),
        cover("local-authority", "dfj-area", .unknown),
      ]
    )
  }()

  private func set(
    _ name: String,
    _ levels: [String],
    _ statistics: [Statistic]? = [.count],
    isComplete: Bool = true
  ) throws -> DataSet {
    var set = DataSet(id: key(name), title: name)
    let references = try levels.map { try #require(LevelReference($0)) }
    set.levels = Fact(.value(OpenList(references, isComplete: isComplete)))
    set.availability = Fact(.value(.public))
    set.wales = Fact(.value(.separable))
    if let statistics { set.statistics = Fact(.value(statistics)) }
    return set
  }

  private func link(_ left: DataSet, _ right: DataSet) -> Linkability {
    Linkability(left, right, lattice: Self.lattice, asOf: World.asOf)
  }

  private func best(_ link: Linkability) -> String {
    link.meetings.first.map { "\(link.kind.rawValue) at \($0.level)" } ?? "none"
  }

  @Test func theSameLevelAndVintageIsExact() throws {
    let found = link(try set("a", ["lsoa@2011"]), try set("b", ["lsoa@2011"]))
    #expect(best(found) == "exact at lsoa@2011")
  }

  @Test func finerAreasAreAddedUpToThoseInWhichTheyLie() throws {
    let found = link(try set("a", ["lsoa@2011"]), try set("b", ["local-authority"]))
    #expect(best(found) == "nests at local-authority@1996")
    #expect(found.meetings.first?.left.lookUps.count == 1)
    #expect(found.meetings.first?.right.kind == .published)
  }

  @Test func ranksDoNotAddUp() throws {
    let found = link(
      try set("a", ["lsoa@2011"], [.rank]),
      try set("b", ["local-authority"], [.rank])
    )
    #expect(best(found) == "none")
    #expect(found.kind == .none)
  }

  @Test func whatIsNotKnownToAddUpIsAProspect() throws {
    let found = link(try set("a", ["lsoa@2011"], nil), try set("b", ["local-authority"]))
    #expect(best(found) == "none")
    #expect(found.prospects.first?.kind == .nests)
    #expect(found.prospects.first?.left.openFields == ["statistic"])
  }

  @Test func boundariesOfTwoYearsMeetInTheAuthorityAndOtherwiseHaveChanged() throws {
    let counts = link(try set("a", ["lsoa@2011"]), try set("b", ["lsoa@2021"]))
    #expect(best(counts) == "nests at local-authority@1996")
    #expect(counts.changedLevels.map(\.description) == ["lsoa@2011", "lsoa@2021"])
    let ranks = link(try set("a", ["lsoa@2011"], [.rank]), try set("b", ["lsoa@2021"], [.rank]))
    #expect(best(ranks) == "changed at lsoa@2011")
  }

  @Test func aVintageThatIsNotStatedIsNotTakenForOne() throws {
    let found = link(
      try set("a", ["health-board"], [.rank]),
      try set("b", ["health-board@2019"], [.rank])
    )
    #expect(
      best(found) == "changed at health-board@2009" || best(found) == "changed at health-board@2019"
    )
    #expect(found.prospects.first?.kind == .exact)
    #expect(found.prospects.first?.left.openFields == ["levels"])
  }

  /// Areas of 2011 nest in authorities, those of 2021 are given to them by best fit: nobody says which they are.
  @Test func aVintageThatIsNotStatedIsNoBetterThanTheLoosest() throws {
    let lattice = GeographyLattice(
      country: key("wales"),
      levels: Self.lattice.levels,
      covers: Self.lattice.covers.map { cover in
        var cover = cover
        if cover.finer.vintage == "2021" { cover.relation = .bestFit }
        return cover
      }
    )
    let found = Linkability(
      try set("a", ["lsoa"]),
      try set("b", ["local-authority"], [.rank]),
      lattice: lattice,
      asOf: World.asOf
    )
    #expect(best(found) == "best-fit at local-authority@1996")
    let access = try #require(found.meetings.first?.left)
    #expect(access.from.description == "lsoa")
    #expect(access.lookUps.map(\.finer.description) == ["lsoa@2011", "lsoa@2021"])
    let prospect = try #require(found.prospects.first)
    #expect(prospect.kind == .nests && prospect.left.openFields == ["levels"])
    #expect(prospect.left.lookUps.map(\.finer.description) == ["lsoa@2011"])
    #expect(prospect.left.from.description == "lsoa")
    let stated = Linkability(
      try set("a", ["lsoa@2011"]),
      try set("b", ["local-authority"], [.rank]),
      lattice: lattice,
      asOf: World.asOf
    )
    #expect(best(stated) == "nests at local-authority@1996")
    #expect(stated.meetings.first?.left.from.description == "lsoa@2011")
  }

  @Test func aVintageThatIsNotStatedAddsUpOnlyWhereEveryOneDoes() throws {
    let found = link(try set("a", ["lsoa"]), try set("b", ["ward@2022"], [.rank]))
    #expect(found.kind == .none)
    #expect(found.prospects.first?.kind == .bestFit)
    #expect(found.prospects.first?.left.openFields == ["levels"])
  }

  @Test func aLookUpOfMostOfEachAreaIsBestFit() throws {
    let found = link(try set("a", ["lsoa@2011"]), try set("b", ["ward@2022"], [.rank]))
    #expect(best(found) == "best-fit at ward@2022")
  }

  @Test func aCoverThatNobodyCitesIsAFactToBeFoundOut() throws {
    let found = link(try set("a", ["local-authority"]), try set("b", ["dfj-area"], [.rank]))
    #expect(best(found) == "none")
    #expect(found.prospects.first?.left.openFields == ["geography look-up"])
  }

  @Test func allAreasMakeUpTheCountryWithoutALookUp() throws {
    let found = link(try set("a", ["dfj-area"]), try set("b", ["wales"]))
    #expect(best(found) == "nests at wales")
    #expect(found.meetings.first?.left.lookUps == [])
  }

  @Test func aSchoolIsNoAreaOfAnything() throws {
    #expect(best(link(try set("a", ["school"]), try set("b", ["wales"]))) == "none")
  }

  @Test func otherLevelsMayBeThereWhereTheListIsOpen() throws {
    let found = link(
      try set("a", ["wales"], [.rank], isComplete: false),
      try set("b", ["lsoa@2011"])
    )
    #expect(best(found) == "nests at wales")
    #expect(found.prospects.contains { $0.level.description == "lsoa@2011" && $0.kind == .exact })
  }

  @Test func isTheSameTheOtherWayRound() throws {
    for (a, b) in [(["lsoa@2011"], ["local-authority"]), (["lsoa@2011"], ["lsoa@2021"])] {
      let (one, other) = (try set("a", a), try set("b", b))
      let (there, back) = (link(one, other), link(other, one))
      #expect(there.meetings.map(\.kind) == back.meetings.map(\.kind))
      #expect(there.meetings.map(\.left) == back.meetings.map(\.right))
    }
  }
}
