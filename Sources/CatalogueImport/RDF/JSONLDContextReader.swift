import Diagnostics

/// Reads `@context`: objects and lists inline, and addresses of which the user gave the file.
struct JSONLDContextReader {
  /// Definitions that lean on each other may do so over so many steps.
  private static let deepest = 32
  /// Terms that may be defined or copied, over the whole document.
  private static let mostTerms = 20_000_000

  let file: String
  let contexts: [String: [UInt8]]
  private(set) var diagnostics: [Diagnostic] = []
  private var parsed: [String: JSONValue] = [:]
  private var budget = mostTerms

  init(file: String, contexts: [String: [UInt8]]) {
    self.file = file
    self.contexts = contexts
  }

  /// `context` as `local` changes it.
  mutating func context(
    _ context: JSONLDContext,
    changedBy local: JSONValue,
    at pointer: JSONPointer,
    within chain: [String] = []
  ) throws(JSONLDFault) -> JSONLDContext {
    switch local {
    case .null: return JSONLDContext()
    case .array(let parts):
      var result = context
      for (index, part) in parts.enumerated() {
        result = try self.context(result, changedBy: part, at: pointer / index, within: chain)
      }
      return result
    case .string(let address):
      return try remote(context, address, at: pointer, within: chain)
    case .object(let object):
      return try inline(context, object, at: pointer, within: chain)
    case .bool, .number:
      throw fault(id: "json-ld-context", pointer, "'@context' is \(local.kind)", "write an object")
    }
  }

  private func fault(
    id: String,
    _ pointer: JSONPointer,
    _ summary: String,
    _ help: String
  ) -> JSONLDFault {
    JSONLDFault(
      Diagnostic(id: id, at: pointer.location(in: file), summary, help: help)
    )
  }

  private mutating func remote(
    _ context: JSONLDContext,
    _ address: String,
    at pointer: JSONPointer,
    within chain: [String]
  ) throws(JSONLDFault) -> JSONLDContext {
    let shown = Quotation.short(address, limit: 200)
    if chain.contains(address) || chain.count > Self.deepest {
      throw fault(
        id: "json-ld-context-cycle",
        pointer,
        "context '\(shown)' leads back to itself",
        "give a context that stands by itself"
      )
    }
    if parsed[address] == nil {
      guard let bytes = contexts[address] else {
        let near = NearMiss.candidates(for: address, among: contexts.keys.sorted(), limit: 1).first
        throw fault(
          id: "json-ld-remote-context",
          pointer,
          "JSON-LD names the context '\(shown)', and nothing is fetched",
          near.map { "a file was given for '\($0)'; did you mean that?" }
            ?? "fetch it and give it as a file: --context \(shown)=FILE"
        )
      }
      let document = JSONDocument.read(bytes, file: address)
      guard let root = document.value?.root else { throw JSONLDFault(document.diagnostics[0]) }
      parsed[address] = root
    }
    guard let inner = parsed[address]?.object?["@context"] else {
      throw fault(
        id: "json-ld-context",
        pointer,
        "file given for the context '\(shown)' has no '@context'",
        "give the JSON-LD context itself"
      )
    }
    return try self.context(context, changedBy: inner, at: pointer, within: chain + [address])
  }

  private mutating func inline(
    _ context: JSONLDContext,
    _ object: JSONObject,
    at pointer: JSONPointer,
    within chain: [String]
  ) throws(JSONLDFault) -> JSONLDContext {
    budget -= context.terms.count + object.members.count
    guard budget > 0 else {
      throw fault(
        id: "file-too-large",
        pointer,
        "contexts define too many terms",
        "import it in parts"
      )
    }
    var result = context
    if let imported = object["@import"]?.string {
      result = try remote(result, imported, at: pointer / "@import", within: chain)
    }
    if let base = object["@base"] {
      result.base = base.string.map { IRIReference.resolve($0, against: result.base ?? "") }
    }
    if let vocabulary = object["@vocab"] {
      result.vocabulary = vocabulary.string.flatMap { text in
        text.isEmpty ? result.base : result.address(text, isVocabulary: true) ?? text
      }
    }
    if let language = object["@language"] { result.language = language.string }
    var definition = TermDefinition(local: object, pointer: pointer, file: file)
    for member in object.members where !member.key.hasPrefix("@") {
      try definition.define(member.key, in: &result, depth: 0)
    }
    diagnostics += definition.diagnostics
    return result
  }
}

