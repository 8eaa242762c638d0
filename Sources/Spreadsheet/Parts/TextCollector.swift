/// Collects the text of a cell or of a shared string: its runs joined, phonetic readings left out.
struct TextCollector {
  private let limit: Int
  private var bytes: [UInt8] = []
  private var isInText = false
  private var phonetic = 0
  /// The colours of the runs that bear visible text; `nil` stands for a run without a colour of its own.
  private var runColour: StatedColour?
  private var colours: Set<StatedColour?> = []
  private var isInRun = false

  init(limit: Int) { self.limit = limit }

  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    if !colours.isEmpty { colours = [] }
    (isInText, isInRun, phonetic, runColour) = (false, false, 0, nil)
  }

  mutating func start(_ tag: XMLTag) {
    switch tag.name {
    case "t": isInText = phonetic == 0
    case "r": (isInRun, runColour) = (true, nil)
    case "color": if isInRun { runColour = StatedColour(tag) }
    case "rPh": phonetic += 1
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "r": (isInRun, runColour) = (false, nil)
    case "rPh": phonetic -= 1
    default: break
    }
  }

  mutating func text(_ more: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isInText else { return }
    guard bytes.count + more.count <= limit else {
      throw .tooLarge("a cell holds more than \(limit) bytes of text")
    }
    bytes.append(contentsOf: more)
    // A run of nothing but space shows no colour.
    if more.contains(where: { $0 > 0x20 }) { colours.insert(isInRun ? runColour : nil) }
  }

  /// The colour of all runs, where they agree on one.
  var colour: StatedColour? {
    guard colours.count == 1, let colour = colours.first else { return nil }
    return colour
  }

  var joined: String { Self.unescaped(String(decoding: bytes, as: UTF8.self)) }

  /// Resolves `_x000D_` and the like, by which workbooks write what XML cannot (ECMA-376, 22.9.2.19).
  static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count >= 7, bytes.contains(UInt8(ascii: "_")) else { return text }
    var result: [UInt8] = []
    var units: [UInt16] = []
    var index = 0
    func flush() {
      if !units.isEmpty { result += Array(String(decoding: units, as: UTF16.self).utf8) }
      units = []
    }
    while index < bytes.count {
      if let unit = escape(in: bytes, at: index) {
        units.append(unit)
        index += 7
      } else {
        flush()
        result.append(bytes[index])
        index += 1
      }
    }
    flush()
    return String(decoding: result, as: UTF8.self)
  }

  private static func escape(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
