package import Diagnostics

/// Why a text names no period.
package enum PeriodFailure: Error, Sendable, Hashable {
  /// It says something else; `offer` is what was perhaps meant, in the canonical spelling.
  case unreadable(String, offer: String?)
  /// It may mean several things, given in the canonical spelling.
  case ambiguous([String])
  case endsBeforeItBegins(first: ReferencePeriod, last: ReferencePeriod)

  /// The failure to read `text`, as the reader of a file is told of it.
  package func diagnostic(for text: String, at location: SourceLocation?) -> Diagnostic {
    switch self {
    case .unreadable(let reason, let offer):
      Diagnostic(
        id: "period-unreadable",
        at: location,
        "period '\(text)' cannot be read: \(reason)",
        help: offer.map { "perhaps '\($0)'" }
          ?? "write it like 2022, 2021/22, 2022-03-31, 2015..2022, ..2016, 2015.. or unknown"
      )
    case .ambiguous(let readings):
      Diagnostic(
        id: "period-ambiguous",
        at: location,
        "period '\(text)' can mean several things",
        help: "write \(readings.map { "'\($0)'" }.joined(separator: " or "))"
      )
    case .endsBeforeItBegins(let first, let last):
      Diagnostic(
        id: "period-ends-before-it-begins",
        at: location,
        "period '\(text)' ends before it begins",
        help: "perhaps '\(last)..\(first)'"
      )
    }
  }
}
