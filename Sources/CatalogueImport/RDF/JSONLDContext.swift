/// What the keys of a JSON-LD document mean: terms, prefixes, base, vocabulary and language.
struct JSONLDContext: Sendable {
  /// A key with a meaning.
  struct Term: Sendable {
    /// The address it stands for, or the keyword; `nil` where the key is to be left out.
    var id: String?
    /// `@id`, `@vocab`, `@json` or the address of a datatype.
    var type: String?
    /// The language of its texts, `nil` inside where they have none.
    var language: String??
    var containers: Set<String> = []
    var isReverse = false
    /// A context for what stands under the key.
    var scoped: JSONValue?
  }

  static let keywords: Set<String> = [
    "@base", "@container", "@context", "@direction", "@graph", "@id", "@import", "@included",
    "@index", "@json", "@language", "@list", "@nest", "@none", "@prefix", "@propagate",
    "@protected", "@reverse", "@set", "@type", "@value", "@version", "@vocab",
  ]

  var base: String? = RDFNames.base
  var vocabulary: String?
  var language: String?
  var terms: [String: Term] = [:]

  /// The address for which `text` stands, the keyword, or `nil` where it means nothing.
  ///
  /// As a key or a type (`isVocabulary`) it may be a term; otherwise it may be relative to the base.
  func address(_ text: String, isVocabulary: Bool) -> String? {
    if Self.keywords.contains(text) { return text }
    if isVocabulary, let term = terms[text] { return term.id }
    if let colon = text.firstIndex(of: ":"), colon > text.startIndex {
      let prefix = String(text[..<colon])
      let suffix = text[text.index(after: colon)...]
      if prefix == "_" || suffix.hasPrefix("//") { return text }
      if let namespace = terms[prefix]?.id, !namespace.hasPrefix("@") {
        return namespace + suffix
      }
      if IRIReference.isScheme(prefix) { return text }
    }
    if isVocabulary { return vocabulary.map { $0 + text } }
    return base.map { IRIReference.resolve(text, against: $0) } ?? text
  }
}
