import Catalogue
import Diagnostics

/// A node of a graph.
enum RDFTerm: Sendable, Hashable {
  case iri(String)
  /// A node without a name of its own; the label holds only within its file.
  case blank(String)
  case literal(String, language: String?, datatype: String?)

  var iri: String? { if case .iri(let address) = self { address } else { nil } }

  /// The text of a literal, or the address.
  var words: String? {
    switch self {
    case .iri(let address): RDFNames.plain(address)
    case .literal(let text, _, _): text
    case .blank: nil
    }
  }
}

/// Where a statement stands in its file.
///
/// In Turtle that is the line in which the sentence about its subject ends: Raptor tells no statement before.
enum RDFPlace: Sendable, Hashable {
  case line(Int)
  case pointer(JSONPointer)

  func location(in file: String) -> SourceLocation {
    switch self {
    case .line(let line): .text(file: file, line: line, column: 1)
    case .pointer(let pointer): pointer.location(in: file)
    }
  }

  func citation(of source: SourceID) -> Citation {
    switch self {
    case .line(let line): Citation(source: source, place: String(line))
    case .pointer(let pointer): pointer.citation(of: source)
    }
  }
}

/// The statements of a file, by subject, each once, in the order of the file.
struct RDFGraph: Sendable {
  /// What is said of a subject.
  struct Statement: Sendable {
    var predicate: String
    var object: RDFTerm
    var place: RDFPlace
  }

  static let mostStatements = 8_000_000

  /// In the order in which they first appear as subjects.
  private(set) var subjects: [RDFTerm] = []
  private(set) var count = 0
  private var statements: [RDFTerm: [Statement]] = [:]

  var isFull: Bool { count >= Self.mostStatements }

  mutating func add(_ subject: RDFTerm, _ predicate: String, _ object: RDFTerm, at place: RDFPlace)
  {
    if statements[subject] == nil { subjects.append(subject) }
    statements[subject, default: []].append(
      Statement(predicate: predicate, object: object, place: place)
    )
    count += 1
  }

  func statements(of subject: RDFTerm) -> [Statement] { statements[subject] ?? [] }

  func objects(_ subject: RDFTerm, _ predicate: String) -> [RDFTerm] {
    statements(of: subject).filter { $0.predicate == predicate }.map(\.object)
  }

  /// The members of an RDF list, as many as are found before it ends, breaks or turns back on itself.
  func list(_ head: RDFTerm) -> [RDFTerm] {
    var members: [RDFTerm] = []
    var seen: Set<RDFTerm> = []
    var node = head
    while node != .iri(RDFNames.empty), seen.insert(node).inserted {
      let statements = statements(of: node)
      guard let first = statements.first(where: { $0.predicate == RDFNames.first }),
        let rest = statements.first(where: { $0.predicate == RDFNames.rest })
      else { break }
      members.append(first.object)
      node = rest.object
    }
    return members
  }

  /// How many subjects there are of each type, most first.
  func types() -> [(type: String, count: Int)] {
    var counts: [String: Int] = [:]
    for subject in subjects {
      for case .iri(let type) in Set(objects(subject, RDFNames.type)) {
        counts[type, default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (type: $0.key, count: $0.value) }
  }
}
