import Bilingual
import Catalogue

/// A series of a time line: what is known of its years, and on what that rests.
struct TimelineRow: Sendable, Hashable {
  var id: DataSetID
  var title: String
  var publisher: String?
  /// Labels of the aspects that it measures, with how directly; empty: it is here for another reason.
  var measures: [String]
  /// What of them is drawn: for a factor the same, for a population the labels of the factors.
  var briefMeasures: [String]
  /// Why it is here, where it measures nothing.
  var reason: String?
  var standing: TimelineStanding
  var lifecycleBasis: Provenance.Basis
  var availability: Availability?
  var period: PeriodCoverage?
  var periodBasis: Provenance.Basis
  /// The earlier version that tells the period, where this one does not.
  var periodFrom: VersionID?
  var isPresenceInferred: Bool
  var comparability: TimeComparability?
  var successor: DataSetID?
  var successorTitle: String?
  /// The oldest acceptable age by the strictest contract of what it measures, in months.
  var oldestMonths: Int?
  var language: Language

  var first: ReferencePeriod? { period?.first }
  var last: ReferencePeriod? { period?.last }

  /// Whether its years are worked out rather than read: drawn with hatching and a dashed edge.
  var isInferred: Bool {
    isPresenceInferred || periodFrom != nil || periodBasis == .inferred || periodBasis == .inherited
  }

  /// First years of new series, where known.
  var breakYears: [Int] {
    guard case .breaks(let years)? = comparability else { return [] }
    return years
  }

  /// `stopped after 2015/16`.
  var stateWords: String {
    text(TimelineWording.state(standing, last: last?.description))
  }

  /// `P public; period inferred`.
  var smallWords: String { ([availabilityWords] + basisParts + breakParts).joined(separator: "; ") }

  var availabilityWords: String {
    let letter = availability?.timelineLetter ?? "U"
    return "\(letter) \(text(TimelineWording.name(availability)))"
  }

  /// What does not rest on a statement, a phrase each.
  var basisParts: [String] {
    var parts: [String] = []
    if let periodFrom { parts.append(text(TimelineWording.known(from: periodFrom))) }
    let derived: [Provenance.Basis] = [.inferred, .inherited]
    let isPeriodDerived = period != nil && derived.contains(periodBasis)
    let isStateDerived = derived.contains(lifecycleBasis)
    if isPeriodDerived, isStateDerived, periodBasis == lifecycleBasis {
      parts.append(text(TimelineWording.both(TimelineWording.name(periodBasis))))
    } else {
      if isPeriodDerived { parts.append(based(TimelineWording.periodField, periodBasis)) }
      if isStateDerived { parts.append(based(TimelineWording.stateField, lifecycleBasis)) }
    }
    if isPresenceInferred { parts.append(text(TimelineWording.presenceInferred)) }
    return parts
  }

  private func based(_ field: LocalizedText, _ basis: Provenance.Basis) -> String {
    text(TimelineWording.based(field, TimelineWording.name(basis)))
  }

  private var breakParts: [String] {
    switch comparability {
    case .no: [text(TimelineWording.notComparable)]
    case .breaks(let years): [text(TimelineWording.breaks(years))]
    case .yes, nil: []
    }
  }

  var breakWords: String {
    switch comparability {
    case .yes: text(TimelineWording.comparable)
    case .no: text(TimelineWording.notComparable)
    case .breaks(let years): text(TimelineWording.breaks(years))
    case nil: text(TimelineWording.noBreak)
    }
  }

  var basisWords: String {
    let parts = basisParts
    return parts.isEmpty ? text(TimelineWording.allStated) : parts.joined(separator: "; ")
  }

  private var firstWords: String { first?.description ?? text(TimelineWording.unknown) }
  private var lastWords: String { last?.description ?? text(TimelineWording.unknown) }

  /// All that the picture says of the series, a line a fact.
  var facts: [String] {
    var facts: [(LocalizedText, String)] = [
      (TimelineWording.publisher, publisher ?? text(TimelineWording.unknown))
    ]
    facts.append((TimelineWording.measures, reason ?? measures.joined(separator: "; ")))
    facts.append((TimelineWording.first, firstWords))
    facts.append((TimelineWording.last, lastWords))
    if case .editions(let editions)? = period {
      facts.append(
        (TimelineWording.editions, editions.map(\.description).joined(separator: ", "))
      )
    }
    facts += [
      (TimelineWording.state, "\(standing.mark.letter) \(text(standing.mark.word))"),
      (TimelineWording.availability, availabilityWords),
      (TimelineWording.breaksTitle, breakWords),
      (TimelineWording.successor, successorTitle ?? text(TimelineWording.none)),
      (TimelineWording.basis, basisWords),
    ]
    return facts.map { "\(text($0)): \($1)" }
  }

  /// A row of the equivalent table.
  var cells: [String] {
    [
      title, publisher ?? text(TimelineWording.unknown), firstWords, lastWords,
      "\(standing.mark.letter) \(text(standing.mark.word)); \(availabilityWords)", breakWords,
      successorTitle ?? text(TimelineWording.none), basisWords,
    ]
  }

  static func columns(in language: Language) -> [String] {
    [
      TimelineWording.series, TimelineWording.publisher, TimelineWording.first,
      TimelineWording.last, TimelineWording.state, TimelineWording.breaksTitle,
      TimelineWording.successor, TimelineWording.basis,
    ].map { $0.text(in: language) }
  }

  private func text(_ words: LocalizedText) -> String { words.text(in: language) }
}

extension TimelineRow {
  /// What is lost first, the earliest end first; what has no known end last in its group; then by title.
  static func inOrder(_ left: TimelineRow, _ right: TimelineRow) -> Bool {
    let (a, b) = (left.standing.group, right.standing.group)
    if a != b { return a.rawValue < b.rawValue }
    switch (left.last?.end, right.last?.end) {
    case (let x?, let y?) where x != y: return x < y
    case (_?, nil): return true
    case (nil, _?): return false
    case (nil, nil) where (left.first == nil) != (right.first == nil): return left.first != nil
    default: return (left.title, left.id) < (right.title, right.id)
    }
  }
}
