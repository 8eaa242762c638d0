/// How an agent is called, in English and in Welsh.
struct AgentName {
  private(set) var english: String?
  private(set) var welsh: String?
  /// Whether `english` is the Welsh name, for want of another.
  private(set) var isOnlyWelsh = false
  /// Whether the names are all that is said of it.
  private(set) var isWhole = true

  private static let predicates = [
    RDFNames.foaf + "name", RDFNames.schema + "name", "https://schema.org/name",
    RDFNames.vcard + "fn", RDFNames.vcard + "organization-name", RDFNames.skos + "prefLabel",
    RDFNames.rdfs + "label", RDFNames.dct + "title",
  ]

  init(_ agent: RDFTerm, in graph: RDFGraph) {
    if case .literal(let text, let language, _) = agent {
      let words = FoldedText.trimmed(text)
      english = words.isEmpty ? nil : words
      if language?.lowercased().hasPrefix("cy") == true {
        (welsh, isOnlyWelsh) = (english, english != nil)
      }
      return
    }
    let statements = graph.statements(of: agent)
    isWhole =
      agent.iri == nil
      && statements.allSatisfy {
        $0.predicate == RDFNames.type || Self.predicates.contains($0.predicate)
      } && !statements.isEmpty
    for predicate in Self.predicates where english == nil {
      let texts = statements.filter { $0.predicate == predicate }
        .compactMap { statement -> (language: String, words: String)? in
          guard case .literal(let text, let language, _) = statement.object else { return nil }
          let words = FoldedText.trimmed(text)
          return words.isEmpty ? nil : (language?.lowercased() ?? "", words)
        }
        .sorted { ($0.language, $0.words) < ($1.language, $1.words) }
      welsh = texts.first { $0.language.hasPrefix("cy") }?.words
      let others = texts.filter { !$0.language.hasPrefix("cy") }
      english =
        (others.first { $0.language.hasPrefix("en") } ?? others.first)?.words ?? welsh
      isOnlyWelsh = others.isEmpty && welsh != nil
    }
    if english == nil { english = agent.iri.map { RDFNames.plain($0) } }
  }
}
