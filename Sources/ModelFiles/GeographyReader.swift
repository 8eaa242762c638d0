import Bilingual
import Catalogue
import Diagnostics

/// Reads `data/geography.yaml`: the country, levels, and which tile which.
enum GeographyReader {
  /// The country becomes the first level.
  static func read(_ file: TextFile, into draft: inout CatalogueDraft) -> [Diagnostic] {
    YAMLReader.read(file) { reader in
      reader.require("country", "levels")
      if let country = reader.object("country", { $0.country() }) {
        draft.country = country.id
        draft.levels.append(country)
        if let place = reader.places.exact(["country", "id"]) {
          reader.record("levels", "0", "id", at: place)
        }
      }
      draft.levels += reader.objects("levels", from: draft.levels.count) { $0.level() }
      draft.covers += reader.objects("covers", from: draft.covers.count) { $0.cover() }
      draft.places.merge(reader.places)
    }
  }
}

extension YAMLReader {
  fileprivate mutating func country() -> GeographyLevel? {
    require("id", "label")
    let id: LevelID? = identifier("id")
    let label = label("label")
    guard let id else { return nil }
    return GeographyLevel(id: id, label: label ?? LocalizedText(id.text), kind: .area)
  }

  fileprivate mutating func level() -> GeographyLevel? {
    require("id", "label", "kind")
    let id: LevelID? = identifier("id")
    let label = label("label")
    let kind: GeographyLevel.Kind? = choice("kind")
    let vintages = list("vintages") { text, _ in text.text }
    let citations = citations()
    guard let id else { return nil }
    return GeographyLevel(
      id: id,
      label: label ?? LocalizedText(id.text),
      kind: kind ?? .area,
      vintages: vintages,
      citations: citations
    )
  }

  fileprivate mutating func cover() -> GeographyCover? {
    require("finer", "coarser", "relation")
    let finer: LevelID? = identifier("finer")
    let finerVintage = text("finer_vintage")
    let coarser: LevelID? = identifier("coarser")
    let coarserVintage = text("coarser_vintage")
    let relation: GeographyCover.Relation? = choice("relation")
    let citations = citations()
    guard let finer, let coarser else { return nil }
    return GeographyCover(
      finer: LevelReference(finer, vintage: finerVintage),
      coarser: LevelReference(coarser, vintage: coarserVintage),
      relation: relation ?? .unknown,
      citations: citations
    )
  }
}
