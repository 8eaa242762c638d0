import Bilingual
import Catalogue
import Diagnostics
import FactorModel

/// Reads `model/recommendations.yaml`.
enum RecommendationsReader {
  static func read(_ file: TextFile, into draft: inout ModelDraft) -> [Diagnostic] {
    YAMLReader.read(file) { reader in
      reader.require("recommendations")
      draft.recommendations += reader.objects(
        "recommendations",
        from: draft.recommendations.count
      ) { $0.recommendation() }
      draft.places.merge(reader.places)
    }
  }
}

extension YAMLReader {
  fileprivate mutating func recommendation() -> Recommendation? {
    require("id", "area", "label", "addressed_to")
    let id: RecommendationID? = identifier("id")
    let area = object("area") { area -> (Int, LocalizedText)? in
      area.require("number", "label")
      let number = area.integer("number", in: 0...999)
      let label = area.label("label")
      guard let number, let label else { return nil }
      return (number, label)
    }
    let label = label("label")
    let addressedTo = self.label("addressed_to")
    let aspects = list("aspects") { $0.aspect(&$1) }
    let indicators = objects("indicators") { $0.label() }
    let baseline = self.label("baseline")
    let citations = citations()
    let predicates = objects("predicates") { $0.predicate() }
    guard let id else { return nil }
    let standIn = LocalizedText(id.text)
    return Recommendation(
      id: id,
      areaNumber: area?.0 ?? 0,
      areaLabel: area?.1 ?? standIn,
      label: label ?? standIn,
      addressedTo: addressedTo ?? standIn,
      aspects: aspects,
      indicators: indicators,
      baseline: baseline,
      citations: citations,
      predicates: predicates
    )
  }
}
