import Assessment
import Bilingual
import Catalogue
import FactorModel

/// What a map has chosen to show, before the snapshot's findings are put on it.
struct DiagramDraft {
  let snapshot: Snapshot
  let language: Language
  var id = ""
  var title = ""
  /// The factors shown, each with its reason.
  var standings: [FactorID: DiagramNode.Standing] = [:]
  /// The links shown, sorted by ends; both ends are shown.
  var links: [Link] = []
  var notes: [String] = []

  init(snapshot: Snapshot, language: Language) {
    self.snapshot = snapshot
    self.language = language
  }

  var diagram: Diagram {
    let nodes = snapshot.model.factors.compactMap(node)
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
      apart: apart(nodes),
      key: key(nodes: nodes),
      notes: notes,
      source: DiagramWording.source(of: snapshot, in: language),
      alternative: alternative(nodes: nodes)
    )
  }

  private func node(_ factor: Factor) -> DiagramNode? {
    guard let standing = standings[factor.id], let found = snapshot.assessment.factor(factor.id)
    else { return nil }
    let gaps = snapshot.assessment.gaps.filter { $0.aspect.factor == factor.id }
    return DiagramNode(
      id: factor.id,
      label: factor.label.text(in: language),
      standing: standing,
      factorClass: factor.factorClass,
      alsoClass: factor.alsoClass,
      side: factor.side,
      themes: factor.themes.compactMap { snapshot.model.theme($0)?.label.text(in: language) },
      band: found.band,
      coverage: found.coverage,
      otherBands: found.possibleBands.filter { $0 != found.band },
      verdicts: Verdict.allCases.compactMap { verdict in
        let count = found.count(of: verdict)
        return count == 0 ? nil : DiagramNode.VerdictCount(verdict, count)
      },
      dataGaps: gaps.count { $0.kind == .data },
      usabilityGaps: gaps.count { $0.kind == .usability }
    )
  }

  /// Factors that no link of the picture touches, by class, then id.
  private func apart(_ nodes: [DiagramNode]) -> Diagram.Group? {
    let linked = Set(links.flatMap { [$0.from, $0.to] })
    let members = FactorClass.allCases.flatMap { factorClass in
      nodes.filter { $0.factorClass == factorClass && !linked.contains($0.id) }.map(\.id)
    }
    guard !members.isEmpty else { return nil }
    return Diagram.Group(title: DiagramWording.unlinked.text(in: language), members: members)
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
      DiagramKey(
        title: DiagramWording.verdicts.text(in: language),
        entries: Verdict.allCases.map { .verdict($0) }
      ),
      DiagramKey(
        title: DiagramWording.links.text(in: language),
        entries: Polarity.allCases.map { .polarity($0) } + strengths.map { .strength($0) }
      ),
    ]
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
    let sentences = [
      DiagramWording.map(title), DiagramWording.shown(bands: bands),
      DiagramWording.gaps(inside.reduce(0) { $0 + $1.dataGaps }),
    ]
    return subtitle(nodes: nodes) + ". "
      + sentences.map { $0.text(in: language) }.joined(separator: " ")
  }
}
