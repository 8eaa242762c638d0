import Diagnostics

/// Holds how many data sets a list says there are against how many are in it.
enum PageCheck {
  /// The same for a list in JSON, whose count stands at a place of its own.
  static func refusal(
    count: JSONEntryReader.Found?,
    present: Int,
    isSelection selection: String? = nil,
    context: ImportContext,
    options: ImportOptions,
    _ diagnostics: inout [Diagnostic]
  ) -> Diagnostic? {
    refusal(
      stated: count?.value.words.flatMap { Int($0) },
      present: present,
      isSelection: selection,
      at: (count?.pointer ?? JSONPointer()).location(in: context.file),
      options: options,
      &diagnostics
    )
  }

  /// `nil` where the list may be read; a warning is added where it is read though it is not the whole.
  ///
  /// `stated` is how many data sets the list says there are, `selection` says why it is not the whole, if so.
  static func refusal(
    stated: Int?,
    present: Int,
    isSelection selection: String? = nil,
    at place: SourceLocation,
    options: ImportOptions,
    notes: [Diagnostic.Note] = [],
    _ diagnostics: inout [Diagnostic]
  ) -> Diagnostic? {
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
          help: "data sets that are not in it are not observed, which is not to say removed",
          notes: notes
        )
      )
      return nil
    }
    return Diagnostic(
      id: "partial-page",
      at: place,
      summary,
      help: "fetch the whole list, or import this part of it with --scope publisher=NAME (see"
        + " 'bwlch import --help') and --partial-page",
      notes: notes
    )
  }
}
