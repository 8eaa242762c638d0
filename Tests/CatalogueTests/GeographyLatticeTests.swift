import Bilingual
import Catalogue
import Testing

struct GeographyLatticeTests {
  let lattice: GeographyLattice

  init() throws {
    let kinds: [(String, GeographyLevel.Kind, [String])] = [
      ("wales", .area, []), ("lsoa", .area, ["2001", "2011", "2021"]),
      ("msoa", .area, ["2011", "2021"]), ("local-authority", .area, ["1996"]),
      ("health-board", .area, ["2009", "2019"]), ("judge-area", .area, []), ("school", .unit, []),
      ("uk", .scope, []),
    ]
    let nests = [
      ("lsoa@2001", "local-authority@1996"), ("lsoa@2011", "msoa@2011"),
      ("msoa@2011", "local-authority@1996"), ("lsoa@2021", "local-authority@1996"),
      ("local-authority@1996", "health-board@2009"), ("local-authority@1996", "health-board@2019"),
    ]
    let levels = try kinds.map { name, kind, vintages in
      GeographyLevel(
        id: try #require(LevelID(name)),
        label: LocalizedText(name),
        kind: kind,
        vintages: vintages
      )
    }
    let covers = try nests.map { finer, coarser in
      GeographyCover(
        finer: try #require(LevelReference(finer)),
        coarser: try #require(LevelReference(coarser)),
        relation: .nests
      )
    }
    let unknown = GeographyCover(
      finer: try #require(LevelReference("local-authority@1996")),
      coarser: try #require(LevelReference("judge-area")),
      relation: .unknown
    )
    lattice = GeographyLattice(
      country: try #require(LevelID("wales")),
      levels: levels,
      covers: covers + [unknown]
    )
  }

  @Test(
    arguments: [
      ("local-authority", "local-authority", .same),
      ("local-authority@1996", "local-authority", .same),
      ("health-board@2009", "health-board@2019", .other),
      ("lsoa@2011", "local-authority", .finer),
      ("lsoa@2011", "health-board@2019", .finer),
      ("lsoa", "msoa", .finer),
      ("lsoa@2001", "msoa@2011", .other),
      ("lsoa@2021", "msoa@2021", .other),
      ("msoa@2011", "lsoa@2011", .directCover),
      ("local-authority", "lsoa@2011", .other),
      ("local-authority", "lsoa@2021", .directCover),
      ("health-board", "local-authority", .directCover),
      ("health-board", "msoa", .other),
      ("local-authority", "wales", .finer),
      ("judge-area", "wales", .finer),
      ("wales", "health-board", .directCover),
      ("wales", "local-authority", .other),
      ("wales", "judge-area", .directCover),
      ("judge-area", "local-authority", .unknown),
      ("local-authority", "judge-area", .other),
      ("school", "local-authority", .other),
      ("school", "wales", .other),
      ("uk", "wales", .other),
    ] as [(String, String, GeographyLattice.Standing)]
  )
  func tellsHowPublishedLevelsStandToTheRequiredOne(
    _ published: String,
    _ required: String,
    _ standing: GeographyLattice.Standing
  ) throws {
    let found = lattice.standing(
      of: try #require(LevelReference(published)),
      to: try #require(LevelReference(required))
    )
    #expect(found == standing, "\(published) against \(required)")
  }
}
