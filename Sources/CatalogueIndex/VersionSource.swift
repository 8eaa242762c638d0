/// A catalogue version as the text has it: what the index compares, and how its rows are read where that is needed.
package struct VersionSource {
  package var id: String
  /// The day that the version describes, `YYYY-MM-DD`.
  package var asOf: String
  /// SHA-256 of the version's files in lower-case hexadecimal; the rows are read again where it differs.
  package var hash: String
  /// Hands over one row after the other; what it throws stops the refresh and comes out unchanged.
  ///
  /// It is called within a transaction of the index, so it must not ask the index anything.
  package var read: (_ take: (IndexedRow) throws -> Void) throws -> Void

  package init(
    id: String,
    asOf: String,
    hash: String,
    read: @escaping (_ take: (IndexedRow) throws -> Void) throws -> Void
  ) {
    self.id = id
    self.asOf = asOf
    self.hash = hash
    self.read = read
  }

  /// A version whose rows come from a sequence, made when they are needed.
  package init(
    id: String,
    asOf: String,
    hash: String,
    rows: @escaping () throws -> some Sequence<IndexedRow>
  ) {
    self.init(id: id, asOf: asOf, hash: hash) { take in
      for row in try rows() { try take(row) }
    }
  }
}
