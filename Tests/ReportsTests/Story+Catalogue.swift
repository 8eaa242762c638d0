import Assessment
import Bilingual
import Catalogue
import FactorModel
import TestSupport

extension Story {
  var version: CatalogueVersion {
    CatalogueVersion(
      id: "2023-03",
      asOf: "2023-03-31",
      recorded: "2026-11-22",
      label: LocalizedText("The review"),
      dataSets: [
        dataSet("referral-totals", "Referrals by police force", publisher: "Police"),
        dataSet("leavers-return", "Leavers' return", publisher: "Welsh Government"),
        dataSet("leavers-census", "Leavers' census", publisher: "Welsh Government"),
        dataSet("exclusions", exclusionsTitle, publisher: "Welsh Government"),
        dataSet("unused", unusedTitle, publisher: nil),
      ]
    )
  }

  var history: CatalogueHistory {
    let first = CatalogueVersion(
      id: "2016-12",
      asOf: "2016-12-31",
      recorded: "2026-11-22",
      label: LocalizedText("Before"),
      dataSets: [dataSet("leavers-return", "Leavers' return", publisher: "Welsh Government")]
    )
    return CatalogueHistory(
      versions: [first, version],
      outputs: [],
      geography: GeographyLattice(
        country: "wales",
        levels: [
          GeographyLevel(
            id: "local-authority",
            label: LocalizedText("local authority"),
            kind: .area
          )
        ],
        covers: []
      ),
      breakdownTerms: [
        BreakdownTerm(id: "source-of-referral", label: LocalizedText("Source of referral"))
      ]
    )
  }

  private func dataSet(_ id: DataSetID, _ title: String, publisher: String?) -> DataSet {
    var result = DataSet(id: id, title: title, themes: ["education"])
    if let publisher { result.publisher = Fact(.value(publisher)) }
    return result
  }

  /// Half the geography, access by dashboard, comparability and quality unknown: from 9/20 to 4/5.
  var referralFit: Fit {
    let range = ScoreRange(low: Rational(9, 20), high: Rational(4, 5))
    return fit(
      "referral-totals",
      scores: [one, half, open, open, half],
      score: range,
      geography: Term(
        code: .geographyTooCoarse,
        outcome: .fails,
        because: "published at police-force; local-authority is required",
        closes: .level(LevelReference("local-authority"))
      ),
      lastPeriod: .financialYear(from: 2021)
    )
  }

  /// Every component 1 but for quality: 17/20; stopped, so it adds nothing.
  var leaverFit: Fit {
    fit(
      "leavers-return",
      role: .historic,
      scores: [one, one, one, .zero, one],
      uncapped: ScoreRange(Rational(17, 20)),
      score: .zero,
      first: Term(
        code: .discontinued,
        outcome: .fails,
        because: "the series has stopped; its last period is 2015-16",
        closes: .seriesResumed
      ),
      lastPeriod: .financialYear(from: 2015)
    )
  }

  /// All is well but whether it still runs and for which areas it is published: from 1/2 to 1.
  var contactFit: Fit {
    fit(
      "leavers-census",
      scores: [open, open, one, one, one],
      uncapped: ScoreRange(low: Rational(1, 2), high: 1),
      score: ScoreRange(low: 0, high: 1),
      first: Term(
        code: .discontinued,
        outcome: .unknown(["lifecycle"]),
        because: "whether the series still runs is unknown",
        closes: .seriesResumed
      ),
      geography: Term(
        code: .geographyTooCoarse,
        outcome: .unknown(["levels"]),
        because: "the levels at which it is published are unknown",
        closes: .level(LevelReference("local-authority"))
      ),
      lastPeriod: nil
    )
  }

  var exclusionFit: Fit {
    let range = ScoreRange(Rational(17, 20))
    return fit(
      "exclusions",
      scores: [one, one, one, .zero, one],
      score: range,
      lastPeriod: .academicYear(from: 2021)
    )
  }

  private var one: ScoreRange { ScoreRange(1) }
  private var half: ScoreRange { ScoreRange(Rational(1, 2)) }
  private var open: ScoreRange { ScoreRange(low: 0, high: 1) }

  private func fit(
    _ id: DataSetID,
    role: Fit.Role = .current,
    scores: [ScoreRange],
    uncapped: ScoreRange? = nil,
    score: ScoreRange,
    first: Term? = nil,
    geography: Term? = nil,
    lastPeriod: ReferencePeriod?
  ) -> Fit {
    Fit(
      dataSet: id,
      mapped: .direct,
      role: role,
      availability: .public,
      directness: ScoreRange(1),
      components: zip(ComponentName.allCases, scores).map { name, score in
        Component(
          name: name,
          score: score,
          because: "the fact on \(name.rawValue)",
          unknownFields: score.low == score.high ? [] : ["levels"]
        )
      },
      breakdownFactor: ScoreRange(1),
      uncapped: uncapped ?? score,
      caps: [],
      score: score,
      terms: [
        first ?? Term(code: .discontinued, outcome: .passes, because: "the series runs"),
        geography
          ?? Term(code: .geographyTooCoarse, outcome: .passes, because: "published as required"),
      ],
      usability: [],
      lastPeriod: lastPeriod
    )
  }
}
