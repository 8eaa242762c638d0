import Assessment
import Bilingual
import Catalogue
import FactorModel

/// A snapshot drawn by hand: factors with the findings that a test wants, and links.
struct Sketch {
  var factors: [Factor] = []
  var links: [Link] = []
  var findings: [FactorAssessment] = []
  var gaps: [Gap] = []
  var themes = ["care", "health"]
  var populations: [Population] = []
  var recommendations: [Recommendation] = []
  var comparisons: [VersionComparison] = []

  /// Adds a factor whose aspects `a0`, `a1` … have `verdicts`; each gap among them is a data gap.
  ///
  /// `about` names the groups that its aspects have to identify, in their order.
  mutating func add(
    _ id: String,
    _ label: String? = nil,
    class factorClass: FactorClass = .need,
    themes: [String] = ["care"],
    band: Band = .partial,
    verdicts: [Verdict] = [.met],
    about: [String?] = []
  ) {
    let aspects = verdicts.indices.map { index in
      Aspect(
        id: AspectID(factor: key(id), aspect: key("a\(index)")),
        label: LocalizedText("Aspect \(index)"),
        contract: Contract(
          geography: LevelReference(key("wales")),
          oldestMonths: 24,
          annualPoints: 5,
          editions: 2,
          population: about.indices.contains(index) ? about[index].map { key($0) } : nil
        )
      )
    }
    factors.append(
      Factor(
        id: key(id),
        label: LocalizedText(label ?? id),
        factorClass: factorClass,
        side: .demand,
        themes: themes.map { key($0) },
        aspects: aspects
      )
    )
    let coverage = ScoreRange(low: Rational(1, 2), high: Rational(3, 5))
    findings.append(
      FactorAssessment(
        id: key(id),
        coverage: coverage,
        band: band,
        possibleBands: [band],
        caps: [],
        uncapped: coverage,
        aspects: zip(aspects, verdicts).map { aspect, verdict in
          AspectAssessment(
            id: aspect.id,
            verdict: verdict,
            coverage: coverage,
            band: band,
            openFields: [],
            possibleBands: [band],
            fits: [],
            best: nil,
            comparators: [],
            context: [],
            exemption: nil,
            finding: nil
          )
        }
      )
    )
    gaps += zip(aspects, verdicts).filter { $0.1 == .gap }.map { .open($0.0.id) }
  }

  mutating func link(
    _ from: String,
    _ to: String,
    _ polarity: Polarity = .positive,
    _ strength: Strength? = nil
  ) {
    links.append(
      Link(
        from: key(from),
        to: key(to),
        polarity: polarity,
        strength: strength,
        evidence: [
          Link.Evidence(claim: .hypothesis, says: "\(from) moves \(to).", citations: [])
        ]
      )
    )
  }

  var snapshot: Snapshot {
    let contract = Contract(
      geography: LevelReference(key("wales")),
      oldestMonths: 24,
      annualPoints: 5,
      editions: 2
    )
    let fifth = Rational(1, 5)
    let method = Method(
      version: "1",
      weights: Method.Weights(
        currency: fifth,
        geography: fifth,
        comparability: fifth,
        quality: fifth,
        access: fifth
      ),
      direct: 1,
      part: Rational(3, 4),
      proxy: Rational(1, 2),
      partialFrom: Rational(2, 5),
      goodFrom: Rational(7, 10),
      strongFrom: Rational(9, 10),
      wideRange: Rational(3, 10),
      defaultContract: contract
    )
    let model = Model(
      checked: ModelDraft(
        themes: themes.enumerated().map { index, id in
          Theme(id: key(id), number: index + 1, label: LocalizedText("Theme \(id)"))
        },
        populations: populations,
        factors: factors,
        links: links,
        recommendations: recommendations
      ),
      method: method
    )
    guard let asOf = Day(2023, 3, 31) else { preconditionFailure("March has 31 days") }
    let version = CatalogueVersion(
      id: key("2023-03"),
      asOf: asOf,
      recorded: asOf,
      label: LocalizedText("The review"),
      dataSets: []
    )
    let history = CatalogueHistory(
      versions: [version],
      outputs: [],
      geography: GeographyLattice(country: key("wales"), levels: [], covers: []),
      breakdownTerms: []
    )
    let assessment = AssessmentResult(
      version: version.id,
      asOf: asOf,
      methodVersion: "1",
      modelVersion: "2",
      factors: findings.sorted { $0.id < $1.id },
      gaps: gaps,
      rollUps: [],
      unmapped: []
    )
    return Snapshot(
      project: Snapshot.Project(name: LocalizedText("A sketch")),
      model: model,
      history: history,
      version: version,
      assessment: assessment,
      assessments: [assessment],
      comparisons: comparisons,
      diagnostics: []
    )
  }
}

extension Gap {
  fileprivate static func open(_ aspect: AspectID) -> Gap {
    Gap(
      id: Gap.ID(aspect: aspect, population: nil),
      kind: .data,
      primary: Gap.Reason(code: .unassessed, because: "nobody has looked"),
      secondary: [],
      since: Gap.Since(version: key("2023-03"), orBefore: true),
      lastPeriod: nil,
      nearest: nil,
      comparators: [],
      historic: [],
      recommendations: [],
      closes: ClosingCondition(aspect: aspect, dataSet: nil, terms: [.published]),
      priority: Gap.Priority(shortfall: 1)
    )
  }
}

/// The identifier that `text` is; a test that misspells one stops.
func key<Subject>(_ text: String) -> Identifier<Subject> {
  guard let identifier = Identifier<Subject>(text) else {
    preconditionFailure("'\(text)' is no identifier: \(Identifier<Subject>.rule)")
  }
  return identifier
}
