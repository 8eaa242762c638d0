package import Bilingual
package import Catalogue
package import Diagnostics

/// The model as it was read: every value well formed, references not yet resolved, with the places of all parts.
///
/// Paths of ``places``: `["factors", i]`, `["factors", i, "themes", j]`, `["factors", i, "aspects", j, "contract",
/// "geography"]`, `["links", i, "from"]`, `["mapping", i, "data_set"]` and so on: the keys of the file format, with
/// the index of the element in the arrays of this draft.
package struct ModelDraft: Sendable {
  /// By which results say of which model they are; stated in `project.yaml`.
  package var version: String
  package var method: Method?
  package var themes: [Theme]
  package var populations: [Population]
  package var sources: [Source]
  package var factors: [Factor]
  package var links: [Link]
  package var notes: [ModelNote]
  package var recommendations: [Recommendation]
  package var mappings: [Mapping]
  package var findings: [Finding]
  package var exemptions: [Exemption]
  package var mappingDecisions: [MappingDecision]
  package var attestations: [Attestation]
  package var questions: [QuestionDraft]
  package var proposals: [Proposal]
  package var costUnit: Proposal.CostUnit
  package var costNote: LocalizedText?
  package var places: Places

  package init(
    version: String = "unversioned",
    method: Method? = nil,
    themes: [Theme] = [],
    populations: [Population] = [],
    sources: [Source] = [],
    factors: [Factor] = [],
    links: [Link] = [],
    notes: [ModelNote] = [],
    recommendations: [Recommendation] = [],
    mappings: [Mapping] = [],
    findings: [Finding] = [],
    exemptions: [Exemption] = [],
    mappingDecisions: [MappingDecision] = [],
    attestations: [Attestation] = [],
    questions: [Question] = [],
    proposals: [Proposal] = [],
    costUnit: Proposal.CostUnit = .points,
    costNote: LocalizedText? = nil,
    places: Places = Places()
  ) {
    self.version = version
    self.method = method
    self.themes = themes
    self.populations = populations
    self.sources = sources
    self.factors = factors
    self.links = links
    self.notes = notes
    self.recommendations = recommendations
    self.mappings = mappings
    self.findings = findings
    self.exemptions = exemptions
    self.mappingDecisions = mappingDecisions
    self.attestations = attestations
    self.questions = questions.map(QuestionDraft.init)
    self.proposals = proposals
    self.costUnit = costUnit
    self.costNote = costNote
    self.places = places
  }
}
