// What goes between the renderer and its worker. Both are the same binary, so the version in the
// first line only has to catch a binary that was replaced while an older one was running.
//
//     bwlch-render/1 dot 30 svg,png 1234⏎        bwlch-picture/1 svg:5120 png:20480⏎
//     (1234 bytes of DOT)                        (5120 bytes of SVG)(20480 bytes of PNG)

/// A job on its way into a worker.
struct WorkerRequest: Equatable {
  static let name = "bwlch-render/1"

  var engine: LayoutEngine
  var formats: [PictureFormat]
  /// Seconds of processor time after which the kernel ends the worker, should nobody else.
  var seconds: Int
  var dot: [UInt8]

  /// The request as a worker reads it.
  var bytes: [UInt8] {
    let formats = formats.map(\.rawValue).joined(separator: ",")
    let header = "\(Self.name) \(engine.rawValue) \(seconds) \(formats) \(dot.count)\n"
    return Array(header.utf8) + dot
  }

  init(_ job: RenderJob, limit: Duration) {
    engine = job.engine
    formats = PictureFormat.allCases.filter(job.formats.contains)
    seconds = max(1, Int(clamping: limit.components.seconds) + 1)
    dot = Array(job.dot.utf8)
  }

  /// The request in `bytes`, or nothing when they are not one, whole and exact.
  init?(_ bytes: [UInt8]) {
    guard let (words, body) = headerAndBody(bytes), words.count == 5, words[0] == Self.name,
      let engine = LayoutEngine(rawValue: words[1]),
      let seconds = Int(words[2]), seconds > 0,
      Int(words[4]) == body.count
    else { return nil }
    let names = words[3].split(separator: ",").map(String.init)
    formats = names.compactMap(PictureFormat.init(rawValue:))
    guard formats.count == names.count, !formats.isEmpty else { return nil }
    self.engine = engine
    self.seconds = seconds
    dot = Array(body)
  }
}

/// Pictures on their way out of a worker.
struct WorkerReply: Equatable {
  static let name = "bwlch-picture/1"

  var pictures: [PictureFormat: [UInt8]]

  /// The reply as the renderer reads it.
  var bytes: [UInt8] {
    let formats = PictureFormat.allCases.filter { pictures[$0] != nil }
    let lengths = formats.map { "\($0.rawValue):\(pictures[$0, default: []].count)" }
    let header = ([Self.name] + lengths).joined(separator: " ") + "\n"
    return formats.reduce(into: Array(header.utf8)) { $0 += pictures[$1, default: []] }
  }

  init(pictures: [PictureFormat: [UInt8]]) {
    self.pictures = pictures
  }

  /// The reply in `bytes`, or nothing when a byte is missing or left over.
  init?(_ bytes: [UInt8]) {
    guard let (words, body) = headerAndBody(bytes), words.first == Self.name else { return nil }
    pictures = [:]
    var rest = body
    for word in words.dropFirst() {
      let parts = word.split(separator: ":").map(String.init)
      guard parts.count == 2, let format = PictureFormat(rawValue: parts[0]),
        let length = Int(parts[1]), length > 0, length <= rest.count, pictures[format] == nil
      else { return nil }
      pictures[format] = Array(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    guard rest.isEmpty else { return nil }
  }
}

private func headerAndBody(_ bytes: [UInt8]) -> ([String], ArraySlice<UInt8>)? {
  guard let end = bytes.prefix(1024).firstIndex(of: UInt8(ascii: "\n")) else { return nil }
  let header = String(decoding: bytes[..<end], as: UTF8.self)
  return (header.split(separator: " ").map(String.init), bytes[(end + 1)...])
}
