import Assessment
import Bilingual
import Catalogue

extension DiagramWording {
  static func neighbourhood(_ focus: LocalizedText, depth: Int) -> LocalizedText {
    let steps = depth == 1 ? "one link" : "\(depth) links"
    return LocalizedText("\(focus.english): what lies within \(steps) of it")
  }

  static func hiddenNeighbours(_ count: Int) -> LocalizedText {
    LocalizedText("And \(self.count(count, "more factor", "more factors")) linked to these.")
  }

  static func hiddenReached(_ count: Int, depth: Int) -> LocalizedText {
    let steps = depth == 1 ? "one link" : "\(depth) links"
    return LocalizedText(
      "And \(self.count(count, "more factor", "more factors")) within \(steps) of it."
    )
  }

  static func shown(factors: Int, neighbours: Int, links: Int) -> LocalizedText {
    var parts = [count(factors, "factor", "factors")]
    if neighbours > 0 { parts.append("\(neighbours) linked to them") }
    parts.append(count(links, "link", "links"))
    return LocalizedText(parts.joined(separator: ", "))
  }

  static func map(_ title: String) -> LocalizedText {
    LocalizedText("A map of factors and of the links between them: \(title).")
  }

  static func shown(bands: [String]) -> LocalizedText {
    LocalizedText("Factors by how well public data cover them: \(bands.joined(separator: ", ")).")
  }

  static func gaps(_ count: Int) -> LocalizedText {
    LocalizedText("\(self.count(count, "data gap", "data gaps")) in all.")
  }

  static func source(of snapshot: Snapshot, in language: Language) -> String {
    let project = snapshot.project.name.text(in: language)
    let words = LocalizedText(
      "model and mapping of the project, catalogue version \(snapshot.version.id), method version "
        + snapshot.assessment.methodVersion
    )
    return "\(source.text(in: language)): \(project); \(words.text(in: language))."
  }
}
