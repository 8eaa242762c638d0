package import Catalogue
package import FactorModel

/// Something that a proposal says of a data set which the version does not have, and which therefore comes to nothing there.
package struct IdleEntry: Sendable, Hashable {
  package enum Matter: Sendable, Hashable {
    /// The column that would be changed.
    case change(String)
    /// What it would measure.
    case mapping(AspectID)
  }

  package var proposal: ProposalID
  package var dataSet: DataSetID
  package var matter: Matter

  package init(proposal: ProposalID, dataSet: DataSetID, matter: Matter) {
    self.proposal = proposal
    self.dataSet = dataSet
    self.matter = matter
  }

  /// All that comes to nothing if `proposals` are carried out together, by proposal; in the order in which each states it.
  package static func all(
    among proposals: [Proposal],
    in version: CatalogueVersion
  ) -> [IdleEntry] {
    let added = Set(proposals.flatMap(\.adds).map(\.id))
    return ProposedWorld.ordered(proposals).flatMap { proposal -> [IdleEntry] in
      let changes = proposal.changes.filter { version[$0.dataSet] == nil }
      let maps = proposal.maps.filter {
        version[$0.dataSet] == nil && !added.contains($0.dataSet)
      }
      return changes.map {
        IdleEntry(proposal: proposal.id, dataSet: $0.dataSet, matter: .change($0.field))
      }
        + maps.map {
          IdleEntry(proposal: proposal.id, dataSet: $0.dataSet, matter: .mapping($0.aspect))
        }
    }
  }
}
