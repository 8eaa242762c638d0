import Diagnostics

/// Cells of a sheet whose words the catalogue does not know, gathered so that one word is reported once with all its places.
struct ValueFaults {
  private struct Key: Hashable {
    var field: String
    var words: String
  }

  private struct Fault {
    var first: SourceLocation
    var heading: String
    var help: String?
    var count = 1
    var others: [SourceLocation] = []
  }

  private struct Rest {
    var first: SourceLocation
    var heading: String
    var count = 1
  }

  /// Different words of one column that are reported one by one; the rest is counted.
  private static let furthest = 200

  private var faults: [Key: Fault] = [:]
  private var counts: [String: Int] = [:]
  private var rests: [String: Rest] = [:]

  mutating func record(
    _ words: String,
    field: String,
    heading: String,
    at location: SourceLocation,
    help: () -> String?
  ) {
    let key = Key(field: field, words: words)
    if faults[key] != nil {
      faults[key]?.count += 1
      if let others = faults[key]?.others, others.count < 3 {
        faults[key]?.others.append(location)
      }
    } else if counts[field, default: 0] < Self.furthest {
      counts[field, default: 0] += 1
      faults[key] = Fault(first: location, heading: heading, help: help())
    } else if rests[field] != nil {
      rests[field]?.count += 1
    } else {
      rests[field] = Rest(first: location, heading: heading)
    }
  }

  /// What one member of a column is called.
  private static func noun(_ field: String) -> String { nouns[field] ?? field }

  private static let nouns = [
    "themes": "theme", "levels": "level", "breakdowns": "breakdown", "populations": "population",
    "outputs": "output", "known_issues": "known issue", "part_of": "id of a data set",
    "successor": "id of a data set", "formerly": "id of a data set",
  ]

  /// In the order of the file.
  var diagnostics: [Diagnostic] {
    let single = faults.map { key, fault in
      let more = fault.count - 1 - fault.others.count
      return Diagnostic(
        id: "unrecognised-value",
        severity: .warning,
        at: fault.first,
        "'\(clipped(key.words))' in column '\(clipped(fault.heading))' is no \(Self.noun(key.field))"
          + " that the catalogue knows; the words are kept"
          + (fault.count > 1 ? " (\(fault.count) cells)" : ""),
        help: fault.help,
        notes: fault.others.map { Diagnostic.Note("again", at: $0) }
          + (more > 0 ? [Diagnostic.Note("and \(more) more")] : [])
      )
    }
    let rest = rests.map { field, rest in
      Diagnostic(
        id: "unrecognised-value",
        severity: .warning,
        at: rest.first,
        "\(rest.count) more cells of column '\(clipped(rest.heading))' say what is no \(Self.noun(field))"
          + " that the catalogue knows; their words are kept",
        help: "perhaps the column is not '\(field)'; a column map says what it is"
      )
    }
    return (single + rest).sorted()
  }
}
