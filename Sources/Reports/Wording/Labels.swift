package import Assessment
package import Bilingual
package import Catalogue
package import FactorModel

/// The labels of everything that a snapshot names, in one language.
package struct Labels: Sendable {
  package let language: Language
  let snapshot: Snapshot
  /// Titles of data sets that are in no version, such as those that a proposal would add.
  private let titles: [DataSetID: String]

  package init(
    _ snapshot: Snapshot,
    language: Language,
    titles: [DataSetID: String] = [:]
  ) {
    self.snapshot = snapshot
    self.language = language
    self.titles = titles
  }

  package func callAsFunction(_ text: LocalizedText) -> String { text.text(in: language) }

  package func factor(_ id: FactorID) -> String {
    snapshot.model.factor(id).map { self($0.label) } ?? id.text
  }

  /// The aspect's own label.
  package func aspect(_ id: AspectID) -> String {
    snapshot.model.aspect(id).map { self($0.label) } ?? id.aspect.text
  }

  /// The factor's label, and the aspect's where it says more.
  package func full(_ id: AspectID) -> String {
    let (factor, aspect) = (factor(id.factor), aspect(id))
    let isOwnLevel = id.aspect.text == "level" || factor == aspect
    return isOwnLevel ? factor : "\(factor): \(aspect)"
  }

  /// The title in the version, or in the latest one that has it, or outside them.
  package func dataSet(_ id: DataSetID) -> String {
    let older = snapshot.history.versions.reversed().lazy.compactMap { $0[id] }.first
    return (snapshot.version[id] ?? older)?.title ?? titles[id] ?? id.text
  }

  package func theme(_ id: ThemeID) -> String {
    snapshot.model.theme(id).map { self($0.label) } ?? id.text
  }

  package func population(_ id: PopulationID) -> String {
    snapshot.model.population(id).map { self($0.label) } ?? id.text
  }

  package func version(_ id: VersionID) -> String {
    snapshot.history.version(id).map { "\(id) (\(self($0.label)))" } ?? id.text
  }

  package func asOf(_ id: VersionID) -> String {
    let day = snapshot.assessments.first { $0.version == id }?.asOf
    return (day ?? snapshot.history.version(id)?.asOf).map { self(Wording.day($0)) } ?? id.text
  }

  package func level(_ reference: LevelReference) -> String {
    let label = snapshot.history.geography.level(reference.level).map { self($0.label) }
    let name = label ?? reference.level.text
    return reference.vintage.map { "\(name) (boundaries of \($0))" } ?? name
  }

  /// `age`, or `age by presenting issue` for a cross-tabulation.
  package func breakdown(_ breakdown: Breakdown) -> String {
    breakdown.terms.map { term in
      let label = snapshot.history.breakdownTerms.first { $0.id == term }?.label
      return label.map { self($0) } ?? term.text
    }.joined(separator: " by ")
  }

  package func group(_ group: RollUp.Group) -> String {
    switch group {
    case .all: self(LocalizedText("All factors"))
    case .factorClass(let factorClass): self(Wording.name(factorClass))
    case .side(let side): self(Wording.name(side))
    case .theme(let theme): self.theme(theme)
    case .population(let population): self.population(population)
    }
  }
}
