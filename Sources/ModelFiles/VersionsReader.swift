import Bilingual
import Catalogue
import Diagnostics

/// Reads `data/versions.yaml`: which versions of the catalogue there are; their data sets are in files of their own.
enum VersionsReader {
  static func read(_ file: TextFile, into draft: inout CatalogueDraft) -> [Diagnostic] {
    YAMLReader.read(file) { reader in
      reader.require("versions")
      draft.versions += reader.objects(
        "versions",
        from: draft.versions.count,
        mayBeEmpty: false
      ) { $0.version() }
      draft.places.merge(reader.places)
    }
  }
}

extension YAMLReader {
  fileprivate mutating func version() -> CatalogueDraft.Version? {
    require("id", "as_of", "recorded", "label")
    let id: VersionID? = identifier("id")
    let asOf = day("as_of")
    let recorded = day("recorded")
    let label = label("label")
    let note = text("note")
    let citations = citations()
    guard let id, let asOf, let recorded else { return nil }
    return CatalogueDraft.Version(
      id: id,
      asOf: asOf,
      recorded: recorded,
      label: label ?? LocalizedText(id.text),
      note: note,
      citations: citations
    )
  }
}
