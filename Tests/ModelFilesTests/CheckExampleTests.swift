import Bilingual
import Diagnostics
import FactorModel
import Testing

struct CheckExampleTests {
  @Test func findsNothingInTheBaseProject() {
    let checked = readProject(Example.baseFiles).checked
    #expect(checked.diagnostics.isEmpty, "\(text(of: checked.diagnostics))")
    #expect(checked.value != nil)
  }

  @Test(arguments: Check.all.flatMap { check in check.reports.indices.map { (check.id, $0) } })
  func pointsAtEveryMarkerAndNowhereElse(_ id: String, _ number: Int) throws {
    let check = try #require(Check.all.first { $0.id == id })
    let example = check.reports[number]
    let checked = readProject(example.files).checked
    let found = checked.diagnostics.filter { $0.id == id }
    #expect(
      found.map(\.location).sorted { "\($0, default: "-")" < "\($1, default: "-")" }
        == example.places.map(Optional.some).sorted {
          "\($0, default: "-")" < "\($1, default: "-")"
        },
      "\(text(of: checked.diagnostics))"
    )
    #expect(found.allSatisfy { $0.severity == check.severity })
    #expect((checked.value == nil) == checked.hasErrors)
  }

  @Test(arguments: Check.all.flatMap { check in check.accepts.indices.map { (check.id, $0) } })
  func isSilentWhereNothingIsWrong(_ id: String, _ number: Int) throws {
    let check = try #require(Check.all.first { $0.id == id })
    let found = readProject(check.accepts[number].files).checked.diagnostics.filter { $0.id == id }
    #expect(found.isEmpty, "\(text(of: found))")
  }

  @Test(arguments: Check.all.flatMap { check in check.reports.indices.map { (check.id, $0) } })
  func wordsSummariesByTheRules(_ id: String, _ number: Int) throws {
    let check = try #require(Check.all.first { $0.id == id })
    for diagnostic in readProject(check.reports[number].files).checked.diagnostics {
      let summary = diagnostic.summary.english
      #expect(!summary.hasSuffix("."), "a summary carries no full stop: \(summary)")
      #expect(!summary.contains("\n"), "a summary is one line: \(summary)")
      #expect(!summary.lowercased().hasPrefix("invalid"), "a summary states the rule: \(summary)")
    }
  }

  @Test func doesNotReportWhatFollowsFromAFileThatCannotBeRead() {
    for path in [
      "model/themes.yaml", "model/factors/01-social-care.yaml", "data/geography.yaml",
      "data/catalogue/2023-03.csv",
    ] {
      let files = Example.baseFiles.map { file in
        file.path == path
          ? TextFile(path: path, text: path.hasSuffix("csv") ? "" : "a: b: c") : file
      }
      let ids = readProject(files).checked.diagnostics.filter { $0.severity == .error }.map(\.id)
      #expect(ids == [path.hasSuffix("csv") ? "csv-empty" : "yaml-syntax"], "after \(path)")
    }
  }
}

extension Example {
  static var baseFiles: [TextFile] {
    base.sorted { $0.key < $1.key }.map { TextFile(path: $0.key, text: $0.value) }
  }
}
