import Diagrams

extension Scene {
  /// Texts that overlap one another or leave the scene, as sentences; none in a picture that can be read.
  var textFaults: [String] {
    let texts = texts.filter { !$0.text.isEmpty }
    let frames = texts.map(\.frame)
    var faults: [String] = []
    for (place, frame) in frames.enumerated() {
      let words = texts[place].text.prefix(60)
      if frame.minX < 0 || frame.minY < 0 || frame.maxX > size.width || frame.maxY > size.height {
        faults.append("'\(words)' leaves the scene")
      }
      for other in frames.indices[(place + 1)...] where frame.overlaps(frames[other]) {
        faults.append("'\(words)' overlaps '\(texts[other].text.prefix(60))'")
      }
    }
    return faults
  }
}
