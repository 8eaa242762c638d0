package import Assessment
package import Bilingual
package import Catalogue
import FactorModel

/// The map of a theme: its factors, the links among them, and the factors just outside that are linked to them.
///
/// A factor belongs to a theme if any of its themes is it. Of the factors outside so many are shown
/// as the limit allows, the most strongly linked first; links between two of those are not drawn.
package struct ThemeMap: Sendable {
  package let snapshot: Snapshot
  package let theme: Theme
  package let language: Language
  /// Unless told otherwise 12, and half as many where the theme itself fills the page.
  package let neighbourLimit: Int

  private static let large = 30

  /// `nil` if the model has no such theme.
  package init?(
    _ snapshot: Snapshot,
    theme: ThemeID,
    language: Language = .english,
    neighbourLimit: Int? = nil
  ) {
    guard let theme = snapshot.model.theme(theme) else { return nil }
    self.snapshot = snapshot
    self.theme = theme
    self.language = language
    let factors = snapshot.model.factors.count { $0.themes.contains(theme.id) }
    self.neighbourLimit = neighbourLimit ?? (factors > Self.large ? 6 : 12)
  }

  package static func id(of theme: ThemeID) -> String { "theme-\(theme)" }

  package var diagram: Diagram {
    let inside = Set(snapshot.model.factors.filter { $0.themes.contains(theme.id) }.map(\.id))
    let crossing = snapshot.model.links.filter {
      inside.contains($0.from) != inside.contains($0.to)
    }
    let neighbours = neighbours(of: inside, through: crossing)
    let outside = Set(neighbours.prefix(neighbourLimit))
    let links = snapshot.model.links.filter { link in
      let ends = [link.from, link.to]
      return ends.contains(where: inside.contains)
        && ends.allSatisfy { inside.contains($0) || outside.contains($0) }
    }
    var drafting = DiagramDraft(snapshot: snapshot, language: language)
    drafting.id = Self.id(of: theme.id)
    drafting.title = theme.label.text(in: language)
    drafting.standings = Dictionary(
      inside.map { ($0, .inside) } + outside.map { ($0, .outside) },
      uniquingKeysWith: { first, _ in first }
    )
    drafting.links = links
    drafting.notes = notes(hidden: neighbours.count - outside.count)
    return drafting.diagram
  }

  /// Linked factors of other themes: by their strongest link, then by their number of links, then by id.
  private func neighbours(of inside: Set<FactorID>, through links: [Link]) -> [FactorID] {
    let byNeighbour = Dictionary(grouping: links) { inside.contains($0.from) ? $0.to : $0.from }
    return byNeighbour.sorted { left, right in
      let strongest = (left.value.strongest, right.value.strongest)
      if strongest.0 != strongest.1 { return strongest.0 > strongest.1 }
      if left.value.count != right.value.count { return left.value.count > right.value.count }
      return left.key < right.key
    }.map(\.key)
  }

  private func notes(hidden: Int) -> [String] {
    guard hidden > 0 else { return [] }
    return [DiagramWording.hiddenNeighbours(hidden).text(in: language)]
  }
}

extension [Link] {
  /// The rank of the strongest: 3 strong, 2 moderate, 1 weak, 0 not stated.
  fileprivate var strongest: Int { map(\.strengthRank).max() ?? 0 }
}
