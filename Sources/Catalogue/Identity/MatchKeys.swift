/// By what the rows of an incoming list can be remembered: what no two of them share.
struct MatchKeys {
  private let rows: [[MatchFingerprint]]
  private let counts: [MatchFingerprint: Int]

  init(_ subjects: [MatchSubject]) {
    var counts: [MatchFingerprint: Int] = [:]
    rows = subjects.map { subject in
      var keys: [MatchFingerprint] = []
      if let identifier = subject.identifier { keys.append(.identifier(identifier)) }
      if let link = subject.ownLink { keys.append(.link(link)) }
      keys.append(.title(subject.title, subject.publisher))
      for key in keys { counts[key, default: 0] += 1 }
      return keys
    }
    self.counts = counts
  }

  /// Those that the row has for itself.
  func fingerprints(of row: Int) -> [MatchFingerprint] { rows[row].filter { counts[$0] == 1 } }

  /// The first that the row has for itself, else the last that it has.
  func fingerprint(of row: Int) -> MatchFingerprint {
    guard let fingerprint = fingerprints(of: row).first ?? rows[row].last else {
      preconditionFailure("every row has a title, if an empty one")
    }
    return fingerprint
  }
}
