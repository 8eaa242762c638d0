extension Scene {
  /// The scene as large as a sheet allows, in the middle of it: as it comes out on paper.
  package func printed(on paper: PaperSize, _ orientation: PaperSize.Orientation) -> Scene {
    let type = PrintedType(self, paper: paper, orientation: orientation)
    var scene = self
    scene.size = type.sheet
    scene.items = items.map { $0.scaled(by: type.scale).moved(by: type.frame.origin) }
    return scene
  }
}

extension SceneItem {
  /// The item `factor` times as large, as seen from the top left corner.
  package func scaled(by factor: Double) -> SceneItem {
    switch self {
    case .group(var group):
      group.items = group.items.map { $0.scaled(by: factor) }
      return .group(group)
    case .shape(var shape):
      shape.form = shape.form.scaled(by: factor)
      shape.stroke?.width *= factor
      return .shape(shape)
    case .text(var text):
      text.origin = text.origin.scaled(by: factor)
      text.size *= factor
      return .text(text)
    }
  }
}

extension SceneShape.Form {
  fileprivate func scaled(by factor: Double) -> SceneShape.Form {
    switch self {
    case .rectangle(let frame, let radius):
      .rectangle(frame.scaled(by: factor), radius: radius * factor)
    case .ellipse(let frame): .ellipse(frame.scaled(by: factor))
    case .polyline(let points, let isClosed):
      .polyline(points.map { $0.scaled(by: factor) }, isClosed: isClosed)
    case .curve(let points): .curve(points.map { $0.scaled(by: factor) })
    }
  }
}

extension Point {
  fileprivate func scaled(by factor: Double) -> Point { Point(x * factor, y * factor) }
}

extension Frame {
  fileprivate func scaled(by factor: Double) -> Frame {
    Frame(x: minX * factor, y: minY * factor, width: width * factor, height: height * factor)
  }
}
