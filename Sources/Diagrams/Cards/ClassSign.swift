import FactorModel

/// The sign of a class in the small: square corners for need, plugs for prevention, round for provision, cut for outcome.
struct ClassSign {
  let factorClass: FactorClass
  let frame: Frame

  var items: [SceneItem] {
    let stroke = SceneShape.Stroke(.text, width: 1)
    switch factorClass {
    case .need: return [.shape(SceneShape(.rectangle(frame), stroke: stroke))]
    case .provision:
      return [.shape(SceneShape(.rectangle(frame, radius: frame.height / 2.5), stroke: stroke))]
    case .prevention:
      let plug = Size(frame.width / 4, frame.height / 4)
      let body = Frame(
        x: frame.minX + plug.width / 2,
        y: frame.minY,
        width: frame.width - plug.width / 2,
        height: frame.height
      )
      let plugs = [frame.height * 0.3, frame.height * 0.7].map { down in
        SceneItem.shape(
          SceneShape(
            .rectangle(
              Frame(
                centre: Point(frame.minX + plug.width / 2, frame.minY + down),
                size: plug
              )
            ),
            fill: .page,
            stroke: stroke
          )
        )
      }
      return [.shape(SceneShape(.rectangle(body), stroke: stroke))] + plugs
    case .outcome:
      let cut = frame.height / 3
      let corners = [
        Point(frame.minX + cut, frame.minY), Point(frame.maxX - cut, frame.minY),
        Point(frame.maxX, frame.minY + cut), Point(frame.maxX, frame.maxY - cut),
        Point(frame.maxX - cut, frame.maxY), Point(frame.minX + cut, frame.maxY),
        Point(frame.minX, frame.maxY - cut), Point(frame.minX, frame.minY + cut),
      ]
      return [.shape(SceneShape(.polyline(corners, isClosed: true), stroke: stroke))]
    }
  }
}
