package import Bilingual

/// One entry of a catalogue version: a collection that somebody publishes, perhaps part of another.
@dynamicMemberLookup
package struct DataSet: Sendable, Hashable {
  /// All that is stated of it.
  package struct Fields: Sendable, Hashable {
    package var id: DataSetID
    package var title: String
    package var titleWelsh: String?
    /// The standing of the Welsh title; there is one where there is a title.
    package var titleWelshStatus: LocalizedText.Status?
    /// The name under which its origin knows it; another one may follow in a later version.
    package var identifier: String?
    /// The day on which an import last saw the row; `nil` for a row that a person wrote.
    package var confirmed: Day?
    package var themes: [ThemeID]
    package var presence: Presence
    package var presenceRule: String?
    package var partOf: DataSetID?
    package var successor: DataSetID?
    /// There may be more where the list is open.
    package var outputList: OpenList<OutputID>
    package var formerly: [DataSetID]

    package var instrument = Fact<String>.unknown
    package var provider = Fact<String>.unknown
    package var publisher = Fact<String>.unknown
    package var link = Fact<String>.unknown
    package var availability = Fact<Availability>.unknown
    package var lifecycle = Fact<Lifecycle>.unknown
    package var statistics = Fact<[Statistic]>.unknown
    package var type = Fact<CollectionType>.unknown
    package var levels = Fact<OpenList<LevelReference>>.unknown
    package var wales = Fact<WalesSeparability>.unknown
    package var frequency = Fact<Frequency>.unknown
    package var period = Fact<PeriodCoverage>.unknown
    package var populations = Fact<OpenList<PopulationID>>.unknown
    package var breakdowns = Fact<OpenList<Breakdown>>.unknown
    package var qualityDocument = Fact<QualityDocument>.unknown
    package var knownIssues = Fact<[KnownIssue]>.unknown
    package var comparableOverTime = Fact<TimeComparability>.unknown
    package var comparableBetweenAreas = Fact<Bool>.unknown
    package var comparableBetweenNations = Fact<Bool>.unknown
    package var comparabilityScope = Fact<String>.unknown
    package var why = Fact<String>.unknown
    package var description = Fact<String>.unknown
    package var descriptionWelsh = Fact<String>.unknown
    package var publisherWelsh = Fact<String>.unknown
    package var designation = Fact<Designation>.unknown
    /// When the next release is announced for, in the origin's words or as a day.
    package var nextUpdate = Fact<String>.unknown

    /// Those that are known.
    package var outputs: [OutputID] {
      get { outputList.known }
      set { outputList.known = newValue }
    }
  }

  /// Shared by all copies until one is changed: a catalogue has a million rows that are handed on and seldom altered.
  @usableFromInline
  final class Storage: @unchecked Sendable {
    // Written only by the one `DataSet` that holds it, which makes it a copy of its own first.
    @usableFromInline var fields: Fields

    @usableFromInline
    init(_ fields: Fields) { self.fields = fields }
  }

  @usableFromInline var storage: Storage

  /// A field.
  @inlinable
  package subscript<Value>(dynamicMember path: WritableKeyPath<Fields, Value>) -> Value {
    get { storage.fields[keyPath: path] }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.fields) }
      yield &storage.fields[keyPath: path]
    }
  }

  package init(
    id: DataSetID,
    title: String,
    titleWelsh: String? = nil,
    titleWelshStatus: LocalizedText.Status? = nil,
    themes: [ThemeID] = [],
    presence: Presence = .stated,
    presenceRule: String? = nil,
    partOf: DataSetID? = nil,
    successor: DataSetID? = nil,
    outputs: [OutputID] = [],
    formerly: [DataSetID] = []
  ) {
    let fields = Fields(
      id: id,
      title: title,
      titleWelsh: titleWelsh,
      titleWelshStatus: titleWelshStatus,
      themes: themes,
      presence: presence,
      presenceRule: presenceRule,
      partOf: partOf,
      successor: successor,
      outputList: OpenList(outputs),
      formerly: formerly
    )
    storage = Storage(fields)
  }

  package static func == (left: DataSet, right: DataSet) -> Bool {
    left.storage === right.storage || left.storage.fields == right.storage.fields
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(storage.fields) }

  /// The series with what it does not know of itself taken from the whole of which it is part.
  ///
  /// Publisher, lifecycle, frequency and period are inherited, and marked so; levels, breakdowns and availability
  /// never are: a part may be published at fewer levels than its whole, or not at all.
  package func inheriting(from whole: DataSet) -> DataSet {
    var part = self
    part.publisher = part.publisher.inheriting(from: whole.publisher, of: whole.id)
    part.lifecycle = part.lifecycle.inheriting(from: whole.lifecycle, of: whole.id)
    part.frequency = part.frequency.inheriting(from: whole.frequency, of: whole.id)
    part.period = part.period.inheriting(from: whole.period, of: whole.id)
    return part
  }
}

extension DataSet {
  /// Whether somebody saw the row within the six months before the day, as for the checks of links.
  ///
  /// A row that an import carried over tells how things stood when it was last seen. What time changes by itself,
  /// whether the series runs and which period is its latest, is unknown after that.
  package func isConfirmed(on day: Day) -> Bool {
    self.confirmed.map { day <= $0.adding(months: 6) } ?? true
  }

  /// The latest period of figures that are counted, where it begins after `day`: they cannot have been out by then.
  ///
  /// Modelled figures, such as projections, reach into the future; of those it is `nil`.
  package func periodAhead(of day: Day) -> ReferencePeriod? {
    guard let last = self.period.value?.last ?? self.period.value?.first, last.start > day,
      self.statistics.value?.contains(.modelled) != true, self.type.value != .modelled
    else { return nil }
    return last
  }

  /// The same row, seen for `day` if `isSeen`, and otherwise so long before that it is not confirmed on that day.
  package func seen(_ isSeen: Bool, on day: Day) -> DataSet {
    guard let confirmed = self.confirmed, isSeen != isConfirmed(on: day) else { return self }
    var dataSet = self
    dataSet.confirmed = isSeen ? max(confirmed, day) : min(confirmed, day.adding(months: -7))
    return dataSet
  }
}

extension Fact {
  fileprivate func inheriting(from other: Fact, of whole: DataSetID) -> Fact {
    guard isUnknown, other.value != nil else { return self }
    return Fact(
      other.state,
      Provenance(
        basis: .inherited,
        citations: other.provenance.citations,
        words: "from \(whole)"
      )
    )
  }
}
