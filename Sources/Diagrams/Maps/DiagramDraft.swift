import Assessment
import Bilingual
import Catalogue
import FactorModel

/// What a map has chosen to show, before the snapshot's findings are put on it.
struct DiagramDraft {
  /// How factors that no link touches are put into boxes.
  enum Grouping {
    /// In one, by class.
    case together
    /// One for each main theme, in the order of the themes.
    case byTheme
  }

  /// Aspects that the map is about, where it is not about all.
  struct Concern {
    /// What they have in common.
    var title: LocalizedText
    var aspects: Set<AspectID>
    /// Of the few that are about a part of the subject only: which part.
    var remarks: [AspectID: LocalizedText] = [:]
  }

  /// What became of an aspect between two versions.
  struct Changed {
    var change: DiagramChange
    /// Before and after.
    var words: LocalizedText
  }

  let snapshot: Snapshot
  let language: Language
  var id = ""
  var title = ""
  /// The factors shown, each with its reason.
  var standings: [FactorID: DiagramNode.Standing] = [:]
  /// The links shown, sorted by ends; both ends are shown.
  var links: [Link] = []
  var notes: [String] = []
  var grouping = Grouping.together
  /// Factors that stand apart for another reason than that nothing is linked to them; no link touches them.
  var givenGroups: [Diagram.Group] = []
  var concern: Concern?
  /// On a map of changes.
  var changed: [AspectID: Changed]?
  /// Said in the alternative, after what it is a map of.
  var summary: [LocalizedText] = []

  init(snapshot: Snapshot, language: Language) {
    self.snapshot = snapshot
    self.language = language
  }

  /// Takes over what was chosen around a set of factors.
  mutating func show(_ selection: FactorSelection) {
    standings = selection.standings
    links = selection.links
    if selection.hidden > 0 {
      notes.append(DiagramWording.hiddenNeighbours(selection.hidden).text(in: language))
    }
  }

  var diagram: Diagram {
    let nodes = DiagramNodes(of: self).nodes
    let edges = links.map { link in
      DiagramEdge(
        from: link.from,
        to: link.to,
        polarity: link.polarity,
        strength: link.strength,
        evidence: link.evidence.map(\.says)
      )
    }
    return Diagram(
      id: id,
      language: language,
      title: title,
      subtitle: subtitle(nodes: nodes),
      nodes: nodes,
      edges: edges,
      groups: unlinked(nodes) + givenGroups,
      key: key(nodes: nodes),
      notes: notes,
      source: DiagramWording.source(of: snapshot, in: language),
      alternative: alternative(nodes: nodes)
    )
  }

  /// Factors that no link of the picture touches and no given group holds.
  private func unlinked(_ nodes: [DiagramNode]) -> [Diagram.Group] {
    var placed = Set(givenGroups.flatMap(\.members))
    for link in links { placed.formUnion([link.from, link.to]) }
    let members = FactorClass.allCases.flatMap { factorClass in
      nodes.filter { $0.factorClass == factorClass && !placed.contains($0.id) }.map(\.id)
    }
    guard !members.isEmpty else { return [] }
    switch grouping {
    case .together:
      return [
        Diagram.Group(title: DiagramWording.unlinked.text(in: language), members: members)
      ]
    case .byTheme: return byTheme(members)
    }
  }

  private func byTheme(_ members: [FactorID]) -> [Diagram.Group] {
    let byTheme = Dictionary(grouping: members) { snapshot.model.factor($0)?.themes.first }
    let themed = snapshot.model.themes.compactMap { theme -> Diagram.Group? in
      guard let members = byTheme[theme.id] else { return nil }
      return Diagram.Group(
        id: "apart-\(theme.id)",
        title: DiagramWording.unlinked(of: theme.label).text(in: language),
        members: members
      )
    }
    guard let rest = byTheme[nil] else { return themed }
    return themed + [
      Diagram.Group(title: DiagramWording.unlinked.text(in: language), members: rest)
    ]
  }

  /// All classes, bands and verdicts, also those of which there is none: an empty place in a key is news.
  private func key(nodes: [DiagramNode]) -> [DiagramKey] {
    let standings = DiagramNode.Standing.allCases.filter { standing in
      standing != .inside && nodes.contains { $0.standing == standing }
    }
    let strengths = Strength.allCases.filter { strength in
      links.contains { $0.strength == strength }
    }
    return [
      DiagramKey(
        title: DiagramWording.classes.text(in: language),
        entries: FactorClass.allCases.map { .factorClass($0) }
      ),
      DiagramKey(
        title: DiagramWording.coverage.text(in: language),
        entries: Band.allCases.reversed().map { .band($0) } + standings.map { .standing($0) }
      ),
      aspectKey,
      DiagramKey(
        title: DiagramWording.links.text(in: language),
        entries: Polarity.allCases.map { .polarity($0) } + strengths.map { .strength($0) }
      ),
    ]
  }

  /// What is counted on the cards.
  private var aspectKey: DiagramKey {
    guard changed == nil else {
      return DiagramKey(
        title: DiagramWording.changes.text(in: language),
        entries: DiagramChange.allCases.filter { $0 != .unchanged }.map { .change($0) }
      )
    }
    let title = concern?.title ?? DiagramWording.verdicts
    return DiagramKey(
      title: title.text(in: language),
      entries: Verdict.allCases.map { .verdict($0) }
    )
  }

  private func subtitle(nodes: [DiagramNode]) -> String {
    let outside = nodes.count { $0.standing == .outside }
    let parts = [
      DiagramWording.version(snapshot.version, asOf: snapshot.assessment.asOf),
      DiagramWording.shown(
        factors: nodes.count - outside,
        neighbours: outside,
        links: links.count
      ),
    ]
    return parts.map { $0.text(in: language) }.joined(separator: "  ·  ")
  }

  private func alternative(nodes: [DiagramNode]) -> String {
    let inside = nodes.filter { $0.standing != .outside }
    let bands = Band.allCases.reversed().compactMap { band -> String? in
      let count = inside.count { $0.band == band }
      return count == 0 ? nil : "\(band.mark.word.text(in: language)) \(count)"
    }
    var sentences = [DiagramWording.map(title)] + summary + concernTold(nodes)
    if !inside.isEmpty { sentences.append(DiagramWording.shown(bands: bands)) }
    sentences.append(DiagramWording.gaps(inside.reduce(0) { $0 + $1.dataGaps }))
    return subtitle(nodes: nodes) + ". "
      + sentences.map { $0.text(in: language) }.joined(separator: " ")
  }

  /// The verdicts of the aspects that the map is about, all factors together.
  private func concernTold(_ nodes: [DiagramNode]) -> [LocalizedText] {
    guard let concern else { return [] }
    let counts = nodes.compactMap(\.concern).flatMap(\.verdicts)
    let told = Verdict.allCases.compactMap { verdict -> String? in
      let count = counts.filter { $0.verdict == verdict }.reduce(0) { $0 + $1.count }
      return count == 0
        ? nil : DiagramNode.VerdictCount(verdict, count).words(in: language)
    }
    return told.isEmpty ? [] : [DiagramWording.told(concern.title, told)]
  }
}
