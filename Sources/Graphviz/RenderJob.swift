/// One graph to lay out once, and the formats to draw it in.
package struct RenderJob: Sendable, Hashable {
  package var engine: LayoutEngine
  package var formats: Set<PictureFormat>
  /// The graph in the DOT language.
  package var dot: String
  /// How long this job may take; `nil` leaves it to the renderer.
  package var timeLimit: Duration?

  /// A job that draws `dot` in `formats`.
  package init(
    _ dot: String,
    engine: LayoutEngine = .dot,
    formats: Set<PictureFormat>,
    timeLimit: Duration? = nil
  ) {
    self.engine = engine
    self.formats = formats
    self.dot = dot
    self.timeLimit = timeLimit
  }
}
