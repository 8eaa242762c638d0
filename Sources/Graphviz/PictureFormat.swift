/// What a job can be answered in.
///
/// A worker answers in the order of the cases, whatever the order asked for: the text formats
/// come last, since writing JSON leaves attributes behind in the graph.
package enum PictureFormat: String, Sendable, Hashable, CaseIterable {
  case svg
  case png
  case pdf
  /// Places and sizes as lines of words: `node`, `edge`, `graph`, `stop`.
  case plain
  /// The whole graph with its places, as JSON.
  case json
}
