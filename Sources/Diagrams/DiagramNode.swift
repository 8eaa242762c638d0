package import Assessment
package import FactorModel

/// A factor in a picture, with what was found out about it.
package struct DiagramNode: Sendable, Hashable {
  /// Why the factor is in the picture.
  package enum Standing: String, Sendable, Hashable, CaseIterable {
    /// The one that the picture is about.
    case focus
    /// The picture is about it and others.
    case inside
    /// Shown since it is linked to one of them; drawn lighter.
    case outside
  }

  /// Aspects of the factor with one verdict.
  package struct VerdictCount: Sendable, Hashable {
    package var verdict: Verdict
    package var count: Int

    package init(_ verdict: Verdict, _ count: Int) {
      self.verdict = verdict
      self.count = count
    }
  }

  /// Aspects of the factor that changed in one way.
  package struct ChangeCount: Sendable, Hashable {
    package var change: DiagramChange
    package var count: Int

    package init(_ change: DiagramChange, _ count: Int) {
      self.change = change
      self.count = count
    }
  }

  /// Those of its aspects that the picture is about, where it is not about all of them.
  package struct Concern: Sendable, Hashable {
    /// What they have in common, `Aspects about care leavers`.
    package var title: String
    /// In the order of the cases, none with nothing.
    package var verdicts: [VerdictCount]

    package init(title: String, verdicts: [VerdictCount]) {
      self.title = title
      self.verdicts = verdicts
    }
  }

  package var id: FactorID
  package var label: String
  package var standing: Standing
  package var factorClass: FactorClass
  package var alsoClass: FactorClass?
  package var side: Side
  /// Names of its themes, the main one first.
  package var themes: [String]
  package var band: Band
  /// From what is proven to what might be true.
  package var coverage: ScoreRange
  /// Other bands that come out when the weights of the method move; empty: the band is stable.
  package var otherBands: [Band]
  /// In the order of the cases, none with nothing.
  package var verdicts: [VerdictCount]
  /// `nil`: the picture is about all of its aspects, or about none.
  package var concern: Concern?
  /// What became of its aspects between two versions, in the order of the cases, none with nothing.
  package var changes: [ChangeCount]
  /// On single aspects, a phrase each, in the order of the model.
  package var aspectNotes: [String]
  /// Data gaps and usability gaps.
  package var dataGaps: Int
  package var usabilityGaps: Int

  package init(
    id: FactorID,
    label: String,
    standing: Standing,
    factorClass: FactorClass,
    alsoClass: FactorClass? = nil,
    side: Side,
    themes: [String] = [],
    band: Band,
    coverage: ScoreRange,
    otherBands: [Band] = [],
    verdicts: [VerdictCount],
    concern: Concern? = nil,
    changes: [ChangeCount] = [],
    aspectNotes: [String] = [],
    dataGaps: Int,
    usabilityGaps: Int = 0
  ) {
    self.id = id
    self.label = label
    self.standing = standing
    self.factorClass = factorClass
    self.alsoClass = alsoClass
    self.side = side
    self.themes = themes
    self.band = band
    self.coverage = coverage
    self.otherBands = otherBands
    self.verdicts = verdicts
    self.concern = concern
    self.changes = changes
    self.aspectNotes = aspectNotes
    self.dataGaps = dataGaps
    self.usabilityGaps = usabilityGaps
  }
}
