import Diagnostics

/// A command line that names something that is not there.
struct UsageFault: Error, Hashable {
  var summary: String
  var help: String?

  init(_ summary: String, help: String? = nil) {
    self.summary = summary
    self.help = help
  }

  /// `kind` and `name`, with the nearest of those that are `known`; `byWords`: else with those that share words with it.
  static func unknown(
    _ kind: String,
    _ name: String,
    among known: [String],
    list: String? = nil,
    byWords: Bool = false
  ) -> UsageFault {
    let isNear = !NearMiss.candidates(for: name, among: known, limit: 1).isEmpty
    let related = byWords && !isNear ? NearMiss.relatedHelp(for: name, among: known) : nil
    return UsageFault(
      "unknown \(kind) '\(name)'",
      help: related ?? NearMiss.help(for: name, among: known) ?? list
    )
  }
}
