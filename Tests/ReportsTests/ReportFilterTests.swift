import Assessment
import FactorModel
import Reports
import TestSupport
import Testing

struct ReportFilterTests {
  private let snapshot = Story().snapshot

  private func gaps(_ filter: ReportFilter) -> [String] {
    filter.gaps(of: snapshot).map(\.id.description)
  }

  private func aspects(_ filter: ReportFilter) -> [String] {
    filter.coverage(of: snapshot).flatMap(\.aspects).map(\.id.description)
  }

  @Test func letsEverythingThroughWhenEmpty() {
    #expect(gaps(ReportFilter()).count == 4)
    #expect(aspects(ReportFilter()).count == 6)
    #expect(ReportFilter().words == nil)
  }

  @Test func widensWithinAKindAndNarrowsBetweenKinds() {
    #expect(gaps(ReportFilter(classes: [.outcome, .need])).count == 4)
    #expect(
      gaps(ReportFilter(classes: [.outcome, .need], themes: ["care-leavers"]))
        == ["care-leaver-outcomes.employment@care-leavers"]
    )
  }

  @Test func countsTheSecondClassToo() {
    #expect(
      aspects(ReportFilter(classes: [.provision])) == ["referrals.number", "referrals.source"]
    )
  }

  @Test func selectsByPopulationVerdictReasonAndSide() {
    #expect(
      aspects(ReportFilter(populations: ["care-leavers"], verdicts: [.notEstablished]))
        == ["care-leaver-outcomes.in-touch"]
    )
    #expect(gaps(ReportFilter(reasons: [.notFound])) == ["referrals.source"])
    #expect(aspects(ReportFilter(reasons: [.notFound])) == ["referrals.source"])
    #expect(aspects(ReportFilter(sides: [.demand])) == ["school-exclusions.level"])
  }

  @Test func takesTheBandOfFactorsForCoverageAndOfAspectsForGaps() {
    #expect(aspects(ReportFilter(bands: [.weak])) == ["referrals.number", "referrals.source"])
    #expect(
      gaps(ReportFilter(bands: [.weak])) == ["care-leaver-outcomes.employment@care-leavers"]
    )
  }

  @Test func saysWhatWasAskedFor() {
    let filter = ReportFilter(classes: [.need], themes: ["education", "care-leavers"])
    #expect(filter.words == "class need; theme education, care-leavers")
  }
}
