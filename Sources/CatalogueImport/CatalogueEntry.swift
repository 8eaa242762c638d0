package import Catalogue
package import Diagnostics

/// A data set as an imported file tells of it, before anybody knows which data set of the catalogue it is.
package struct CatalogueEntry: Sendable, Hashable {
  /// A cell of the file that no column of the catalogue takes: kept in the words of the file.
  package struct OtherCell: Sendable, Hashable {
    /// The heading or the key in the file.
    package var name: String
    package var words: String
    package var location: SourceLocation

    package init(name: String, words: String, location: SourceLocation) {
      self.name = name
      self.words = words
      self.location = location
    }
  }

  /// A data set that the file names by the identifier of the origin and does not hold.
  package struct Reference: Sendable, Hashable {
    package enum Relation: Sendable, Hashable { case whole, successor }

    package var relation: Relation
    package var identifier: String
    /// The words of the file, kept as they are where the catalogue does not know the identifier.
    package var words: OtherCell

    package init(_ relation: Relation, _ identifier: String, words: OtherCell) {
      self.relation = relation
      self.identifier = identifier
      self.words = words
    }
  }

  /// The data set with a provisional id, made from what the file calls it.
  ///
  /// Facts that the file states cite the import and the place in the file, with the original words where they differ from
  /// the catalogue's.
  package var dataSet: DataSet
  /// The columns of the catalogue of which the file speaks, even if only to say nothing: the others keep what an
  /// earlier version knew.
  package var columns: Set<String>
  /// Of these, those of facts of which the file says in so many words that they are not known: then nothing earlier holds.
  package var unknown: Set<String>
  /// Of `title`, `publisher` and `description`, those that the file has in Welsh words alone, by its headings or by the language
  /// that it names; the data set has them in the column and in its Welsh twin.
  package var onlyWelsh: Set<String> = []
  package var others: [OtherCell]
  package var references: [Reference]
  package var location: SourceLocation

  /// Whether the file speaks of every column of the catalogue, as nothing but an export of it does.
  package var isExported: Bool { columns.isSuperset(of: CatalogueWriter.columns) }

  package init(
    dataSet: DataSet,
    columns: Set<String>,
    unknown: Set<String> = [],
    others: [OtherCell] = [],
    references: [Reference] = [],
    location: SourceLocation
  ) {
    self.dataSet = dataSet
    self.columns = columns
    self.unknown = unknown
    self.others = others
    self.references = references
    self.location = location
  }
}
