package import Bilingual

/// Captions of the small pictures of a factor, which stand within its passage.
package enum FigureWording {
  package static let links = LocalizedText("What leads to it, and what it leads to")
  package static let years = LocalizedText("The years that its series cover")
}
