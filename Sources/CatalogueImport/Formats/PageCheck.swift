import Diagnostics

/// Holds how many data sets a list says there are against how many are in it.
enum PageCheck {
  /// `nil` where the list may be read; a warning is added where it is read though it is not the whole.
  static func refusal(
    count: JSONEntryReader.Found?,
    present: Int,
    isSelection selection: String? = nil,
    context: ImportContext,
    options: ImportOptions,
    _ diagnostics: inout [Diagnostic]
  ) -> Diagnostic? {
    let stated = count?.value.words.flatMap { Int($0) }
    let place = (count?.pointer ?? JSONPointer()).location(in: context.file)
    if let stated, stated < present {
      diagnostics.append(
        Diagnostic(
          id: "count-differs",
          severity: .warning,
          at: place,
          "file says that it lists \(stated) data sets, and \(present) are in it",
          help: "all \(present) are read"
        )
      )
    }
    guard (stated ?? present) > present || selection != nil else { return nil }
    let summary =
      selection ?? "file is one page of a longer list: \(present) of \(stated ?? present) data sets"
    if options.acceptsPartial {
      diagnostics.append(
        Diagnostic(
          id: "partial-page-accepted",
          severity: .warning,
          at: place,
          summary,
          help: "data sets that are not in it are not observed, which is not to say removed"
        )
      )
      return nil
    }
    return Diagnostic(
      id: "partial-page",
      at: place,
      summary,
      help: "fetch the whole list, or import it as a part of the catalogue"
    )
  }
}
