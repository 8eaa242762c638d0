import CGraphviz

/// Why libgvc did not draw, in its own words.
struct DrawingFailure: Error, Equatable {
  var exit: WorkerExit
  var lines: [String]
}

/// Draws with libgvc in this process: once, on one thread, and the process ends soon after.
///
/// libgvc is not thread-safe, leaks, and cannot be interrupted, so only a worker may call this.
/// Messages that are no errors come back beside the pictures.
func draw(
  _ request: WorkerRequest
) throws(DrawingFailure) -> (pictures: [PictureFormat: [UInt8]], warnings: [String]) {
  GraphvizMessages.startCollecting()
  var warnings: [String] = []

  func check(_ succeeded: Bool, _ exit: WorkerExit, _ what: String) throws(DrawingFailure) {
    let lines = GraphvizMessages.take()
    if !succeeded || lines.contains(where: { $0.hasPrefix("Error") }) {
      throw DrawingFailure(exit: exit, lines: lines.isEmpty ? [what] : lines)
    }
    warnings += lines
  }

  guard let context = gvContext() else {
    throw DrawingFailure(exit: .layoutFailed, lines: ["libgvc could not be started"])
  }
  defer { gvFreeContext(context) }

  let graph = request.dot.withUnsafeBytes { dot in
    dot.withMemoryRebound(to: CChar.self) { bw_read($0.baseAddress, $0.count) }
  }
  defer { if let graph { agclose(graph) } }
  try check(graph != nil, .badDOT, "there is no graph in the text")

  let laidOut = gvLayout(context, graph, request.engine.rawValue) == 0
  defer { gvFreeLayout(context, graph) }
  try check(laidOut, .layoutFailed, "\(request.engine.rawValue) gave up without a reason")

  var pictures: [PictureFormat: [UInt8]] = [:]
  for format in request.formats {
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    let drawn = bw_render(context, graph, format.rawValue, &bytes, &length) == 0
    defer { gvFreeRenderData(bytes) }
    try check(
      drawn && bytes != nil && length > 0,
      .renderFailed,
      "no \(format.rawValue) came out"
    )
    pictures[format] = Array(UnsafeRawBufferPointer(start: bytes, count: length))
  }
  pictures[.pdf]?.blankCreationDate()
  return (pictures, warnings)
}

extension [UInt8] {
  /// Overwrites the time of making in a PDF of cairo with blanks.
  ///
  /// The entry is optional, and the only thing in the file that differs between two runs.
  /// No text of the user's can look like it: cairo escapes brackets in strings.
  mutating func blankCreationDate() {
    let entry = Array("/CreationDate (".utf8)
    guard
      let start = indices.last(where: { self[$0...].starts(with: entry) }),
      let end = self[start...].firstIndex(of: UInt8(ascii: ")"))
    else { return }
    for index in start...end { self[index] = UInt8(ascii: " ") }
  }
}
