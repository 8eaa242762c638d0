import Catalogue
import Diagnostics
import FactorModel

/// Reads `model/sources.yaml`: what citations cite.
enum SourcesReader {
  static func read(_ file: TextFile, into draft: inout ModelDraft) -> [Diagnostic] {
    YAMLReader.read(file) { reader in
      reader.require("sources")
      draft.sources += reader.objects("sources", from: draft.sources.count) { $0.source() }
      draft.places.merge(reader.places)
    }
  }
}

extension YAMLReader {
  fileprivate mutating func source() -> Source? {
    require("id", "title")
    let id: SourceID? = identifier("id")
    let title = text("title")
    let publisher = text("publisher")
    let published = text("published")
    let link = text("link")
    let note = text("note")
    guard let id else { return nil }
    return Source(
      id: id,
      title: title ?? id.text,
      publisher: publisher,
      published: published,
      link: link,
      note: note
    )
  }
}
