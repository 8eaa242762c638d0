import Assessment
import Bilingual
import Catalogue
import FactorModel

/// A small model held against a catalogue, both made up, and its chains by trying everything.
struct ChainWorld {
  var factors: [Factor] = []
  var links: [Link] = []
  var dataSets: [DataSet] = []
  var mappings: [Mapping] = []
  var exemptions: [Exemption] = []

  /// `classes` by factor; a second class follows a plus sign: `need+provision`.
  init(_ classes: KeyValuePairs<String, String>, links: [(String, String)]) {
    for (name, words) in classes {
      let parts = words.split(separator: "+").compactMap { FactorClass(rawValue: String($0)) }
      add(name, parts.first ?? .need, also: parts.dropFirst().first)
    }
    self.links = links.map { link($0.0, $0.1) }
  }

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 3...7, using: &random)
    for index in 0..<count {
      let classes = (0..<2).map { _ in FactorClass.allCases.randomElement(using: &random) ?? .need }
      add(
        "f\(index)",
        classes[0],
        also: Int.random(in: 0..<4, using: &random) == 0 ? classes[1] : nil,
        aspects: Int.random(in: 1...2, using: &random)
      )
    }
    for _ in 0..<Int.random(in: count...(count * 3), using: &random) {
      let ends = (0..<2).map { _ in Int.random(in: 0..<count, using: &random) }
      if ends[0] != ends[1] { links.append(link("f\(ends[0])", "f\(ends[1])")) }
    }
    let instruments = ["Census", "census ", "Return", "Survey", nil]
    for index in 0..<5 {
      measure("d\(index)", from: instruments.randomElement(using: &random) ?? nil)
      if Bool.random(using: &random) { dataSets[index].qualityDocument = Fact(.value(.none)) }
    }
    for factor in factors {
      for aspect in factor.aspects {
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          map(
            aspect.id,
            to: "d\(Int.random(in: 0..<5, using: &random))",
            Directness.allCases.randomElement(using: &random) ?? .direct
          )
        }
      }
    }
    // Of most worlds nothing is exempt; in the others whole factors often are.
    if Int.random(in: 0..<3, using: &random) == 0 {
      for factor in factors where Int.random(in: 0..<3, using: &random) == 0 {
        for aspect in factor.aspects where Int.random(in: 0..<4, using: &random) > 0 {
          exempt(aspect.id)
        }
      }
    }
  }

  mutating func exempt(_ aspect: AspectID) {
    exemptions.append(
      Exemption(aspect: aspect, by: "Board", because: "a test", until: day("2030-01-01"))
    )
  }

  /// Its only aspect.
  mutating func exempt(_ factor: String) {
    exempt(AspectID(factor: key(factor), aspect: key("a0")))
  }

  /// Nothing is asked of any of its aspects.
  func isExempt(_ id: FactorID) -> Bool {
    factors.first { $0.id == id }?.aspects.allSatisfy { aspect in
      exemptions.contains { $0.aspect == aspect.id }
    } == true
  }

  private mutating func add(
    _ name: String,
    _ factorClass: FactorClass,
    also: FactorClass? = nil,
    aspects: Int = 1
  ) {
    factors.append(
      Factor(
        id: key(name),
        label: LocalizedText(name),
        factorClass: factorClass,
        alsoClass: also == factorClass ? nil : also,
        side: .both,
        themes: [],
        aspects: (0..<aspects).map { index in
          Aspect(
            id: AspectID(factor: key(name), aspect: key("a\(index)")),
            label: LocalizedText("aspect"),
            contract: World.method.defaultContract
          )
        }
      )
    )
  }

  private func link(_ from: String, _ to: String) -> Link {
    Link(from: key(from), to: key(to), polarity: .positive, evidence: [])
  }

  /// A data set that meets the default contract, from an instrument that may be unknown.
  mutating func measure(_ name: String, from instrument: String?) {
    dataSets.append(
      .meeting(name) { dataSet in
        if let instrument { dataSet.instrument = Fact(.value(instrument)) }
      }
    )
  }

  mutating func map(_ aspect: AspectID, to dataSet: String, _ directness: Directness = .direct) {
    guard !mappings.contains(where: { $0.aspect == aspect && $0.dataSet.text == dataSet })
    else { return }
    mappings.append(
      Mapping(aspect: aspect, dataSet: key(dataSet), directness: directness, because: "a test")
    )
  }

  /// Its only aspect is measured by each of these.
  mutating func map(_ factor: String, to dataSets: String..., directness: Directness = .direct) {
    for dataSet in dataSets {
      map(AspectID(factor: key(factor), aspect: key("a0")), to: dataSet, directness)
    }
  }

  var model: Model {
    Model(
      checked: ModelDraft(
        factors: factors,
        links: links,
        mappings: mappings,
        exemptions: exemptions
      ),
      method: World.method
    )
  }

  func assessment(without lost: Set<EvidenceSource> = []) -> (AssessmentResult, CatalogueVersion) {
    let version = World.version(
      "2023-03",
      World.asOf,
      dataSets.filter { !lost.contains(EvidenceSource(of: $0)) }
    )
    let history = World().history([version])
    return (Assessor(model: model, history: history).assessment(of: version), version)
  }

  func result(_ limits: ChainLimits = ChainLimits()) -> ChainFinder.Result {
    let (assessment, version) = assessment()
    return ChainFinder(model: model, assessment: assessment, version: version, limits: limits)
      .find()
  }
}
