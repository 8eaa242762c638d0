import Catalogue
import Diagnostics

/// The rows of a file by the identifier that each states; a repeated one is refused with the place of the first.
struct RowIdentifiers {
  private var places: [String: SourceLocation] = [:]

  /// Whether the identifier is new; otherwise the row is reported.
  mutating func insert(
    _ identifier: String,
    at place: SourceLocation,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard let first = places[identifier] else {
      places[identifier] = place
      return true
    }
    diagnostics.append(
      Diagnostic(
        id: "repeated-identifier",
        at: place,
        "identifier '\(Quotation.short(identifier))' stands twice in the file; the row is not taken",
        help: "give each data set its own identifier",
        notes: [Diagnostic.Note("first used here", at: first)]
      )
    )
    return false
  }
}
