/// A language in which Bwlch speaks.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case welsh = "cy"
}
