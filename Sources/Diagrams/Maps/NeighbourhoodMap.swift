package import Assessment
package import Bilingual
import Catalogue
package import FactorModel

/// The map of what leads to a factor and what it leads to, so many links away in either direction.
///
/// Above the limit the factors nearest to it are shown, among those equally near the most strongly linked.
package struct NeighbourhoodMap: Sendable {
  package static let factorLimit = 40

  package let snapshot: Snapshot
  package let focus: Factor
  /// At least 1.
  package let depth: Int
  package let language: Language
  package let factorLimit: Int

  /// `nil` if the model has no such factor.
  package init?(
    _ snapshot: Snapshot,
    focus: FactorID,
    depth: Int = 1,
    language: Language = .english,
    factorLimit: Int = NeighbourhoodMap.factorLimit
  ) {
    guard let focus = snapshot.model.factor(focus) else { return nil }
    self.snapshot = snapshot
    self.focus = focus
    self.depth = max(1, depth)
    self.language = language
    self.factorLimit = max(1, factorLimit)
  }

  package static func id(of focus: FactorID, depth: Int) -> String {
    MapCatalogue.Subject.neighbourhood(focus, depth: depth).plainID
  }

  package var diagram: Diagram {
    let reached = reached()
    let shown = Set(reached.prefix(factorLimit))
    var drafting = DiagramDraft(snapshot: snapshot, language: language)
    drafting.id = Self.id(of: focus.id, depth: depth)
    drafting.title = DiagramWording.neighbourhood(focus.label, depth: depth).text(in: language)
    drafting.standings = Dictionary(
      shown.map { ($0, $0 == focus.id ? .focus : .inside) },
      uniquingKeysWith: { first, _ in first }
    )
    drafting.links = snapshot.model.links.filter {
      shown.contains($0.from) && shown.contains($0.to)
    }
    let hidden = reached.count - shown.count
    if hidden > 0 {
      drafting.notes = [DiagramWording.hiddenReached(hidden, depth: depth).text(in: language)]
    }
    return drafting.diagram
  }

  /// The focus and all factors within reach: the nearest first, then by the link that reaches them, then by id.
  private func reached() -> [FactorID] {
    var links: [FactorID: [(other: FactorID, strength: Int)]] = [:]
    for link in snapshot.model.links {
      links[link.from, default: []].append((link.to, link.strengthRank))
      links[link.to, default: []].append((link.from, link.strengthRank))
    }
    var reached = [focus.id]
    var seen: Set<FactorID> = [focus.id]
    var ring = [focus.id]
    for _ in 0..<depth {
      var next: [FactorID: Int] = [:]
      for link in ring.flatMap({ links[$0] ?? [] }) where !seen.contains(link.other) {
        next[link.other] = max(next[link.other] ?? 0, link.strength)
      }
      ring = next.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      guard !ring.isEmpty else { break }
      seen.formUnion(ring)
      reached += ring
    }
    return reached
  }
}
