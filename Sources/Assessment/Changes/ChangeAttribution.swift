package import Catalogue
package import FactorModel

/// To what a change of coverage between two versions is due, exactly: the parts add up to the whole.
///
/// The earlier version is turned into the later one part by part, in a fixed order (method, section 6); each part is due what
/// the coverage changes when it is added to those before it. Only what is proven, the low value, is attributed.
package struct ChangeAttribution: Sendable, Hashable {
  /// What a change can be due to.
  package enum Part: Sendable, Hashable {
    /// Weights, thresholds and ceilings.
    case method
    /// Aspects, contracts and mappings.
    case model
    /// Facts that came to be known, were lost or were corrected, whether a link works among them: the world need not have
    /// changed.
    case knowledge
    /// The day moved on and nothing else: series grew older.
    ///
    /// It stands before the classes of change, so that a new release shows by how much it made up for it.
    case time
    case change(ChangeClass)

    /// In the order in which they are attributed.
    package static let all: [Part] =
      [.method, .model, .knowledge, .time] + ChangeClass.allCases.map { .change($0) }

    /// Its name in tables and records: `knowledge`, `re-scoped`.
    package var code: String {
      switch self {
      case .method: "method"
      case .model: "model"
      case .knowledge: "knowledge"
      case .time: "time"
      case .change(let changeClass): changeClass.rawValue
      }
    }
  }

  /// The change of one aspect.
  package struct AspectShare: Sendable, Hashable {
    package var aspect: AspectID
    package var before: Rational
    package var after: Rational
    /// In the order of ``Part/all``; their sum is the difference between after and before.
    package var changes: [Rational]
    /// How the earlier state of the world is judged by the later method, model and knowledge.
    package var known: AspectStanding

    package init(
      aspect: AspectID,
      before: Rational,
      after: Rational,
      changes: [Rational],
      known: AspectStanding
    ) {
      self.aspect = aspect
      self.before = before
      self.after = after
      self.changes = changes
      self.known = known
    }

    package subscript(_ part: Part) -> Rational {
      Part.all.firstIndex(of: part).map { changes[$0] } ?? 0
    }
  }

  package var before: VersionID
  package var after: VersionID
  package var isOneMethod: Bool
  package var isOneModel: Bool
  /// The matched panel, sorted by aspect.
  package var aspects: [AspectShare]

  package init(
    before: VersionID,
    after: VersionID,
    isOneMethod: Bool,
    isOneModel: Bool,
    aspects: [AspectShare]
  ) {
    self.before = before
    self.after = after
    self.isOneMethod = isOneMethod
    self.isOneModel = isOneModel
    self.aspects = aspects
  }

  package func share(of aspect: AspectID) -> AspectShare? { aspects.first { $0.aspect == aspect } }

  /// What a part changed of the mean over the panel; 0 of an empty one.
  package func change(_ part: Part) -> Rational { mean { $0[part] } }

  /// The mean coverage of the panel in the earlier version; 0 of an empty one.
  package var meanBefore: Rational { mean(\.before) }
  /// The mean coverage of the panel in the later version; 0 of an empty one.
  package var meanAfter: Rational { mean(\.after) }

  /// How many aspects a part raised, and how many it lowered.
  package func moved(_ part: Part) -> (raised: Int, lowered: Int) {
    (aspects.count { $0[part] > 0 }, aspects.count { $0[part] < 0 })
  }

  private func mean(_ value: (AspectShare) -> Rational) -> Rational {
    guard !aspects.isEmpty else { return 0 }
    return aspects.reduce(.zero) { $0 + value($1) } / Rational(aspects.count)
  }
}
