import CRaptor
import Diagnostics
import Synchronization

/// Parses RDF from memory through Raptor, which is told to fetch and open nothing.
enum RaptorParser {
  enum Syntax: Sendable {
    case rdfXML
    /// Turtle, of which N-Triples are a part.
    case turtle

    var name: String {
      switch self {
      case .rdfXML: "RDF/XML"
      case .turtle: "Turtle"
      }
    }

    fileprivate var raptorName: String {
      switch self {
      case .rdfXML: "rdfxml"
      case .turtle: "turtle"
      }
    }
  }

  /// Raptor and the XML library under it keep state for the whole process: one parse at a time.
  private static let turn = Mutex(())

  /// The statements, or why there are none, with line and column.
  static func parse(_ bytes: [UInt8], _ syntax: Syntax, file: String) -> Checked<RDFGraph> {
    turn.withLock { _ in
      let reading = RaptorReading(syntax: syntax, file: file)
      let isRead = read(bytes, syntax, into: reading)
      var diagnostics = reading.diagnostics
      if reading.graph.isFull {
        return Checked(nil, [reading.tooManyStatements])
      }
      if isRead, !reading.hasFailed { return Checked(reading.graph, diagnostics) }
      if !diagnostics.contains(where: { $0.severity == .error }) {
        diagnostics.append(reading.fault("the reader gave no reason", line: nil, column: nil))
      }
      return Checked(nil, diagnostics)
    }
  }

  /// Whether the parser came to the end without a fault of its own.
  private static func read(_ bytes: [UInt8], _ syntax: Syntax, into reading: RaptorReading) -> Bool
  {
    guard let world = raptor_new_world_internal(UInt32(RAPTOR_VERSION)) else { return false }
    defer { raptor_free_world(world) }
    let context = Unmanaged.passUnretained(reading).toOpaque()
    // The network library is not even started.
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1)
    raptor_world_set_log_handler(world, context) { context, message in
      guard let context, let message else { return }
      Unmanaged<RaptorReading>.fromOpaque(context).takeUnretainedValue().note(message)
    }
    guard raptor_world_open(world) == 0, let parser = raptor_new_parser(world, syntax.raptorName)
    else { return false }
    defer { raptor_free_parser(parser) }
    for option in [RAPTOR_OPTION_NO_NET, RAPTOR_OPTION_NO_FILE] {
      raptor_parser_set_option(parser, option, nil, 1)
    }
    raptor_parser_set_option(parser, RAPTOR_OPTION_LOAD_EXTERNAL_ENTITIES, nil, 0)
    reading.parser = parser
    defer { reading.parser = nil }
    raptor_parser_set_statement_handler(parser, context) { context, statement in
      guard let context, let statement else { return }
      Unmanaged<RaptorReading>.fromOpaque(context).takeUnretainedValue().add(statement)
    }
    guard let base = raptor_new_uri(world, RDFNames.base) else { return false }
    defer { raptor_free_uri(base) }
    guard raptor_parser_parse_start(parser, base) == 0 else { return false }
    let status = bytes.withUnsafeBufferPointer { buffer in
      raptor_parser_parse_chunk(parser, buffer.baseAddress, buffer.count, 1)
    }
    return status == 0
  }
}

/// What one parse finds; Raptor calls back into it.
private final class RaptorReading {
  private static let mostDiagnostics = 20

  let syntax: RaptorParser.Syntax
  let file: String
  var graph = RDFGraph()
  var diagnostics: [Diagnostic] = []
  var hasFailed = false
  var parser: OpaquePointer?

  init(syntax: RaptorParser.Syntax, file: String) {
    self.syntax = syntax
    self.file = file
  }

  func add(_ statement: UnsafeMutablePointer<raptor_statement>) {
    guard !graph.isFull, let subject = term(statement.pointee.subject),
      let predicate = term(statement.pointee.predicate)?.iri,
      let object = term(statement.pointee.object)
    else {
      if graph.isFull, let parser { raptor_parser_parse_abort(parser) }
      return
    }
    let line = parser.flatMap { raptor_parser_get_locator($0) }.map { Int($0.pointee.line) } ?? 1
    graph.add(subject, predicate, object, at: .line(max(1, line)))
  }

  private func term(_ term: UnsafeMutablePointer<raptor_term>?) -> RDFTerm? {
    guard let term else { return nil }
    let value = term.pointee.value
    switch term.pointee.type {
    case RAPTOR_TERM_TYPE_URI: return address(value.uri).map { .iri($0) }
    case RAPTOR_TERM_TYPE_BLANK:
      return text(value.blank.string, value.blank.string_len).map { .blank($0) }
    case RAPTOR_TERM_TYPE_LITERAL:
      let literal = value.literal
      return .literal(
        plain(text(literal.string, literal.string_len) ?? ""),
        language: text(literal.language, UInt32(literal.language_len)),
        datatype: address(literal.datatype)
      )
    case _: return nil
    }
  }

  /// The text without control characters, which are reported.
  private func plain(_ text: String) -> String {
    guard let plain = ControlCharacters.replaced(in: text) else { return text }
    if diagnostics.count < Self.mostDiagnostics {
      diagnostics.append(ControlCharacters.diagnostic(1, at: place(nil, nil)))
    }
    return plain
  }

  private func address(_ uri: OpaquePointer?) -> String? {
    guard let uri else { return nil }
    var length = 0
    guard let bytes = raptor_uri_as_counted_string(uri, &length) else { return nil }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
  }

  private func text(_ bytes: UnsafeMutablePointer<UInt8>?, _ length: UInt32) -> String? {
    guard let bytes else { return nil }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(length)), as: UTF8.self)
  }

  func note(_ message: UnsafeMutablePointer<raptor_log_message>) {
    let words = message.pointee.text.map { String(cString: $0) } ?? ""
    let locator = message.pointee.locator
    let line = locator.map { Int($0.pointee.line) }
    let column = locator.map { Int($0.pointee.column) }
    switch message.pointee.level {
    case RAPTOR_LOG_LEVEL_ERROR, RAPTOR_LOG_LEVEL_FATAL:
      hasFailed = true
      if diagnostics.count < Self.mostDiagnostics {
        diagnostics.append(fault(words, line: line, column: column))
      }
    case RAPTOR_LOG_LEVEL_WARN:
      guard diagnostics.count < Self.mostDiagnostics else { return }
      diagnostics.append(
        Diagnostic(
          id: "rdf-doubtful",
          severity: .warning,
          at: place(line, column),
          "\(syntax.name) is doubtful: \(Quotation.short(words, limit: 200))",
          help: "it is read as it stands"
        )
      )
    case _: break
    }
  }

  func fault(_ words: String, line: Int?, column: Int?) -> Diagnostic {
    Diagnostic(
      id: "rdf-syntax",
      at: place(line, column),
      "file is not valid \(syntax.name): \(Quotation.short(words, limit: 200))",
      help: "fetch it again, or correct it here"
    )
  }

  var tooManyStatements: Diagnostic {
    Diagnostic(
      id: "file-too-large",
      at: .file(file),
      "file holds more than \(RDFGraph.mostStatements) statements",
      help: "import it in parts"
    )
  }

  private func place(_ line: Int?, _ column: Int?) -> SourceLocation {
    // Some messages bear no place: they come from where the parser stands.
    let current = parser.flatMap { raptor_parser_get_locator($0) }.map { Int($0.pointee.line) }
    guard let line = [line, current].compactMap(\.self).first(where: { $0 > 0 }) else {
      return .file(file)
    }
    return .text(file: file, line: line, column: max(1, column ?? 1))
  }
}
