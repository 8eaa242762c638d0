import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

struct TabularImporterTests {
  @Test func readsAListBelowItsTitleRows() throws {
    let result = TabularResult([
      ["Data sets on children in Wales", "Data sets on children in Wales"],
      ["Updated:", "January 2026"],
      [],
      ["Title", "Publisher", "Frequency", "Years", "Geography", "Link"],
      [
        "Children looked after", "Welsh Government", "Yearly", "2003 to 2022", "LA",
        "https://example.org/cla",
      ],
    ])
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map { $0.rendered() })")
    let entry = try #require(result.entries.first)
    let set = entry.dataSet
    #expect(result.entries.count == 1)
    #expect(set.id.text == "children-looked-after")
    #expect(set.title == "Children looked after")
    #expect(set.publisher.value == "Welsh Government")
    #expect(set.frequency.value == .annual)
    #expect(set.period.value?.description == "2003..2022")
    #expect(set.levels.value?.known.map(\.description) == ["local-authority"])
    #expect(set.levels.value?.isComplete == true)
    #expect(set.link.value == "https://example.org/cla")
    #expect(entry.location == .cell(file: "list.xlsx", sheet: "Sheet1", cell: "A5"))
    #expect(
      entry.columns == ["title", "publisher", "frequency", "period", "levels", "link"]
    )
    #expect(result.outcome.rowsRead == 1)
    #expect(!result.outcome.isRefused)
  }

  @Test func citesTheCellAndKeepsWordsThatDiffer() throws {
    let set = try #require(
      TabularResult([["Title", "Publisher", "Frequency"], ["A", "B", "Every year"]]).dataSets.first
    )
    #expect(set.publisher.provenance.citations.map(\.description) == ["import-2026-01:Sheet1!B2"])
    #expect(set.publisher.provenance.words == nil)
    #expect(set.frequency.provenance.basis == .stated)
    #expect(set.frequency.provenance.words == "Every year")
  }

  @Test func citesTheLineOfAText() throws {
    let result = TabularResult([SheetFixture("", [["Title", "Publisher"], ["A", "B"]])])
    let set = try #require(result.dataSets.first)
    #expect(set.publisher.provenance.citations.map(\.description) == ["import-2026-01:line 2"])
  }

  @Test func readsWelshHeadingsAndWords() throws {
    let result = TabularResult([
      [
        "Enw'r set ddata", "Cyhoeddwr", "Amlder", "Cyfnod", "Daearyddiaeth", "Statws", "Dolen",
        "Nodiadau",
      ],
      [
        "Plant sy’n derbyn gofal", "Llywodraeth Cymru", "Yn flynyddol", "2015 hyd at 2022",
        "awdurdodau lleol; Cymru gyfan", "Wedi dod i ben", "https://example.org/cy", "nodyn",
      ],
    ])
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map { $0.rendered() })")
    let set = try #require(result.dataSets.first)
    #expect(set.title == "Plant sy’n derbyn gofal")
    #expect(set.id.text == "plant-syn-derbyn-gofal")
    #expect(set.frequency.value == .annual)
    #expect(set.period.value?.description == "2015..2022")
    #expect(set.period.provenance.words == "2015 hyd at 2022")
    #expect(set.levels.value?.known.map(\.description) == ["local-authority", "wales"])
    #expect(set.lifecycle.value == .stopped)
    #expect(result.entries.first?.others.map(\.words) == ["nodyn"])
  }

  @Test func takesAWelshHeadingBesideAnEnglishOneAsItsTwin() throws {
    let result = TabularResult([
      ["Teitl", "Title", "Disgrifiad", "Description"], ["Tai", "Housing", "Am dai", "On housing"],
    ])
    #expect(result.diagnostics.isEmpty)
    let set = try #require(result.dataSets.first)
    #expect(set.title == "Housing")
    #expect(set.titleWelsh == "Tai")
    #expect(set.titleWelshStatus == .draft)
    #expect(set.description.value == "On housing")
    #expect(set.descriptionWelsh.value == "Am dai")
  }

  @Test func joinsTwoRowsOfHeadingsWhereTheLowerAloneSaysTooLittle() throws {
    let result = TabularResult([
      ["Data set", "Data set", "Quality", "Quality", "Comparability", "Comparability"],
      ["Title", "Link", "Report", "Issues", "Over time", "Between areas"],
      ["A", "https://example.org/a", "Summary", "accuracy: Rounded", "yes", "no"],
    ])
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map { $0.rendered() })")
    let set = try #require(result.dataSets.first)
    #expect(result.entries.count == 1)
    #expect(set.qualityDocument.value == .summary)
    #expect(set.knownIssues.value == [KnownIssue(dimension: .accuracy, text: "Rounded")])
    #expect(set.comparableOverTime.value == .yes)
    #expect(set.comparableBetweenAreas.value == false)
  }

  @Test func namesColumnsWithTheirGroupWhereTheHeadingIsRepeated() throws {
    let result = TabularResult([
      ["About", "About", "Contact", "Press"],
      ["Title", "Publisher", "Email", "Email"],
      ["A", "B", "c@example.org", "p@example.org"],
    ])
    let others = try #require(result.entries.first).others
    #expect(others.map(\.name) == ["Contact: Email", "Press: Email"])
  }

  @Test func readsMergedCellsThatRepeatTheirValue() {
    let result = TabularResult([
      ["Theme", "Title", "Publisher"], ["Health", "A", "Office"], ["Health", "B", "Office"],
    ])
    #expect(result.dataSets.map { $0.themes.map(\.text) } == [["health"], ["health"]])
  }

  @Test func offersTheNearestColumnAndKeepsTheCells() throws {
    let result = TabularResult([
      ["Title", "Link", "Publsher", "Colour of cover"], ["A", "/a", "Office", "blue"],
    ])
    let near = result.diagnostics.filter { $0.id == "unrecognised-column" }
    #expect(near.map { $0.help?.english.hasPrefix("perhaps 'publisher'") } == [true, false])
    #expect(near.map(\.severity) == [.warning, .warning])
    let entry = try #require(result.entries.first)
    #expect(entry.dataSet.publisher.isUnknown)
    #expect(entry.others.map(\.name) == ["Publsher", "Colour of cover"])
    #expect(entry.others.map(\.words) == ["Office", "blue"])
    #expect(!entry.columns.contains("publisher"))
  }

  @Test func readsTheFirstOfTwoColumnsForOneFieldAndKeepsTheOther() throws {
    let result = TabularResult([["Title", "Owner", "Organisation"], ["A", "One", "Two"]])
    #expect(result.ids == ["repeated-column"])
    #expect(result.dataSets.first?.publisher.value == "One")
    #expect(result.entries.first?.others.map(\.words) == ["Two"])
  }

  @Test func prefersTheColumnThatBearsTheFieldsOwnName() {
    let result = TabularResult([["Title", "Abstract", "Description"], ["A", "One", "Two"]])
    #expect(result.ids == ["repeated-column"])
    #expect(result.dataSets.first?.description.value == "Two")
  }

  @Test func doesNotReadASheetWithoutATitleAndSaysWhatItHas() throws {
    let result = TabularResult([
      ["Publisher", "Frequency", "Owner's mood"], ["A", "annual", "good"],
    ])
    #expect(result.outcome.isRefused)
    #expect(result.entries.isEmpty)
    #expect(result.ids == ["nothing-to-import", "sheet-not-read"])
    let summary = try #require(result.diagnostic("sheet-not-read")?.summary.english)
    #expect(summary.contains("'Publisher', 'Frequency', 'Owner's mood'"))
  }

  @Test func reportsASheetOfProseAndReadsTheOthers() {
    let result = TabularResult([
      SheetFixture("Read me", [["This workbook lists data sets."], ["Ask us about it."]]),
      SheetFixture("List", [["Dataset", "Notes"], ["A", "n"]]),
    ])
    #expect(result.ids == ["sheet-not-read"])
    #expect(
      result.diagnostic("sheet-not-read")?.location
        == .cell(file: "list.xlsx", sheet: "Read me", cell: "A1")
    )
    #expect(result.dataSets.map(\.title) == ["A"])
  }

  @Test func readsAListOfTitlesAlone() {
    let result = TabularResult([["Title"], ["A"], ["B"]])
    #expect(result.diagnostics.isEmpty)
    #expect(result.dataSets.map(\.title) == ["A", "B"])
  }

  @Test func skipsHiddenSheetsUnlessAskedForThem() {
    let sheets = [
      SheetFixture("Seen", [["Title", "Link"], ["A", "/a"]]),
      SheetFixture("Old", isHidden: true, [["Title", "Link"], ["B", "/b"]]),
    ]
    let usual = TabularResult(sheets)
    #expect(usual.dataSets.map(\.title) == ["A"])
    #expect(usual.ids == ["hidden-sheet"])
    let all = TabularResult(sheets, options: TabularOptions(includesHidden: true))
    #expect(all.dataSets.map(\.title) == ["A", "B"])
    #expect(all.diagnostics.isEmpty)
    let named = TabularResult(sheets, options: TabularOptions(sheets: ["Old", "Ald"]))
    #expect(named.dataSets.map(\.title) == ["B"])
    #expect(named.ids == ["unknown-sheet"])
    #expect(named.diagnostics.first?.help?.english == "did you mean 'Old'?")
  }

  @Test func refusesASecondRowOfOneIdWithBothPlaces() throws {
    let result = TabularResult([
      ["Id", "Title"], ["one", "A"], ["two", "B"], ["one", "C"],
    ])
    #expect(result.dataSets.map(\.id.text) == ["one", "two"])
    #expect(result.outcome.rowsRead == 3)
    #expect(result.outcome.rowsRefused == 1)
    let fault = try #require(result.diagnostic("repeated-identifier"))
    #expect(fault.location == .cell(file: "list.xlsx", sheet: "Sheet1", cell: "A4"))
    #expect(
      fault.notes.first?.location == .cell(file: "list.xlsx", sheet: "Sheet1", cell: "A2")
    )
  }

  @Test func makesIdsOfItsOwnFromTitlePublisherAndNumber() {
    let result = TabularResult([
      ["Title", "Publisher"], ["Tŷ", "Office"], ["Ty", "Bureau"], ["TY", "Bureau"], ["ty!", ""],
      ["???", "Office"], ["None", ""],
    ])
    #expect(
      result.dataSets.map(\.id.text) == [
        "ty", "ty-bureau", "ty-bureau-2", "ty-2", "data-set-in-row-6", "data-set-none",
      ]
    )
  }

  @Test func keepsAnIdOfAnotherSpellingAsTheIdentifier() throws {
    let result = TabularResult([["Id", "Title"], ["DS/001", "A"]])
    let entry = try #require(result.entries.first)
    #expect(entry.dataSet.id.text == "a")
    #expect(entry.dataSet.identifier == "DS/001")
    #expect(entry.columns.contains("identifier"))
  }

  @Test func refusesARowWithoutATitleAndSkipsEmptyOnes() {
    let result = TabularResult([
      ["Title", "Publisher", "Years"], ["A", "Office", "2020"], [], ["", "Bureau", "2021"],
      [" ", " ", " "],
    ])
    #expect(result.ids == ["row-without-title"])
    #expect(
      result.diagnostics.first?.location
        == .cell(file: "list.xlsx", sheet: "Sheet1", cell: "B4")
    )
    #expect(result.outcome.rowsRead == 2)
    #expect(result.outcome.rowsRefused == 1)
  }

  @Test func readsSubHeadingsAsGroupsOfTheRowsBelow() {
    let sheet = SheetFixture([
      ["Title", "Publisher"], ["Education", "Education"], ["A", "Office"], ["Health", ""],
      ["B", "Office"], ["C", ""],
    ]).with("A4") { $0.fill = RGBColour(red: 200, green: 220, blue: 255) }
    let result = TabularResult([sheet])
    #expect(result.dataSets.map(\.title) == ["A", "B", "C"])
    #expect(
      result.entries.map { $0.others.filter { $0.name == "Heading" }.map(\.words) }
        == [["Education"], ["Health"], ["Health"]]
    )
    #expect(result.ids == ["sub-headings", "title-alone"])
    #expect(result.outcome.rowsRead == 3)
  }

  @Test func passesOverHeadingsThatAreRepeated() {
    let result = TabularResult([
      ["Title", "Publisher"], ["A", "Office"], ["Title", "Publisher"], ["B", "Office"],
    ])
    #expect(result.dataSets.map(\.title) == ["A", "B"])
    #expect(result.ids == ["repeated-header"])
  }

  @Test func keepsWordsThatItDoesNotKnowAndReportsThemOnce() throws {
    let result = TabularResult([
      ["Title", "Frequency", "Geography", "Years"],
      ["A", "anual", "LA; parish", "whenever"],
      ["B", "anual", "wards", "2020-2019"],
    ])
    let sets = result.dataSets
    #expect(sets[0].frequency.isUnknown)
    #expect(sets[0].frequency.provenance.words == "anual")
    #expect(
      sets[0].frequency.provenance.citations.map(\.description) == ["import-2026-01:Sheet1!B2"]
    )
    #expect(sets[0].levels.value?.known.map(\.description) == ["local-authority"])
    #expect(sets[0].levels.value?.isComplete == false)
    #expect(sets[0].levels.provenance.words == "LA; parish")
    #expect(sets[1].levels.isUnknown)
    #expect(sets[1].period.isUnknown)
    #expect(Set(result.ids) == ["unrecognised-value"])
    #expect(result.ids.count == 5)
    let annual = try #require(result.diagnostics.first)
    #expect(annual.summary.english.contains("'anual'"))
    #expect(annual.help?.english == "did you mean 'annual'?")
    #expect(
      annual.notes.map(\.location) == [.cell(file: "list.xlsx", sheet: "Sheet1", cell: "B3")]
    )
    #expect(result.diagnostics.last?.help?.english == "perhaps '2019..2020'")
  }

  @Test func takesLinksOfCellsBeforeTheirWords() throws {
    let sheet = SheetFixture([
      ["Title", "Link", "Notes"], ["A", "StatsWales", "see"], ["B", "", "n"], ["C", "/c", ""],
      ["D", "ask us", ""],
    ]).linked("B2", to: "https://example.org/a").linked("C2", to: "https://example.org/notes")
      .linked("A3", to: "https://example.org/b")
    let result = TabularResult([sheet])
    let sets = result.dataSets
    #expect(
      sets.map(\.link.value) == ["https://example.org/a", "https://example.org/b", "/c", nil]
    )
    #expect(sets[0].link.provenance.words == "StatsWales")
    #expect(
      sets[1].link.provenance.citations.map(\.description) == ["import-2026-01:Sheet1!A3"]
    )
    #expect(
      result.entries[0].others.map { "\($0.name)=\($0.words)" }
        == ["Notes (link)=https://example.org/notes", "Notes=see"]
    )
    #expect(result.ids == ["unrecognised-value"])
    #expect(sets[3].link.provenance.words == "ask us")
  }

  @Test func keepsFurtherAddressesOfOneCell() throws {
    let entry = try #require(
      TabularResult([["Title", "URL"], ["A", "https://a.example\nhttps://b.example"]]).entries.first
    )
    #expect(entry.dataSet.link.value == "https://a.example")
    #expect(entry.others.map(\.words) == ["https://b.example"])
  }

  @Test func readsNothingSaidAsSuch() {
    let sets = TabularResult([
      ["Title", "Publisher", "Frequency", "Breakdowns"], ["A", "N/A", "not applicable", "none"],
      ["B", "unknown", "TBC", "age, sex, etc"], ["C", "-", "", "Age by sex / Ethnic group"],
    ]).dataSets
    #expect(sets.map(\.publisher.state) == [.doesNotBear, .unknown, .unknown])
    #expect(sets[0].publisher.provenance.words == "N/A")
    #expect(sets[1].publisher == .unknown)
    #expect(sets[0].frequency.state == .doesNotBear)
    #expect(sets[1].frequency.provenance.words == "TBC")
    #expect(sets[0].breakdowns.value == OpenList([]))
    #expect(sets[1].breakdowns.value?.known.map(\.description) == ["age", "sex"])
    #expect(sets[1].breakdowns.value?.isComplete == false)
    #expect(sets[2].breakdowns.value?.known.map(\.description) == ["age*sex", "ethnicity"])
  }

  @Test func reportsCellsBeyondTheHeadings() {
    let result = TabularResult([["Title", "Link"], ["A", "/a", "stray"]])
    #expect(result.entries.first?.others.map(\.name) == ["column C"])
    #expect(result.entries.first?.others.map(\.words) == ["stray"])
    #expect(result.ids == ["unrecognised-column"])
  }

  @Test func readsErrorsOfASpreadsheetAsNothing() {
    let sheet = SheetFixture([["Title", "Publisher"], ["#REF!", "B"], ["A", "#N/A"]])
      .with("A2", "B3") { $0.kind = .error }
    let result = TabularResult([sheet])
    #expect(result.dataSets.map(\.title) == ["A"])
    #expect(result.dataSets.first?.publisher.isUnknown == true)
    #expect(result.dataSets.first?.publisher.provenance.words == "#N/A")
    #expect(result.ids == ["row-without-title", "unrecognised-value"])
  }
}
