/// What in a painted scene lies over something else, and how small its type is: measured, not hoped.
///
/// It knows what is what by the ids of groups: `factor-…`, `link-…`, `sign-…`, `group-…`.
package struct LegibilityReport: Sendable, Hashable {
  /// Two things that lie over each other, or a text and the card that it stands out of; each by its id or its words.
  package struct Fault: Sendable, Hashable, Comparable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case cardOverCard, cardOverBox, textOutOfCard, textOverText, linkThroughCard, signOnCard
      case signOnSign
    }

    package var kind: Kind
    package var first: String
    package var second: String

    package static func < (one: Self, other: Self) -> Bool {
      (one.kind.rawValue, one.first, one.second) < (other.kind.rawValue, other.first, other.second)
    }
  }

  package let faults: [Fault]
  /// `nil` without any text.
  package let smallestType: Double?

  /// What two texts or shapes may share, in points: less is not seen.
  private static let tolerance = 0.6

  package init(_ scene: Scene) {
    let things = Things(scene)
    faults =
      (things.cardFaults + things.textFaults(scene) + things.linkFaults + things.signFaults)
      .sorted()
    smallestType = scene.smallestType
  }

  package func count(_ kind: Fault.Kind) -> Int { faults.count { $0.kind == kind } }

  private struct Things {
    var cards: [(id: String, frame: Frame, texts: [SceneText])] = []
    var boxes: [(id: String, frame: Frame)] = []
    var signs: [(id: String, frame: Frame)] = []
    var links: [(id: String, curve: LinkCurve)] = []

    init(_ scene: Scene) {
      for item in scene.items {
        guard case .group(let group) = item, let id = group.id, let frame = group.shapeFrame else {
          continue
        }
        if id.hasPrefix("factor-") {
          cards.append((String(id.dropFirst(7)), frame, item.texts))
        } else if id.hasPrefix("group-") {
          boxes.append((String(id.dropFirst(6)), frame))
        } else if id.hasPrefix("sign-") {
          signs.append((String(id.dropFirst(5)), frame))
        } else if id.hasPrefix("link-"), let curve = group.curve {
          links.append((String(id.dropFirst(5)), curve))
        }
      }
    }

    var cardFaults: [Fault] {
      var faults: [Fault] = []
      for (index, card) in cards.enumerated() {
        let frame = card.frame.inset(by: LegibilityReport.tolerance / 2)
        for other in cards[(index + 1)...] where frame.overlaps(other.frame) {
          faults.append(Fault(kind: .cardOverCard, first: card.id, second: other.id))
        }
        for box in boxes where frame.overlaps(box.frame) && !box.frame.holds(frame) {
          faults.append(Fault(kind: .cardOverBox, first: card.id, second: box.id))
        }
        let inside = card.frame.inset(by: -LegibilityReport.tolerance)
        for text in card.texts where !inside.holds(text.frame) {
          faults.append(Fault(kind: .textOutOfCard, first: card.id, second: text.text))
        }
      }
      return faults
    }

    func textFaults(_ scene: Scene) -> [Fault] {
      let texts = scene.texts.filter { !$0.text.isEmpty }
        .map { (text: $0.text, frame: $0.frame.inset(by: LegibilityReport.tolerance)) }
        .sorted { ($0.frame.minY, $0.text) < ($1.frame.minY, $1.text) }
      var faults: [Fault] = []
      for (index, text) in texts.enumerated() {
        for other in texts[(index + 1)...] {
          guard other.frame.minY < text.frame.maxY else { break }
          if text.frame.overlaps(other.frame) {
            faults.append(Fault(kind: .textOverText, first: text.text, second: other.text))
          }
        }
      }
      return faults
    }

    var linkFaults: [Fault] {
      links.flatMap { link -> [Fault] in
        let ends = link.id.split(separator: "_").map(String.init)
        let bounds = link.curve.bounds
        let near = cards.filter { !ends.contains($0.id) && $0.frame.overlaps(bounds) }
        guard !near.isEmpty else { return [] }
        let samples = link.curve.samples(48)
        return near.filter { card in
          samples.contains { card.frame.inset(by: LegibilityReport.tolerance).contains($0) }
        }.map { Fault(kind: .linkThroughCard, first: link.id, second: $0.id) }
      }
    }

    var signFaults: [Fault] {
      var faults: [Fault] = []
      for (index, sign) in signs.enumerated() {
        let frame = sign.frame.inset(by: LegibilityReport.tolerance)
        for card in cards where card.frame.overlaps(frame) {
          faults.append(Fault(kind: .signOnCard, first: sign.id, second: card.id))
        }
        for other in signs[(index + 1)...]
        where frame.centre.distance(to: other.frame.centre) < frame.width {
          faults.append(Fault(kind: .signOnSign, first: sign.id, second: other.id))
        }
      }
      return faults
    }
  }
}

extension Frame {
  fileprivate func holds(_ other: Frame) -> Bool {
    minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
  }
}

extension SceneGroup {
  /// What its shapes take up.
  fileprivate var shapeFrame: Frame? {
    items.compactMap { item -> Frame? in
      guard case .shape(let shape) = item else { return nil }
      switch shape.form {
      case .rectangle(let frame, _), .ellipse(let frame): return frame
      case .polyline(let points, _), .curve(let points):
        guard let first = points.first else { return nil }
        return points.reduce(Frame(x: first.x, y: first.y, width: 0, height: 0)) {
          $0.union(Frame(x: $1.x, y: $1.y, width: 0, height: 0))
        }
      }
    }.reduce(nil) { $0?.union($1) ?? $1 }
  }

  /// The line of a link.
  fileprivate var curve: LinkCurve? {
    for case .shape(let shape) in items {
      if case .curve(let points) = shape.form { return LinkCurve(points) }
    }
    return nil
  }
}
