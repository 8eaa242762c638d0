import Diagnostics

/// Turns a JSON-LD document into a graph.
///
/// Understood are inline contexts, `@vocab`, `@base`, `@language`, prefixes, aliases of keywords, coercion by `@id`,
/// `@vocab`, datatypes and languages, the containers `@list`, `@set`, `@language` and `@index`, `@graph`, `@included`,
/// `@nest`, `@reverse`, and contexts that hold under a term or for a type. What is not understood is reported.
struct JSONLDExpander {
  private static let mostReports = 20

  let file: String
  private(set) var graph = RDFGraph()
  private var reports: [Diagnostic] = []
  private var reported: Set<String> = []
  private var contexts: JSONLDContextReader
  private var blanks = 0

  init(file: String, contexts: [String: [UInt8]]) {
    self.file = file
    self.contexts = JSONLDContextReader(file: file, contexts: contexts)
  }

  var diagnostics: [Diagnostic] { reports + contexts.diagnostics.prefix(Self.mostReports) }

  mutating func graph(of root: JSONValue) throws(JSONLDFault) -> RDFGraph {
    _ = try nodes(root, JSONLDContext(), at: JSONPointer())
    return graph
  }

  /// A value with what is needed to understand it.
  private struct Setting {
    var context: JSONLDContext
    var term: JSONLDContext.Term?
  }

  private mutating func add(
    _ subject: RDFTerm,
    _ predicate: String,
    _ object: RDFTerm,
    _ pointer: JSONPointer
  ) throws(JSONLDFault) {
    guard !graph.isFull else {
      throw JSONLDFault(
        Diagnostic(
          id: "file-too-large",
          at: pointer.location(in: file),
          "file holds more than \(RDFGraph.mostStatements) statements",
          help: "import it in parts"
        )
      )
    }
    graph.add(subject, predicate, object, at: .pointer(pointer))
  }

  private mutating func report(
    id: String,
    _ what: String,
    _ pointer: JSONPointer,
    _ summary: String
  ) {
    guard reports.count < Self.mostReports, reported.insert(what).inserted else { return }
    reports.append(
      Diagnostic(
        id: id,
        severity: .warning,
        at: pointer.location(in: file),
        summary,
        help: "what stands there is not read"
      )
    )
  }

  private mutating func nodes(
    _ value: JSONValue,
    _ context: JSONLDContext,
    at pointer: JSONPointer
  ) throws(JSONLDFault) -> [RDFTerm] {
    switch value {
    case .object(let object): return [try node(object, context, at: pointer)]
    case .array(let values):
      var terms: [RDFTerm] = []
      for (index, value) in values.enumerated() {
        terms += try nodes(value, context, at: pointer / index)
      }
      return terms
    case .null: return []
    case .bool, .number, .string:
      report(
        id: "json-ld-unsupported",
        "node",
        pointer,
        "a node is expected, \(value.kind) stands here"
      )
      return []
    }
  }

  private mutating func blank() -> RDFTerm {
    blanks += 1
    return .blank("bwlch \(blanks)")
  }

  private func term(_ address: String) -> RDFTerm {
    address.hasPrefix("_:") ? .blank(String(address.dropFirst(2))) : .iri(address)
  }

  private mutating func node(
    _ object: JSONObject,
    _ outer: JSONLDContext,
    at pointer: JSONPointer
  ) throws(JSONLDFault) -> RDFTerm {
    var context = outer
    if let local = object["@context"] {
      context = try contexts.context(context, changedBy: local, at: pointer / "@context")
    }
    let types = self.types(object, context)
    for type in types {
      guard let scoped = context.terms[type]?.scoped else { continue }
      context = try contexts.context(context, changedBy: scoped, at: pointer)
    }
    var subject: RDFTerm?
    for member in object.members
    where context.address(member.key, isVocabulary: true) == "@id" {
      if let text = member.value.string, let address = context.address(text, isVocabulary: false) {
        subject = term(address)
      }
    }
    let node = subject ?? blank()
    for type in types {
      guard let address = context.address(type, isVocabulary: true) else { continue }
      try add(node, RDFNames.type, term(address), pointer)
    }
    try properties(object, of: node, context, at: pointer)
    return node
  }

