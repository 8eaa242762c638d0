import Bilingual
import Catalogue
import Testing

struct InheritanceTests {
  private func version(_ dataSets: [DataSet]) throws -> CatalogueVersion {
    let day = try #require(Day("2023-03-31"))
    return CatalogueVersion(
      id: try #require(VersionID("2023-03")),
      asOf: day,
      recorded: day,
      label: LocalizedText("Now"),
      dataSets: dataSets
    )
  }

  /// `count` data sets, each part of the next; only the last, of which all are part, knows its publisher.
  private func chain(_ count: Int) throws -> [DataSet] {
    try (0..<count).map { number in
      var dataSet = DataSet(
        id: try #require(DataSetID("part-\(number)")),
        title: "Part",
        partOf: number + 1 < count ? DataSetID("part-\(number + 1)") : nil
      )
      if number + 1 == count { dataSet.publisher = Fact(.value("Office")) }
      return dataSet
    }
  }

  @Test(.timeLimit(.minutes(30))) func takesFactsOverThroughAWayOfAnyLength() throws {
    let version = try version(chain(20_000))
    let id = try #require(DataSetID("part-0"))
    let part = try #require(version[id])
    #expect(part.publisher.value == "Office")
    #expect(part.publisher.provenance.words == "from part-1")
    #expect(version.dataSets.allSatisfy { $0.publisher.value == "Office" })
  }

  @Test func endsWhereDataSetsArePartOfEachOther() throws {
    var dataSets: [DataSet] = []
    for (part, whole) in [("a", "b"), ("b", "a"), ("c", "c")] {
      let id = try #require(DataSetID(part))
      dataSets.append(DataSet(id: id, title: part, partOf: DataSetID(whole)))
    }
    let version = try version(dataSets)
    #expect(version.dataSets.map(\.id.text) == ["a", "b", "c"])
    #expect(version.dataSets.allSatisfy { $0.publisher.isUnknown })
  }
}
