package import Bilingual
package import Catalogue

/// A model in which every reference resolves: made only from a draft that passed its checks.
package struct Model: Sendable {
  package let version: String
  package let method: Method
  package let themes: [Theme]
  package let populations: [Population]
  package let sources: [Source]
  /// Sorted by id.
  package let factors: [Factor]
  /// Sorted by end points.
  package let links: [Link]
  package let notes: [ModelNote]
  package let recommendations: [Recommendation]
  /// Sorted by aspect, then data set.
  package let mappings: [Mapping]
  package let findings: [Finding]
  package let exemptions: [Exemption]
  /// Sorted by recommendation, predicate, then day.
  package let attestations: [Attestation]
  /// Sorted by id.
  package let questions: [Question]
  /// Sorted by id.
  package let proposals: [Proposal]
  package let costUnit: Proposal.CostUnit
  /// What one of them stands for.
  package let costNote: LocalizedText?

  private let factorPlaces: [FactorID: Int]
  private let mappingsByAspect: [AspectID: [Mapping]]

  /// `draft` names no factor, theme, population or aspect that it does not hold, and none twice.
  ///
  /// That is what ``Check`` establishes; a broken promise shows as missing parts, never as a crash.
  package init(checked draft: ModelDraft, method: Method) {
    version = draft.version
    self.method = method
    themes = draft.themes.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
    populations = draft.populations.sorted { $0.id < $1.id }
    sources = draft.sources.sorted { $0.id < $1.id }
    let factors = draft.factors.sorted { $0.id < $1.id }
    self.factors = factors
    links = draft.links.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    notes = draft.notes
    recommendations = draft.recommendations.sorted { $0.id < $1.id }
    let mappings = draft.mappings.sorted { ($0.aspect, $0.dataSet) < ($1.aspect, $1.dataSet) }
    self.mappings = mappings
    findings = draft.findings.sorted { ($0.aspect, $0.on) < ($1.aspect, $1.on) }
    exemptions = draft.exemptions.sorted { ($0.aspect, $0.until) < ($1.aspect, $1.until) }
    attestations = draft.attestations.sorted {
      ($0.recommendation, $0.predicate, $0.on) < ($1.recommendation, $1.predicate, $1.on)
    }
    questions = draft.questions.compactMap(\.question).sorted { $0.id < $1.id }
    proposals = draft.proposals.sorted { $0.id < $1.id }
    costUnit = draft.costUnit
    costNote = draft.costNote
    factorPlaces = Dictionary(
      factors.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    mappingsByAspect = Dictionary(grouping: mappings, by: \.aspect)
  }

  package func factor(_ id: FactorID) -> Factor? { factorPlaces[id].map { factors[$0] } }

  package func aspect(_ id: AspectID) -> Aspect? {
    factor(id.factor)?.aspects.first { $0.id == id }
  }

  package func mappings(of aspect: AspectID) -> [Mapping] { mappingsByAspect[aspect] ?? [] }
  package func theme(_ id: ThemeID) -> Theme? { themes.first { $0.id == id } }
  package func population(_ id: PopulationID) -> Population? { populations.first { $0.id == id } }
  package func question(_ id: QuestionID) -> Question? { questions.first { $0.id == id } }
  package func proposal(_ id: ProposalID) -> Proposal? { proposals.first { $0.id == id } }
  package func source(_ id: SourceID) -> Source? { sources.first { $0.id == id } }

  /// The same model with `mapping` added.
  package func with(_ mapping: Mapping) -> Model {
    var draft = draft
    draft.mappings.append(mapping)
    return Model(checked: draft, method: method)
  }

  /// What the model was made from, without places: for variants of it.
  package var draft: ModelDraft {
    ModelDraft(
      version: version,
      method: method,
      themes: themes,
      populations: populations,
      sources: sources,
      factors: factors,
      links: links,
      notes: notes,
      recommendations: recommendations,
      mappings: mappings,
      findings: findings,
      exemptions: exemptions,
      attestations: attestations,
      questions: questions,
      proposals: proposals,
      costUnit: costUnit,
      costNote: costNote
    )
  }
}
