import Assessment
import Bilingual
package import Catalogue

/// How a series stands in a version, in one word.
package enum TimelineStanding: Sendable, Hashable {
  case lifecycle(Lifecycle)
  /// In the version, but nobody knows whether it still runs.
  case unknown
  case notObserved
  /// Only an earlier version has it.
  case absent

  package static var allCases: [TimelineStanding] {
    Lifecycle.allCases.map { .lifecycle($0) } + [.unknown, .notObserved, .absent]
  }

  /// How it is told without colour; no two share a letter.
  package var mark: Mark {
    Mark(letter: letter, pattern: pattern, word: TimelineWording.name(self))
  }

  private var letter: String {
    switch self {
    case .lifecycle(.active): "A"
    case .lifecycle(.stale): "O"
    case .lifecycle(.disrupted): "D"
    case .lifecycle(.stopped): "S"
    case .lifecycle(.experimental): "E"
    case .unknown: "U"
    case .notObserved: "N"
    case .absent: "M"
    }
  }

  private var pattern: String {
    switch self {
    case .lifecycle(.stopped): "▌"
    case .lifecycle(.active): "▶"
    case .lifecycle(.stale), .lifecycle(.disrupted), .lifecycle(.experimental): "▷"
    case .unknown, .notObserved, .absent: "?"
    }
  }

  /// The band whose paint it shares.
  var paint: Band {
    switch self {
    case .lifecycle(.active): .strong
    case .lifecycle(.experimental): .good
    case .lifecycle(.stale), .lifecycle(.disrupted): .partial
    case .lifecycle(.stopped): .weak
    case .unknown, .notObserved, .absent: .notEstablished
    }
  }

  var group: TimelineGroup {
    switch self {
    case .lifecycle(.stopped): .stopped
    case .lifecycle: .running
    case .unknown: .open
    case .notObserved, .absent: .unseen
    }
  }
}

/// The groups of rows of a time line, in their order: what is lost first.
enum TimelineGroup: Int, Sendable, Hashable, CaseIterable {
  case stopped, open, running, unseen
}

extension Availability {
  /// The letter by which a time line tells it.
  var timelineLetter: String {
    switch self {
    case .public: "P"
    case .onRequest: "R"
    case .unpublished: "C"
    case .planned: "F"
    }
  }
}
