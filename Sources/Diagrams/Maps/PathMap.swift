package import Assessment
package import Bilingual
import Catalogue
package import FactorModel

/// The map of the ways along the links from one factor to another: all factors and links on them.
///
/// Shows the shortest ways, up to a number and a length that its notes state. Where there is no way it says so, and
/// whether there is one in the other direction. From a factor to itself it shows the loops.
package struct PathMap: Sendable {
  /// At most so many ways, and so many links in each; the shortest way is shown however long it is.
  package static let (pathLimit, longest) = (20, 6)

  package let snapshot: Snapshot
  package let from: Factor
  package let to: Factor
  package let language: Language
  package let pathLimit: Int
  package let longest: Int

  /// `nil` if the model lacks one of the factors.
  package init?(
    _ snapshot: Snapshot,
    from: FactorID,
    to: FactorID,
    language: Language = .english,
    pathLimit: Int = PathMap.pathLimit,
    longest: Int = PathMap.longest
  ) {
    guard let from = snapshot.model.factor(from), let to = snapshot.model.factor(to) else {
      return nil
    }
    self.snapshot = snapshot
    self.from = from
    self.to = to
    self.language = language
    self.pathLimit = max(1, pathLimit)
    self.longest = max(1, longest)
  }

  package var diagram: Diagram {
    let search = PathSearch(from: from.id, to: to.id, links: snapshot.model.links)
    let bound = max(longest, search.shortest ?? 0)
    let found = search.paths(longest: bound, limit: pathLimit)
    let shown = Set(found.paths.flatMap(\.self))
    let steps = Set(found.paths.flatMap { path in zip(path, path.dropFirst()).map(Step.init) })

    var draft = DiagramDraft(snapshot: snapshot, language: language)
    draft.id = MapCatalogue.Subject.path(from: from.id, to: to.id).plainID
    draft.title = DiagramWording.path(from.label, to.label).text(in: language)
    draft.standings = Dictionary(
      [(from.id, .focus), (to.id, .focus)] + shown.map { ($0, .inside) },
      uniquingKeysWith: { first, _ in first }
    )
    draft.links = snapshot.model.links.filter { steps.contains(Step(from: $0.from, to: $0.to)) }
    let said = found.paths.isEmpty ? nothing : told(found, bound: bound)
    draft.summary = said
    draft.notes = said.map { $0.text(in: language) }
    return draft.diagram
  }

  private struct Step: Hashable {
    var from: FactorID
    var to: FactorID
  }

  private func told(_ found: PathSearch.Found, bound: Int) -> [LocalizedText] {
    let lengths = found.paths.map { $0.count - 1 }
    return [
      DiagramWording.paths(
        found.paths.count,
        shortest: lengths.min() ?? 0,
        longest: lengths.max() ?? 0
      ),
      found.isComplete
        ? DiagramWording.pathBound(links: bound)
        : DiagramWording.pathBound(links: bound, paths: pathLimit),
    ]
  }

  /// That there is no way, and whether there is one back.
  private var nothing: [LocalizedText] {
    guard from.id != to.id else { return [DiagramWording.noLoop(from.label)] }
    let back = PathSearch(from: to.id, to: from.id, links: snapshot.model.links).shortest
    return [
      DiagramWording.noPath(from.label, to.label),
      back.map { DiagramWording.wayBack(to.label, from.label, links: $0) }
        ?? DiagramWording.noWayBack,
    ]
  }
}
