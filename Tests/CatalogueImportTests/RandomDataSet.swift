import Bilingual
import Catalogue

/// The same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes data sets with something in every field, such as a catalogue can hold.
struct RandomDataSets {
  var generator: SeededGenerator
  /// Words of the vocabularies.
  static let words = ["alpha", "beta", "gamma-ray", "delta-4"]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func one<Value>(of values: [Value]) -> Value {
    guard let value = values.randomElement(using: &generator) else {
      preconditionFailure("there is something to choose from")
    }
    return value
  }

  private mutating func chance(_ one: Int) -> Bool {
    Int.random(in: 0..<one, using: &generator) == 0
  }

  private mutating func id<Subject>(_ prefix: String = "") -> Identifier<Subject> {
    guard let id = Identifier<Subject>(prefix + one(of: Self.words)) else {
      preconditionFailure("the words are identifiers")
    }
    return id
  }

  mutating func text() -> String {
    let parts = [
      "Plant sy'n derbyn gofal", "tŷ a dŵr", "a, b", "say \"so\"", "\"", "=1+1", "+44", "-", "@x",
      "'quoted", "two\nlines", "two\r\nlines", "one\rother", "; unknown", "n/a or none", "| bar",
      "<b>", "🏴", "0", "% of", "x\u{301}y", "Ünïcode", "\\", "C:\\a",
    ]
    let count = Int.random(in: 1...4, using: &generator)
    return "T" + (0..<count).map { _ in one(of: parts) }.joined(separator: " ") + "."
  }

  /// As text, or beginning like a formula.
  private mutating func hostile() -> String {
    chance(4) ? one(of: ["=", "+", "-", "@", "'", "'=", "\""]) + text() : text()
  }

  private mutating func provenance() -> Provenance {
    if chance(3) { return .unstated }
    let citations = (0..<Int.random(in: 0...2, using: &generator)).map { number in
      Citation(
        source: id("import-\(number)-"),
        place: chance(3) ? nil : one(of: ["Sheet 1!C14", "line 9", "a:b", "264,306-308", "/a/b"])
      )
    }
    return Provenance(
      basis: one(of: Provenance.Basis.allCases),
      citations: citations,
      words: chance(2) ? nil : hostile()
    )
  }

  private mutating func fact<Value>(_ value: (inout Self) -> Value) -> Fact<Value> {
    let state: Fact<Value>.State =
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: .unknown
      case 1: .doesNotBear
      case _: .value(value(&self))
      }
    if state == .unknown, chance(2) { return .unknown }
    // A few provenances repeat, as they do in a catalogue.
    return Fact(state, chance(2) ? usual : provenance())
  }

  private var usual: Provenance {
    Provenance(
      basis: .inferred,
      citations: SourceID("report").map { [Citation(source: $0, place: "264")] } ?? [],
      words: nil
    )
  }

  private mutating func list<Element>(_ element: (inout Self) -> Element) -> OpenList<Element> {
    var known: [Element] = []
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let next = element(&self)
      if !known.contains(next) { known.append(next) }
    }
    return OpenList(known, isComplete: known.isEmpty || chance(2))
  }

  private mutating func choice<Value: CaseIterable>() -> Value {
    one(of: Array(Value.allCases))
  }

  private mutating func period() -> PeriodCoverage {
    let year = Int.random(in: 1998...2024, using: &generator)
    let periods = [
      ReferencePeriod.calendarYear(year), .financialYear(from: year), .academicYear(from: year),
      .quarter(2, of: year), .month(9, of: year), .month((year + 1) % 12 + 1, of: year),
      Day(year, 3, 31).map { .snapshot($0) },
    ].compactMap(\.self)
    if chance(3), let later = ReferencePeriod.calendarYear(year + 2) {
      return .editions([one(of: periods), later])
    }
    return .range(
      first: chance(3) ? nil : ReferencePeriod.calendarYear(year - 1),
      last: chance(3) ? nil : one(of: periods)
    )
  }

  private mutating func comparability() -> TimeComparability {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: .yes
    case 1: .no
    case _: .breaks(chance(2) ? [2015] : [2012, 2018])
    }
  }

  /// Data sets of different ids.
  mutating func dataSets(_ count: Int) -> [DataSet] {
    (0..<count).map { dataSet($0) }.shuffled(using: &generator)
  }

  private mutating func dataSet(_ number: Int) -> DataSet {
    var dataSet = DataSet(id: id("set-\(number)-"), title: hostile())
    if chance(2) {
      dataSet.titleWelsh = hostile()
      dataSet.titleWelshStatus = choice()
    }
    if chance(2) { dataSet.identifier = hostile() }
    if chance(2) { dataSet.confirmed = Day(2026, 1, 26) }
    dataSet.themes = list { $0.id() }.known
    dataSet.presence = choice()
    if chance(2) { dataSet.presenceRule = hostile() }
    if chance(2) { dataSet.partOf = id("whole-") }
    if chance(2) { dataSet.successor = id("next-") }
    dataSet.outputList = list { $0.id() }
    dataSet.formerly = list { $0.id("old-") }.known
    fillOrigin(&dataSet)
    fillShape(&dataSet)
    fillQuality(&dataSet)
    return dataSet
  }

  private mutating func fillOrigin(_ dataSet: inout DataSet) {
    dataSet.instrument = fact { $0.hostile() }
    dataSet.provider = fact { $0.hostile() }
    dataSet.publisher = fact { $0.hostile() }
    dataSet.publisherWelsh = fact { $0.hostile() }
    dataSet.link = fact {
      $0.one(of: [
        "/Catalogue/A-b", "https://example.org/a?b=c,d", "https://example.org/x", "x://\"y\"",
      ])
    }
    dataSet.availability = fact { $0.choice() }
    dataSet.lifecycle = fact { $0.choice() }
    dataSet.why = fact { $0.hostile() }
    dataSet.description = fact { $0.hostile() }
    dataSet.descriptionWelsh = fact { $0.hostile() }
    dataSet.designation = fact { $0.choice() }
    dataSet.nextUpdate = fact { $0.hostile() }
  }

  private mutating func fillShape(_ dataSet: inout DataSet) {
    dataSet.statistics = fact { row in
      let first: Statistic = row.choice()
      return row.chance(2) || first == .index ? [first] : [first, .index]
    }
    dataSet.type = fact { $0.choice() }
    dataSet.levels = fact { row in
      row.list { LevelReference($0.id(), vintage: $0.chance(2) ? nil : "2011") }
    }
    dataSet.wales = fact { $0.choice() }
    dataSet.frequency = fact { $0.choice() }
    dataSet.period = fact { $0.period() }
    dataSet.populations = fact { row in row.list { $0.id() } }
    dataSet.breakdowns = fact { row in
      row.list { row in
        let terms: Set<BreakdownID> = [row.id(), row.id()]
        guard let breakdown = Breakdown(terms: Array(terms)) else {
          preconditionFailure("there is a term, and none twice")
        }
        return breakdown
      }
    }
  }

  private mutating func fillQuality(_ dataSet: inout DataSet) {
    dataSet.qualityDocument = fact { $0.choice() }
    dataSet.knownIssues = fact { row in
      (0..<Int.random(in: 0...2, using: &row.generator)).map { _ in
        KnownIssue(dimension: row.choice(), text: row.text().replacing("|", with: "/"))
      }
    }
    dataSet.comparableOverTime = fact { $0.comparability() }
    dataSet.comparableBetweenAreas = fact { $0.chance(2) }
    dataSet.comparableBetweenNations = fact { $0.chance(2) }
    dataSet.comparabilityScope = fact { $0.hostile() }
  }
}
