import Bilingual
@testable import Diagrams

extension Chart {
  /// What the symbols of the scene say.
  var drawnFacts: Set<[String]> {
    Set(scene.symbols.map { [$0.title ?? ""] + $0.facts })
  }

  /// What the outline says, but for the notes; every line of it is shown as one visible line.
  var outlinedFacts: Set<[String]> {
    Set(
      outline.sections.filter { $0.title != "To bear in mind" }.flatMap(\.items)
        .map { ([$0.title] + $0.facts).map(VisibleText.singleLine) }
    )
  }

  func symbol(_ id: String) -> SceneGroup? { scene.symbols.first { $0.id == id } }
}

extension SceneGroup {
  /// The texts in it, in the order of drawing.
  var words: [String] { items.flatMap(\.texts).map(\.text) }
}