  private func types(_ object: JSONObject, _ context: JSONLDContext) -> [String] {
    object.members.filter { context.address($0.key, isVocabulary: true) == "@type" }
      .flatMap { member in (member.value.array ?? [member.value]).compactMap(\.string) }
      .sorted()
  }

  private mutating func properties(
    _ object: JSONObject,
    of node: RDFTerm,
    _ context: JSONLDContext,
    at pointer: JSONPointer
  ) throws(JSONLDFault) {
    for member in object.members {
      let place = pointer / member.key
      let key = context.address(member.key, isVocabulary: true)
      switch key {
      case "@context", "@id", "@type", "@index": break
      case "@graph", "@included": _ = try nodes(member.value, context, at: place)
      case "@nest":
        for nested in (member.value.array ?? [member.value]).compactMap(\.object) {
          try properties(nested, of: node, context, at: place)
        }
      case "@reverse": try reverse(member.value, of: node, context, at: place)
      case let keyword? where keyword.hasPrefix("@"):
        report(id: "json-ld-unsupported", keyword, place, "'\(keyword)' is not understood here")
      case let address? where address.contains(":"):
        try property(member, address, of: node, context, at: place)
      case _:
        if member.value.isEmpty || context.terms[member.key] != nil { break }
        report(
          id: "json-ld-undefined-term",
          "term \(member.key)",
          place,
          "key '\(Quotation.short(member.key))' is defined by no context"
        )
      }
    }
  }

  private mutating func reverse(
    _ value: JSONValue,
    of node: RDFTerm,
    _ context: JSONLDContext,
    at pointer: JSONPointer
  ) throws(JSONLDFault) {
    for member in value.object?.members ?? [] {
      guard let address = context.address(member.key, isVocabulary: true), address.contains(":")
      else { continue }
      for subject in try nodes(member.value, context, at: pointer / member.key) {
        try add(subject, address, node, pointer / member.key)
      }
    }
  }

  private mutating func property(
    _ member: JSONObject.Member,
    _ address: String,
    of node: RDFTerm,
    _ context: JSONLDContext,
    at pointer: JSONPointer
  ) throws(JSONLDFault) {
    let term = context.terms[member.key]
    var setting = Setting(context: context, term: term)
    if let scoped = term?.scoped {
      setting.context = try contexts.context(context, changedBy: scoped, at: pointer)
    }
    let containers = term?.containers ?? []
    let objects: [RDFTerm]
    if containers.contains("@list"), !isList(member.value, context) {
      objects = [try list(member.value.array ?? [member.value], setting, at: pointer)]
    } else if containers.contains("@language"), let map = member.value.object,
      !map.keys.contains("@value")
    {
      objects = languages(map)
    } else if containers.contains("@index"), let map = member.value.object {
      objects = try indexed(map, setting, at: pointer)
    } else {
      if let other = containers.subtracting(["@list", "@set", "@language", "@index"]).sorted().first
      {
        report(
          id: "json-ld-unsupported",
          "container \(other)",
          pointer,
          "container '\(Quotation.short(other))' is not understood"
        )
        return
      }
      objects = try values(member.value, setting, at: pointer)
    }
    for object in objects {
      if term?.isReverse == true {
        try add(object, address, node, pointer)
      } else {
        try add(node, address, object, pointer)
      }
    }
  }

  private func isList(_ value: JSONValue, _ context: JSONLDContext) -> Bool {
    value.object?.keys.contains { context.address($0, isVocabulary: true) == "@list" } == true
  }

  private func languages(_ map: JSONObject) -> [RDFTerm] {
    map.members.flatMap { member in
      (member.value.array ?? [member.value]).compactMap(\.string).map {
        .literal($0, language: member.key == "@none" ? nil : member.key, datatype: nil)
      }
    }
  }

  private mutating func indexed(
    _ map: JSONObject,
    _ setting: Setting,
    at pointer: JSONPointer
  ) throws(JSONLDFault) -> [RDFTerm] {
    var terms: [RDFTerm] = []
    for member in map.members {
      terms += try values(member.value, setting, at: pointer / member.key)
    }
    return terms
  }

