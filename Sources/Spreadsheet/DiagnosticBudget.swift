import Diagnostics

/// Collects diagnostics, so many of each kind; the rest is counted.
struct DiagnosticBudget {
  private let file: String
  private let limit: Int
  private var counts: [String: Int] = [:]
  private var kept: [Diagnostic] = []

  init(file: String, limit: Int = 1000) {
    self.file = file
    self.limit = limit
  }

  mutating func add(_ diagnostic: Diagnostic) {
    let count = counts[diagnostic.id, default: 0]
    counts[diagnostic.id] = count + 1
    if count < limit { kept.append(diagnostic) }
  }

  /// In the order in which they were added, then one line for each kind of which there are more.
  var diagnostics: [Diagnostic] {
    kept
      + counts.sorted { $0.key < $1.key }.filter { $0.value > limit }.map { id, count in
        Diagnostic(
          id: id,
          severity: kept.first { $0.id == id }?.severity ?? .warning,
          at: .file(file),
          "\(count - limit) more of this kind are not listed",
          help: "the first \(limit) of them are"
        )
      }
  }
}
