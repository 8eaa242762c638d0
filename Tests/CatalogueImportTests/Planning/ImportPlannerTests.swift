import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Testing

/// What becomes of a version when a file is laid over it.
struct ImportPlannerTests {
  let asOf: Day
  let source: SourceID
  let statsWales: OutputID

  init() throws {
    asOf = try #require(Day("2026-01-31"))
    source = try #require(SourceID("import-2026-01"))
    statsWales = try #require(OutputID("statswales"))
  }

  private func id(_ text: String) throws -> DataSetID { try #require(DataSetID(text)) }

  private func referrals() throws -> DataSet {
    var dataSet = DataSet(id: try id("referrals"), title: "Referrals", outputs: [statsWales])
    let review = Provenance(basis: .stated, citations: [Citation(source: source, place: "before")])
    dataSet.publisher = Fact(.value("Welsh Government"), review)
    dataSet.levels = Fact(
      .value(OpenList([LevelReference(try #require(LevelID("local-authority")))])),
      review
    )
    dataSet.lifecycle = Fact(.value(.active), review)
    dataSet.period = Fact(
      .value(.range(first: .calendarYear(2015), last: .calendarYear(2022))),
      review
    )
    return dataSet
  }

  private func base(_ dataSets: DataSet...) throws -> CatalogueVersion {
    CatalogueVersion(
      id: try #require(VersionID("2023-03")),
      asOf: try #require(Day("2023-03-31")),
      recorded: try #require(Day("2023-03-31")),
      label: LocalizedText("The review"),
      dataSets: dataSets
    )
  }

  private func entry(
    _ dataSet: DataSet,
    _ columns: Set<String> = ["title"]
  ) -> CatalogueEntry {
    CatalogueEntry(
      dataSet: dataSet,
      columns: columns,
      location: .cell(file: "list.xlsx", sheet: "One", cell: "A2")
    )
  }

  /// `versions` are those beside `base`, earliest first.
  private func plan(
    _ entries: [CatalogueEntry],
    over base: CatalogueVersion?,
    before: CatalogueVersion? = nil,
    among versions: [CatalogueVersion] = [],
    scope: ImportScope = .whole,
    isComplete: Bool = true
  ) -> ImportPlan {
    let known = KnownDataSets(base: base, versions: versions + (base.map { [$0] } ?? []))
    let outputs = [
      Output(
        id: statsWales,
        title: "StatsWales",
        kind: .repository,
        status: .current,
        bestFormat: .machineReadable
      )
    ]
    return ImportPlanner(
      base: base,
      earlier: before.map { [$0] } ?? [],
      known: known,
      outputs: outputs,
      scope: scope,
      asOf: asOf,
      isComplete: isComplete
    ).plan(entries, matches: known.matches(of: entries.map(\.candidate)))
  }

  private func listed() throws -> DataSet {
    var listed = DataSet(id: try id("referrals-2"), title: "Referrals")
    listed.publisher = Fact(.value("Welsh Government"))
    return listed
  }

  @Test func keepsWithTheirSourcesTheFactsOfWhichTheFileIsSilent() throws {
    let before = try referrals()
    let plan = plan([entry(try listed(), ["title", "publisher"])], over: try base(before))
    let now = try #require(plan.dataSets.first)
    #expect(plan.dataSets.count == 1)
    #expect(now.id == before.id)
    #expect(now.levels == before.levels)
    #expect(now.confirmed == asOf)
    #expect(plan.effects.fates == [.matched(before.id, because: .titleAndPublisher)])
  }

  @Test func findsWhatAFileNamesByTheIdentifierOfTheOriginElseKeepsTheWords() throws {
    var known = try referrals()
    known.identifier = "0ff18b56"
    var newer = DataSet(id: try id("old-figures"), title: "Old figures")
    newer.identifier = "141baa8a"
    var named = entry(newer, ["title", "identifier"])
    func reference(_ identifier: String) -> CatalogueEntry.Reference {
      let words = CatalogueEntry.OtherCell(
        name: "replaced_by.dataset_id",
        words: identifier,
        location: .json(file: "f", pointer: "/0/replaced_by/dataset_id")
      )
      return CatalogueEntry.Reference(.successor, identifier, words: words)
    }
    named.references = [reference("0ff18b56")]
    let part = ImportScope.part([.init(field: .publisher, value: "Nobody")])
    let found = plan([named], over: try base(known), scope: part)
    #expect(found.dataSets.first { $0.id.text == "old-figures" }?.successor == known.id)
    #expect(found.others.isEmpty)
    named.references = [reference("elsewhere")]
    let lost = plan([named], over: try base(known), scope: part)
    #expect(lost.dataSets.allSatisfy { $0.successor == nil })
    #expect(lost.others.map(\.words) == ["elsewhere"])
    #expect(lost.others.map(\.name) == ["replaced_by.dataset_id"])
  }

  @Test func doesNotCarryOverWhatTimeChangesByItself() throws {
    let before = try referrals()
    let now = try #require(plan([entry(try listed())], over: try base(before)).dataSets.first)
    #expect(now.lifecycle.isUnknown)
    #expect(now.period.value == .range(first: .calendarYear(2015), last: nil))
    #expect(now.period.provenance.words == "known before: 2015..2022")
  }

  // MARK: A second file of the same day

  /// The version that a file of the same day has made, with its data sets confirmed on it.
  private func sameDay(_ dataSets: DataSet...) throws -> CatalogueVersion {
    CatalogueVersion(
      id: try #require(VersionID("2026-01")),
      asOf: asOf,
      recorded: asOf,
      label: LocalizedText("January"),
      dataSets: dataSets.map { dataSet in
        var dataSet = dataSet
        dataSet.confirmed = dataSet.confirmed ?? asOf
        return dataSet
      }
    )
  }

  @Test func keepsOfTheSameDayWhatTimeWouldChange() throws {
    let before = try referrals()
    let plan = plan([entry(try listed())], over: try sameDay(before))
    let now = try #require(plan.dataSets.first)
    #expect(now.lifecycle == before.lifecycle)
    #expect(now.period == before.period)
    #expect(plan.effects.changed.isEmpty)
  }

  @Test func keepsWhatAnotherPartOfTheSameDayShowed() throws {
    let scope = ImportScope.part([.init(field: .publisher, value: "Welsh Government")])
    var first = try referrals()
    first.confirmed = asOf
    var unseen = try referrals()
    (unseen.id, unseen.confirmed) = (try id("unseen"), Day("2023-03-31"))
    let plan = plan([], over: try sameDay(first, unseen), scope: scope)
    #expect(plan.dataSets.first { $0.id == first.id } == first)
    #expect(plan.effects.carriedOver == 1)
    #expect(plan.effects.notObserved == [unseen.id])
  }

  @Test func bringsBackWhatAnEarlierFileOfTheSameDayDidNotShow() throws {
    let known = try referrals()
    var unseen = DataSet(id: known.id, title: known.title)
    unseen.publisher = known.publisher
    unseen.presence = .notObserved
    unseen.confirmed = Day("2023-03-31")
    let plan = plan([entry(try listed())], over: try sameDay(unseen), before: try base(known))
    let now = try #require(plan.dataSets.first)
    #expect(now.levels == known.levels)
    #expect(now.presence == .stated && now.confirmed == asOf)
    #expect(now.lifecycle.isUnknown, "it was known of an earlier day")
  }

  @Test func takesUpTheFactsOfTheDayOnWhichTheRowWasLastSeen() throws {
    let known = try referrals()
    var unseen = DataSet(id: known.id, title: known.title)
    unseen.publisher = known.publisher
    unseen.presence = .notObserved
    unseen.formerly = [try id("called-once")]
    let first = CatalogueVersion(
      id: try #require(VersionID("2020-01")),
      asOf: try #require(Day("2020-01-31")),
      recorded: asOf,
      label: LocalizedText("First"),
      dataSets: [known]
    )
    let plan = plan(
      [entry(try listed(), ["title", "publisher"])],
      over: try base(unseen),
      before: first
    )
    let now = try #require(plan.dataSets.first)
    #expect(now.levels == known.levels, "with their own source")
    #expect(now.formerly == unseen.formerly)
    #expect(now.lifecycle.isUnknown && now.period.value?.last == nil, "time changes these")
    #expect(now.presence == .stated && now.confirmed == asOf)
  }

  // MARK: A file that could not be read as a whole

  @Test func doesNotSayRemovedWhereTheRowMayHaveBeenRefused() throws {
    let plan = plan([], over: try base(try referrals()), isComplete: false)
    #expect(plan.effects.removed.isEmpty)
    #expect(plan.effects.notObserved == [try id("referrals")])
    #expect(plan.dataSets.first?.presence == .notObserved)
  }

  // MARK: Other versions

  @Test func knowsAgainWhatAWholeCatalogueLeftOutMeanwhile() throws {
    let other = DataSet(id: try id("other"), title: "Something else")
    let earlier = CatalogueVersion(
      id: try #require(VersionID("2020-01")),
      asOf: try #require(Day("2020-01-31")),
      recorded: asOf,
      label: LocalizedText("Before"),
      dataSets: [try referrals()]
    )
    let plan = plan([entry(try listed())], over: try base(other), among: [earlier])
    #expect(plan.effects.fates == [.matched(try id("referrals"), because: .titleAndPublisher)])
    #expect(plan.dataSets.map(\.id) == [try id("referrals")])
    #expect(plan.dataSets.first?.levels.isUnknown == true, "facts come from the version before")
  }

  @Test func knowsInAnEarlierListWhatALaterVersionHas() throws {
    let plan = plan([entry(try listed())], over: nil, among: [try sameDay(try referrals())])
    #expect(plan.effects.fates == [.matched(try id("referrals"), because: .titleAndPublisher)])
  }

  @Test func givesNobodyAnIDThatAnotherBoreOrBears() throws {
    var joined = DataSet(id: try id("joined"), title: "Something else")
    joined.formerly = [try id("births")]
    let later = try sameDay(DataSet(id: try id("deaths"), title: "Mortality, all causes"))
    var births = DataSet(id: try id("births"), title: "Live births in hospitals")
    births.publisher = Fact(.value("Nobody known"))
    var deaths = DataSet(id: try id("deaths"), title: "A register of graves")
    deaths.publisher = Fact(.value("Nobody known"))
    let plan = plan([entry(births), entry(deaths)], over: try base(joined), among: [later])
    #expect(plan.effects.fates.map(\.dataSet.text) == ["births-2", "deaths-2"])
  }

  @Test func prefersTheVersionBeforeToAnOlderOne() throws {
    var old = try referrals()
    old.id = try id("referrals-of-old")
    let plan = plan(
      [entry(try listed())],
      over: try base(try referrals()),
      among: [try sameDay(old)]
    )
    #expect(plan.effects.fates == [.matched(try id("referrals"), because: .titleAndPublisher)])
  }

  @Test func keepsAsWordsANameThatTheVersionDoesNotHave() throws {
    let whole = DataSet(id: try id("whole"), title: "All of it")
    var part = try listed()
    part.partOf = whole.id
    part.successor = try id("never-heard-of")
    let plan = plan(
      [entry(part, ["title", "part_of", "successor"])],
      over: try base(try referrals(), whole)
    )
    let now = try #require(plan.dataSets.first)
    #expect(plan.effects.removed == [whole.id])
    #expect(now.partOf == nil && now.successor == nil)
    #expect(plan.effects.looseReferences.map(\.column) == ["part_of", "successor"])
    #expect(plan.others.map(\.words) == ["whole", "never-heard-of"])
  }

  @Test func leavesAStoppedSeriesStoppedWithItsLastPeriod() throws {
    var before = try referrals()
    before.lifecycle = Fact(.value(.stopped))
    let now = try #require(plan([entry(try listed())], over: try base(before)).dataSets.first)
    #expect(now.lifecycle.value == .stopped)
    #expect(now.period == before.period)
  }

  @Test func takesWordsThatCouldNotBeReadForMoreThanSilence() throws {
    var listed = try listed()
    listed.levels = Fact(.unknown, Provenance(basis: .stated, words: "by cluster"))
    let now = try #require(
      plan([entry(listed, ["title", "levels"])], over: try base(try referrals())).dataSets.first
    )
    #expect(now.levels.isUnknown)
    #expect(now.levels.provenance.words == "by cluster")
  }

  @Test func removesWhatAWholeCatalogueDoesNotName() throws {
    let plan = plan([], over: try base(try referrals()))
    #expect(plan.dataSets.isEmpty)
    #expect(plan.effects.removed == [try id("referrals")])
  }

  @Test func neverSaysOfWhatAPartDoesNotNameThatItStopped() throws {
    let scope = ImportScope.part([.init(field: .publisher, value: "StatsWales")])
    let plan = plan([], over: try base(try referrals()), scope: scope)
    let now = try #require(plan.dataSets.first)
    #expect(plan.effects.notObserved == [try id("referrals")])
    #expect(now.presence == .notObserved)
    #expect(now.lifecycle.isUnknown)
    #expect(now.period.isUnknown)
    #expect(now.levels.isUnknown)
    #expect(now.publisher.value == "Welsh Government")
    #expect(now.confirmed == Day("2023-03-31"), "the day on which it was last seen")
  }

  @Test func carriesOverWhatIsOutsideTheScopeWithTheDayOnWhichItWasSeen() throws {
    let scope = ImportScope.part([.init(field: .publisher, value: "Home Office")])
    let before = try referrals()
    let plan = plan([], over: try base(before), scope: scope)
    var expected = before
    expected.confirmed = Day("2023-03-31")
    #expect(plan.dataSets == [expected])
    #expect(plan.effects.carriedOver == 1)
  }

  @Test func givesANewDataSetAnIDThatNobodyHas() throws {
    var other = DataSet(
      id: try id("referrals"),
      title: "Referrals of adults to a mental health team"
    )
    other.publisher = Fact(.value("Somebody else entirely"))
    let scope = ImportScope.part([.init(field: .publisher, value: "Nobody")])
    let plan = plan([entry(other)], over: try base(try referrals()), scope: scope)
    #expect(plan.dataSets.map(\.id.text) == ["referrals", "referrals-2"])
  }

  @Test func givesAReadableIDToWhatItsOriginKnowsByANumber() throws {
    let numbers = [
      "af6fe6d0-0ad9-46f8-baa7-7472df7af48e", "a453c250-8d77-48fc-9e97-2341c899ba5e",
      "bd26a226-ed83-4b8f-8586-480f2bf9392a",
    ]
    let titles = ["Births, by area", "Deaths", "Deaths"]
    let entries = try zip(numbers, titles).map { entry(DataSet(id: try id($0), title: $1)) }
    let expected = ["births-by-area", "deaths-a453c250", "deaths-bd26a226"]
    #expect(plan(entries, over: nil).dataSets.map(\.id.text) == expected)
    #expect(plan(entries.reversed(), over: nil).dataSets.map(\.id.text) == expected)
  }

  @Test func pointsAPartToWhatItsWholeBecame() throws {
    let before = try referrals()
    var part = DataSet(id: try id("part"), title: "Referrals by age", partOf: try id("referrals-2"))
    part.publisher = Fact(.value("Welsh Government"))
    let entries = [entry(part, ["title", "part_of"]), entry(try listed())]
    let plan = plan(entries, over: try base(before))
    let now = try #require(plan.dataSets.first { $0.title == "Referrals by age" })
    #expect(now.partOf == before.id)
  }

  @Test func keepsEveryCellThatNoColumnTakes() throws {
    var entry = entry(try listed())
    entry.others = [
      .init(
        name: "Remark",
        words: "ask Gwen",
        location: .cell(file: "list.xlsx", sheet: "One", cell: "H2")
      )
    ]
    let plan = plan([entry], over: try base(try referrals()))
    #expect(
      plan.others == [
        OtherWords(dataSet: try id("referrals"), name: "Remark", place: "One!H2", words: "ask Gwen")
      ]
    )
  }
}
