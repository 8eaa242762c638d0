/// What a change of several files has to do, as it is written down before any of it is done.
struct TransactionJournal: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    /// The digest tells whether it has been done, once the new contents are no longer where they waited.
    case write(String, sha256: String)
    case remove(String)

    var path: String {
      switch self {
      case .write(let path, _), .remove(let path): path
      }
    }
  }

  private static let heading = "bwlch-transaction/2"

  var steps: [Step] = []

  init() {}

  /// `nil` if `text` is no journal; what would lead out of the folder is left out.
  init?(text: String) {
    let lines = text.split(separator: "\n")
    guard lines.first.map(String.init) == Self.heading else { return nil }
    for line in lines.dropFirst() {
      let word = line.prefix { $0 != " " }
      let rest = line.dropFirst(word.count + 1)
      let step: Step
      switch word {
      case "remove": step = .remove(String(rest))
      case "write":
        let digest = rest.prefix { $0 != " " }
        step = .write(String(rest.dropFirst(digest.count + 1)), sha256: String(digest))
      default: return nil
      }
      if OutputFolder.isInside(step.path) { steps.append(step) }
    }
  }

  var text: String {
    ([Self.heading]
      + steps.map { step in
        switch step {
        case .write(let path, let digest): "write \(digest) \(path)"
        case .remove(let path): "remove \(path)"
        }
      }).joined(separator: "\n") + "\n"
  }
}
