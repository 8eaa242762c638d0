/// What kind of change a data set underwent between two versions (method, section 6).
package enum ChangeClass: String, Sendable, Hashable, CaseIterable {
  case added
  /// Absent from a whole catalogue that had it before.
  case removed
  /// Absent from a part of a catalogue, or from one that is half moved: nobody saw it, and nobody says that it stopped.
  case notObserved = "not-observed"
  /// Somebody says that the series has stopped.
  case discontinued
  case revived
  /// A successor took over.
  case replaced
  /// Geography, period, breakdowns, populations, statistic: what the figures are about.
  case rescoped = "re-scoped"
  /// Documentation of quality, and what it says of comparability, gained or lost.
  case qualityDocumentation = "quality-documentation"
  /// Where the data are to be had, and whether the public can have them.
  case link
  /// Words that no number rests on.
  case textOnly = "text-only"
}

/// One field of a data set that reads otherwise in two versions.
package struct FieldChange: Sendable, Hashable {
  /// A column name of the catalogue.
  package var field: String
  /// As written in the catalogue; `unknown` and `n/a` are spelt out.
  package var before: String
  package var after: String
  package var changeClass: ChangeClass
  /// A fact found out, or lost, or corrected: the world need not have changed.
  package var isKnowledge: Bool

  package init(
    field: String,
    before: String,
    after: String,
    changeClass: ChangeClass,
    isKnowledge: Bool
  ) {
    self.field = field
    self.before = before
    self.after = after
    self.changeClass = changeClass
    self.isKnowledge = isKnowledge
  }
}

/// How one data set differs between two versions.
package struct DataSetChange: Sendable, Hashable {
  /// `nil`: it was not there.
  package var before: DataSetID?
  package var after: DataSetID?
  /// Each once, in the order of ``ChangeClass``; not empty.
  package var classes: [ChangeClass]
  /// In the order of the catalogue's columns; empty for what was added or removed.
  package var fields: [FieldChange]

  package init(
    before: DataSetID?,
    after: DataSetID?,
    classes: [ChangeClass],
    fields: [FieldChange]
  ) {
    self.before = before
    self.after = after
    self.classes = classes
    self.fields = fields
  }

  /// The id by which people look for it: the later one.
  package var id: DataSetID {
    guard let id = after ?? before else {
      preconditionFailure("a data set that changed was there before or is there after")
    }
    return id
  }
}

/// Everything in which two versions of a catalogue differ.
package struct CatalogueDifference: Sendable, Hashable {
  package var before: VersionID
  package var after: VersionID
  /// Sorted by id.
  package var changes: [DataSetChange]
  /// Data sets that are the same in both.
  package var unchanged: Int

  package init(before: VersionID, after: VersionID, changes: [DataSetChange], unchanged: Int) {
    self.before = before
    self.after = after
    self.changes = changes
    self.unchanged = unchanged
  }
}
