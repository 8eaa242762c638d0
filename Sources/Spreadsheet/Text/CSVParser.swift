package import Diagnostics

/// Reads comma-separated text as in RFC 4180, chunk by chunk, with the place of every field.
///
/// Accepts a byte order mark, LF, CRLF and CR line ends, and a missing last line end. A line with nothing on it is
/// skipped. Memory is bounded by the longest row.
package struct CSVParser {
  /// One field with the place of its first character; lines and columns count from 1, columns in characters.
  package struct Field: Sendable, Hashable {
    package var text: String
    package var line: Int
    package var column: Int
    package var isQuoted: Bool
    /// Whether more text follows the closing quotation mark, so that nobody can tell where the field ends.
    package var isMangled = false
  }

  private enum State { case fieldStart, plain, quoted, quoteInQuoted }

  private let file: String
  private let separator: UInt8
  private var state = State.fieldStart
  private var bytes: [UInt8] = []
  private var row: [Field] = []
  private var line = 1
  private var column = 1
  private var begin = (line: 1, column: 1)
  private var isQuoted = false
  private var isMangled = false
  private var previousWasCR = false
  private var atFileStart = true
  private var byteOrderMark: [UInt8] = []
  package private(set) var diagnostics: [Diagnostic] = []

  package init(file: String, separator: UInt8 = UInt8(ascii: ",")) {
    self.file = file
    self.separator = separator
  }

  /// Takes some more bytes; calls `onRow` for each row that they complete.
  package mutating func feed(_ chunk: some Sequence<UInt8>, onRow: ([Field]) -> Void) {
    let isDone: Void? = chunk.withContiguousStorageIfAvailable { feed(contiguous: $0, onRow) }
    if isDone == nil { Array(chunk).withUnsafeBufferPointer { feed(contiguous: $0, onRow) } }
  }

  private mutating func feed(
    contiguous chunk: UnsafeBufferPointer<UInt8>,
    _ onRow: ([Field]) -> Void
  ) {
    var index = 0
    while index < chunk.count {
      if atFileStart {
        accept(chunk[index], onRow)
        index += 1
        continue
      }
      let end = run(in: chunk, from: index)
      guard end > index else {
        step(chunk[index], onRow)
        index += 1
        continue
      }
      // A field that begins and ends within the chunk is never copied.
      if state != .quoted, bytes.isEmpty, end < chunk.count {
        endField(UnsafeBufferPointer(rebasing: chunk[index..<end]))
        previousWasCR = false
        if chunk[end] == separator {
          column += 1
        } else {
          finishRow(onRow)
          previousWasCR = chunk[end] == UInt8(ascii: "\r")
          (line, column) = (line + 1, 1)
        }
        index = end + 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[index..<end]))
      previousWasCR = false
      index = end
    }
  }

  /// The end of a run of bytes from `start` that only continue the field; counts their characters.
  ///
  /// A run in a quoted field ends before a quotation mark or a line end, any other before a separator or a line end.
  private mutating func run(in chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let first = chunk[start]
    switch state {
    case .quoteInQuoted: return start
    case .fieldStart where first == UInt8(ascii: "\""): return start
    case .fieldStart, .plain, .quoted: break
    }
    let mark = state == .quoted ? UInt8(ascii: "\"") : separator
    var (index, continuing) = (start, 0)
    while index < chunk.count {
      let byte = chunk[index]
      if byte == mark || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte & 0xC0 == 0x80 { continuing += 1 }
      index += 1
    }
    guard index > start else { return start }
    if state == .fieldStart {
      begin = (line, column)
      state = .plain
    }
    column += index - start - continuing
    return index
  }

  /// Ends the text; an open quotation is reported with the place where it began.
  package mutating func finish(onRow: ([Field]) -> Void) {
    flushByteOrderMark(onRow)
    if state == .quoted {
      diagnostics.append(
        Diagnostic(
          id: "csv-open-quote",
          at: .text(file: file, line: begin.line, column: begin.column),
          "quoted field is not closed before the end of the file",
          help: "add the missing '\"', or double the quotation marks inside the field"
        )
      )
    }
    if !row.isEmpty || !bytes.isEmpty || state != .fieldStart { endRow(onRow) }
  }

  private mutating func accept(_ byte: UInt8, _ onRow: ([Field]) -> Void) {
    if atFileStart {
      byteOrderMark.append(byte)
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      if byteOrderMark == mark {
        atFileStart = false
        byteOrderMark = []
      } else if !mark.starts(with: byteOrderMark) {
        flushByteOrderMark(onRow)
      }
      return
    }
    step(byte, onRow)
  }

  private mutating func flushByteOrderMark(_ onRow: ([Field]) -> Void) {
    guard atFileStart else { return }
    atFileStart = false
    let held = byteOrderMark
    byteOrderMark = []
    for byte in held { step(byte, onRow) }
  }

  private mutating func step(_ byte: UInt8, _ onRow: ([Field]) -> Void) {
    let isLF = byte == UInt8(ascii: "\n")
    let isCR = byte == UInt8(ascii: "\r")
    if isLF, previousWasCR {
      previousWasCR = false
      if state == .quoted { bytes.append(byte) }
      return
    }
    previousWasCR = isCR
    switch state {
    case .fieldStart where byte == UInt8(ascii: "\""):
      begin = (line, column)
      isQuoted = true
      state = .quoted
    case .fieldStart, .plain:
      if byte == separator {
        if state == .fieldStart { begin = (line, column) }
        endField()
      } else if isLF || isCR {
        if state == .fieldStart { begin = (line, column) }
        endRow(onRow)
      } else {
        if state == .fieldStart { begin = (line, column) }
        state = .plain
        bytes.append(byte)
      }
    case .quoted:
      if byte == UInt8(ascii: "\"") { state = .quoteInQuoted } else { bytes.append(byte) }
    case .quoteInQuoted:
      if byte == UInt8(ascii: "\"") {
        bytes.append(byte)
        state = .quoted
      } else if byte == separator {
        endField()
      } else if isLF || isCR {
        endRow(onRow)
      } else {
        diagnostics.append(
          Diagnostic(
            id: "csv-text-after-quote",
            at: .text(file: file, line: line, column: column),
            "quoted field is followed by more text",
            help: "double the quotation marks inside the field, or quote all of it"
          )
        )
        bytes.append(byte)
        isMangled = true
        state = .plain
      }
    }
    if isLF || isCR {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private mutating func endField() {
    // Taken out while it is read, and put back for its capacity.
    var content: [UInt8] = []
    swap(&content, &bytes)
    content.withUnsafeBufferPointer { endField($0) }
    content.removeAll(keepingCapacity: true)
    swap(&content, &bytes)
  }

  private mutating func endField(_ content: UnsafeBufferPointer<UInt8>) {
    let valid = String(validating: content, as: UTF8.self)
    if valid == nil {
      diagnostics.append(
        Diagnostic(
          id: "not-utf8",
          at: .text(file: file, line: begin.line, column: begin.column),
          "field is not valid UTF-8",
          help: "save the file as UTF-8 (in Excel: 'CSV UTF-8 (Comma delimited)')"
        )
      )
    }
    row.append(
      Field(
        text: valid ?? String(decoding: content, as: UTF8.self),
        line: begin.line,
        column: begin.column,
        isQuoted: isQuoted,
        isMangled: isMangled
      )
    )
    (isQuoted, isMangled) = (false, false)
    state = .fieldStart
  }

  private mutating func endRow(_ onRow: ([Field]) -> Void) {
    endField()
    finishRow(onRow)
  }

  private mutating func finishRow(_ onRow: ([Field]) -> Void) {
    if row.count > 1 || row.first?.text.isEmpty == false { onRow(row) }
    row.removeAll(keepingCapacity: true)
  }
}
