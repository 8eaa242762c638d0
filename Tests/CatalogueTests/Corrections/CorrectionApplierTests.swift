import Bilingual
import Catalogue
import Diagnostics
import Testing

struct CorrectionApplierTests {
  private func dataSet(_ id: String = "a", _ lifecycle: Lifecycle?) throws -> DataSet {
    var dataSet = DataSet(id: try #require(DataSetID(id)), title: "Title")
    if let lifecycle { dataSet.lifecycle = Fact(.value(lifecycle)) }
    return dataSet
  }

  private func version(
    _ day: String,
    _ dataSets: [DataSet],
    recorded: String = "2026-01-01"
  ) throws
    -> CatalogueVersion
  {
    CatalogueVersion(
      id: try #require(VersionID(day)),
      asOf: try #require(Day(day)),
      recorded: try #require(Day(recorded)),
      label: LocalizedText(day),
      dataSets: dataSets
    )
  }

  private func correction(
    _ dataSet: String = "a",
    field: String = "lifecycle",
    from was: Lifecycle = .active,
    to value: Lifecycle = .stopped,
    until: String? = nil,
    recorded: String = "2026-02-01"
  ) throws -> Correction {
    Correction(
      dataSet: try #require(DataSetID(dataSet)),
      field: field,
      value: value.rawValue,
      replacement: try self.dataSet("x", value),
      was: was.rawValue,
      replaced: try self.dataSet("x", was),
      because: "the page says so",
      by: "Ann",
      citations: [try #require(Citation("report:12"))],
      until: until.flatMap { Day($0) },
      recorded: try #require(Day(recorded)),
      location: .file("data/corrections.csv")
    )
  }

  @Test func laysTheValueOverTheFactAndKeepsWhatItReplaces() throws {
    let (versions, diagnostics) = CorrectionApplier.apply(
      [try correction()],
      to: [try version("2023-03-31", [dataSet("a", .active), dataSet("b", .active)])]
    )
    let id = try #require(DataSetID("a"))
    let fact = try #require(versions[0][id]).lifecycle
    #expect(fact.value == .stopped)
    #expect(fact.provenance.basis == .corrected)
    #expect(fact.provenance.words == "active")
    #expect(fact.provenance.citations.map(\.description) == ["report:12"])
    #expect(versions[0].stated[1].lifecycle.value == .active)
    #expect(diagnostics.isEmpty)
  }

  @Test func letsPartsInheritWhatWasCorrected() throws {
    var part = try dataSet("part", nil)
    part.partOf = DataSetID("a")
    let (versions, _) = CorrectionApplier.apply(
      [try correction()],
      to: [try version("2023-03-31", [dataSet("a", .active), part])]
    )
    let id = try #require(DataSetID("part"))
    #expect(versions[0][id]?.lifecycle.value == .stopped)
  }

  @Test func raisesAConflictWhereANewVersionReadsSomethingElse() throws {
    let versions = [
      try version("2023-03-31", [dataSet("a", .active)]),
      try version("2026-03-31", [dataSet("a", .stale)], recorded: "2026-04-01"),
    ]
    for (importing, severity) in [
      (nil, .warning), (VersionID("2026-03-31"), .error),
    ] as [(VersionID?, Diagnostic.Severity)] {
      let (corrected, diagnostics) = CorrectionApplier.apply(
        [try correction()],
        to: versions,
        importing: importing.map { [$0] } ?? []
      )
      #expect(diagnostics.map(\.id) == ["correction-conflict"])
      #expect(diagnostics.map(\.severity) == [severity])
      let text = try #require(diagnostics.first).summary.english
      for value in ["active", "stopped", "stale"] { #expect(text.contains("'\(value)'")) }
      #expect(corrected[0].stated[0].lifecycle.value == .stopped)
      #expect(corrected[1].stated[0].lifecycle.value == .stale)
    }
  }

  @Test func raisesAConflictWithAVersionOfTheVeryDay() throws {
    let versions = [
      try version("2023-03-31", [dataSet("a", .active)]),
      try version("2026-01-31", [dataSet("a", .stale)], recorded: "2026-02-01"),
    ]
    #expect(
      CorrectionApplier.apply([try correction()], to: versions).diagnostics.map(\.id)
        == ["correction-conflict"]
    )
    let imported = CorrectionApplier.apply(
      [try correction()],
      to: Array(versions.suffix(1)),
      importing: [try #require(VersionID("2026-01-31"))]
    )
    #expect(imported.diagnostics.map(\.severity) == [.error])
    // An older version of that day is what it was.
    let older = [
      try version("2019-12-31", [dataSet("a", .stale)], recorded: "2026-02-01"), versions[0],
    ]
    #expect(CorrectionApplier.apply([try correction()], to: older).diagnostics.isEmpty)
  }

  @Test(arguments: [(ImportScope.whole, true), (.part([.init(field: .theme, value: "x")]), false)])
  func raisesAConflictWithALaterImportThatTellsOfTheDataSet(
    _ scope: ImportScope,
    _ isConflict: Bool
  ) throws {
    let id = try #require(VersionID("2026-01-31"))
    func imported(_ day: String, _ scope: ImportScope) throws -> ImportRecord {
      ImportRecord(
        id: try #require(SourceID("import")),
        version: id,
        file: "list.csv",
        sha256: "",
        importer: "table",
        rowsRead: 1,
        rowsRefused: 0,
        scope: scope,
        asOf: try #require(Day("2026-01-31")),
        recorded: try #require(Day(day))
      )
    }
    let versions = [
      try version("2023-03-31", [dataSet("a", .active)]),
      try version("2026-01-31", [dataSet("a", .stale)], recorded: "2026-01-31"),
    ]
    let found = CorrectionApplier.apply(
      [try correction()],
      to: versions,
      imports: [try imported("2026-01-31", .whole), try imported("2026-02-02", scope)],
      importing: [id]
    )
    #expect(found.diagnostics.map(\.id) == (isConflict ? ["correction-conflict"] : []))
  }

  @Test func isSilentAboutOlderVersionsThatReadSomethingElse() throws {
    let (corrected, diagnostics) = CorrectionApplier.apply(
      [try correction()],
      to: [
        try version("2019-12-31", [dataSet("a", .stale)]),
        try version("2023-03-31", [dataSet("a", .active)]),
      ]
    )
    #expect(diagnostics.isEmpty)
    let values = corrected.map { $0.stated[0].lifecycle.value }
    #expect(values == [Lifecycle.stale, .stopped])
  }

  @Test func saysThatACorrectionIsFulfilledExpiredOrIdle() throws {
    func ids(_ corrections: [Correction], _ lifecycle: Lifecycle) throws -> [String] {
      CorrectionApplier.apply(
        corrections,
        to: [try version("2023-03-31", [dataSet("a", lifecycle)])]
      ).diagnostics.map(\.id)
    }
    #expect(try ids([correction()], .stopped) == ["correction-fulfilled"])
    #expect(try ids([correction()], .stale) == ["correction-idle"])
    #expect(try ids([correction(until: "2023-03-30")], .active) == ["correction-expired"])
    #expect(try ids([correction(until: "2023-03-31")], .active) == [])
  }

  @Test func doesNotApplyAfterItsLastDay() throws {
    let (corrected, _) = CorrectionApplier.apply(
      [try correction(until: "2019-12-31")],
      to: [
        try version("2019-12-31", [dataSet("a", .active)]),
        try version("2023-03-31", [dataSet("a", .active)]),
      ]
    )
    let values = corrected.map { $0.stated[0].lifecycle.value }
    #expect(values == [Lifecycle.stopped, .active])
  }

  @Test func correctsACorrectionAndRefusesOneThatContradictsIt() throws {
    let versions = [try version("2023-03-31", [dataSet("a", .active)])]
    let second = try correction(from: .stopped, to: .disrupted, recorded: "2026-03-01")
    let (chained, none) = CorrectionApplier.apply([second, try correction()], to: versions)
    #expect(chained[0].stated[0].lifecycle.value == .disrupted)
    #expect(none.isEmpty)
    let rival = try correction(to: .disrupted, recorded: "2026-03-01")
    let (first, conflict) = CorrectionApplier.apply([rival, try correction()], to: versions)
    #expect(first[0].stated[0].lifecycle.value == .stopped)
    #expect(conflict.map(\.id) == ["correction-conflict"])
  }

  @Test func offersTheNearestDataSetAndField() throws {
    let versions = [try version("2023-03-31", [dataSet("care-leavers", .active)])]
    let (_, unknown) = CorrectionApplier.apply([try correction("care-leaver")], to: versions)
    #expect(unknown.map(\.id) == ["unknown-data-set"])
    #expect(unknown.first?.help?.english == "did you mean 'care-leavers'?")
    let (_, field) = CorrectionApplier.apply([try correction(field: "lifecycel")], to: versions)
    #expect(field.map(\.id) == ["unknown-value"])
    #expect(field.first?.help?.english == "did you mean 'lifecycle'?")
  }

  @Test func describesEveryDiagnosticOnce() {
    let ids = CatalogueFaults.all.map(\.id)
    #expect(ids == Set(ids).sorted())
    for id in ["conflict", "expired", "fulfilled", "idle"] {
      #expect(ids.contains("correction-\(id)"))
    }
  }
}
