import Bilingual
import Catalogue
import CatalogueImport
import Testing

struct DCATWriterTests {
  @Test(arguments: 0..<40)
  func givesEqualDataSetsWhenItsTextIsImported(_ seed: Int) throws {
    var random = Seeded(state: UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1)
    let sets = (0..<12).map { random.dataSet($0) }
    let text = DCATWriter.jsonLD(sets, title: "Catalogue \(seed)")
    let read = try PortalImport(text)
    #expect(read.messages.isEmpty)
    let back = read.entries.map { $0.dataSet.withoutProvenance }
    #expect(back == sets.map(\.withoutProvenance))
    #expect(read.entries.allSatisfy { $0.columns.count == 39 && $0.others.isEmpty })
    #expect(DCATWriter.jsonLD(back, title: "Catalogue \(seed)") == text)
  }

  @Test func speaksStandardTermsWhereThereAreSome() throws {
    var set = DataSet(id: try #require(DataSetID("a")), title: "A")
    set.frequency = Fact(.value(.annual))
    set.availability = Fact(.value(.public))
    set.link = Fact(.value("https://example.org/a"))
    let text = DCATWriter.jsonLD([set], title: "C")
    for term in [
      "frequency/ANNUAL", "access-right/PUBLIC",
      #""dcat:landingPage":{"@id":"https://example.org/a"}"#,
    ] {
      #expect(text.contains(term))
    }
  }
}

extension DataSet {
  var withoutProvenance: DataSet {
    var set = DataSet(
      id: self.id,
      title: self.title,
      titleWelsh: self.titleWelsh,
      titleWelshStatus: self.titleWelshStatus,
      themes: self.themes,
      presence: self.presence,
      presenceRule: self.presenceRule,
      partOf: self.partOf,
      successor: self.successor,
      outputs: self.outputs,
      formerly: self.formerly
    )
    set.identifier = self.identifier
    set.confirmed = self.confirmed
    set.instrument = Fact(self.instrument.state)
    set.provider = Fact(self.provider.state)
    set.publisher = Fact(self.publisher.state)
    set.link = Fact(self.link.state)
    set.availability = Fact(self.availability.state)
    set.lifecycle = Fact(self.lifecycle.state)
    set.statistics = Fact(self.statistics.state)
    set.type = Fact(self.type.state)
    set.levels = Fact(self.levels.state)
    set.wales = Fact(self.wales.state)
    set.frequency = Fact(self.frequency.state)
    set.period = Fact(self.period.state)
    set.populations = Fact(self.populations.state)
    set.breakdowns = Fact(self.breakdowns.state)
    set.qualityDocument = Fact(self.qualityDocument.state)
    set.knownIssues = Fact(self.knownIssues.state)
    set.comparableOverTime = Fact(self.comparableOverTime.state)
    set.comparableBetweenAreas = Fact(self.comparableBetweenAreas.state)
    set.comparableBetweenNations = Fact(self.comparableBetweenNations.state)
    set.comparabilityScope = Fact(self.comparabilityScope.state)
    set.why = Fact(self.why.state)
    set.description = Fact(self.description.state)
    set.descriptionWelsh = Fact(self.descriptionWelsh.state)
    set.publisherWelsh = Fact(self.publisherWelsh.state)
    set.designation = Fact(self.designation.state)
    set.nextUpdate = Fact(self.nextUpdate.state)
    return set
  }
}

/// Data sets by chance, the same for the same seed.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func word() -> String {
    let parts = [
      "a", "Ŵy", "\"", "\\", "\n", "; ", " | ", "=1", "’", "\u{1F600}", "@id", "<b>", "unknown",
      ": ",
      "  ", "é", "_:x", "http://x/ y",
    ]
    let words = (0..<Int.random(in: 1...5, using: &self)).map { _ in
      parts.randomElement(using: &self) ?? ""
    }
    return "x" + words.joined()
  }

  mutating func maybe<Value>(_ make: (inout Seeded) -> Value) -> Value? {
    Bool.random(using: &self) ? make(&self) : nil
  }

  mutating func fact<Value>(_ make: (inout Seeded) -> Value) -> Fact<Value> {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: .unknown
    case 1: Fact(.doesNotBear)
    default: Fact(.value(make(&self)))
    }
  }

  mutating func any<Value: CaseIterable>(_: Value.Type) -> Value where Value.AllCases == [Value] {
    there(Value.allCases.randomElement(using: &self))
  }

  mutating func some<Value>(
    _ count: ClosedRange<Int> = 0...3,
    _ make: (inout Seeded) -> Value
  )
    -> [Value]
  {
    (0..<Int.random(in: count, using: &self)).map { _ in make(&self) }
  }

  mutating func open<Value>(_ make: (inout Seeded) -> Value) -> Fact<OpenList<Value>> {
    fact { random in
      OpenList(random.some { make(&$0) }, isComplete: Bool.random(using: &random))
    }
  }

  mutating func id<Subject>() -> Identifier<Subject> {
    there(Identifier("i-\(UInt16.random(in: 0...999, using: &self))"))
  }

  mutating func period() -> PeriodCoverage {
    let year = Int.random(in: 1990...2030, using: &self)
    let points: [ReferencePeriod] = [
      there(.calendarYear(year)), there(.financialYear(from: year)),
      there(.academicYear(from: year)),
      there(.quarter(2, of: year)), there(.month(year % 12 + 1, of: year)),
      .snapshot(there(Day(year, 3, 31))),
    ]
    let point = there(points.randomElement(using: &self))
    switch Int.random(in: 0..<4, using: &self) {
    case 0: return .range(first: point, last: nil)
    case 1: return .range(first: nil, last: point)
    case 2: return .range(first: point, last: .calendarYear(2035))
    default: return .editions([point, there(.calendarYear(2036))])
    }
  }

  mutating func dataSet(_ number: Int) -> DataSet {
    let welsh = maybe { $0.word() }
    var set = DataSet(
      id: there(DataSetID("set-\(number)")),
      title: word(),
      titleWelsh: welsh,
      titleWelshStatus: welsh.map { _ in any(LocalizedText.Status.self) },
      themes: some { $0.id() },
      presence: any(Presence.self),
      presenceRule: maybe { $0.word() },
      partOf: maybe { $0.id() },
      successor: maybe { $0.id() },
      outputs: some { $0.id() },
      formerly: some { $0.id() }
    )
    set.identifier = maybe { $0.word() }
    set.confirmed = maybe { _ in there(Day(2026, 1, 26)) }
    set.instrument = fact { $0.word() }
    set.provider = fact { $0.word() }
    set.publisher = fact { $0.word() }
    set.link = fact { $0.word() }
    set.availability = fact { $0.any(Availability.self) }
    set.lifecycle = fact { $0.any(Lifecycle.self) }
    set.statistics = fact { $0.some(1...3) { $0.any(Statistic.self) } }
    set.type = fact { $0.any(CollectionType.self) }
    set.levels = open { LevelReference($0.id(), vintage: $0.maybe { _ in "2011" }) }
    set.wales = fact { $0.any(WalesSeparability.self) }
    set.frequency = fact { $0.any(Frequency.self) }
    set.period = fact { $0.period() }
    set.populations = open { $0.id() }
    set.breakdowns = open {
      there(Breakdown(terms: [there(BreakdownID("a-\($0.word().count)")), $0.id()]))
    }
    set.qualityDocument = fact { $0.any(QualityDocument.self) }
    set.knownIssues = fact { random in
      random.some { KnownIssue(dimension: $0.any(QualityDimension.self), text: $0.word()) }
    }
    set.comparableOverTime = fact { random in
      there([.yes, .no, .breaks([2012, 2018])].randomElement(using: &random))
    }
    set.comparableBetweenAreas = fact { Bool.random(using: &$0) }
    set.comparableBetweenNations = fact { Bool.random(using: &$0) }
    set.comparabilityScope = fact { $0.word() }
    set.why = fact { $0.word() }
    set.description = fact { $0.word() }
    set.descriptionWelsh = fact { $0.word() }
    set.publisherWelsh = fact { $0.word() }
    set.designation = fact { $0.any(Designation.self) }
    set.nextUpdate = fact { $0.word() }
    return set
  }
}

/// What is there by construction.
private func there<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("the fixture is made so that there is a value") }
  return value
}
