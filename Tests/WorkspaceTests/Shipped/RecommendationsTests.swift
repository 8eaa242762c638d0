import Assessment
import Catalogue
import FactorModel
import Testing

/// The ledger of the report's own case, worked out by hand from its text and the catalogue.
struct RecommendationsTests {
  private func status(_ id: String) throws -> [String] {
    let letter = try #require(RecommendationID(id))
    let entry = try #require(ShippedProject.snapshot().ledger.entry(letter))
    return entry.versions.map(\.status.rawValue)
  }

  private func findings(_ id: String, _ predicate: String) throws -> [PredicateFinding] {
    let letter = try #require(RecommendationID(id))
    let entry = try #require(ShippedProject.snapshot().ledger.entry(letter))
    let name = try #require(PredicateID(predicate))
    return try entry.versions.map { try #require($0.predicate(name)) }
  }

  @Test(arguments: [
    ("1a", ["not-measurable", "started", "started"]),
    ("1b", ["not-measurable", "not-measurable", "started"]),
    ("1c", ["not-measurable", "not-measurable", "started"]),
    ("2a", ["not-measurable", "not-measurable", "not-started"]),
    ("2b", ["not-measurable", "started", "started"]),
    ("3a", ["not-measurable", "not-measurable", "started"]),
  ])
  func hasAStatusWithEvidenceForEachLetterInEachVersion(id: String, expected: [String]) throws {
    #expect(try status(id) == expected)
    let entry = try ShippedProject.snapshot().ledger.entry(try #require(RecommendationID(id)))
    for finding in try #require(entry).versions.flatMap(\.predicates) {
      #expect(!finding.rows.isEmpty, "\(id) \(finding.id)")
      #expect(finding.rows.allSatisfy { !$0.because.isEmpty })
    }
  }

  /// In the review's version 307 data sets are public, of which 62 have a report and 12 a summary; 10 more may be public.
  @Test func countsQualityDocumentsByHand() throws {
    let now = try #require(findings("1a", "quality-documents").last)
    #expect(now.rows(.counts).count == 74)
    #expect(now.rows(.fails).isEmpty)
    #expect(now.rows(.unknown).count == 243)
    #expect(now.value == ScoreRange(low: Rational(74, 317), high: 1))
    #expect(now.status == .started && now.needed == 243)
  }

  /// Referrals were published until 2016; the review looked for them and found none (report:925).
  @Test func findsNoReferralPublished() throws {
    let number = try findings("2a", "number")
    #expect(number.map(\.value) == [ScoreRange(0), ScoreRange(0), ScoreRange(0)])
    #expect(number[2].rows.map(\.because) == ["the series has stopped (referrals-la-to-2016)"])
    let ends = try findings("2a", "no-further-action")
    #expect(ends.map(\.status.rawValue) == ["not-measurable", "not-measurable", "not-started"])
    #expect(ends[2].rows.map(\.because) == ["looked for on 2023-03-31, and not found"])
  }
}
