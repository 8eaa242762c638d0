import Assessment
import Bilingual
import Catalogue
import FactorModel
import TestSupport

extension Story {
  var assessment: AssessmentResult {
    let factors = [leavers, leisureFactor, referrals, exclusionsFactor]
    return AssessmentResult(
      version: "2023-03",
      asOf: "2023-03-31",
      methodVersion: "1",
      modelVersion: "2",
      factors: factors,
      gaps: gaps,
      rollUps: rollUps,
      answers: answers,
      unmapped: ["unused"]
    )
  }

  var earlier: AssessmentResult {
    let met = AspectAssessment.fixture(
      Self.employment,
      verdict: .met,
      coverage: ScoreRange(Rational(17, 20)),
      band: .good,
      best: "leavers-return"
    )
    let factor = FactorAssessment(
      id: "care-leaver-outcomes",
      coverage: ScoreRange(Rational(17, 20)),
      band: .good,
      possibleBands: [.good],
      caps: [],
      uncapped: ScoreRange(Rational(17, 20)),
      aspects: [met]
    )
    return AssessmentResult(
      version: "2016-12",
      asOf: "2016-12-31",
      methodVersion: "1",
      modelVersion: "2",
      factors: [factor],
      gaps: [],
      rollUps: [],
      unmapped: []
    )
  }

  var comparison: VersionComparison {
    VersionComparison(
      before: "2016-12",
      after: "2023-03",
      panel: panel ?? [
        VersionComparison.Entry(
          aspect: Self.employment,
          change: .opened,
          before: ScoreRange(Rational(17, 20)),
          after: .zero,
          verdictBefore: .met,
          verdictAfter: .gap,
          reasonBefore: nil,
          reasonAfter: .discontinued
        ),
        VersionComparison.Entry(
          aspect: Self.exclusions,
          change: .unchanged,
          before: ScoreRange(Rational(17, 20)),
          after: ScoreRange(Rational(17, 20)),
          verdictBefore: .met,
          verdictAfter: .met,
          reasonBefore: nil,
          reasonAfter: nil
        ),
      ],
      notComparable: [
        VersionComparison.NotComparable(
          aspect: Self.inTouch,
          verdictBefore: .notEstablished,
          verdictAfter: .notEstablished
        )
      ]
    )
  }

  var gaps: [Gap] {
    [
      .fixture(
        Self.employment,
        population: "care-leavers",
        primary: Gap.Reason(
          code: .discontinued,
          because: "the series has stopped; its last period is 2015-16",
          dataSet: "leavers-return"
        ),
        since: Gap.Since(version: "2023-03", orBefore: false),
        lastPeriod: .financialYear(from: 2015),
        nearest: "leavers-return",
        historic: ["leavers-return"],
        closes: [.seriesResumed],
        blockedQuestions: 1,
        leverage: Rational(1, 3)
      ),
      .fixture(
        Self.source,
        primary: Gap.Reason(
          code: .notFound,
          because: "looked for referrals by source; none was found"
        ),
        recommendations: ["2a"],
        closes: [
          .published, .level(LevelReference("local-authority")),
          .breakdowns([Breakdown("source-of-referral")].compactMap(\.self)),
        ],
        blockedQuestions: 1,
        leverage: Rational(1, 4)
      ),
      .fixture(
        Self.number,
        primary: Gap.Reason(
          code: .geographyTooCoarse,
          because: "published at police-force; local-authority is required",
          dataSet: "referral-totals"
        ),
        lastPeriod: .financialYear(from: 2021),
        nearest: "referral-totals",
        recommendations: ["2a"],
        closes: [.level(LevelReference("local-authority"))],
        blockedQuestions: 0,
        leverage: Rational(1, 4),
        shortfall: Rational(11, 20)
      ),
      .fixture(
        Self.exclusions,
        usability: .qualityUndocumented,
        primary: Gap.Reason(
          code: .qualityUndocumented,
          because: "its quality is not documented",
          dataSet: "exclusions"
        ),
        nearest: "exclusions",
        closes: [.qualityReport],
        blockedQuestions: 0,
        leverage: 0,
        shortfall: Rational(3, 20)
      ),
    ]
  }

