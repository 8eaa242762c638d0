import Assessment
import Bilingual
import Catalogue
import FactorModel

/// SplitMix64: the same numbers on every machine (Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A random project: some factors, aspects with deviating contracts, data sets with every kind of fact, mappings.
struct RandomWorld {
  var factors: [Factor] = []
  var dataSets: [DataSet] = []
  var mappings: [Mapping] = []
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for index in 0..<Int.random(in: 1...5, using: &random) { factors.append(factor(index)) }
    for index in 0..<Int.random(in: 1...8, using: &random) {
      var added = dataSet("set-\(index)")
      if let whole = dataSets.randomElement(using: &random), pick([true, false, false]) {
        added.partOf = whole.id
      }
      dataSets.append(added)
      linkChecks.append(
        LinkCheck(
          dataSet: added.id,
          checked: day(pick(["2023-04-30", "2024-04-30"])),
          result: pick(LinkCheck.Result.allCases)
        )
      )
    }
    for aspect in factors.flatMap(\.aspects) {
      for dataSet in dataSets where Bool.random(using: &random) {
        mappings.append(
          Mapping(
            aspect: aspect.id,
            dataSet: dataSet.id,
            directness: Directness.allCases.randomElement(using: &random) ?? .direct,
            because: "random"
          )
        )
      }
    }
  }

  var model: Model {
    Model(
      checked: ModelDraft(
        themes: [Theme(id: key("all"), number: 1, label: LocalizedText("All"))],
        populations: [Population(id: key("care-leavers"), label: LocalizedText("Care leavers"))],
        factors: factors,
        mappings: mappings
      ),
      method: World.method
    )
  }

  var version: CatalogueVersion { World.version("2023-03", World.asOf, dataSets) }
  var linkChecks: [LinkCheck] = []

  var history: CatalogueHistory {
    var world = World()
    world.linkChecks = linkChecks
    return world.history([version])
  }
  var result: AssessmentResult { Assessor(model: model, history: history).assessment(of: version) }

  /// One more random data set, mapped at random to every aspect.
  mutating func addDataSet(_ name: String) {
    let added = dataSet(name)
    dataSets.append(added)
    for aspect in factors.flatMap(\.aspects) {
      mappings.append(
        Mapping(
          aspect: aspect.id,
          dataSet: added.id,
          directness: Directness.allCases.randomElement(using: &random) ?? .direct,
          because: "random"
        )
      )
    }
  }

  mutating func shuffle() {
    factors.shuffle(using: &random)
    dataSets.shuffle(using: &random)
    mappings.shuffle(using: &random)
  }

  private mutating func factor(_ index: Int) -> Factor {
    let name: FactorID = key("factor-\(index)")
    let aspects = (0..<Int.random(in: 1...3, using: &random)).map { number in
      Aspect(
        id: AspectID(factor: name, aspect: key("aspect-\(number)")),
        label: LocalizedText("Aspect"),
        weight: Rational(Int.random(in: 1...4, using: &random)),
        isRequired: Bool.random(using: &random),
        contract: contract()
      )
    }
    return Factor(
      id: name,
      label: LocalizedText("Factor \(index)"),
      factorClass: pick(FactorClass.allCases),
      side: pick(Side.allCases),
      themes: [key("all")],
      aspects: aspects
    )
  }

  private mutating func contract() -> Contract {
    Contract(
      geography: LevelReference(key(pick(["local-authority", "police-force", "wales", "lsoa"]))),
      oldestMonths: pick([12, 24, 60]),
      annualPoints: pick([1, 3, 5]),
      editions: 2,
      breakdowns: pick([[], ["age"], ["age", "sex*age"]]).map(breakdown),
      population: pick([nil, key("care-leavers")]),
      walesSeparable: pick([true, true, false])
    )
  }

  private mutating func dataSet(_ name: String) -> DataSet {
    var set = DataSet(
      id: key(name),
      title: name,
      presence: pick([.stated, .stated, .inferred, .notObserved]),
      outputs: pick([[], [key("repository")]])
    )
    set.availability = fact(Availability.allCases)
    set.lifecycle = fact(Lifecycle.allCases)
    set.statistics = fact([[.count], [.rank], [.rate, .rank]])
    set.levels = fact([
      OpenList([LevelReference(key("lsoa"))]), OpenList([LevelReference(key("local-authority"))]),
      OpenList([LevelReference(key("wales"))]),
      OpenList([LevelReference(key("police-force"))], isComplete: false),
      OpenList([LevelReference(key("dfj-area"))]),
    ])
    set.wales = fact(WalesSeparability.allCases)
    set.frequency = fact([.annual, .annual, .quarterly, .decennial, .irregular, .once])
    set.period = fact([
      .range(first: .snapshot(day("2010-03-31")), last: .snapshot(day("2022-03-31"))),
      .range(first: nil, last: .snapshot(day("2020-03-31"))),
      .range(first: .snapshot(day("2015-03-31")), last: nil),
      .editions([.snapshot(day("2011-03-27")), .snapshot(day("2021-03-21"))]),
      .range(first: .financialYear(from: 2015), last: .financialYear(from: 2021)),
      .range(first: .quarter(3, of: 2016), last: .month(1, of: 2023)),
      .range(first: nil, last: .academicYear(from: 2021)),
    ])
    set.populations = fact([
      OpenList([key("care-leavers")]), OpenList([]), OpenList([], isComplete: false),
    ])
    set.breakdowns = fact([
      OpenList([breakdown("age")]), OpenList([breakdown("age*sex")]),
      OpenList([], isComplete: false),
    ])
    set.qualityDocument = fact(QualityDocument.allCases)
    set.comparableOverTime = fact([.yes, .no, .breaks([2019])])
    set.comparableBetweenAreas = fact([true, false])
    return set
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private mutating func fact<Value>(_ values: [Value]) -> Fact<Value> {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3: .unknown
    case 3: Fact(.doesNotBear)
    default: Fact(.value(pick(values)))
    }
  }
}
