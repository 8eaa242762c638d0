import Bilingual
import Catalogue
import Diagnostics
import FactorModel

/// Reads `model/themes.yaml`.
enum ThemesReader {
  static func read(_ file: TextFile, into draft: inout ModelDraft) -> [Diagnostic] {
    YAMLReader.read(file) { reader in
      reader.require("themes")
      draft.themes += reader.objects("themes", from: draft.themes.count) { $0.theme() }
      draft.places.merge(reader.places)
    }
  }
}

extension YAMLReader {
  fileprivate mutating func theme() -> Theme? {
    require("id", "number", "label")
    let id: ThemeID? = identifier("id")
    let number = integer("number", in: 0...999)
    let label = label("label")
    guard let id else { return nil }
    return Theme(id: id, number: number ?? 0, label: label ?? LocalizedText(id.text))
  }
}
