import Assessment
import Bilingual
import Catalogue
import FactorModel

/// A small world in which one aspect is met by one data set; a test changes what matters to it.
struct World {
  static let asOf = day("2023-03-31")
  static let aspect = AspectID(factor: key("care"), aspect: key("number"))

  var contract = Contract(
    geography: LevelReference(key("local-authority")),
    oldestMonths: 24,
    annualPoints: 5,
    editions: 2
  )
  var dataSets: [DataSet] = [.meeting("series")]
  var mappings: [(String, Directness)] = [("series", .direct)]
  var findings: [Finding] = []
  var exemptions: [Exemption] = []
  var linkChecks: [LinkCheck] = []
  var outputs: [Output] = [
    Output(
      id: key("repository"),
      title: "Repository",
      kind: .repository,
      status: .current,
      bestFormat: .machineReadable
    )
  ]
  var moreAspects: [Aspect] = []

  static let method = Method(
    version: "1",
    weights: Method.Weights(
      currency: Rational(1, 4),
      geography: Rational(1, 4),
      comparability: Rational(1, 5),
      quality: Rational(3, 20),
      access: Rational(3, 20)
    ),
    direct: 1,
    part: Rational(3, 4),
    proxy: Rational(1, 2),
    partialFrom: Rational(2, 5),
    goodFrom: Rational(7, 10),
    strongFrom: Rational(9, 10),
    wideRange: Rational(3, 10),
    defaultContract: Contract(
      geography: LevelReference(key("local-authority")),
      oldestMonths: 24,
      annualPoints: 5,
      editions: 2
    )
  )

  static let lattice: GeographyLattice = {
    let areas = ["lsoa", "local-authority", "police-force", "health-board", "wales", "dfj-area"]
    let nests = [
      ("lsoa", "local-authority"), ("local-authority", "police-force"),
      ("local-authority", "health-board"), ("police-force", "wales"), ("health-board", "wales"),
    ]
    return GeographyLattice(
      country: key("wales"),
      levels: areas.map { GeographyLevel(id: key($0), label: LocalizedText($0), kind: .area) },
      covers: nests.map { pair in
        GeographyCover(
          finer: LevelReference(key(pair.0)),
          coarser: LevelReference(key(pair.1)),
          relation: .nests
        )
      } + [
        GeographyCover(
          finer: LevelReference(key("local-authority")),
          coarser: LevelReference(key("dfj-area")),
          relation: .unknown
        )
      ]
    )
  }()

  var model: Model {
    let aspect = Aspect(id: Self.aspect, label: LocalizedText("Number"), contract: contract)
    let factor = Factor(
      id: key("care"),
      label: LocalizedText("Care"),
      factorClass: .provision,
      side: .both,
      themes: [key("social-care")],
      aspects: [aspect] + moreAspects
    )
    return Model(
      checked: ModelDraft(
        themes: [Theme(id: key("social-care"), number: 1, label: LocalizedText("Social care"))],
        populations: [Population(id: key("care-leavers"), label: LocalizedText("Care leavers"))],
        factors: [factor],
        mappings: mappings.map {
          Mapping(
            aspect: Self.aspect,
            dataSet: key($0.0),
            directness: $0.1,
            because: "a test says so"
          )
        },
        findings: findings,
        exemptions: exemptions
      ),
      method: Self.method
    )
  }

  var version: CatalogueVersion { Self.version("2023-03", Self.asOf, dataSets) }

  static func version(_ name: String, _ day: Day, _ dataSets: [DataSet]) -> CatalogueVersion {
    CatalogueVersion(
      id: key(name),
      asOf: day,
      recorded: day,
      label: LocalizedText(name),
      dataSets: dataSets
    )
  }

  func history(_ versions: [CatalogueVersion]) -> CatalogueHistory {
    CatalogueHistory(
      versions: versions,
      outputs: outputs,
      geography: Self.lattice,
      breakdownTerms: [],
      linkChecks: linkChecks
    )
  }

  var result: AssessmentResult {
    Assessor(model: model, history: history([version])).assessment(of: version)
  }

  /// The assessment of the one aspect.
  var assessed: AspectAssessment {
    guard let found = result.aspect(Self.aspect) else {
      preconditionFailure("the world has this aspect")
    }
    return found
  }

  /// The one data gap, if there is one.
  var gap: Gap? { result.dataGaps.first { $0.aspect == Self.aspect } }
}

extension DataSet {
  /// Meets the default contract in every term; access is unknown, for want of a link check.
  static func meeting(_ name: String, _ change: (inout DataSet) -> Void = { _ in }) -> DataSet {
    var dataSet = DataSet(id: key(name), title: "Series \(name)", outputs: [key("repository")])
    dataSet.publisher = Fact(.value("Publisher"))
    dataSet.availability = Fact(.value(.public))
    dataSet.lifecycle = Fact(.value(.active))
    dataSet.statistics = Fact(.value([.count]))
    dataSet.levels = Fact(.value(OpenList([LevelReference(key("local-authority"))])))
    dataSet.wales = Fact(.value(.separable))
    dataSet.frequency = Fact(.value(.annual))
    dataSet.period = Fact(
      .value(
        .range(first: .snapshot(day("2017-03-31")), last: .snapshot(day("2022-03-31")))
      )
    )
    dataSet.populations = Fact(.value(OpenList([key("care-leavers")])))
    dataSet.breakdowns = Fact(.value(OpenList([breakdown("age")])))
    dataSet.qualityDocument = Fact(.value(.report))
    dataSet.comparableOverTime = Fact(.value(.yes))
    dataSet.comparableBetweenAreas = Fact(.value(true))
    change(&dataSet)
    return dataSet
  }
}

func key<Subject>(_ text: String) -> Identifier<Subject> {
  guard let id = Identifier<Subject>(text) else { preconditionFailure("\(text) is no identifier") }
  return id
}

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
  return day
}

func breakdown(_ text: String) -> Breakdown {
  guard let breakdown = Breakdown(text) else { preconditionFailure("\(text) is no breakdown") }
  return breakdown
}

func levels(_ names: String..., isComplete: Bool = true) -> Fact<OpenList<LevelReference>> {
  Fact(.value(OpenList(names.map { LevelReference(key($0)) }, isComplete: isComplete)))
}

extension Gap {
  /// The gaps of `before` that are gone when this gap's closing condition is fulfilled, found by assessing all anew.
  func closedGaps(
    of before: AssessmentResult,
    version: CatalogueVersion,
    model: Model,
    history: CatalogueHistory
  ) -> [Gap.ID] {
    let world = closes.applied(to: version, model: model, history: history, asOf: before.asOf)
    let after = Assessor(model: world.model, history: world.history).assessment(
      of: world.version,
      asOf: before.asOf
    )
    let left = Set(after.gaps.map(\.id))
    return before.gaps.map(\.id).filter { !left.contains($0) }.sorted()
  }
}
