package import Bilingual
package import Catalogue

package typealias ProposalID = Identifier<Proposal>

/// A new collection, publication or repair that somebody could pay for, and what it would bring.
package struct Proposal: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Data that nobody gathers yet.
    case collection
    /// Data that are held, made public.
    case publication
    /// Data that are public, made fit for use.
    case repair
  }

  /// A field of a data set that is there which would be different.
  package struct Change: Sendable, Hashable {
    package var dataSet: DataSetID
    /// The name of a column of the catalogue, one of ``Proposal/changeableFields``.
    package var field: String
    /// A data set of that id in which the field says what it would say.
    package var values: DataSet

    package init(dataSet: DataSetID, field: String, values: DataSet) {
      self.dataSet = dataSet
      self.field = field
      self.values = values
    }
  }

  /// In what the costs of a model's proposals are stated, all of them in the same.
  package enum CostUnit: Sendable, Hashable {
    /// Whoever wrote the model says what a point is.
    case points
    /// A currency by the three letters of ISO 4217.
    case currency(String)

    /// Reads `points`, or three capital letters.
    package init?(_ text: String) {
      if text == "points" {
        self = .points
      } else if text.utf8.count == 3, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
        self = .currency(text)
      } else {
        return nil
      }
    }

    /// As it is written in the file.
    package var text: String {
      switch self {
      case .points: "points"
      case .currency(let code): code
      }
    }
  }

  /// The columns of the catalogue that a proposal may change: all but those by which data sets are told apart and joined.
  package static let changeableFields: [String] = {
    let fixed = ["formerly", "identifier", "confirmed", "part_of", "successor"]
    return CatalogueColumn.names.filter { !fixed.contains($0) }
  }()

  package var id: ProposalID
  package var label: LocalizedText
  package var kind: Kind
  /// In the unit that the model's proposals share.
  package var cost: Rational
  package var because: String?
  /// The recommendation that it carries out, where it does.
  package var recommendation: RecommendationID?
  package var citations: [Citation]
  /// Hypothetical data sets.
  package var adds: [DataSet]
  /// What they, or others, would measure.
  package var maps: [Mapping]
  package var changes: [Change]

  package init(
    id: ProposalID,
    label: LocalizedText,
    kind: Kind,
    cost: Rational,
    because: String? = nil,
    recommendation: RecommendationID? = nil,
    citations: [Citation] = [],
    adds: [DataSet] = [],
    maps: [Mapping] = [],
    changes: [Change] = []
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.cost = cost
    self.because = because
    self.recommendation = recommendation
    self.citations = citations
    self.adds = adds
    self.maps = maps
    self.changes = changes
  }
}
