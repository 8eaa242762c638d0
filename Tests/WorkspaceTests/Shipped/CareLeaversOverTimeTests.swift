import Assessment
import Catalogue
import FactorModel
import Reports
import Testing

/// What the rows of three versions imply about care leavers, by the matched panel.
struct CareLeaversOverTimeTests {
  private func comparison(with version: String) throws -> VersionComparison {
    try #require(ShippedProject.snapshot().comparisons.first { $0.before.text == version })
  }

  private func entry(_ aspect: String, since version: String) throws -> VersionComparison.Entry {
    try #require(
      comparison(with: version).panel.first { $0.aspect == AspectID(aspect) },
      "\(aspect) is not in the panel of \(version)"
    )
  }

  @Test func theSeriesAtNineteenHadEndedBeforeTheFirstVersion() throws {
    for aspect in ["care-leaver-attainment.qualifications", "care-leaver-support.in-touch"] {
      let entry = try entry(aspect, since: "2016-12")
      #expect(entry.change == .unchanged)
      #expect(entry.reasonBefore == .discontinued)
      #expect(entry.reasonAfter == .discontinued)
    }
  }

  @Test func thePerformanceMeasuresCameAndWent() throws {
    // Homelessness: 2019-12 a figure for Wales only. Currency 1 (2018/19), geography 0: low 25 % of what is known. In 2023-03
    // the measure has stopped and adds nothing.
    let entry = try entry("care-leaver-housing.homelessness", since: "2019-12")
    #expect(entry.change == .widened)
    #expect(entry.before == ScoreRange(low: Rational(1, 4), high: Rational(39, 100)))
    #expect(entry.after == .zero)
    #expect(entry.reasonBefore == .geographyTooCoarse)
    #expect(entry.reasonAfter == .discontinued)
  }

  @Test func nobodyHadLookedForTheirNumberBefore() throws {
    // Published since the reform, but no row and no search tell what there was before: not comparable, not progress.
    let number = try #require(AspectID("care-leaver-count.number"))
    let other = try #require(
      comparison(with: "2016-12").notComparable.first { $0.aspect == number }
    )
    #expect(other.reasonBefore == .unassessed)
    #expect(try ShippedProject.gap("care-leaver-count.number").primary.code == .spanTooShort)
  }

  @Test func whatIsNotEstablishedIsNotCompared() throws {
    let rate = try #require(AspectID("care-leaver-eet.rate"))
    for version in ["2016-12", "2019-12"] {
      let comparison = try comparison(with: version)
      #expect(comparison.notComparable.contains { $0.aspect == rate })
      #expect(!comparison.panel.contains { $0.aspect == rate })
    }
  }

  @Test func explainSaysWhy() throws {
    let factor = try #require(FactorID("care-leaver-housing"))
    let snapshot = try ShippedProject.snapshot()
    let explanation = try #require(Explanation(of: factor, in: snapshot))
    let text = PlainTextRenderer().render(explanation.document)
    #expect(text.contains("2018/19"), "the last period of the measure")
    #expect(text.contains("discontinued: the series has stopped; its last period is 2018/19"))
  }
}
