import Bilingual
import Catalogue
import CatalogueImport
import Testing

/// What the search compares, the cells of the record, and what the difference of two versions compares.
struct ComparableCellsTests {
  private func version(_ id: String, _ dataSets: [DataSet]) throws -> CatalogueVersion {
    let day = try #require(Day("2023-03-31"))
    return CatalogueVersion(
      id: try #require(VersionID(id)),
      asOf: day,
      recorded: day,
      label: LocalizedText("A version"),
      dataSets: dataSets
    )
  }

  /// The columns in which the cells differ.
  private func columns(_ before: DataSet, _ after: DataSet) -> [String] {
    CatalogueColumn.all.filter {
      $0.comparable($0.cell(before)) != $0.comparable($0.cell(after))
    }
    .map(\.name)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func differExactlyWhereTheDifferenceHasAField(seed: UInt64) throws {
    var random = RandomDataSets(seed: seed)
    let before = random.dataSets(12).sorted { $0.id < $1.id }
    // Each takes some columns over from another, so that most rows are nearly alike.
    let others = random.dataSets(12)
    let after = zip(before, others).map { dataSet, other in
      let some = CatalogueColumn.names.filter { _ in
        Int.random(in: 0..<9, using: &random.generator) == 0
      }
      return dataSet.adopting(Set(some), from: other)
    }
    let difference = CatalogueDiffer.difference(
      before: try version("before", before),
      after: try version("after", after)
    )
    let told = Dictionary(
      uniqueKeysWithValues: difference.changes.map { ($0.id, $0.fields.map(\.field)) }
    )
    #expect(!told.isEmpty)
    for (old, new) in zip(before, after) {
      #expect(columns(old, new) == told[old.id] ?? [], "\(old.id)")
    }
  }

  @Test(arguments: [
    ("description_cy", "unknown", ""), ("confirmed", "2026-01-26", ""),
    ("publisher", "none", "n/a"),
    ("levels", "wales; lsoa@2011", "lsoa@2011;wales"), ("outputs", "a; b", "b; a"),
    ("themes", "a; b; c", "a; c; b"), ("breakdowns", "sex*age; sex", "sex; age*sex"),
    ("title", "Live  births", "Live births"),
    ("presence", "stated", ""), ("part_of", "none", ""),
    ("comparable_time", "break 2012,2018", "break 2012, 2018"),
    ("known_issues", "accuracy: Rounded|coverage: Some", "coverage: Some | accuracy:  Rounded"),
  ])
  func areOneTextWhereTheySayTheSame(column: String, one: String, other: String) throws {
    let column = try #require(CatalogueColumn.named(column))
    #expect(column.comparable(one) == column.comparable(other))
  }

  @Test(arguments: [
    ("levels", "wales", "wales; unknown"), ("themes", "a; b", "b; a"), ("populations", "none", ""),
    ("levels", "n/a", "none"), ("presence", "not-observed", ""), ("designation", "none", ""),
  ])
  func areTwoTextsWhereTheyDoNot(column: String, one: String, other: String) throws {
    let column = try #require(CatalogueColumn.named(column))
    #expect(column.comparable(one) != column.comparable(other))
  }
}
