import Bilingual
import Catalogue
import MachineSupport
import Testing

struct CatalogueDifferTests {
  private func version(_ id: String, _ dataSets: [DataSet]) throws -> CatalogueVersion {
    let day = try #require(Day("2023-03-31"))
    return CatalogueVersion(
      id: try #require(VersionID(id)),
      asOf: day,
      recorded: day,
      label: LocalizedText(id),
      dataSets: dataSets
    )
  }

  private func dataSet(
    _ id: String = "a",
    _ change: (inout DataSet) -> Void = { _ in }
  ) throws
    -> DataSet
  {
    var dataSet = DataSet(id: try #require(DataSetID(id)), title: "Title of \(id)")
    dataSet.lifecycle = Fact(.value(.active))
    dataSet.link = Fact(.value("https://example.wales/\(id)"))
    change(&dataSet)
    return dataSet
  }

  private func difference(
    _ before: [DataSet],
    _ after: [DataSet]
  ) throws -> CatalogueDifference {
    CatalogueDiffer.difference(
      before: try version("before", before),
      after: try version("after", after)
    )
  }

  private func change(
    _ before: (inout DataSet) -> Void = { _ in },
    _ after: (inout DataSet) -> Void
  ) throws -> DataSetChange? {
    try difference([dataSet("a", before)], [dataSet("a", after)]).changes.first
  }

  @Test func tellsWhatCameFromWhatWent() throws {
    let found = try difference([dataSet("a"), dataSet("b")], [dataSet("b"), dataSet("c")])
    #expect(found.changes.map(\.classes) == [[.removed], [.added]])
    #expect(found.changes.map(\.before?.text) == ["a", nil])
    #expect(found.changes.map(\.after?.text) == [nil, "c"])
    #expect(found.unchanged == 1)
  }

  /// A first version by an import of a part, then one that tells of everything.
  @Test(arguments: [(true, [[ChangeClass.added], [.notObserved]]), (false, [[.added], [.added]])])
  func doesNotSayAddedWhereTheEarlierVersionCouldNotKnow(
    _ isPart: Bool,
    _ expected: [[ChangeClass]]
  ) throws {
    func themed(_ id: String, _ theme: String) throws -> DataSet {
      try dataSet(id) { $0.themes = [ThemeID(theme)].compactMap(\.self) }
    }
    let source = try #require(SourceID("import"))
    let day = try #require(Day("2020-12-31"))
    var first = try version("first", [themed("a", "care")])
    first.citations = [Citation(source: source)]
    let second = try version(
      "second",
      [themed("a", "care"), themed("b", "care"), themed("c", "other")]
    )
    let record = ImportRecord(
      id: source,
      version: first.id,
      file: "list.csv",
      sha256: "",
      importer: "table",
      rowsRead: 1,
      rowsRefused: 0,
      scope: isPart ? .part([.init(field: .theme, value: "care")]) : .whole,
      asOf: day,
      recorded: day
    )
    let history = CatalogueHistory(
      versions: [first, second],
      outputs: [],
      geography: GeographyLattice(
        country: try #require(LevelID("wales")),
        levels: [],
        covers: []
      ),
      breakdownTerms: []
    )
    let reach = CatalogueReach(history, imports: [record])
    let found = CatalogueDiffer.difference(before: first, after: second, reach: reach)
    #expect(found.changes.map(\.classes) == expected)
    let back = CatalogueDiffer.difference(before: second, after: first, reach: reach)
    #expect(back.mirrored == found)
  }

  @Test func tellsStoppingFromComingBackAndFromBeingReplaced() throws {
    let stopped = try #require(try change { $0.lifecycle = Fact(.value(.stopped)) })
    #expect(stopped.classes == [.discontinued])
    #expect(stopped.fields.map(\.field) == ["lifecycle"])
    #expect(stopped.fields.map(\.before) == ["active"])
    #expect(stopped.fields.map(\.after) == ["stopped"])
    #expect(stopped.fields.map(\.isKnowledge) == [false])
    #expect(stopped.mirrored.classes == [.revived])
    let replaced = try change {
      $0.lifecycle = Fact(.value(.stopped))
      $0.successor = DataSetID("b")
    }
    #expect(replaced?.classes == [.discontinued, .replaced])
    let slower = try change { $0.lifecycle = Fact(.value(.disrupted)) }
    #expect(slower?.classes == [.rescoped])
  }

  @Test(
    arguments: [
      ("levels", .rescoped), ("wales", .rescoped), ("period", .rescoped),
      ("quality_document", .qualityDocumentation), ("known_issues", .qualityDocumentation),
      ("comparable_time", .qualityDocumentation), ("link", .link), ("availability", .link),
      ("outputs", .link), ("title", .textOnly), ("identifier", .textOnly), ("why", .textOnly),
    ] as [(String, ChangeClass)]
  )
  func classesAFieldByWhatItSays(_ field: String, _ expected: ChangeClass) throws {
    let other = try dataSet("other") {
      $0.title = "Another title"
      $0.identifier = "2"
      $0.outputs = [OutputID("statswales")].compactMap(\.self)
      $0.levels = Fact(.value(OpenList([LevelReference("wales")].compactMap(\.self))))
      $0.wales = Fact(.value(.separable))
      $0.period = Fact(.value(.editions([ReferencePeriod.calendarYear(2011)].compactMap(\.self))))
      $0.qualityDocument = Fact(.value(.report))
      $0.knownIssues = Fact(.value([KnownIssue(dimension: .accuracy, text: "Rounded")]))
      $0.comparableOverTime = Fact(.value(.breaks([2012])))
      $0.availability = Fact(.value(.public))
      $0.why = Fact(.value("Because"))
    }
    let found = try change { $0 = $0.adopting([field], from: other) }
    #expect(found?.classes == [expected])
    #expect(found?.fields.map(\.field) == [field])
    #expect(found?.fields.first?.after == other.cell(field))
  }

  @Test func countsNoProvenanceConfirmationOrderOrWhiteSpace() throws {
    let (wales, ward) = (
      try #require(LevelReference("wales")), try #require(LevelReference("ward"))
    )
    let found = try change {
      $0.levels = Fact(.value(OpenList([wales, ward])))
      $0.why = Fact(.value("For  care\r\nleavers "))
      $0.formerly = [DataSetID("z")].compactMap(\.self)
    } _: {
      $0.levels = Fact(.value(OpenList([ward, wales])), Provenance(basis: .filled, words: "x"))
      $0.why = Fact(.value("For care\nleavers"))
      $0.confirmed = Day("2026-01-02")
    }
    #expect(found == nil)
  }

  @Test func tellsWhatWasFoundOutFromWhatChanged() throws {
    let (age, sex) = (try #require(Breakdown("age")), try #require(Breakdown("sex")))
    func isKnowledge(
      _ before: (inout DataSet) -> Void,
      _ after: (inout DataSet) -> Void
    ) throws
      -> Bool?
    {
      try change(before, after)?.fields.first?.isKnowledge
    }
    #expect(try isKnowledge({ _ in }, { $0.wales = Fact(.value(.separable)) }) == true)
    #expect(try isKnowledge({ $0.wales = Fact(.value(.separable)) }, { _ in }) == true)
    #expect(try isKnowledge({ _ in }, { $0.lifecycle = Fact(.value(.stale)) }) == false)
    // What a list left open has been found.
    let open = Fact(.value(OpenList([age], isComplete: false)))
    let both = Fact(.value(OpenList([age, sex])))
    #expect(try isKnowledge({ $0.breakdowns = open }, { $0.breakdowns = both }) == true)
    let only = Fact(.value(OpenList([age])))
    #expect(try isKnowledge({ $0.breakdowns = only }, { $0.breakdowns = both }) == false)
    let corrected = Fact(.value(Lifecycle.stopped), Provenance(basis: .corrected))
    #expect(try isKnowledge({ _ in }, { $0.lifecycle = corrected }) == true)
  }

  @Test func takesBeingObservedAgainAsAddedAndAsKnowledge() throws {
    let found = try #require(
      try change {
        $0.presence = .notObserved
        $0.lifecycle = .unknown
        $0.link = .unknown
      } _: { _ in
      }
    )
    #expect(found.classes == [.added])
    #expect(found.fields.map(\.field) == ["link", "lifecycle", "presence"])
    #expect(found.fields.map(\.isKnowledge) == [true, true, true])
    #expect(found.mirrored.classes == [.notObserved])
    // A row that was not observed and is gone was not seen in either version.
    let gone = try difference([dataSet("a") { $0.presence = .notObserved }], [])
    #expect(gone.changes.map(\.classes) == [[.notObserved]])
  }

  @Test func knowsADataSetByItsFormerIdAndByAGivenIdentity() throws {
    let renamed = try difference(
      [dataSet("a")],
      [dataSet("b") { $0.formerly = [DataSetID("a")].compactMap(\.self) }]
    )
    #expect(renamed.changes.map(\.classes) == [[.link, .textOnly]])
    #expect(renamed.changes.first?.fields.map(\.field) == ["id", "title", "link"])
  }

  @Test func comparesWhatDataSetsSayThemselvesNotWhatTheyInherit() throws {
    let part = try dataSet("part") {
      $0.partOf = DataSetID("whole")
      $0.lifecycle = .unknown
    }
    let found = try difference(
      [part, dataSet("whole")],
      [part, dataSet("whole") { $0.lifecycle = Fact(.value(.stopped)) }]
    )
    #expect(found.changes.map(\.id.text) == ["whole"])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func mirrorsAndIsEmptyOfItself(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let before = (0..<12).compactMap { DataSet.random($0, using: &generator) }
    var after = before.filter { _ in Int.random(in: 0..<5, using: &generator) > 0 }
    for index in after.indices where Bool.random(using: &generator) {
      after[index] = DataSet.random(index, using: &generator) ?? after[index]
    }
    var seen: Set<DataSetID> = []
    after = after.filter { seen.insert($0.id).inserted }
    let (first, second) = (try version("a", before), try version("b", after))
    let found = CatalogueDiffer.difference(before: first, after: second)
    let back = CatalogueDiffer.difference(before: second, after: first)
    #expect(found.mirrored == back)
    #expect(back.mirrored == found)
    #expect(CatalogueDiffer.difference(before: first, after: first).changes.isEmpty)
    let shuffled = try version("b", after.shuffled(using: &generator))
    #expect(CatalogueDiffer.difference(before: first, after: shuffled) == found)
  }

  @Test func diffsTwentyThousandDataSetsInTime() throws {
    let before = try (0..<20_000).map { try dataSet("d\($0)") }
    let after = try (0..<20_000).map { index in
      try dataSet("d\(index)") { if index % 33 == 0 { $0.lifecycle = Fact(.value(.stopped)) } }
    }
    let (first, second) = (try version("a", before), try version("b", after))
    var found: CatalogueDifference?
    let time = processorTime {
      found = CatalogueDiffer.difference(before: first, after: second)
    }
    #expect(found?.changes.count == 607)
    #expect(time < .seconds(20), "took \(time)")
  }
}

extension DataSet {
  /// One of the facts that matter at random, and often the same as before.
  static func random(_ number: Int, using generator: inout SeededGenerator) -> DataSet? {
    guard let id = DataSetID("d\(number)") else { return nil }
    var dataSet = DataSet(id: id, title: "Title \(Int.random(in: 0..<2, using: &generator))")
    dataSet.presence = Presence.allCases.randomElement(using: &generator) ?? .stated
    dataSet.lifecycle = .random(Lifecycle.allCases, using: &generator)
    dataSet.availability = .random(Availability.allCases, using: &generator)
    dataSet.qualityDocument = .random(QualityDocument.allCases, using: &generator)
    dataSet.period = .random([.random(using: &generator)], using: &generator)
    dataSet.comparableBetweenAreas = .random([true, false], using: &generator)
    dataSet.successor =
      [nil, DataSetID("x"), DataSetID("y")].randomElement(using: &generator) ?? nil
    let former = DataSetID("d\(Int.random(in: 0..<16, using: &generator))")
    if Int.random(in: 0..<4, using: &generator) == 0 {
      dataSet.formerly = [former].compactMap(\.self)
    }
    let terms = ["age", "sex", "area"].filter { _ in Bool.random(using: &generator) }
    dataSet.breakdowns = .random(
      [OpenList(terms.compactMap { Breakdown($0) }, isComplete: Bool.random(using: &generator))],
      using: &generator
    )
    return dataSet
  }
}

extension Fact {
  fileprivate static func random(
    _ values: [Value],
    using generator: inout SeededGenerator
  ) -> Fact {
    let basis = Provenance.Basis.allCases.randomElement(using: &generator) ?? .stated
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return .unknown
    case 1: return Fact(.doesNotBear, Provenance(basis: basis))
    case _:
      let value = values.randomElement(using: &generator)
      return Fact(value.map { .value($0) } ?? .unknown, Provenance(basis: basis))
    }
  }
}
