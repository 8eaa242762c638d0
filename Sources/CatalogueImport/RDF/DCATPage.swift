import Diagnostics

/// What a graph says of data sets that it does not describe: that it is one page of several (Hydra), how many there are, and
/// which the catalogue lists besides.
struct DCATPage {
  private let present: Int
  private var total: (count: Int, place: RDFPlace)?
  /// A statement by which the graph is a page of a longer list.
  private var page: (words: String, place: RDFPlace)?
  private var absent: [(address: String, place: RDFPlace)] = []

  private static let hydra = "http://www.w3.org/ns/hydra/core#"
  private static let neighbours = [
    "next": "next", "nextPage": "next", "previous": "previous", "previousPage": "previous",
  ]

  init(of graph: RDFGraph, dataSets nodes: [RDFTerm]) {
    present = nodes.count
    let known = Set(nodes)
    var seen: Set<RDFTerm> = []
    for subject in graph.subjects {
      for statement in graph.statements(of: subject) {
        if statement.predicate == RDFNames.dcat + "dataset" {
          guard let address = statement.object.iri, !known.contains(statement.object),
            seen.insert(statement.object).inserted
          else { continue }
          absent.append((RDFNames.plain(address), statement.place))
        } else if statement.predicate.hasPrefix(Self.hydra), !known.contains(subject) {
          take(statement, of: subject, in: graph)
        }
      }
    }
  }

  private mutating func take(
    _ statement: RDFGraph.Statement,
    of subject: RDFTerm,
    in graph: RDFGraph
  ) {
    let name = String(statement.predicate.dropFirst(Self.hydra.count))
    if name == "totalItems", let count = statement.object.words.flatMap({ Int($0) }) {
      if count > total?.count ?? -1 { total = (count, statement.place) }
    } else if let neighbour = Self.neighbours[name] {
      page = page ?? ("it names the \(neighbour) page", statement.place)
    } else if name == "last" || name == "lastPage" {
      let first = graph.objects(subject, Self.hydra + name.replacing("last", with: "first"))
      guard let first = first.first, first != statement.object else { return }
      page = page ?? ("its last page is another than its first", statement.place)
    }
  }

  /// As ``PageCheck``.
  func refusal(
    context: ImportContext,
    options: ImportOptions,
    _ diagnostics: inout [Diagnostic]
  ) -> Diagnostic? {
    var selection = page.map { "file is one page of a longer list: \($0.words)" }
    var place = page?.place
    if let total, total.count > present {
      selection = nil
      place = total.place
    } else if selection == nil, let first = absent.first {
      selection =
        absent.count == 1
        ? "catalogue lists the data set <\(first.address)>, and the file says nothing about it"
        : "catalogue lists \(absent.count) data sets about which the file says nothing"
      place = first.place
    }
    let notes = absent.prefix(20).map {
      Diagnostic.Note("not in the file: <\($0.address)>", at: $0.place.location(in: context.file))
    }
    return PageCheck.refusal(
      stated: total?.count,
      present: present,
      isSelection: selection,
      at: (place ?? total?.place)?.location(in: context.file) ?? .file(context.file),
      options: options,
      notes: notes
        + (absent.count > 20 ? [Diagnostic.Note("and \(absent.count - 20) more")] : []),
      &diagnostics
    )
  }
}
