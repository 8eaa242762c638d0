package import Diagnostics

/// What an import makes of a version: its rows, and what became of every entry and of every row that was there.
package struct ImportPlan: Sendable {
  /// Sorted by id.
  package var dataSets: [DataSet]
  /// Cells that no column takes, in the order of the file.
  package var others: [OtherWords]
  package var effects: ImportEffects

  package init(
    dataSets: [DataSet] = [],
    others: [OtherWords] = [],
    effects: ImportEffects = ImportEffects()
  ) {
    self.dataSets = dataSets
    self.others = others
    self.effects = effects
  }
}

/// What became of every entry of an imported file, and of every row that was there.
package struct ImportEffects: Sendable {
  /// What an entry turned out to be.
  package enum Fate: Sendable, Hashable {
    /// The same data set as one of the catalogue, and why that is certain.
    case matched(DataSetID, because: MatchReason)
    /// A data set of its own.
    case new(DataSetID)
    /// Perhaps one of the catalogue: it stands as a data set of its own until somebody decides.
    case undecided(DataSetID, title: String, candidates: [MatchSuggestion])

    package var dataSet: DataSetID {
      switch self {
      case .matched(let id, _), .new(let id), .undecided(let id, _, _): id
      }
    }
  }

  /// What an entry names as its whole or its successor, and nobody knows.
  package struct LooseReference: Sendable, Hashable {
    package var dataSet: DataSetID
    /// `part_of` or `successor`.
    package var column: String
    package var name: DataSetID
    package var location: SourceLocation

    package init(dataSet: DataSetID, column: String, name: DataSetID, location: SourceLocation) {
      self.dataSet = dataSet
      self.column = column
      self.name = name
      self.location = location
    }
  }

  /// One for each entry, in the order of the file.
  package var fates: [Fate]
  /// Within the scope and absent from a file that tells of a part of the catalogue, or that could not be read as a whole;
  /// sorted.
  package var notObserved: [DataSetID]
  /// In the catalogue before and absent from a file that tells of all of it, sorted.
  package var removed: [DataSetID]
  /// Outside the scope, or seen in another file of the same day: carried over as they were.
  package var carriedOver: Int
  /// Of the matched, those of which something reads otherwise now, sorted.
  package var changed: [DataSetID]
  /// Entries that are not within the scope of the file that has them, by their places in ``fates``.
  package var strays: [Int] = []
  /// In the order of the file; they are among the other words.
  package var looseReferences: [LooseReference] = []

  package init(
    fates: [Fate] = [],
    notObserved: [DataSetID] = [],
    removed: [DataSetID] = [],
    carriedOver: Int = 0,
    changed: [DataSetID] = []
  ) {
    self.fates = fates
    self.notObserved = notObserved
    self.removed = removed
    self.carriedOver = carriedOver
    self.changed = changed
  }
}

/// A cell of an imported file that no column of the catalogue takes.
package struct OtherWords: Sendable, Hashable {
  package var dataSet: DataSetID
  package var name: String
  package var place: String
  package var words: String

  package init(dataSet: DataSetID, name: String, place: String, words: String) {
    self.dataSet = dataSet
    self.name = name
    self.place = place
    self.words = words
  }
}

/// What an import did, or would do.
package struct ImportResult: Sendable {
  package var record: ImportRecord
  /// The name of the format in words.
  package var format: String
  /// The version that the file was laid over.
  package var base: VersionID?
  package var effects: ImportEffects
  /// Paths of the files that were written, from the project's folder, in order.
  package var files: [String]
  /// Nothing was written: that was all that was asked.
  package var isDryRun: Bool
  /// The same file had been taken in with the same scope before, so that nothing was left to do.
  package var isRepetition: Bool

  package init(
    record: ImportRecord,
    format: String,
    base: VersionID?,
    effects: ImportEffects,
    files: [String],
    isDryRun: Bool,
    isRepetition: Bool = false
  ) {
    self.record = record
    self.format = format
    self.base = base
    self.effects = effects
    self.files = files
    self.isDryRun = isDryRun
    self.isRepetition = isRepetition
  }
}
