/// The texts that the cells of a workbook share.
struct SharedStrings: Sendable {
  var texts: [String] = []
  /// The colours of rich texts whose runs agree on one.
  var colours: [Int: StatedColour] = [:]
}

/// `sharedStrings.xml`.
final class SharedStringsContent: XMLContent {
  private let limits: WorkbookLimits
  private var collector: TextCollector
  private var bytes = 0
  private(set) var strings = SharedStrings()

  init(limits: WorkbookLimits) {
    self.limits = limits
    collector = TextCollector(limit: limits.cellBytes)
  }

  func start(_ tag: XMLTag) throws(WorkbookFault) {
    if "si" ~= tag.name { collector.reset() } else { collector.start(tag) }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    guard "si" ~= name else {
      collector.end(name)
      return
    }
    let text = collector.joined
    // Each text costs its header and its own memory.
    bytes += text.utf8.count + 32
    guard bytes <= limits.sharedBytes else {
      throw .tooLarge("its texts come to more than \(limits.sharedBytes) bytes")
    }
    if let colour = collector.colour { strings.colours[strings.texts.count] = colour }
    strings.texts.append(text)
  }

  func text(_ more: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    try collector.text(more)
  }
}
