/// What `SEARCH` and `FIND` look for: a text without regard to case and with `*`, `?` and `~`, or a text as it is.
struct TextPattern: Hashable {
  private enum Piece: Hashable { case character(Character), any, some }

  private let pieces: [Piece]
  private let isExact: Bool

  init(_ text: String, isExact: Bool = false) {
    self.isExact = isExact
    if isExact {
      pieces = text.map { .character($0) }
      return
    }
    var pieces: [Piece] = []
    var rest = text.lowercased()[...]
    while let character = rest.popFirst() {
      switch character {
      case "*": if pieces.last != .some { pieces.append(.some) }
      case "?": pieces.append(.any)
      case "~" where rest.first.map { "*?~".contains($0) } == true:
        if let escaped = rest.popFirst() { pieces.append(.character(escaped)) }
      default: pieces.append(.character(character))
      }
    }
    self.pieces = pieces
  }

  /// Where the first occurrence begins, in characters from the start; of those from `start` on.
  func place(in text: String, from start: Int = 0) -> Int? {
    let characters = Array(isExact ? text : text.lowercased())
    guard start <= characters.count else { return nil }
    return (start...characters.count).first { matches(characters, from: $0) }
  }

  func isAtStart(of text: String) -> Bool { matches(Array(text.lowercased()), from: 0) }

  func isAtEnd(of text: String) -> Bool {
    let characters = Array(text.lowercased())
    return (0...characters.count).contains {
      matches(characters, from: $0, wholeRest: true)
    }
  }

  /// Greedy with one step back, which is enough for patterns: linear but for the last star.
  private func matches(_ text: [Character], from start: Int, wholeRest: Bool = false) -> Bool {
    var (place, piece) = (start, 0)
    var star: (place: Int, piece: Int)?
    while true {
      if piece == pieces.count {
        if !wholeRest || place == text.count { return true }
      } else if pieces[piece] == .some {
        star = (place, piece)
        piece += 1
        continue
      } else if place < text.count,
        pieces[piece] == .any || pieces[piece] == .character(text[place])
      {
        place += 1
        piece += 1
        continue
      }
      guard let last = star, last.place < text.count else { return false }
      star = (last.place + 1, last.piece)
      (place, piece) = (last.place + 1, last.piece + 1)
    }
  }
}
