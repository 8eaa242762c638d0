package import Catalogue
package import FactorModel

/// A predicate in one version: its value, what that means, and the rows that it was counted from.
package struct PredicateFinding: Sendable, Hashable {
  package var id: PredicateID
  /// From what is proven to what might be true, the smaller number first; `nil`: there is nothing to measure it by.
  package var value: ScoreRange?
  package var status: RecommendationStatus
  /// Everything that was looked at, sorted by subject.
  package var rows: [LedgerRow]
  /// How many rows more would have to count for it to be met; `nil` where counting rows does not meet it.
  package var needed: Int?
  /// The version from whose value it fell, where it regressed.
  package var fellFrom: VersionID?

  package init(
    id: PredicateID,
    value: ScoreRange?,
    status: RecommendationStatus,
    rows: [LedgerRow],
    needed: Int? = nil,
    fellFrom: VersionID? = nil
  ) {
    self.id = id
    self.value = value
    self.status = status
    self.rows = rows
    self.needed = needed
    self.fellFrom = fellFrom
  }

  package func rows(_ standing: LedgerRow.Standing) -> [LedgerRow] {
    rows.filter { $0.standing == standing }
  }
}

/// One thing behind the value of a predicate.
package struct LedgerRow: Sendable, Hashable {
  /// What a row is about.
  package enum Subject: Sendable, Hashable {
    case dataSet(DataSetID)
    case aspect(AspectID)
    case output(OutputID)
    /// What somebody attested.
    case attested
  }

  package enum Standing: String, Sendable, Hashable, CaseIterable {
    case counts
    case fails
    /// Whether it counts, or belongs to what is counted, is not known.
    case unknown
  }

  package var subject: Subject
  package var standing: Standing
  /// What it was decided from, as the end of a sentence.
  package var because: String
  /// What would have to happen for it to count; `nil` where it does.
  package var mover: Mover?

  package init(
    _ subject: Subject,
    _ standing: Standing,
    because: String,
    mover: Mover? = nil
  ) {
    self.subject = subject
    self.standing = standing
    self.because = because
    self.mover = mover
  }

  /// What would move a row.
  package enum Mover: Sendable, Hashable {
    /// Somebody finds these facts out: columns of the catalogue.
    case facts([DataSetField])
    /// The field of the data set becomes one of these values.
    case field(String, [String])
    /// The gap is closed.
    case gap(Gap.ID)
    /// A series on it comes to be published for the public.
    case published
    /// A series on it comes to be published at this level, or finer.
    case level(LevelReference)
    /// Somebody looks for data on it.
    case search
    /// The link is checked, and lands.
    case linkCheck
    /// The output comes to show data whose period ends on this day or later.
    case newer(Day)
    /// The output comes to offer one of these forms.
    case format([Output.BestFormat])
    /// The catalogue comes to say whether there is such an output.
    case output
    /// Somebody attests it, with a day, a name and a citation.
    case attestation
  }
}

extension LedgerRow.Subject: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.rank, left.text) < (right.rank, right.text)
  }

  /// The id of what it is about; empty for what was attested.
  package var text: String {
    switch self {
    case .dataSet(let id): id.text
    case .aspect(let id): id.description
    case .output(let id): id.text
    case .attested: ""
    }
  }

  private var rank: Int {
    switch self {
    case .dataSet: 0
    case .aspect: 1
    case .output: 2
    case .attested: 3
    }
  }
}
