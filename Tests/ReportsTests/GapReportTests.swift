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
    MarkdownRenderer().render(
      GapReport(story.snapshot, figures: ReportFigures(maps: [map])).document
    )
  }

  private var map: Figure {
    Figure(
      path: "maps/education.svg",
      alternative: "Two factors, one weak",
      caption: ["Education"]
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
    let lines = report.split(separator: "\n").filter { $0.contains("script") }
    #expect(lines.count == 3, "the title stays in one line wherever it stands")
    #expect(lines.allSatisfy { $0.contains(String(repeating: "hir ", count: 2_500)) })
  }

  @Test func keepsHostileTitlesHarmlessOnThePage() {
    var story = Story()
    story.unusedTitle =
      "</td><script>x</script> `a` =cmd() \"q\" \\ \u{1F9D2}\n<!-- \u{202E}"
      + String(repeating: "hir ", count: 2_500)
    let page = HTMLRenderer().render(GapReport(story.snapshot).document)
    #expect(!page.contains("<script>x"))
    #expect(!page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;x&lt;/script&gt;"))
    #expect(page.contains("\u{1F9D2}"))
    #expect(page.contains(String(repeating: "hir ", count: 2_500)))
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
    let start = try #require(report.firstRange(of: "### Welsh Government"))
    let passage = report[start.lowerBound...].prefix(900)
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
}
