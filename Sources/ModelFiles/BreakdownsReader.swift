import Bilingual
import Catalogue
import Diagnostics

/// Reads `data/breakdowns.yaml`.
enum BreakdownsReader {
  static func read(_ file: TextFile, into draft: inout CatalogueDraft) -> [Diagnostic] {
    YAMLReader.read(file) { reader in
      reader.require("breakdowns")
      draft.breakdownTerms += reader.objects("breakdowns", from: draft.breakdownTerms.count) {
        $0.term()
      }
      draft.places.merge(reader.places)
    }
  }
}

extension YAMLReader {
  fileprivate mutating func term() -> BreakdownTerm? {
    require("id", "label")
    let id: BreakdownID? = identifier("id")
    let label = label("label")
    guard let id else { return nil }
    return BreakdownTerm(id: id, label: label ?? LocalizedText(id.text))
  }
}
