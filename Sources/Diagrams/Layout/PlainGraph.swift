/// The places of a graph as Graphviz writes them in its format `plain`, in points and with y downwards.
package struct PlainGraph: Sendable, Hashable {
  package struct Edge: Sendable, Hashable {
    package var tail: String
    package var head: String
    /// Empty for an edge that was not routed.
    package var points: [Point]
  }

  package private(set) var nodes: [String: Frame] = [:]
  package private(set) var edges: [Edge] = []

  /// Reads what Graphviz wrote.
  ///
  /// Lengths are inches there, and y grows upwards.
  ///
  /// - Throws: ``PlacesError/malformed(line:reason:)``
  package init(_ text: String) throws(PlacesError) {
    var isWhole = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var words = PlainWords(line, number: index + 1)
      switch words.next() {
      case "graph", nil: break
      case "node":
        let name = try words.word()
        let centre = Point(try words.points(), -(try words.points()))
        nodes[name] = Frame(centre: centre, size: Size(try words.points(), try words.points()))
      case "edge":
        let (tail, head) = (try words.word(), try words.word())
        let count = try words.count()
        var points: [Point] = []
        for _ in 0..<count { points.append(Point(try words.points(), -(try words.points()))) }
        edges.append(Edge(tail: tail, head: head, points: points))
      case "stop": isWhole = true
      case let other?: throw words.fault("'\(other)' is not expected")
      }
    }
    guard isWhole else { throw .malformed(line: 1, reason: "the end is missing") }
  }
}

/// The words of a line; those in quotation marks may hold blanks, and names may stand between angle brackets.
private struct PlainWords {
  private var rest: Substring
  private let number: Int

  init(_ line: Substring, number: Int) {
    rest = line
    self.number = number
  }

  func fault(_ reason: String) -> PlacesError { .malformed(line: number, reason: reason) }

  mutating func next() -> String? {
    rest = rest.drop { $0 == " " }
    guard let first = rest.first else { return nil }
    guard first == "\"" else {
      let word = rest.prefix { $0 != " " }
      rest = rest.dropFirst(word.count)
      return String(first == "<" && word.last == ">" ? word.dropFirst().dropLast() : word)
    }
    var word = ""
    var isEscaped = false
    rest = rest.dropFirst()
    while let character = rest.popFirst() {
      if isEscaped {
        word += character == "\"" ? "\"" : "\\\(character)"
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        return word
      } else {
        word.append(character)
      }
    }
    return word
  }

  mutating func word() throws(PlacesError) -> String {
    guard let word = next() else { throw fault("a name is missing") }
    return word
  }

  mutating func count() throws(PlacesError) -> Int {
    guard let count = Int(try word()), (0...100_000).contains(count) else {
      throw fault("a number of points is expected")
    }
    return count
  }

  /// A length in inches, as points.
  mutating func points() throws(PlacesError) -> Double {
    guard let inches = Double(try word()), inches.isFinite else {
      throw fault("a length is expected")
    }
    return inches * 72
  }
}
