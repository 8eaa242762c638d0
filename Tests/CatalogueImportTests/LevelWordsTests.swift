import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

/// What the words for geography come to in a project that has the levels of the shipped one.
struct LevelWordsTests {
  private static let context: ImportContext = {
    let fixture = ImportContext.fixture
    let words = [
      ("wales", "Wales"), ("local-authority", "Local authority"), ("lsoa", "LSOA"),
      ("health-board", "Local health board"), ("england-and-wales", "England and Wales"),
      ("great-britain", "Great Britain"), ("uk", "United Kingdom"), ("england", "England"),
    ]
    return ImportContext(
      file: fixture.file,
      source: fixture.source,
      asOf: fixture.asOf,
      levels: words.map { ImportContext.Word(id: $0, label: LocalizedText($1)) }
    )
  }()

  @Test(
    arguments: [
      ("England and Wales", "england-and-wales"), ("England & Wales", "england-and-wales"),
      ("England and Wales only", "england-and-wales"),
      ("England and Wales total", "england-and-wales"),
      ("England & Wales totals", "england-and-wales"),
      ("England and Wales combined", "england-and-wales"),
      ("England and Wales level", "england-and-wales"),
      ("Wales and England", "england-and-wales"), ("Wales & England", "england-and-wales"),
      ("E&W only", "england-and-wales"), ("Cymru a Lloegr", "england-and-wales"),
      ("Cymru a Lloegr yn unig", "england-and-wales"),
      ("England and Wales and LA", "england-and-wales local-authority"),
      ("England and Wales, LA", "england-and-wales local-authority"),
      ("LA and England and Wales", "local-authority england-and-wales"),
      ("England & Wales / LA", "england-and-wales local-authority"),
      ("England and Wales and Wales", "england-and-wales wales"),
      ("UK and Wales", "uk wales"), ("GB and Wales", "great-britain wales"),
      ("Wales and LA", "wales local-authority"),
      ("Wales, LA and LSOA", "wales local-authority lsoa"),
      ("England; Wales", "england wales"), ("Wales only", "wales"), ("All Wales", "wales"),
      ("Wales total", "wales"), ("England only", "england"), ("England total", "england"),
      ("UK", "uk"), ("UK only", "uk"), ("UK total", "uk"), ("UK-wide", "uk"), ("whole UK", "uk"),
      ("GB", "great-britain"), ("GB only", "great-britain"),
      ("Great Britain only", "great-britain"),
      ("ALl", "local-authority"), ("LA", "local-authority"), ("BILl", "health-board"),
      // What leaves open whether the nations are told apart.
      ("England / Wales", nil), ("England/Wales", nil), ("England + Wales", nil),
      ("England and Wales separately", nil), ("England, Scotland and Wales", "england ..."),
      ("Scotland and Wales", nil), ("Wales and Scotland", nil), ("Wales and Northern Ireland", nil),
      ("England and Wales by LA", nil), ("England and Wales (not LA)", nil),
      // The Welsh abbreviation is none of these.
      ("All", nil), ("all", nil), ("ALL", nil), ("All levels", nil), ("All the levels", nil),
      ("By all", nil), ("All areas", nil), ("Bill", nil), ("All and LA", nil),
    ] as [(String, String?)]
  )
  func areReadAsTheyAreMeant(_ words: String, _ levels: String?) throws {
    let result = TabularResult(
      [SheetFixture([["Title", "Publisher", "Geography"], ["A", "P", words]])],
      context: Self.context
    )
    let fact = try #require(result.dataSets.first).levels
    let read = fact.value.map { list in
      (list.known.map(\.description) + (list.isComplete ? [] : ["..."])).joined(separator: " ")
    }
    #expect(read == levels)
    if levels == nil || levels?.hasSuffix("...") == true {
      #expect(result.diagnostic("unrecognised-value") != nil && fact.provenance.words == words)
    }
  }
}
