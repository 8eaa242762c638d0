import Assessment
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
      dataSet.period = Fact(.value(period))
      dataSet.levels = Fact(.value(OpenList([LevelReference("local-authority")])))
      if place == 0 { one = dataSet } else { other = dataSet }
    }
    change(&one)
    changeOther(&other)
    let link = Linkability(
      one,
      other,
      lattice: snapshot.history.geography,
      asOf: snapshot.assessment.asOf
    )
    return PlainTextRenderer(width: 400).render(LinkabilityReport(link, in: snapshot).document)
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

  @Test func tellsBreaksFromThoseThatLieOutside() throws {
    let within = try words { $0.comparableOverTime = Fact(.value(.breaks([2012]))) }
    #expect(within.contains("A new series begins: "))
    let outside = try words({ _ in }, { $0.comparableOverTime = Fact(.value(.breaks([2016]))) })
    #expect(!outside.contains("A new series begins"))
    #expect(outside.contains("yes: no new series begins within these years"))
  }
}
