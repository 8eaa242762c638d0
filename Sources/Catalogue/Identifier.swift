/// A name that stays the same over versions: `[a-z0-9-]`, 1 to 64 characters.
///
/// The subject makes a factor's name and a data set's name different types.
package struct Identifier<Subject>: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  /// `nil` if `text` breaks the rule.
  package init?(_ text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else {
      return nil
    }
    self.text = text
  }

  /// The rule in words, for messages.
  package static var rule: String { "1 to 64 of the characters a-z, 0-9 and -" }

  /// What `text` might have been meant to be: lower case, everything else a hyphen.
  package static func suggestion(for text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      if character.utf8.count == 1, character.utf8.allSatisfy(isAllowed) {
        result.append(character)
      } else if result.last != "-", !result.isEmpty {
        result.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return String(result.prefix(64))
  }

  package var description: String { text }
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

package typealias DataSetID = Identifier<DataSet>
package typealias OutputID = Identifier<Output>
package typealias VersionID = Identifier<CatalogueVersion>
package typealias LevelID = Identifier<GeographyLevel>
package typealias PopulationID = Identifier<Population>
package typealias BreakdownID = Identifier<BreakdownTerm>
package typealias ThemeID = Identifier<Theme>
package typealias SourceID = Identifier<Source>