/// Why a JSON-LD document cannot be read.
struct JSONLDFault: Error {
  var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// Defines the terms of one context, each after those on which it leans.
private struct TermDefinition {
  private static let deepest = 32

  let local: JSONObject
  let pointer: JSONPointer
  let file: String
  var diagnostics: [Diagnostic] = []
  private var done: Set<String> = []
  private var open: Set<String> = []

  init(local: JSONObject, pointer: JSONPointer, file: String) {
    self.local = local
    self.pointer = pointer
    self.file = file
  }

  mutating func define(
    _ name: String,
    in context: inout JSONLDContext,
    depth: Int
  ) throws(JSONLDFault) {
    guard !done.contains(name), !name.hasPrefix("@"), let value = local[name] else { return }
    guard open.insert(name).inserted, depth < Self.deepest else {
      throw JSONLDFault(
        Diagnostic(
          id: "json-ld-context-cycle",
          at: (pointer / name).location(in: file),
          "term '\(Quotation.short(name))' is defined through itself",
          help: "give it an address of its own"
        )
      )
    }
    defer { open.remove(name) }
    context.terms[name] = nil
    let term = try term(name, value, in: &context, depth: depth)
    context.terms[name] = term
    done.insert(name)
  }

  private mutating func term(
    _ name: String,
    _ value: JSONValue,
    in context: inout JSONLDContext,
    depth: Int
  ) throws(JSONLDFault) -> JSONLDContext.Term {
    switch value {
    case .null: return JSONLDContext.Term()
    case .string(let text):
      return JSONLDContext.Term(id: try address(text, of: name, in: &context, depth: depth))
    case .object(let object):
      return try expanded(name, object, in: &context, depth: depth)
    case .bool, .number, .array:
      throw JSONLDFault(
        Diagnostic(
          id: "json-ld-context",
          at: (pointer / name).location(in: file),
          "definition of the term '\(Quotation.short(name))' is \(value.kind)",
          help: "write an address or an object"
        )
      )
    }
  }

  private mutating func expanded(
    _ name: String,
    _ object: JSONObject,
    in context: inout JSONLDContext,
    depth: Int
  ) throws(JSONLDFault) -> JSONLDContext.Term {
    var term = JSONLDContext.Term()
    if let reverse = object["@reverse"]?.string {
      term.id = try address(reverse, of: name, in: &context, depth: depth)
      term.isReverse = true
    } else if let id = object["@id"] {
      if let text = id.string { term.id = try address(text, of: name, in: &context, depth: depth) }
    } else {
      term.id = try address(name, of: name, in: &context, depth: depth)
    }
    if let type = object["@type"]?.string {
      term.type = try address(type, of: name, in: &context, depth: depth)
    }
    if let language = object["@language"] { term.language = .some(language.string) }
    let containers = object["@container"].map { $0.array ?? [$0] } ?? []
    term.containers = Set(containers.compactMap(\.string))
    term.scoped = object["@context"]
    let known: Set<String> = [
      "@id", "@type", "@language", "@container", "@context", "@reverse", "@prefix", "@protected",
    ]
    for member in object.members where !known.contains(member.key) {
      diagnostics.append(
        Diagnostic(
          id: "json-ld-unsupported",
          severity: .warning,
          at: (pointer / name / member.key).location(in: file),
          "'\(Quotation.short(member.key))' in the definition of a term is not understood",
          help: "the term is read without it"
        )
      )
    }
    return term
  }

  /// The address for which `text` stands, once the terms are defined on which it leans.
  private mutating func address(
    _ text: String,
    of name: String,
    in context: inout JSONLDContext,
    depth: Int
  ) throws(JSONLDFault) -> String? {
    let prefix = String(text.prefix { $0 != ":" })
    if !JSONLDContext.keywords.contains(text), text != name || prefix != name {
      try define(prefix, in: &context, depth: depth + 1)
    }
    return context.address(text, isVocabulary: true)
  }
}
