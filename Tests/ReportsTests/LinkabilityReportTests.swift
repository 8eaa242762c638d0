import Assessment
import Bilingual
import Catalogue
import Reports
import TestSupport
import Testing

/// What is said of two data sets apart from their areas.
struct LinkabilityReportTests {
  private let snapshot = Story().snapshot

  private func words(
    _ change: (inout DataSet) -> Void,
    _ changeOther: (inout DataSet) -> Void = { _ in }
  ) throws -> String {
    let link = link(change, changeOther)
    return PlainTextRenderer(width: 400).render(LinkabilityReport(link, in: snapshot).document)
  }

  private func record(_ change: (inout DataSet) -> Void) throws -> JSONValue {
    LinkabilityRecord(link(change), in: snapshot).json
  }

  private func link(
    _ change: (inout DataSet) -> Void,
    _ changeOther: (inout DataSet) -> Void = { _ in }
  ) -> Linkability {
    var (one, other) = (snapshot.version.dataSets[0], snapshot.version.dataSets[1])
    for place in [0, 1] {
      let period = PeriodCoverage.range(
        first: .financialYear(from: 2010),
        last: .financialYear(from: 2015 + place)
      )
      var dataSet = place == 0 ? one : other
      dataSet.availability = Fact(.value(.public))
      dataSet.wales = Fact(.value(.separable))
      dataSet.lifecycle = Fact(.value(.active))
      dataSet.frequency = Fact(.value(.annual))
      dataSet.statistics = Fact(.value([.count]))
      dataSet.period = Fact(.value(period))
      dataSet.levels = Fact(.value(OpenList([LevelReference("local-authority")])))
      if place == 0 { one = dataSet } else { other = dataSet }
    }
    change(&one)
    changeOther(&other)
    return Linkability(
      one,
      other,
      lattice: GeographyLattice(
        country: "wales",
        levels: snapshot.history.geography.levels
          + [GeographyLevel(id: "wales", label: LocalizedText("Wales"), kind: .area)],
        covers: []
      ),
      asOf: snapshot.assessment.asOf
    )
  }

  @Test func saysWhyItRefuses() throws {
    let text = try words {
      $0.availability = Fact(.value(.planned))
    } _: {
      $0.wales = Fact(.value(.notCovered))
    }
    #expect(text.contains("is only planned."))
    #expect(text.contains("is another nation's."))
    #expect(!text.contains("Both are published") && !text.contains("Years in common"))
  }

  @Test func saysHowEachStandsOverTime() throws {
    let text = try words {
      $0.comparableOverTime = Fact(.value(.no))
      $0.lifecycle = Fact(.value(.stopped))
    } _: {
      $0.comparableOverTime = .unknown
    }
    #expect(text.contains("Has come to an end: "))
    #expect(text.contains("last figures for 2015/16"))
    #expect(text.contains(": no: what one year says cannot be held against another"))
    #expect(text.contains(": not known"))
  }

  /// That nobody knows is not that there are none, in JSON either.
  @Test func saysThatYearsAreNotKnown() throws {
    let open = try words { $0.period = .unknown }
    #expect(open.contains("Years in common: not known whether there are any"))
    #expect(open.contains("Somebody can find out: "))
    let apart = try words {
      let old = PeriodCoverage.editions(
        [ReferencePeriod.financialYear(from: 2001)].compactMap(\.self)
      )
      $0.period = Fact(.value(old))
    }
    #expect(apart.contains("Years in common: none"))
    #expect(try record { $0.period = .unknown }["commonYears"] == .null)
    #expect(try record { _ in }["commonYears"] != .null)
  }

  @Test func namesTheLevelOfTheBestMatch() throws {
    #expect(try words { _ in }.contains("exact, at this level: local authority. Both are"))
    let country = try words { $0.levels = Fact(.value(OpenList([LevelReference("wales")]))) }
    #expect(country.contains("nests, at this level: "))
    #expect(country.contains("That is one area, the country"))
  }

  @Test func tellsBreaksFromThoseThatLieOutside() throws {
    let within = try words { $0.comparableOverTime = Fact(.value(.breaks([2012]))) }
    #expect(within.contains("A new series begins: "))
    let outside = try words({ _ in }, { $0.comparableOverTime = Fact(.value(.breaks([2016]))) })
    #expect(!outside.contains("A new series begins"))
    #expect(outside.contains("yes: no new series begins within these years"))
  }
}
