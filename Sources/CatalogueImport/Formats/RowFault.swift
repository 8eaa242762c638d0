import Diagnostics

/// Why a row becomes no entry.
enum RowFault {
  static func missingIdentifier(key: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "missing-identifier",
      at: place,
      "data set has no identifier; the row is not taken",
      help: "expected under '\(key)'"
    )
  }

  static func missingTitle(key: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "missing-title",
      at: place,
      "data set has no title; the row is not taken",
      help: "expected under '\(key)'"
    )
  }

  static func notAnObject(_ value: JSONValue, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "malformed-row",
      at: place,
      "a data set is expected, \(value.kind) stands here; the row is not taken",
      help: "fetch the list again"
    )
  }
}
