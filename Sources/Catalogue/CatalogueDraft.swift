package import Bilingual
package import Diagnostics

/// The catalogue as it was read: every value well formed, references not yet resolved, with the places of all cells.
///
/// Paths of ``places``: `["versions", i]`, `["data_sets", VERSION, row, COLUMN]`, `["fact_sources", VERSION, row,
/// COLUMN]`, `["outputs", row, COLUMN]`, `["levels", i]`, `["covers", i]`, `["breakdowns", i]`,
/// `["link_checks", row, COLUMN]`; rows and indices count from 0 in the arrays of this draft.
package struct CatalogueDraft: Sendable {
  package struct Version: Sendable {
    package var id: VersionID
    package var asOf: Day
    package var recorded: Day
    package var label: LocalizedText
    package var note: String?
    package var citations: [Citation]
    /// In the order of the file; two may have one id.
    package var dataSets: [DataSet]
    /// Where its facts come from, in the order of the file; the data sets have this already.
    package var factSources: [FactSource]

    package init(
      id: VersionID,
      asOf: Day,
      recorded: Day,
      label: LocalizedText,
      note: String? = nil,
      citations: [Citation] = [],
      dataSets: [DataSet] = [],
      factSources: [FactSource] = []
    ) {
      self.id = id
      self.asOf = asOf
      self.recorded = recorded
      self.label = label
      self.note = note
      self.citations = citations
      self.dataSets = dataSets
      self.factSources = factSources
    }
  }

  /// A row of the table that says where the facts of a version come from.
  package struct FactSource: Sendable, Hashable {
    package var dataSet: DataSetID
    /// The name of a column, or `*` for every column that has no row of its own.
    package var field: String
    package var provenance: Provenance

    package init(dataSet: DataSetID, field: String, provenance: Provenance) {
      self.dataSet = dataSet
      self.field = field
      self.provenance = provenance
    }
  }

  package var versions: [Version]
  package var outputs: [Output]
  package var country: LevelID?
  package var levels: [GeographyLevel]
  package var covers: [GeographyCover]
  package var breakdownTerms: [BreakdownTerm]
  package var linkChecks: [LinkCheck]
  /// The files that were taken in, in the order in which that was done.
  package var imports: [ImportRecord]
  /// What is laid over the versions, in the order of the file.
  package var corrections: [Correction]
  /// Matches that were not certain, decided or open, in the order of the file.
  package var matches: [MatchRecord]
  package var places: Places

  package init(
    versions: [Version] = [],
    outputs: [Output] = [],
    country: LevelID? = nil,
    levels: [GeographyLevel] = [],
    covers: [GeographyCover] = [],
    breakdownTerms: [BreakdownTerm] = [],
    linkChecks: [LinkCheck] = [],
    imports: [ImportRecord] = [],
    corrections: [Correction] = [],
    matches: [MatchRecord] = [],
    places: Places = Places()
  ) {
    self.versions = versions
    self.outputs = outputs
    self.country = country
    self.levels = levels
    self.covers = covers
    self.breakdownTerms = breakdownTerms
    self.linkChecks = linkChecks
    self.imports = imports
    self.corrections = corrections
    self.matches = matches
    self.places = places
  }
}
