import Diagnostics

/// A JSON document that could be read, with what was doubtful on the way.
struct JSONDocument {
  var root: JSONValue
  var diagnostics: [Diagnostic]

  /// The document, or why there is none, with line and column.
  static func read(_ bytes: [UInt8], file: String) -> Checked<JSONDocument> {
    guard let text = TextEncodingReader.utf8(bytes) else {
      return Checked(
        nil,
        [
          Diagnostic(
            id: "malformed-text",
            at: .file(file),
            "file begins as UTF-16 and is none",
            help: "save it again as UTF-8"
          )
        ]
      )
    }
    return text.withUnsafeBufferPointer { buffer in
      var syntax = JSONSyntax(buffer)
      do throws(JSONFault) {
        let root = try syntax.document()
        let doubts = syntax.doubts.map { diagnostic(for: $0, in: text, file: file) }
        return Checked(JSONDocument(root: root, diagnostics: doubts))
      } catch {
        return Checked(nil, [diagnostic(for: error, in: text, file: file)])
      }
    }
  }

  /// What the beginning of a document says, or all that can be read before a fault; `nil` where that is nothing.
  static func outline(_ bytes: [UInt8]) -> JSONValue? {
    guard let text = TextEncodingReader.utf8(bytes) else { return nil }
    return text.withUnsafeBufferPointer { buffer in
      var syntax = JSONSyntax(buffer, isPrefix: true)
      do throws(JSONFault) { return try syntax.document() } catch {
        guard error.offset > 0 else { return nil }
        var shorter = JSONSyntax(
          UnsafeBufferPointer(rebasing: buffer[..<error.offset]),
          isPrefix: true
        )
        return try? shorter.document()
      }
    }
  }

  static func diagnostic(for fault: JSONFault, in text: [UInt8], file: String) -> Diagnostic {
    let (line, column) = TextEncodingReader.place(of: fault.offset, in: text)
    let place = SourceLocation.text(file: file, line: line, column: column)
    switch fault.reason {
    case .syntax(let words):
      return Diagnostic(
        id: "json-syntax",
        at: place,
        "file is not valid JSON: \(words)",
        help: "fetch it again, or correct it here"
      )
    case .truncated(let expected):
      return Diagnostic(
        id: "json-truncated",
        at: place,
        "JSON document ends too early: \(expected) is expected",
        help: "the file is cut off; fetch it again"
      )
    case .tooDeep:
      return Diagnostic(
        id: "json-too-deep",
        at: place,
        "JSON document is nested more than \(JSONSyntax.deepest) levels deep",
        help: "no catalogue is; fetch it again"
      )
    case .tooMany:
      return Diagnostic(
        id: "file-too-large",
        at: place,
        "JSON document has more than \(JSONSyntax.mostValues) values",
        help: "import it in parts"
      )
    case .repeatedKey(let key):
      return Diagnostic(
        id: "json-repeated-key",
        severity: .warning,
        at: place,
        "key '\(Quotation.short(key))' stands twice in one object; the later value is taken",
        help: "delete one of them"
      )
    case .controlCharacter: return ControlCharacters.diagnostic(1, at: place)
    case .halfCharacter:
      return Diagnostic(
        id: "json-half-character",
        severity: .warning,
        at: place,
        "escape names half a character; it is read as U+FFFD",
        help: "write both halves"
      )
    }
  }
}
