import Catalogue
package import Diagnostics
import FactorModel

/// A kept layout as text: a line for each factor, box and link, fit for people to compare.
///
///     bwlch-layout 1
///     factor referrals 0 12.5 190 44
///     box apart 420 0 214 180
///     link poverty referrals 300 40.5 : 190 34 230 34 250 47 310 47
///
/// Places are points from the top left corner: of a factor or a box its corner and its size, of a link its sign and, after
/// the colon, its curve.
package enum LayoutFile {
  private static let heading = "bwlch-layout 1"

  /// The text of `layout`, whose numbers are kept to a tenth; the same for equal layouts.
  package static func text(_ layout: DiagramLayout) -> String {
    var lines = [heading]
    for (id, frame) in layout.cards.sorted(by: { $0.key < $1.key }) {
      lines.append("factor \(id) \(numbers(frame))")
    }
    for (id, frame) in layout.boxes.sorted(by: { $0.key < $1.key }) {
      lines.append("box \(id) \(numbers(frame))")
    }
    for link in layout.links.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      let curve = link.curve.points.map(numbers).joined(separator: " ")
      lines.append("link \(link.from) \(link.to) \(numbers(link.sign)) : \(curve)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func numbers(_ frame: Frame) -> String {
    [frame.minX, frame.minY, frame.width, frame.height].map(svgNumber).joined(separator: " ")
  }

  private static func numbers(_ point: Point) -> String {
    "\(svgNumber(point.x)) \(svgNumber(point.y))"
  }

  /// The layout that `text` keeps; `path` is where it stands, for the diagnostic.
  ///
  /// A text that is not wholly right gives no layout and a warning, `layout-unreadable`: a fresh layout takes its place.
  package static func read(_ text: String, path: String) -> Checked<DiagramLayout> {
    var layout = DiagramLayout()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func fault(_ line: Int, _ summary: String) -> Checked<DiagramLayout> {
      Checked(
        nil,
        [
          Diagnostic(
            id: "layout-unreadable",
            severity: .warning,
            at: .text(file: path, line: line, column: 1),
            "Kept layout cannot be read: \(summary)",
            help: "the map is laid out afresh; delete the file to be rid of this warning"
          )
        ]
      )
    }
    guard lines.first.map(String.init) == heading else {
      return fault(1, "the first line is not '\(heading)'")
    }
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      guard layout.take(line.split(separator: " ")) else {
        return fault(index + 1, "'\(line.prefix(40))' is no factor, box or link with its numbers")
      }
    }
    layout.links.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    return Checked(layout)
  }
}

extension DiagramLayout {
  /// Whether `words` are a line of the file, whose meaning is then added.
  fileprivate mutating func take(_ words: [Substring]) -> Bool {
    guard let kind = words.first else { return false }
    switch kind {
    case "factor":
      guard words.count == 6, let id = FactorID(String(words[1])),
        let frame = Frame(words.dropFirst(2)), cards.updateValue(frame, forKey: id) == nil
      else { return false }
    case "box":
      guard words.count == 6, let frame = Frame(words.dropFirst(2)),
        boxes.updateValue(frame, forKey: String(words[1])) == nil
      else { return false }
    case "link":
      guard words.count > 6, words[5] == ":", let from = FactorID(String(words[1])),
        let to = FactorID(String(words[2])),
        let sign = [Point](words[3...4])?.first,
        let points = [Point](words.dropFirst(6)), let curve = LinkCurve(points),
        link(from: from, to: to) == nil
      else { return false }
      links.append(Link(from: from, to: to, curve: curve, sign: sign))
    default: return false
    }
    return true
  }
}

/// A number of points, within a picture of any sensible size.
private func length(_ word: Substring) -> Double? {
  guard let number = Double(String(word)), abs(number) < 1e6 else { return nil }
  return number
}

extension Frame {
  fileprivate init?(_ words: ArraySlice<Substring>) {
    let numbers = words.compactMap(length)
    guard numbers.count == 4, words.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
    self.init(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }
}

extension [Point] {
  fileprivate init?(_ words: ArraySlice<Substring>) {
    let numbers = words.compactMap(length)
    guard numbers.count == words.count, numbers.count.isMultiple(of: 2) else { return nil }
    self = stride(from: 0, to: numbers.count, by: 2).map { Point(numbers[$0], numbers[$0 + 1]) }
  }
}
