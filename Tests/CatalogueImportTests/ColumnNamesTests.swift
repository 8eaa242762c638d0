import Bilingual
import CatalogueImport
import Testing

struct ColumnNamesTests {
  @Test(arguments: CatalogueWriter.columns)
  func knowsEveryColumnByItsIdAndByItsHeadings(_ column: String) throws {
    let heading = try #require(ColumnNames.heading(of: column))
    for name in [column, heading.english, try #require(heading.welsh).text] {
      #expect(ColumnNames.match(name)?.target == .field(column), "\(name)")
      #expect(ColumnNames.match(name)?.isOwn == true, "\(name)")
      #expect(ColumnNames.match(name.uppercased())?.target == .field(column), "\(name)")
    }
  }

  @Test(
    arguments: [
      ("Dataset name", "title"), ("Data set", "title"), ("web_address", "link"), ("URL", "link"),
      ("Owner", "publisher"), ("Ffynhonnell", "publisher"), ("Level", "levels"),
      ("Time period", "period"), ("Disaggregation", "breakdowns"), ("Topic", "themes"),
      ("Title / Teitl", "title"), ("Geography (lowest level)", "levels"),
      ("Title (Welsh)", "title_cy"), ("Teitl (Cymraeg)", "title_cy"), ("Pwnc", "themes"),
      ("Crynodeb", "description"), ("Ansawdd ystadegol", "quality_document"),
      ("Title / Publisher", nil), ("Weather", nil), ("", nil), ("(", nil), ("/", nil),
    ] as [(String, String?)]
  )
  func knowsHeadingsOfBothLanguages(_ heading: String, _ column: String?) {
    #expect(ColumnNames.match(heading)?.target == column.map { .field($0) })
  }

  @Test func keepsWhatTheCatalogueHasNoColumnFor() {
    #expect(ColumnNames.match("Notes")?.target == .kept)
    #expect(ColumnNames.match("Nodiadau")?.target == .kept)
  }

  @Test func offersWhatIsNear() {
    #expect(ColumnNames.near("Publsher") == "publisher")
    #expect(ColumnNames.near("Frequencey") == "frequency")
    #expect(ColumnNames.near("Cyhoedwr") == "publisher")
    #expect(ColumnNames.near("Weather in the hills") == nil)
    #expect(ColumnNames.near("") == nil)
  }
}
