package import Assessment
package import Bilingual
package import Catalogue
import FactorModel

/// The map of what changed since an earlier version: factors with a change, and the links among them.
///
/// Factors of which nothing can be compared stand in a group of their own, or are counted where there are too many;
/// those in which nothing changed are counted.
package struct ChangeMap: Sendable {
  package static let notComparableLimit = 24

  package let snapshot: Snapshot
  package let comparison: VersionComparison
  package let language: Language
  package let notComparableLimit: Int

  /// `nil` if the snapshot does not compare its version with `before`.
  package init?(
    _ snapshot: Snapshot,
    before: VersionID,
    after: VersionID,
    language: Language = .english,
    notComparableLimit: Int = ChangeMap.notComparableLimit
  ) {
    let comparison = snapshot.comparisons.first { $0.before == before && $0.after == after }
    guard let comparison else { return nil }
    self.snapshot = snapshot
    self.comparison = comparison
    self.language = language
    self.notComparableLimit = notComparableLimit
  }

  package var diagram: Diagram {
    let changed = changed
    let kinds = Dictionary(grouping: changed, by: \.key.factor)
      .mapValues { Set($0.map(\.value.change)) }
    let moved = Set(kinds.filter { $0.value.contains(where: \.isMove) }.keys)
    let notComparable = kinds.filter {
      !moved.contains($0.key) && $0.value.contains(.notComparable)
    }
    .keys.sorted()
    let isRoom = notComparable.count <= notComparableLimit
    let apart = isRoom ? notComparable : []

    var draft = DiagramDraft(snapshot: snapshot, language: language)
    draft.id =
      MapCatalogue.Subject.change(before: comparison.before, after: comparison.after).plainID
    draft.title = DiagramWording.change(comparison.before, comparison.after)
      .text(in: language)
    draft.changed = changed
    draft.standings = Dictionary(
      (moved.sorted() + apart).map { ($0, .inside) },
      uniquingKeysWith: { first, _ in first }
    )
    draft.links = snapshot.model.links.filter { moved.contains($0.from) && moved.contains($0.to) }
    if !apart.isEmpty {
      draft.givenGroups = [
        Diagram.Group(
          id: "not-comparable",
          title: DiagramWording.notComparable.text(in: language),
          form: .small,
          members: apart
        )
      ]
    }
    draft.summary = summary
    draft.notes = notes(
      hidden: isRoom ? 0 : notComparable.count,
      unchanged: kinds.count - moved.count - notComparable.count,
      isEmpty: moved.isEmpty
    )
    return draft.diagram
  }

  private var changed: [AspectID: DiagramDraft.Changed] {
    let panel = comparison.panel.map { entry in
      (
        entry.aspect,
        DiagramDraft.Changed(
          change: DiagramChange(entry.change),
          words: DiagramWording.became(entry)
        )
      )
    }
    let rest = comparison.notComparable.map { entry in
      (
        entry.aspect,
        DiagramDraft.Changed(change: .notComparable, words: DiagramWording.became(entry))
      )
    }
    return Dictionary(panel + rest, uniquingKeysWith: { first, _ in first })
  }

  /// How many aspects changed in which way, over the whole model.
  private var summary: [LocalizedText] {
    let counts = DiagramChange.allCases.compactMap { change -> String? in
      let count =
        change == .notComparable
        ? comparison.notComparable.count
        : comparison.panel.count { DiagramChange($0.change) == change }
      return count == 0 ? nil : DiagramNode.ChangeCount(change, count).words(in: language)
    }
    return [DiagramWording.changedAspects(counts)]
  }

  private func notes(hidden: Int, unchanged: Int, isEmpty: Bool) -> [String] {
    var notes = summary
    if isEmpty { notes.append(DiagramWording.nothingChanged) }
    if hidden > 0 { notes.append(DiagramWording.hiddenNotComparable(hidden)) }
    if unchanged > 0 { notes.append(DiagramWording.unchangedFactors(unchanged)) }
    return notes.map { $0.text(in: language) }
  }
}
