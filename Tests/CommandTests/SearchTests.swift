import Foundation
import Testing

struct SearchTests {
  let bench: CommandBench

  init() async throws {
    bench = try await CommandBench.example()
    try bench.replace(
      "attendance,School attendance,",
      with: "attendance,School attendance in Gŵyr,",
      in: "data/catalogue/2023-03.csv"
    )
  }

  @Test(arguments: ["gwyr", "GŴYR", "gŵy", "school -census", "\"attendance in\""])
  func findsADataSet(words: String) async {
    let outcome = await bench.run("search", "--", words)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("attendance "), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("1 data set.\n"), "\(outcome.output)")
  }

  @Test func offersTheNearestWord() async {
    let outcome = await bench.run("search", "refferals")
    #expect(outcome.output.contains("did you mean 'referrals'?"))
  }

  @Test func readsTheTextAgainOnceItHasChanged() async throws {
    _ = await bench.run("search", "school")
    try bench.replace("School attendance in", with: "Ysgolion of", in: "data/catalogue/2023-03.csv")
    let found = await bench.run("search", "ysgolion")
    #expect(found.output.contains("attendance "))
    let gone = await bench.run("search", "Gower")
    #expect(gone.output.contains("Nothing was found."))
  }

  @Test func answersTheSameWithoutItsIndex() async throws {
    let first = await bench.run("search", "census", "--format", "json")
    #expect(bench.exists(".bwlch/index.sqlite"))
    try bench.remove(".bwlch")
    let second = await bench.run("search", "census", "--format", "json")
    #expect(first.output == second.output)
    try bench.write("this is no index", to: ".bwlch/index.sqlite")
    let third = await bench.run("search", "census", "--format", "json", "--quiet")
    #expect(third.output == first.output)
  }

  @Test func namesTheNearestVersion() async {
    let outcome = await bench.run("search", "census", "--version", "2023-3")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("did you mean '2023-03'?"))
  }

  @Test(arguments: ["\"", "*", "NEAR(", "a OR", "'; DROP TABLE row", "🙂", "-"])
  func takesWhateverIsTyped(words: String) async {
    let outcome = await bench.run("search", "--", words)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  @Test func showsWhatIsNewAndWhichColumnsChanged() async throws {
    let outcome = await bench.run("search", "--changed-since", "2020-03", "--format", "csv")
    #expect(outcome.code == 0)
    let rows = outcome.output.split(separator: "\r\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let told = Dictionary(
      uniqueKeysWithValues: rows.map { ($0[0], $0.suffix(2).joined(separator: " ")) }
    )
    #expect(told["poverty-estimate"] == "new ")
    #expect(told["looked-after-census"] == "changed levels; period")
    #expect(told["referrals-census"] == "changed period")
    let page = await bench.run("search", "looked", "--changed-since", "2020-03")
    #expect(page.output.contains("levels, period"), "\(page.output)")
    #expect(page.output.contains("1 data set. 'bwlch diff 2020-03 2023-03'"), "\(page.output)")
  }

  @Test func findsNothingChangedWhereTheDifferenceHasNothing() async throws {
    _ = await bench.run("export", "catalogue", "--version", "2023-03", "--output", "whole.csv")
    let imported = await bench.run(
      "import",
      "whole.csv",
      "--as",
      "2023-06",
      "--recorded",
      "2023-07-01"
    )
    #expect(imported.code == 0, "\(imported.errors)")
    let difference = await bench.run("diff", "2023-03", "2023-06")
    #expect(difference.output.contains("Nothing changed"), "\(difference.output)")
    let search = await bench.run("search", "--changed-since", "2023-03", "--format", "csv")
    #expect(search.output.split(separator: "\r\n").count == 1, "\(search.output)")
  }

  @Test func wantsWordsOrAVersion() async {
    let nothing = await bench.run("search")
    #expect(nothing.code == 64 && nothing.errors.contains("--changed-since"))
    let typo = await bench.run("search", "--changed-since", "2020-3")
    #expect(typo.code == 2 && typo.errors.contains("did you mean '2020-03'?"))
  }
}
