import Catalogue

/// The period that a node of type dct:PeriodOfTime, or a text in its place, names.
struct TemporalReading {
  private(set) var period: PeriodCoverage?
  /// The dates as they were written; `nil` where nothing is said.
  private(set) var words: String?

  init(_ term: RDFTerm, in graph: RDFGraph) {
    if case .literal(let text, _, _) = term {
      words = text
      period = DateInterval.read(text)
      return
    }
    let statements = graph.statements(of: term)
    let start = Self.date(["startDate", "hasBeginning"], statements, graph)
    let end = Self.date(["endDate", "hasEnd"], statements, graph)
    guard start != nil || end != nil else { return }
    words = "\(start ?? "..")/\(end ?? "..")"
    let points = [start, end].map { $0.flatMap(DateInterval.Point.init) }
    guard (start == nil) == (points[0] == nil), (end == nil) == (points[1] == nil) else { return }
    period = DateInterval.coverage(from: points[0], to: points[1])
  }

  /// The date under one of the names, in DCAT, schema.org or OWL-Time; the earliest of several in the alphabet.
  private static func date(
    _ names: [String],
    _ statements: [RDFGraph.Statement],
    _ graph: RDFGraph
  ) -> String? {
    let time = "http://www.w3.org/2006/time#"
    let predicates = [RDFNames.dcat, RDFNames.schema, "https://schema.org/", time]
      .flatMap { namespace in names.map { namespace + $0 } }
    return statements.filter { predicates.contains($0.predicate) }
      .compactMap { statement -> String? in
        if case .literal(let text, _, _) = statement.object { return text }
        return graph.statements(of: statement.object)
          .first { $0.predicate.hasPrefix(time + "inXSD") }?.object.words
      }
      .filter { !$0.isEmpty }.min()
  }
}