  private mutating func list(
    _ members: [JSONValue],
    _ setting: Setting,
    at pointer: JSONPointer
  ) throws(JSONLDFault) -> RDFTerm {
    var objects: [RDFTerm] = []
    for (index, member) in members.enumerated() {
      objects += try values(member, setting, at: pointer / index)
    }
    var head = RDFTerm.iri(RDFNames.empty)
    for object in objects.reversed() {
      let cell = blank()
      try add(cell, RDFNames.first, object, pointer)
      try add(cell, RDFNames.rest, head, pointer)
      head = cell
    }
    return head
  }

  private mutating func values(
    _ value: JSONValue,
    _ setting: Setting,
    at pointer: JSONPointer
  ) throws(JSONLDFault) -> [RDFTerm] {
    if setting.term?.type == "@json" {
      return [.literal(JSONText.compact(value), language: nil, datatype: RDFNames.rdf + "JSON")]
    }
    switch value {
    case .null: return []
    case .array(let values):
      var terms: [RDFTerm] = []
      for (index, value) in values.enumerated() {
        terms += try self.values(value, setting, at: pointer / index)
      }
      return terms
    case .object(let object):
      return try object.isEmptyNode ? [] : self.object(object, setting, at: pointer)
    case .bool(let flag):
      return [literal(flag ? "true" : "false", setting, otherwise: "boolean")]
    case .number(let words):
      let isWhole = !words.contains { ".eE".contains($0) }
      return [literal(words, setting, otherwise: isWhole ? "integer" : "double")]
    case .string(let text): return [string(text, setting)]
    }
  }

  private func literal(_ words: String, _ setting: Setting, otherwise type: String) -> RDFTerm {
    let coerced = setting.term?.type.flatMap { $0.hasPrefix("@") ? nil : $0 }
    return .literal(words, language: nil, datatype: coerced ?? RDFNames.xsd + type)
  }

  private func string(_ text: String, _ setting: Setting) -> RDFTerm {
    switch setting.term?.type {
    case "@id":
      return term(setting.context.address(text, isVocabulary: false) ?? text)
    case "@vocab":
      let address =
        setting.context.address(text, isVocabulary: true)
        ?? setting.context.address(text, isVocabulary: false)
      return term(address ?? text)
    case let type? where !type.hasPrefix("@"):
      return .literal(text, language: nil, datatype: type)
    case _:
      return .literal(
        text,
        language: setting.term?.language ?? setting.context.language,
        datatype: nil
      )
    }
  }

  /// A value object, a list, a set, or a node.
  private mutating func object(
    _ object: JSONObject,
    _ setting: Setting,
    at pointer: JSONPointer
  ) throws(JSONLDFault) -> [RDFTerm] {
    var context = setting.context
    if let local = object["@context"] {
      context = try contexts.context(context, changedBy: local, at: pointer / "@context")
    }
    var found: [String: JSONValue] = [:]
    for member in object.members {
      guard let key = context.address(member.key, isVocabulary: true), key.hasPrefix("@") else {
        continue
      }
      found[key] = member.value
    }
    if let value = found["@value"] {
      return literal(value, type: found["@type"], language: found["@language"], context)
    }
    if let members = found["@list"] {
      let inner = Setting(context: context, term: setting.term)
      return [try list(members.array ?? [members], inner, at: pointer / "@list")]
    }
    if let members = found["@set"] {
      let inner = Setting(context: context, term: setting.term)
      return try values(members, inner, at: pointer / "@set")
    }
    return [try node(object, setting.context, at: pointer)]
  }

  private func literal(
    _ value: JSONValue,
    type: JSONValue?,
    language: JSONValue?,
    _ context: JSONLDContext
  ) -> [RDFTerm] {
    if type?.string == "@json" {
      return [.literal(JSONText.compact(value), language: nil, datatype: RDFNames.rdf + "JSON")]
    }
    guard let words = value.words else { return [] }
    let datatype = type?.string.flatMap { context.address($0, isVocabulary: true) }
    return [.literal(words, language: language?.string, datatype: datatype)]
  }
}

extension JSONObject {
  /// Whether there is nothing in it.
  fileprivate var isEmptyNode: Bool { members.isEmpty }
}
