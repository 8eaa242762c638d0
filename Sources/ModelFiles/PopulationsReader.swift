import Bilingual
import Catalogue
import Diagnostics
import FactorModel

/// Reads `model/populations.yaml`.
enum PopulationsReader {
  static func read(_ file: TextFile, into draft: inout ModelDraft) -> [Diagnostic] {
    YAMLReader.read(file) { reader in
      reader.require("populations")
      draft.populations += reader.objects("populations", from: draft.populations.count) {
        $0.population()
      }
      draft.places.merge(reader.places)
    }
  }
}

extension YAMLReader {
  fileprivate mutating func population() -> Population? {
    require("id", "label")
    let id: PopulationID? = identifier("id")
    let label = label("label")
    let within: PopulationID? = identifier("within")
    guard let id else { return nil }
    return Population(id: id, label: label ?? LocalizedText(id.text), within: within)
  }
}
