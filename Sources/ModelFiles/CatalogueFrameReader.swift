package import Catalogue
package import Diagnostics

/// Reads what frames a catalogue: its versions, the geography and the breakdowns.
package enum CatalogueFrameReader {
  /// The draft that the tables of data sets are read into.
  ///
  /// Of `files` only `versions.yaml`, `geography.yaml` and `breakdowns.yaml` in `folder` are read.
  package static func read(
    _ files: [TextFile],
    folder: String = "data"
  ) -> (CatalogueDraft, [Diagnostic]) {
    var draft = CatalogueDraft()
    var diagnostics: [Diagnostic] = []
    for name in ["breakdowns.yaml", "geography.yaml", "versions.yaml"] {
      let path = "\(folder)/\(name)"
      guard let file = files.first(where: { $0.path == path }) else {
        diagnostics.append(
          Diagnostic(
            id: "missing-file",
            at: .file(path),
            "file '\(path)' is missing",
            help: "the page on file formats says what it holds"
          )
        )
        continue
      }
      switch name {
      case "breakdowns.yaml": diagnostics += BreakdownsReader.read(file, into: &draft)
      case "geography.yaml": diagnostics += GeographyReader.read(file, into: &draft)
      case _: diagnostics += VersionsReader.read(file, into: &draft)
      }
    }
    return (draft, diagnostics.sorted())
  }
}
