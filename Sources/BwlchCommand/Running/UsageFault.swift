import Diagnostics

/// A command line that names something that is not there.
struct UsageFault: Error, Hashable {
  var summary: String
  var help: String?

  init(_ summary: String, help: String? = nil) {
    self.summary = summary
    self.help = help
  }

  /// `kind` and `name`, with the nearest of those that are `known`.
  static func unknown(
    _ kind: String,
    _ name: String,
    among known: [String],
    list: String? = nil
  ) -> UsageFault {
    UsageFault(
      "unknown \(kind) '\(name)'",
      help: NearMiss.help(for: name, among: known) ?? list
    )
  }
}
