/// Lines and columns of places that follow one another in a text, in a byte or two for each.
///
/// Each is kept as its distance from the one before, in the variable-length integers of Protocol Buffers (seven bits to
/// a byte, signs folded in as zigzag): a cell on the line of the one before as its distance in columns, another with the
/// distance in lines behind it.
struct PackedPositions: Sendable, Hashable {
  typealias Position = (line: Int, column: Int)

  private var bytes: [UInt8] = []

  /// `nil` where one of the locations is not in a text.
  init?(_ locations: some Collection<SourceLocation>, after start: Position) {
    bytes.reserveCapacity(locations.count * 2)
    var last = start
    for location in locations {
      guard case .text(_, let line, let column) = location else { return nil }
      let isSameLine = line == last.line
      append(Self.folded(column - last.column) << 1 | (isSameLine ? 0 : 1))
      if !isSameLine { append(Self.folded(line - last.line)) }
      last = (line, column)
    }
  }

  /// The place with that index, counted from 0, where `start` is what was given as such.
  subscript(_ index: Int, after start: Position) -> Position {
    var position = start
    var next = bytes.startIndex
    for _ in 0...index {
      let word = number(at: &next)
      position.column += Self.unfolded(word >> 1)
      if word & 1 == 1 { position.line += Self.unfolded(number(at: &next)) }
    }
    return position
  }

  private mutating func append(_ number: UInt) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private func number(at place: inout Int) -> UInt {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  private static func folded(_ number: Int) -> UInt {
    UInt(bitPattern: number << 1) ^ UInt(bitPattern: number >> (Int.bitWidth - 1))
  }

  private static func unfolded(_ number: UInt) -> Int {
    Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
  }
}
