package import Bilingual
package import Catalogue

/// What an importer has to know of the project: by which words the catalogue speaks, and what its facts are to cite.
package struct ImportContext: Sendable {
  /// A word of a vocabulary, as files of other people may spell it.
  package struct Word: Sendable, Hashable {
    package var id: String
    package var label: LocalizedText

    package init(id: String, label: LocalizedText) {
      self.id = id
      self.label = label
    }
  }

  /// The name of the file, for diagnostics and for the record.
  package var file: String
  /// What facts cite, with the place in the file: `import-2026-01:Sheet1!C14`.
  package var source: SourceID
  /// The day of the version that is imported.
  package var asOf: Day
  package var levels: [Word]
  package var breakdowns: [Word]
  package var populations: [Word]
  package var themes: [Word]
  package var outputs: [Word]

  package init(
    file: String,
    source: SourceID,
    asOf: Day,
    levels: [Word] = [],
    breakdowns: [Word] = [],
    populations: [Word] = [],
    themes: [Word] = [],
    outputs: [Word] = []
  ) {
    self.file = file
    self.source = source
    self.asOf = asOf
    self.levels = levels
    self.breakdowns = breakdowns
    self.populations = populations
    self.themes = themes
    self.outputs = outputs
  }
}
