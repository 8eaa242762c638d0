import Assessment
import Bilingual
import Catalogue
import FactorModel

/// Puts the snapshot's findings on the factors of a draft; reads the list of gaps once.
struct DiagramNodes {
  private let draft: DiagramDraft
  private let gaps: [FactorID: (data: Int, usability: Int)]
  private let themes: [ThemeID: String]

  init(of draft: DiagramDraft) {
    self.draft = draft
    var gaps: [FactorID: (data: Int, usability: Int)] = [:]
    for gap in draft.snapshot.assessment.gaps where draft.standings[gap.aspect.factor] != nil {
      switch gap.kind {
      case .data: gaps[gap.aspect.factor, default: (0, 0)].data += 1
      case .usability: gaps[gap.aspect.factor, default: (0, 0)].usability += 1
      }
    }
    self.gaps = gaps
    themes = Dictionary(
      draft.snapshot.model.themes.map { ($0.id, $0.label.text(in: draft.language)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// In the order of the model.
  var nodes: [DiagramNode] { draft.snapshot.model.factors.compactMap(node) }

  private func node(_ factor: Factor) -> DiagramNode? {
    guard let standing = draft.standings[factor.id],
      let found = draft.snapshot.assessment.factor(factor.id)
    else { return nil }
    let gaps = gaps[factor.id] ?? (0, 0)
    return DiagramNode(
      id: factor.id,
      label: factor.label.text(in: draft.language),
      standing: standing,
      factorClass: factor.factorClass,
      alsoClass: factor.alsoClass,
      side: factor.side,
      themes: factor.themes.compactMap { themes[$0] },
      band: found.band,
      coverage: found.coverage,
      otherBands: found.possibleBands.filter { $0 != found.band },
      verdicts: Self.counts(found.aspects),
      concern: concern(found),
      changes: changes(factor),
      aspectNotes: notes(factor, found),
      dataGaps: gaps.data,
      usabilityGaps: gaps.usability
    )
  }

  private static func counts(_ aspects: [AspectAssessment]) -> [DiagramNode.VerdictCount] {
    Verdict.allCases.compactMap { verdict in
      let count = aspects.count { $0.verdict == verdict }
      return count == 0 ? nil : DiagramNode.VerdictCount(verdict, count)
    }
  }

  private func concern(_ found: FactorAssessment) -> DiagramNode.Concern? {
    guard let concern = draft.concern else { return nil }
    let aspects = found.aspects.filter { concern.aspects.contains($0.id) }
    guard !aspects.isEmpty else { return nil }
    return DiagramNode.Concern(
      title: concern.title.text(in: draft.language),
      verdicts: Self.counts(aspects)
    )
  }

  private func changes(_ factor: Factor) -> [DiagramNode.ChangeCount] {
    guard let changed = draft.changed else { return [] }
    let kinds = factor.aspects.compactMap { changed[$0.id]?.change }
    return DiagramChange.allCases.compactMap { change in
      let count = kinds.count { $0 == change }
      return count == 0 ? nil : DiagramNode.ChangeCount(change, count)
    }
  }

  /// On the aspects that the map is about: the verdict, or what changed.
  private func notes(_ factor: Factor, _ found: FactorAssessment) -> [String] {
    factor.aspects.compactMap { aspect in
      let label = aspect.label.text(in: draft.language)
      if let changed = draft.changed?[aspect.id] {
        return "\(label) (\(words(changed.change.mark)); \(changed.words.text(in: draft.language)))"
      }
      guard let concern = draft.concern, concern.aspects.contains(aspect.id),
        let verdict = found.aspects.first(where: { $0.id == aspect.id })?.verdict
      else { return nil }
      let remark = concern.remarks[aspect.id].map { "; \($0.text(in: draft.language))" } ?? ""
      return "\(label) (\(words(verdict.mark))\(remark))"
    }
  }

  private func words(_ mark: Mark) -> String {
    "\(mark.letter) \(mark.word.text(in: draft.language))"
  }
}
