import Assessment
import Bilingual
import Catalogue
import Diagnostics
import FactorModel
import Reports
import Spreadsheet
import TestSupport
import Testing

struct GapReportTests {
  private func markdown(_ story: Story = Story()) -> String {
    MarkdownRenderer().render(GapReport(story.snapshot, maps: [map]).document)
  }

  private var map: MapReference {
    MapReference(
      title: "Education",
      path: "maps/education.svg",
      alternative: "Two factors, one weak"
    )
  }

  @Test func rendersTheWholeStory() throws {
    try expectGolden(markdown(), "gap-report.md")
  }

  @Test func saysTheSameTwice() {
    #expect(markdown() == markdown())
  }

  @Test func keepsHostileTitlesHarmlessAndWhole() {
    var story = Story()
    story.unusedTitle =
      "</td><script>x</script> | `a` [x](y)\n# no \u{202E}"
      + String(repeating: "hir ", count: 2_500)
    let report = markdown(story)
    #expect(!report.contains("<script"))
    #expect(!report.contains("\n# no"))
    #expect(!report.contains("\u{202E}"))
    #expect(
      report.contains("\\| \\`a\\` \\[x\\](y) \\# no")
        || report.contains("\\| \\`a\\` \\[x\\](y) # no")
    )
    #expect(report.contains(String(repeating: "hir ", count: 2_500)))
    let rows = report.split(separator: "\n").filter { $0.contains("script") }
    #expect(rows.count == 1, "the title stays in its one row")
  }

  @Test func saysNoPublicDataOnlyWithDayAndPlaces() {
    let sentences = markdown().split(separator: "\n").filter { $0.contains("No public data") }
    #expect(!sentences.isEmpty)
    for sentence in sentences {
      #expect(sentence.contains("14 February 2023 in StatsWales and Data Cymru"))
    }
  }

  @Test func tellsWhatBecameOfCareLeavers() throws {
    let report = markdown()
    let start = try #require(report.firstRange(of: "<a id=\"changes-2016-12-care-leavers\"></a>"))
    let passage = report[start.lowerBound...].prefix(900)
    #expect(passage.contains("##### Care leavers"))
    #expect(
      passage.contains(
        "Of 2 aspects, 1 can be compared: 1 gap opened, none closed, none narrowed, none widened."
      )
    )
    #expect(passage.contains("met in 2016-12 at 85 %; a gap in 2023-03 at 0 % (discontinued)"))
    #expect(passage.contains("1 is not comparable"))
  }

  @Test func countsEveryKindOfChange() {
    let aspects = [
      Story.number, Story.source, Story.employment, Story.inTouch, Story.exclusions, Story.leisure,
    ]
    var story = Story()
    story.panel = VersionComparison.Change.allCases.enumerated().map { index, change in
      VersionComparison.Entry(
        aspect: aspects[index % aspects.count],
        change: change,
        before: .zero,
        after: .zero,
        verdictBefore: .gap,
        verdictAfter: .gap,
        reasonBefore: .tooOld,
        reasonAfter: .tooOld
      )
    }
    #expect(
      markdown(story).contains(
        "1 gap opened, 1 closed, 1 narrowed, 1 widened, 1 for another reason than before, "
          + "1 met in both and better covered, 1 met in both and worse covered, "
          + "1 of which better or worse is not established, 1 unchanged. 9 aspects are established"
      )
    )
  }

  @Test func namesWhoCouldFindOut() throws {
    let report = markdown()
    let start = try #require(report.firstRange(of: "<a id=\"publisher-Welsh-Government\"></a>"))
    let passage = report[start.lowerBound...].prefix(600)
    #expect(passage.contains("Leavers' census"))
    #expect(passage.contains("for which areas it is published"))
  }

  @Test func linksOnlyToPlacesThatExist() {
    let report = markdown()
    let targets = Set(
      report.split(separator: "<a id=\"").dropFirst().compactMap { part in
        part.split(separator: "\"").first.map(String.init)
      }
    )
    let links = report.split(separator: "](#").dropFirst().compactMap { part in
      part.split(separator: ")").first.map(String.init)
    }
    #expect(!links.isEmpty)
    for link in links { #expect(targets.contains(link), "nothing is at #\(link)") }
  }

  @Test func showsTheSameNumbersInEveryForm() throws {
    let snapshot = Story().snapshot
    let report = markdown()
    let record = GapsRecord(snapshot)
    let csv = try #require(
      CSVTable.read(
        Array(GapCSV.text(record).utf8),
        file: "gaps.csv",
        known: columns(GapCSV.text(record)),
        required: ["id", "low_percent"]
      ).value
    )
    guard case .array(let gaps)? = record.json["gaps"] else {
      Issue.record("there are gaps")
      return
    }
    #expect(csv.rows.count == gaps.count)
    for (row, gap) in zip(csv.rows, gaps) {
      let id = try #require(row.cells["id"]?.text)
      #expect(gap["id"] == .string(id))
      let low = try #require(gap["coverage"]?["low"]?.compactText)
      #expect(row.cells["low"]?.text == low)
      let aspect = try #require(row.cells["aspect"].flatMap { AspectID($0.text) })
      let assessment = try #require(snapshot.assessment.aspect(aspect))
      #expect(row.cells["low_percent"]?.text == String(assessment.coverage.low.truncatedPercent))
      guard gap["kind"] == .string("data") else { continue }
      let start = try #require(report.firstRange(of: "<a id=\"gap-\(id)\"></a>"))
      let section = report[start.lowerBound...].prefix { _ in true }.split(
        separator: "**Name:**",
        maxSplits: 1
      )[0]
      let words = Wording.coverage(assessment.coverage, assessment.band).english
      #expect(section.contains("**Coverage:** \(words)"), "\(id): \(words)")
    }
  }

  private func columns(_ csv: String) -> [String] {
    csv.drop { $0 == "\u{FEFF}" }.split(separator: "\r\n").first?
      .split(separator: ",").map(String.init) ?? []
  }
}
