import Assessment
import Bilingual
import Catalogue
import FactorModel

/// Aspects `a`, `b`, … with the data sets that measure each, to ask questions of.
struct QuestionScene {
  var dataSets: [DataSet] = []
  var mappings: [Mapping] = []
  var findings: [Finding] = []
  var lattice = World.lattice
  private(set) var factors: [Factor] = []

  static func aspect(_ name: String) -> AspectID {
    AspectID(factor: key(name), aspect: key("level"))
  }

  mutating func measure(
    _ aspect: String,
    by sets: [DataSet],
    _ directness: Directness = .direct
  ) {
    add(aspect)
    for set in sets {
      if !dataSets.contains(where: { $0.id == set.id }) { dataSets.append(set) }
      map(aspect, set.id, directness)
    }
  }

  mutating func map(_ aspect: String, _ set: DataSetID, _ directness: Directness = .direct) {
    mappings.append(
      Mapping(
        aspect: Self.aspect(aspect),
        dataSet: set,
        directness: directness,
        because: "a test says so"
      )
    )
  }

  mutating func add(_ aspect: String) {
    guard !factors.contains(where: { $0.id.text == aspect }) else { return }
    factors.append(
      Factor(
        id: key(aspect),
        label: LocalizedText(aspect),
        factorClass: .need,
        side: .demand,
        themes: [key("all")],
        aspects: [
          Aspect(
            id: Self.aspect(aspect),
            label: LocalizedText("Level"),
            contract: World.method.defaultContract
          )
        ]
      )
    )
  }

  /// Changes the contract of every aspect.
  mutating func contract(_ change: (inout Contract) -> Void) {
    for factor in factors.indices {
      for aspect in factors[factor].aspects.indices {
        change(&factors[factor].aspects[aspect].contract)
      }
    }
  }

  func ask(
    _ aspects: [String],
    controls: [String] = [],
    at level: String = "local-authority",
    years: Int = 1,
    _ use: Question.Use = .describe
  ) -> QuestionAnswer {
    let model = Model(
      checked: ModelDraft(
        themes: [Theme(id: key("all"), number: 1, label: LocalizedText("All"))],
        factors: factors,
        mappings: mappings,
        findings: findings
      ),
      method: World.method
    )
    let version = World.version("2023-03", World.asOf, dataSets)
    var history = World().history([version])
    history.geography = lattice
    let assessed = Assessor(model: model, history: history)
      .assessment(of: version, tellsEffects: false)
    return QuestionAnswerer(
      history: history,
      version: version,
      asOf: World.asOf,
      factors: assessed.factors
    ).answer(
      Question(
        id: key("question"),
        text: LocalizedText("What?"),
        aspects: aspects.map(Self.aspect),
        controls: controls.map(Self.aspect),
        geography: LevelReference(key(level)),
        years: years,
        use: use
      )
    )
  }
}

extension DataSet {
  /// Meets every term, and has these financial years.
  static func of(_ years: some Sequence<Int>, _ name: String) -> DataSet {
    meeting(name) { set in
      let editions = years.sorted().compactMap { ReferencePeriod.financialYear(from: $0) }
      set.period = Fact(.value(.editions(editions)))
    }
  }
}
