import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Testing

struct CatalogueReaderTests {
  private func read(
    _ table: String,
    sources: String? = nil,
    more: [TextFile] = []
  ) throws -> (CatalogueDraft, [Diagnostic]) {
    let day = try #require(Day("2023-03-31"))
    let version = CatalogueDraft.Version(
      id: try #require(VersionID("now")),
      asOf: day,
      recorded: day,
      label: LocalizedText("Now")
    )
    var files = more + [TextFile(path: "data/catalogue/now.csv", text: table)]
    if let sources { files.append(TextFile(path: "data/catalogue/now.sources.csv", text: sources)) }
    return CatalogueReader.read(files, into: CatalogueDraft(versions: [version]))
  }

  private func dataSet(_ header: String, _ row: String) throws -> DataSet {
    let (draft, diagnostics) = try read("id,title,\(header)\na,A,\(row)\n")
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.rendered() })")
    return try #require(draft.versions.first?.dataSets.first)
  }

  @Test(
    arguments: [
      ("", .unknown), ("unknown", .unknown), ("n/a", .doesNotBear), ("active", .value(.active)),
    ] as [(String, Fact<Lifecycle>.State)]
  )
  func tellsAValueFromTheUnknownAndFromWhatDoesNotBear(
    _ cell: String,
    _ state: Fact<Lifecycle>.State
  ) throws {
    #expect(try dataSet("lifecycle", cell).lifecycle.state == state)
  }

  @Test func readsOpenAndCompleteLists() throws {
    func breakdowns(_ cell: String) throws -> Fact<OpenList<Breakdown>>.State {
      try dataSet("breakdowns", cell).breakdowns.state
    }
    let age = try #require(Breakdown("age"))
    let both = try #require(Breakdown("age*sex"))
    #expect(try breakdowns("age; sex*age") == .value(OpenList([age, both])))
    #expect(try breakdowns("age; unknown") == .value(OpenList([age], isComplete: false)))
    #expect(try breakdowns("none") == .value(OpenList([])))
    #expect(try breakdowns("unknown") == .unknown)
    #expect(try breakdowns("n/a") == .doesNotBear)
  }

  @Test func readsEveryColumn() throws {
    let header = [
      "title_cy", "title_cy_status", "themes", "instrument", "provider", "publisher", "link",
      "availability", "lifecycle", "statistic", "type", "levels", "wales", "frequency", "period",
      "populations", "breakdowns", "part_of", "quality_document", "known_issues",
      "comparable_time", "comparable_areas", "comparable_nations", "comparability_scope",
      "outputs", "why", "successor", "presence", "presence_rule", "formerly",
    ].joined(separator: ",")
    let row = [
      "Teitl", "official", "one; two", "Census", "Office", "none", "/Catalogue/Page", "on-request",
      "stopped", "count; rate-only", "survey", "wales; lsoa@2011", "not-separable", "biennial",
      "2015..2022", "children", "age", "whole", "summary",
      "accuracy: Rounded: to 5 | coverage: Some", "\"break 2018, 2012\"", "yes", "no", "Words",
      "statswales; unknown", "Because", "next", "inferred", "V1", "old; older",
    ].joined(separator: ",")
    let set = try dataSet(header, row)
    #expect(set.titleWelsh == "Teitl")
    #expect(set.themes.map(\.text) == ["one", "two"])
    #expect(set.instrument.value == "Census")
    #expect(set.provider.value == "Office")
    #expect(set.publisher.state == .doesNotBear)
    #expect(set.link.value == "/Catalogue/Page")
    #expect(set.availability.value == .onRequest)
    #expect(set.lifecycle.value == .stopped)
    #expect(set.statistics.value == [.count, .rateOnly])
    #expect(set.type.value == .survey)
    #expect(set.levels.value?.known.map(\.description) == ["wales", "lsoa@2011"])
    #expect(set.wales.value == .notSeparable)
    #expect(set.frequency.value == .biennial)
    #expect(set.period.value?.description == "2015..2022")
    #expect(set.populations.value?.known.map(\.text) == ["children"])
    #expect(set.breakdowns.value?.known.map(\.description) == ["age"])
    #expect(set.partOf?.text == "whole")
    #expect(set.qualityDocument.value == .summary)
    #expect(
      set.knownIssues.value == [
        KnownIssue(dimension: .accuracy, text: "Rounded: to 5"),
        KnownIssue(dimension: .coverage, text: "Some"),
      ]
    )
    #expect(set.comparableOverTime.value == .breaks([2012, 2018]))
    #expect(set.comparableBetweenAreas.value == true)
    #expect(set.comparableBetweenNations.value == false)
    #expect(set.comparabilityScope.value == "Words")
    #expect(set.outputs.map(\.text) == ["statswales"])
    #expect(set.why.value == "Because")
    #expect(set.successor?.text == "next")
    #expect(set.presence == .inferred)
    #expect(set.presenceRule == "V1")
    #expect(set.formerly.map(\.text) == ["old", "older"])
  }

  @Test func takesProvenanceFromTheFieldsOwnRowElseFromTheRowForEveryField() throws {
    let (draft, diagnostics) = try read(
      "id,title,lifecycle,frequency,wales,type\na,A,active,annual,unknown,unknown\nb,B,active,,,\n",
      sources: """
        data_set,field,basis,source,words
        a,*,stated,report:12,
        a,frequency,filled,report:13; census,"each year"
        a,type,inferred,,looked for
        """
    )
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.rendered() })")
    let sets = try #require(draft.versions.first).dataSets
    #expect(sets[0].lifecycle.provenance.citations.map(\.description) == ["report:12"])
    #expect(sets[0].frequency.provenance.basis == .filled)
    #expect(sets[0].frequency.provenance.words == "each year")
    #expect(
      sets[0].frequency.provenance.citations.map(\.description) == ["report:13", "census"]
    )
    #expect(sets[0].wales.provenance == .unstated)
    #expect(sets[0].type.provenance.words == "looked for")
    #expect(sets[1].lifecycle.provenance == .unstated)
    #expect(draft.versions.first?.factSources.count == 3)
  }

  @Test func leavesAFactUnknownWhoseCellCannotBeReadAndKeepsTheRow() throws {
    let (draft, diagnostics) = try read(
      "id,title,availability,period\na,A,pubic,over time\nB!,B,public,2022\nc,,public,2022\n"
    )
    let sets = try #require(draft.versions.first).dataSets
    #expect(sets.map(\.id.text) == ["a", "c"])
    #expect(sets[0].availability.isUnknown)
    #expect(sets[0].period.isUnknown)
    #expect(
      diagnostics.map(\.id)
        == ["unknown-value", "period-unreadable", "malformed-id", "empty-value"]
    )
    #expect(diagnostics.first?.help?.english == "did you mean 'public'?")
    #expect(
      diagnostics.map(\.location)
        == [(2, 5), (2, 11), (3, 1), (4, 3)].map { line, column in
          .text(file: "data/catalogue/now.csv", line: line, column: column)
        }
    )
  }

  @Test func keepsThePlaceOfEachMemberOfAList() throws {
    let (draft, _) = try read(
      "id,title,populations\nx!,X,children\na,A,\"children; care-leavers; unknown\"\n"
    )
    let place = draft.places[["data_sets", "now", "0", "populations", "1"]]
    #expect(place == .text(file: "data/catalogue/now.csv", line: 3, column: 16))
  }

  @Test func readsOutputsAndLinkChecks() throws {
    let more = [
      TextFile(
        path: "data/outputs.csv",
        text: """
          id,title,owner,kind,status,best_format,link,themes,source
          o,O,unknown,dashboard,planned,none,,one; two,report:7
          """
      ),
      TextFile(
        path: "data/link-checks.csv",
        text: "data_set,checked,result\na,2023-04-01,no-copy\n"
      ),
    ]
    let (draft, diagnostics) = try read("id,title\na,A\n", more: more)
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.rendered() })")
    let output = try #require(draft.outputs.first)
    #expect(output.owner == nil)
    #expect(output.kind == .dashboard)
    #expect(output.status == .planned)
    #expect(output.bestFormat == .none)
    #expect(output.themes.map(\.text) == ["one", "two"])
    #expect(output.citations.map(\.description) == ["report:7"])
    #expect(draft.linkChecks.map(\.result) == [.noCopy])
  }

  @Test func doesNotDependOnTheOrderOfFiles() throws {
    let day = try #require(Day("2023-03-31"))
    let versions = try ["one", "two"].map {
      CatalogueDraft.Version(
        id: try #require(VersionID($0)),
        asOf: day,
        recorded: day,
        label: LocalizedText($0)
      )
    }
    let files = [
      TextFile(path: "data/catalogue/one.csv", text: "id,title\na,A\n"),
      TextFile(path: "data/catalogue/two.csv", text: "id,title\nb,B\n"),
      TextFile(
        path: "data/catalogue/one.sources.csv",
        text: "data_set,field,basis\na,*,inferred\n"
      ),
      TextFile(path: "data/catalogue/three.csv", text: "id,title\n"),
    ]
    let frame = CatalogueDraft(versions: versions)
    let forwards = CatalogueReader.read(files, into: frame)
    let backwards = CatalogueReader.read(files.reversed(), into: frame)
    #expect(forwards.0.versions.map(\.dataSets) == backwards.0.versions.map(\.dataSets))
    #expect(forwards.0.places == backwards.0.places)
    #expect(forwards.1 == backwards.1)
    #expect(forwards.1.map(\.id) == ["undeclared-version"])
  }
}
