/// A change of a file that a person writes, to be looked at and applied with `patch -p1` or `git apply`.
///
/// Bwlch never changes such a file itself.
package enum Patch {
  private static let context = 3
  private static let noNewline = "\\ No newline at end of file\n"

  /// The unified difference that takes out some lines and adds others at the end.
  ///
  /// `removed` are numbers of lines, which count from 1. The text is empty where nothing changes; a file that has no lines is
  /// made.
  package static func text(
    of file: String,
    lines: [String],
    endsInNewline: Bool,
    removing removed: Set<Int>,
    appending added: [String]
  ) -> String {
    let hunks = hunks(count: lines.count, removed: removed, hasAdded: !added.isEmpty)
    guard !hunks.isEmpty else { return "" }
    var text = "--- \(lines.isEmpty ? "/dev/null" : "a/\(file)")\n+++ b/\(file)\n"
    var shift = 0
    for hunk in hunks {
      let isLast = hunk.upperBound == lines.count
      let gone = hunk.count { removed.contains($0 + 1) }
      let new = hunk.count - gone + (isLast ? added.count : 0)
      let (old, now) = (hunk.isEmpty ? 0 : hunk.lowerBound + 1, hunk.lowerBound + shift + 1)
      text += "@@ -\(old),\(hunk.count) +\(new == 0 ? now - 1 : now),\(new) @@\n"
      for place in hunk {
        let isGone = removed.contains(place + 1)
        guard place == lines.count - 1, !endsInNewline else {
          text += (isGone ? "-" : " ") + lines[place] + "\n"
          continue
        }
        // The line gets an end where another follows it, and so is another one.
        let isEnded = !isGone && !added.isEmpty
        text += (isGone || isEnded ? "-" : " ") + lines[place] + "\n" + noNewline
        if isEnded { text += "+\(lines[place])\n" }
      }
      if isLast { for line in added { text += "+\(line)\n" } }
      shift += new - hunk.count
    }
    return text
  }

  /// Stretches of lines, from 0, that change or stand near a change.
  private static func hunks(count: Int, removed: Set<Int>, hasAdded: Bool) -> [Range<Int>] {
    var ranges = removed.sorted().map { max(0, $0 - 1 - context)..<min(count, $0 + context) }
    if hasAdded { ranges.append(max(0, count - context)..<count) }
    return ranges.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}
