/// One data set as it stands in a version, as the index keeps it.
///
/// The record is the text file; `cells` is what the row says there, in a form in which two rows that say the
/// same are one, so that whoever compares two rows needs no other file. The other fields are what can be searched.
package struct IndexedRow: Sendable, Hashable {
  /// The id of the data set; one row per version has it.
  package var dataSet: String
  package var title: String
  package var titleWelsh: String?
  package var description: String?
  package var descriptionWelsh: String?
  package var publisher: String?
  package var publisherWelsh: String?
  package var provider: String?
  package var why: String?
  /// In its canonical form; blank is none.
  package var link: String?
  /// The name under which its origin knows it; blank is none.
  package var identifier: String?
  package var cells: String
  /// The hash of `cells` in lower-case hexadecimal, 16 to 128 digits: a SHA-256 has 64.
  package var contentHash: String

  package init(
    dataSet: String,
    title: String,
    titleWelsh: String? = nil,
    description: String? = nil,
    descriptionWelsh: String? = nil,
    publisher: String? = nil,
    publisherWelsh: String? = nil,
    provider: String? = nil,
    why: String? = nil,
    link: String? = nil,
    identifier: String? = nil,
    cells: String,
    contentHash: String
  ) {
    self.dataSet = dataSet
    self.title = title
    self.titleWelsh = titleWelsh
    self.description = description
    self.descriptionWelsh = descriptionWelsh
    self.publisher = publisher
    self.publisherWelsh = publisherWelsh
    self.provider = provider
    self.why = why
    self.link = link
    self.identifier = identifier
    self.cells = cells
    self.contentHash = contentHash
  }
}
