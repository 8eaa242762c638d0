import Diagnostics
import FactorModel
import Foundation
import Testing
import Workspace

/// The reference of diagnostics tells of all that any source reports, and of nothing else.
struct DiagnosticDescriptionsTests {
  /// A literal id in the source of a `Diagnostic`, or of what becomes one.
  private struct Report {
    var id: String
    var severity: String?
    var file: String
  }

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL

  /// Modules whose other values have ids too, such as the rows of a table: there only diagnostics count.
  private static let painters: Set<String> = ["Diagrams", "Reports"]

  @Test func describesEveryIDThatAnySourceReports() throws {
    let known = Set(DiagnosticDescriptions.all.map(\.id))
    let reports = try Self.reports()
    #expect(reports.count > 200, "the sources were not found")
    for report in reports {
      #expect(known.contains(report.id), "\(report.file) reports '\(report.id)': describe it")
    }
  }

  @Test func reportsEveryIDThatIsDescribed() throws {
    // What a check finds is shown by its examples; `oversized-file` would be too large for one.
    let shown = Check.all.filter { !$0.reports.isEmpty }.map(\.id) + ["oversized-file"]
    let reported = Set(try Self.reports().map(\.id) + shown)
    for description in DiagnosticDescriptions.all {
      #expect(reported.contains(description.id), "nothing reports '\(description.id)'")
    }
  }

  @Test func statesTheSeverityWithWhichItIsReported() throws {
    let severities = Dictionary(
      DiagnosticDescriptions.all.map { ($0.id, $0.severity.rawValue) },
      uniquingKeysWith: { first, _ in first }
    )
    for report in try Self.reports() {
      guard let severity = report.severity else { continue }
      #expect(severities[report.id] == severity, "\(report.id) in \(report.file)")
    }
  }

  @Test func describesEachIDOnceInOrderAndInSentences() {
    let all = DiagnosticDescriptions.all
    let ids = all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    for description in all {
      #expect(description.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
      #expect(description.why.hasSuffix("."), "\(description.id)")
      #expect(!description.why.contains("\n"), "\(description.id)")
    }
  }

  private static func reports() throws -> [Report] {
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
    return try modules.flatMap { module -> [Report] in
      let folder = sources.appending(path: module)
      let names = FileManager.default.subpaths(atPath: folder.path) ?? []
      return try names.filter { $0.hasSuffix(".swift") }.sorted().flatMap { name in
        try reports(
          in: String(contentsOf: folder.appending(path: name), encoding: .utf8),
          file: "\(module)/\(name)",
          onlyDiagnostics: painters.contains(module)
        )
      }
    }
  }

  private static func reports(
    in source: String,
    file: String,
    onlyDiagnostics: Bool
  ) -> [Report] {
    source.matches(
      of: /(\w+)\(\s*(?:draft, )?id: "([a-z0-9]+(?:-[a-z0-9]+)*)"(?:,\s*severity: ([^,\n]+),)?/
    ).compactMap { match in
      let maker = String(match.1)
      guard maker != "DiagnosticDescription", maker != "Check" else { return nil }
      guard maker == "Diagnostic" || !onlyDiagnostics else { return nil }
      // Without one it is an error; one that is not literal depends on the case.
      let stated = match.3.map(String.init) ?? ".error"
      let severity = maker == "Diagnostic" && stated.hasPrefix(".") ? stated.dropFirst() : nil
      return Report(id: String(match.2), severity: severity.map(String.init), file: file)
    }
  }
}
