import Assessment
import Catalogue
import FactorModel
import Testing

/// Ten aspects of the shipped case worked by hand from its files, version 2023-03, as of 2023-03-31.
///
/// Weights: currency .25, geography .25, comparability .20, quality .15, access .15. No link was checked, so access is 0 in
/// what is proven, and 1 (machine-readable) or 1/2 (documents and dashboards) in what might be true.
struct WorkedAspectsTests {
  private func percent(_ low: Int, _ high: Int) -> ScoreRange {
    ScoreRange(low: Rational(low, 1000), high: Rational(high, 1000))
  }

  private func id(_ text: String) throws -> DataSetID { try #require(DataSetID(text)) }

  @Test func childrenLookedAfterByLocalAuthority() throws {
    // cla-at-31-march-la-gender-age, direct. Currency 1: 31 March 2022 is 12 months old. Geography 1. Comparability: 20 annual
    // points, no break; between areas unknown: 1/2 to 1. Quality unknown, access unknown.
    // Low .25 + .25 + .10 = 60 %; high 100 %. All data terms are met.
    let aspect = try ShippedProject.aspect("cla-rate.number")
    #expect(aspect.coverage == percent(600, 1000))
    #expect(aspect.verdict == .met)
    #expect(aspect.band == .partial)
    #expect(aspect.best == (try id("cla-at-31-march-la-gender-age")))
  }

  @Test func numberOfReferrals() throws {
    // The one Welsh series stopped with 2015/16 and adds nothing; the English census is a comparator.
    let aspect = try ShippedProject.aspect("referrals.number")
    #expect(aspect.coverage == .zero)
    #expect(aspect.verdict == .gap)
    let gap = try ShippedProject.gap("referrals.number")
    #expect(gap.primary.code == .discontinued)
    #expect(gap.lastPeriod?.description == "2015/16")
    // The break of 2012/13 leaves four comparable points: 2012/13 to 2015/16.
    #expect(gap.secondary.map(\.code) == [.seriesBreak])
    #expect(gap.comparators == [try id("cin-census-england")])
    #expect(gap.recommendations.map(\.text) == ["2a"])
  }

  @Test func sourceOfReferrals() throws {
    // cin-referral-source-la, part, stopped with its census. sspi-contacts-source-la, proxy, not observed: perhaps up to
    // 1/2 × 100 % = 50 %, at most 39 % as a proxy; nothing is proven.
    let aspect = try ShippedProject.aspect("referrals.source")
    #expect(aspect.coverage == percent(0, 390))
    #expect(aspect.band == .notEstablished)
    #expect(try ShippedProject.gap("referrals.source").primary.code == .discontinued)
  }

  @Test func domesticAbuseByPoliceForce() throws {
    // csew-domestic-abuse, direct. Currency 1. Geography 1/2: police force is one step coarser than local authority.
    // Comparability: breaks unknown, areas not comparable: 0 to 1/2. Quality 1. Access: documents, 0 to 1/2.
    // Low .25 + .125 + .15 = 52.5 %; high .25 + .125 + .10 + .15 + .075 = 70 %.
    let aspect = try ShippedProject.aspect("domestic-abuse.prevalence")
    #expect(aspect.best == (try id("csew-domestic-abuse")))
    #expect(aspect.coverage == percent(525, 700))
    let gap = try ShippedProject.gap("domestic-abuse.prevalence")
    #expect(gap.primary.code == .geographyTooCoarse)
    #expect(gap.nearest == aspect.best)
  }

  @Test func multipleDeprivation() throws {
    // wimd, direct. Currency 1: the index of 2019 is 39 months old, but editions came up to five years apart. Geography 1:
    // published for local authorities too. Comparability: ranks not over time, but between areas: 1/2. Quality 1. Access unknown.
    // Low .25 + .25 + .10 + .15 = 75 %; high 90 %.
    let aspect = try ShippedProject.aspect("area-deprivation.by-local-authority")
    #expect(aspect.best == (try id("wimd")))
    #expect(aspect.coverage == percent(750, 900))
    #expect(
      try ShippedProject.gap("area-deprivation.by-local-authority").primary.code == .seriesBreak
    )
  }

  @Test func youthCustody() throws {
    // yj-sentencing-custody, direct; from its whole it takes annual, active, ..2021/22: currency 1. Levels unknown, span and
    // breaks unknown, quality 1, access unknown. Low .25 + .15 = 40 %, at most 39 % while geography is not proven.
    let aspect = try ShippedProject.aspect("youth-custody.custody")
    let fit = try #require(aspect.fit(of: id("yj-sentencing-custody")))
    #expect(fit.uncapped == percent(400, 1000))
    #expect(aspect.coverage == percent(390, 1000))
    #expect(aspect.verdict == .notEstablished)
    #expect(aspect.openFields.contains { $0.field == "levels" && $0.dataSet == fit.dataSet })
  }

  @Test func emergencyAttendanceByPresentingIssue() throws {
    // child-ae-attendance, direct, by age and sex but not by age and presenting issue: the factor is max(1/2, 0/1) = 1/2.
    // Currency 1 (February 2023). Everything else is unknown. Low 1/2 × .25 = 12.5 %; high 1/2 × 1 = 50 %.
    let aspect = try ShippedProject.aspect("child-emergency-attendance.by-presenting-issue")
    #expect(aspect.coverage == percent(125, 500))
    let gap = try ShippedProject.gap("child-emergency-attendance.by-presenting-issue")
    #expect(gap.primary.code == .breakdownMissing)
    #expect(gap.secondary.isEmpty)
  }

  @Test func careLeaversInEducationTrainingOrEmployment() throws {
    // The follow-up at 12 and 24 months fails nothing that is known, but whether it is published is not known: nothing is
    // proven, everything is possible. The series at 19 and the performance measures have stopped.
    let aspect = try ShippedProject.aspect("care-leaver-eet.rate")
    #expect(aspect.coverage == percent(0, 1000))
    #expect(aspect.verdict == .notEstablished)
    let historic = aspect.fits.filter { $0.role == .historic }.map(\.dataSet.text).sorted()
    #expect(historic == ["care-leavers-19-eet", "pm-eet"])
  }

  @Test func careLeaversByActivity() throws {
    // The follow-up is not broken down by activity: 1/2 × 100 % is possible, nothing is proven, and it is a gap.
    let aspect = try ShippedProject.aspect("care-leaver-eet.by-activity")
    #expect(aspect.coverage == percent(0, 500))
    #expect(try ShippedProject.gap("care-leaver-eet.by-activity").primary.code == .breakdownMissing)
  }

  @Test func cafcassApplications() throws {
    // cafcass-cymru-s31, direct, for Wales only: geography 0, everything else unknown. Low 0; high 75 %, at most 39 %.
    // moj-plato, proxy: at most 39 % too.
    let aspect = try ShippedProject.aspect("s31-care-applications.number")
    #expect(aspect.coverage == percent(0, 390))
    #expect(aspect.band == .notEstablished)
    let gap = try ShippedProject.gap("s31-care-applications.number")
    #expect(gap.primary.code == .geographyTooCoarse)
    #expect(gap.nearest == (try id("cafcass-cymru-s31")))
    #expect(gap.comparators == [try id("cafcass-england")])
  }
}
