/// Names of sheets that Excel accepts.
enum SheetNames {
  /// `names` made fit, in their order: no forbidden characters, at most 31 characters, no two the same in any case.
  static func made(fit names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let base = fit(name)
      var candidate = base
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        let tail = " (\(number))"
        candidate = shortened(base, to: 31 - tail.utf16.count) + tail
        number += 1
      }
      return candidate
    }
  }

  private static func fit(_ name: String) -> String {
    let replaced = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          scalar.value < 0x20 || "[]:*?/\\\u{7F}\u{FFFE}\u{FFFF}".unicodeScalars.contains(scalar)
            ? "-" : scalar
        }
      )
    )
    var text = shortened(replaced, to: 31)
    while text.hasPrefix("'") { text.removeFirst() }
    while text.hasSuffix("'") { text.removeLast() }
    // Excel keeps the name of its own list of changes for itself.
    if text.lowercased() == "history" { text += "-" }
    return text.allSatisfy(\.isWhitespace) ? "Sheet" : text
  }

  /// Whole characters, as many as `limit` units of UTF-16 hold: that is how Excel counts.
  private static func shortened(_ text: String, to limit: Int) -> String {
    var result = ""
    var count = 0
    for character in text {
      count += character.utf16.count
      guard count <= limit else { break }
      result.append(character)
    }
    return result
  }
}
