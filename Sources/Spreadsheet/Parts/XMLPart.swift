import CExpat

/// What is made of one XML part of a workbook while it streams by.
protocol XMLContent: AnyObject {
  func start(_ tag: XMLTag) throws(WorkbookFault)
  func end(_ name: XMLName) throws(WorkbookFault)
  /// Some of the text between two tags.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault)
}

extension XMLContent {
  func end(_ name: XMLName) throws(WorkbookFault) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {}
}

/// Parses one part of a workbook chunk by chunk: no document type, bounded depth, bounded tags.
final class XMLPart {
  private let part: String
  private let limits: WorkbookLimits
  private let content: any XMLContent
  private let parser: XML_Parser
  private var depth = 0
  private var taken = 0
  private var fault: WorkbookFault?

  init(_ part: String, limits: WorkbookLimits, content: any XMLContent) throws(WorkbookFault) {
    guard let parser = XML_ParserCreate(nil) else { throw .noMemory }
    self.part = part
    self.limits = limits
    self.content = content
    self.parser = parser
    // The parser holds the object without keeping it alive; it is freed with the object.
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { user, name, attributes in
        guard let user, let name else { return }
        XMLPart.of(user).start(XMLTag(name, attributes))
      },
      { user, name in
        guard let user, let name else { return }
        XMLPart.of(user).end(XMLName(name))
      }
    )
    XML_SetCharacterDataHandler(parser) { user, text, length in
      guard let user, let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
        XMLPart.of(user).text(UnsafeBufferPointer(start: $0, count: Int(length)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
      guard let user else { return }
      let part = XMLPart.of(user)
      part.stop(.doctype(part.part))
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ user: UnsafeMutableRawPointer) -> XMLPart {
    Unmanaged<XMLPart>.fromOpaque(user).takeUnretainedValue()
  }

  /// Takes some more bytes, the last of them where `isFinal`.
  func feed(_ chunk: UnsafeRawBufferPointer, isFinal: Bool) throws(WorkbookFault) {
    let bytes = chunk.assumingMemoryBound(to: CChar.self)
    taken += chunk.count
    let status = XML_Parse(parser, bytes.baseAddress, Int32(chunk.count), isFinal ? 1 : 0)
    if let fault { throw fault }
    guard status == XML_STATUS_OK else {
      let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
      throw .malformed(
        part,
        "\(words ?? "not well-formed") at line \(XML_GetCurrentLineNumber(parser)), "
          + "column \(XML_GetCurrentColumnNumber(parser) + 1)"
      )
    }
    // What the parser holds back is one unfinished tag or comment.
    let held = taken - Int(XML_GetCurrentByteIndex(parser))
    guard isFinal || held <= limits.tagBytes + chunk.count else {
      throw .tooLarge("a tag in '\(part)' is longer than \(limits.tagBytes) bytes")
    }
  }

  private func start(_ tag: XMLTag) {
    guard fault == nil else { return }
    depth += 1
    guard depth <= limits.depth else {
      stop(.tooLarge("'\(part)' is nested deeper than \(limits.depth) elements"))
      return
    }
    do throws(WorkbookFault) { try content.start(tag) } catch { stop(error) }
  }

  private func end(_ name: XMLName) {
    guard fault == nil else { return }
    depth -= 1
    do throws(WorkbookFault) { try content.end(name) } catch { stop(error) }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard fault == nil else { return }
    do throws(WorkbookFault) { try content.text(bytes) } catch { stop(error) }
  }

  private func stop(_ reason: WorkbookFault) {
    fault = reason
    XML_StopParser(parser, XML_Bool(0))
  }
}
