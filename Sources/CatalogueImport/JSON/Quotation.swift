/// Words of a file as a message quotes them.
enum Quotation {
  /// On one line, no longer than a message bears.
  static func short(_ words: String, limit: Int = 80) -> String {
    let beginning = words.prefix(limit + 1)
    let line = String(beginning.prefix(limit).map { $0.isNewline ? " " : $0 })
    return beginning.count > limit ? line + "…" : line
  }
}
