import Diagnostics

/// What a file that could not be read leads to: names that it would have given seem unknown.
enum Consequence {
  /// Faults after which a file, or much of it, is missing from the draft.
  private static let losses: Set<String> = [
    "csv-empty", "csv-open-quote", "duplicate-key", "empty-file", "missing-column", "missing-file",
    "not-utf8", "oversized-file", "version-without-file", "yaml-alias", "yaml-syntax",
  ]

  /// Checks that would only report what follows from a loss, by the end of the file's path.
  private static let silenced: [(suffix: String, checks: [String])] = [
    ("/themes.yaml", ["unknown-theme"]),
    ("/populations.yaml", ["unknown-population"]),
    ("/sources.yaml", ["unknown-source"]),
    ("/links.yaml", ["unreached-factor"]),
    ("/recommendations.yaml", ["unknown-predicate", "unknown-recommendation"]),
    ("/mapping.csv", ["unmapped-data-set"]),
    ("/geography.yaml", ["unknown-level"]),
    ("/breakdowns.yaml", ["unknown-breakdown"]),
    ("/outputs.csv", ["unknown-output"]),
    ("/versions.yaml", ["unknown-version", "unknown-data-set", "idle-mapping-decision"]),
  ]

  static func checksSilenced(by reading: [Diagnostic]) -> Set<String> {
    var checks: Set<String> = []
    for diagnostic in reading where losses.contains(diagnostic.id) {
      guard let file = diagnostic.location?.file else { continue }
      if file.contains("/factors/") {
        checks.formUnion(["unknown-factor", "unknown-aspect", "idle-mapping-decision"])
      }
      if file.contains("/catalogue/") || diagnostic.id == "version-without-file" {
        checks.formUnion(["unknown-data-set", "idle-mapping-decision"])
      }
      for entry in silenced where file.hasSuffix(entry.suffix) { checks.formUnion(entry.checks) }
    }
    return checks
  }
}
