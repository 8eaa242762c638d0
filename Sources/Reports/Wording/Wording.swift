package import Bilingual
package import Catalogue
package import FactorModel

/// The words in which everything that Bwlch finds is said: one function for each enumeration, one place to translate.
///
/// Names are short enough for the cell of a table; sentences can be read out. The words are those of the method page.
package enum Wording {
  /// `31 March 2023`.
  package static func day(_ day: Day) -> LocalizedText {
    LocalizedText("\(day.day) \(month(day.month).english) \(day.year)")
  }

  private static func month(_ number: Int) -> LocalizedText {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return LocalizedText(names[number - 1])
  }

  /// `39 %`: truncated, so that a number never looks larger than it is.
  package static func percent(_ value: Rational) -> String { "\(value.truncatedPercent) %" }

  /// `1 gap`, `2 gaps`.
  package static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ parts: [LocalizedText]) -> LocalizedText {
    let texts = parts.map(\.english)
    guard let last = texts.last, texts.count > 1 else { return LocalizedText(texts.first ?? "") }
    return LocalizedText(texts.dropLast().joined(separator: ", ") + " and " + last)
  }

  /// A fragment as a sentence: a capital at its start, a full stop at its end.
  package static func sentence(_ fragment: String) -> String {
    guard let first = fragment.first else { return "" }
    let text = first.uppercased() + fragment.dropFirst()
    return text.last.map { ".!?".contains($0) } == true ? text : text + "."
  }
}
