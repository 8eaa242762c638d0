/// A field of a data set in a version: a value, unknown, or one that does not bear on it, with where it comes from.
package struct Fact<Value: Sendable & Hashable>: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case value(Value)
    case unknown
    case doesNotBear
  }

  package var state: State
  package var provenance: Provenance

  package init(_ state: State, _ provenance: Provenance = .unstated) {
    self.state = state
    self.provenance = provenance
  }

  package static var unknown: Self { Self(.unknown) }

  /// The value, where there is one.
  package var value: Value? {
    if case .value(let value) = state { value } else { nil }
  }

  package var isUnknown: Bool { state == .unknown }
}

/// On what a fact rests.
package struct Provenance: Sendable, Hashable {
  package enum Basis: String, Sendable, Hashable, CaseIterable {
    case stated, inferred, inherited, filled, corrected
  }

  /// Shared by all facts that rest on the same; `nil` where nothing but the basis `stated` is said, as of most.
  private var details: Details?

  package init(basis: Basis, citations: [Citation] = [], words: String? = nil) {
    let says = basis != .stated || !citations.isEmpty || words != nil
    details = says ? Details(basis: basis, citations: citations, words: words) : nil
  }

  package var basis: Basis { details?.basis ?? .stated }
  package var citations: [Citation] { details?.citations ?? [] }
  /// The original wording, or the rule of an inference, where it matters.
  package var words: String? { details?.words }

  /// Stated in the catalogue, with no source given beside it.
  package static let unstated = Provenance(basis: .stated)

  private final class Details: Sendable, Hashable {
    let basis: Basis
    let citations: [Citation]
    let words: String?

    init(basis: Basis, citations: [Citation], words: String?) {
      self.basis = basis
      self.citations = citations
      self.words = words
    }

    static func == (left: Details, right: Details) -> Bool {
      left === right
        || left.basis == right.basis && left.words == right.words
          && left.citations == right.citations
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(basis)
      hasher.combine(citations)
      hasher.combine(words)
    }
  }
}

/// A place in a source: `report:264,306-308`.
package struct Citation: Sendable, Hashable, CustomStringConvertible {
  package var source: SourceID
  package var place: String?

  package init(source: SourceID, place: String? = nil) {
    self.source = source
    self.place = place
  }

  /// Reads `SOURCE` or `SOURCE:PLACE`.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let source = SourceID(String(first)) else { return nil }
    if parts.count == 2 {
      guard !parts[1].isEmpty else { return nil }
      self.init(source: source, place: String(parts[1]))
    } else {
      self.init(source: source)
    }
  }

  package var description: String { place.map { "\(source):\($0)" } ?? source.text }
}

/// What citations cite: a report, a catalogue, a work.
package struct Source: Sendable, Hashable {
  package var id: SourceID
  package var title: String
  package var publisher: String?
  package var published: String?
  package var link: String?
  package var note: String?

  package init(
    id: SourceID,
    title: String,
    publisher: String? = nil,
    published: String? = nil,
    link: String? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.published = published
    self.link = link
    self.note = note
  }
}
