package import Catalogue
package import FactorModel

/// Finds what should be looked at in the mapping of a model when a version has come.
package struct MappingReviewer: Sendable {
  private let model: Model
  private let history: CatalogueHistory
  private let version: CatalogueVersion

  package init(model: Model, history: CatalogueHistory, version: CatalogueVersion) {
    self.model = model
    self.history = history
    self.version = version
  }

  private var before: CatalogueVersion? {
    history.versions.last { ($0.asOf, $0.id) < (version.asOf, version.id) }
  }

  /// What nobody has decided yet; `limit` is the most suggestions for one data set.
  package func review(decided: [MappingDecision] = [], limit: Int = 3) -> MappingReview {
    let declined = Set(decided.filter { $0.verdict == .decline }.map(\.pair))
    let kept = Set(decided.filter { $0.verdict == .keep && $0.version == version.id }.map(\.pair))
    return MappingReview(
      version: version.id,
      before: before?.id,
      suspects: suspects.filter { !kept.contains($0.mapping.pair) },
      orphans: orphans.filter { !kept.contains($0.mapping.pair) },
      suggestions: MappingSuggester(model: model, version: version)
        .suggestions(declined: declined, limit: limit)
    )
  }

  private var suspects: [MappingReview.Suspect] {
    guard let before else { return [] }
    let difference = CatalogueDiffer.difference(before: before, after: version)
    let changes = Dictionary(
      difference.changes.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return model.mappings.compactMap { mapping in
      guard let change = changes[mapping.dataSet], change.before != nil, change.after != nil,
        change.isMaterial
      else { return nil }
      return MappingReview.Suspect(mapping: mapping, change: change)
    }
  }

  private var orphans: [MappingReview.Orphan] {
    model.mappings.compactMap { mapping in
      let row = version[mapping.dataSet]
      guard row == nil || row?.presence == .notObserved else { return nil }
      let seen = history.versions.last { other in
        other.asOf <= version.asOf
          && other[mapping.dataSet].map { $0.presence != .notObserved } == true
      }
      let latest = row ?? seen?[mapping.dataSet]
      return MappingReview.Orphan(
        mapping: mapping,
        cause: row == nil ? .removed : .notObserved,
        lastSeen: seen?.id,
        successor: latest?.successor
      )
    }
  }
}

extension Mapping {
  fileprivate var pair: MappingDecision.Pair { .init(aspect: aspect, dataSet: dataSet) }
}

extension DataSetChange {
  /// Whether a mapping may rest on what changed: words and the place of the data it does not rest on.
  fileprivate var isMaterial: Bool {
    fields.contains { field in
      switch field.changeClass {
      case .discontinued, .revived, .replaced: true
      case .rescoped: field.field != "period" && !field.isSilence
      // The title says what it is; another one is another thing until somebody has looked.
      case .textOnly: field.field == "title"
      case .added, .removed, .notObserved, .qualityDocumentation, .link: false
      }
    }
  }
}