  private var referrals: FactorAssessment {
    let number = ScoreRange(low: Rational(9, 20), high: Rational(4, 5))
    let mean = ScoreRange(low: Rational(9, 40), high: Rational(2, 5))
    return FactorAssessment(
      id: "referrals",
      coverage: mean,
      band: .weak,
      possibleBands: [.weak],
      caps: [],
      uncapped: mean,
      aspects: [
        .fixture(
          Self.number,
          coverage: number,
          band: .partial,
          openFields: [DataSetField(dataSet: "referral-totals", field: "quality_document")],
          possibleBands: [.weak, .partial],
          fits: [referralFit],
          best: "referral-totals"
        ),
        .fixture(
          Self.source,
          finding: Self.sourceSearch
        ),
      ]
    )
  }

  static let sourceSearch = Finding(
    aspect: source,
    result: .notFound,
    lookedFor: "referrals by source",
    on: "2023-02-14",
    places: ["StatsWales", "Data Cymru"],
    citations: []
  )

  private var leavers: FactorAssessment {
    let mean = ScoreRange(low: 0, high: Rational(1, 2))
    return FactorAssessment(
      id: "care-leaver-outcomes",
      coverage: mean,
      band: .notEstablished,
      possibleBands: [.notEstablished],
      caps: [],
      uncapped: mean,
      aspects: [
        .fixture(Self.employment, band: .weak, fits: [leaverFit]),
        .fixture(
          Self.inTouch,
          verdict: .notEstablished,
          coverage: ScoreRange(low: 0, high: 1),
          band: .notEstablished,
          openFields: [DataSetField(dataSet: "leavers-census", field: "levels")],
          decidingFields: ["levels", "lifecycle"].map {
            DataSetField(dataSet: "leavers-census", field: $0)
          },
          fits: [contactFit],
          best: "leavers-census"
        ),
      ]
    )
  }

  private var exclusionsFactor: FactorAssessment {
    let range = ScoreRange(Rational(17, 20))
    return FactorAssessment(
      id: "school-exclusions",
      coverage: range,
      band: .good,
      possibleBands: [.good],
      caps: [],
      uncapped: range,
      aspects: [
        .fixture(
          Self.exclusions,
          verdict: .met,
          coverage: range,
          band: .good,
          fits: [exclusionFit],
          best: "exclusions"
        )
      ]
    )
  }

  private var leisureFactor: FactorAssessment {
    FactorAssessment(
      id: "leisure",
      coverage: .zero,
      band: .none,
      possibleBands: [.none],
      caps: [],
      uncapped: .zero,
      aspects: [
        .fixture(
          Self.leisure,
          verdict: .exempt,
          exemption: Exemption(
            aspect: Self.leisure,
            by: "The board",
            because: "councils hold it",
            until: "2025-12-31"
          )
        )
      ]
    )
  }

  private var rollUps: [RollUp] {
    let counts: [Verdict: Int] = [.gap: 3, .notEstablished: 1, .met: 1, .exempt: 1]
    let mean = ScoreRange(low: Rational(43, 120), high: Rational(7, 12))
    return [
      RollUp(
        group: .all,
        factors: 4,
        verdicts: counts,
        bands: [.weak: 1, .notEstablished: 1, .good: 1],
        mean: mean
      ),
      RollUp(
        group: .factorClass(.need),
        factors: 2,
        verdicts: [.gap: 2, .met: 1],
        bands: [.weak: 1, .good: 1],
        mean: ScoreRange(low: Rational(43, 80), high: Rational(5, 8))
      ),
      RollUp(
        group: .theme("care-leavers"),
        factors: 1,
        verdicts: [.gap: 1, .notEstablished: 1],
        bands: [.notEstablished: 1],
        mean: ScoreRange(low: 0, high: Rational(1, 2))
      ),
      RollUp(
        group: .factorClass(.prevention),
        factors: 1,
        verdicts: [.exempt: 1],
        bands: [:],
        mean: nil
      ),
    ]
  }
}
