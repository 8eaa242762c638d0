package import Assessment
package import Bilingual
import Catalogue
package import FactorModel

/// What a printed card says of one factor, for people around a table.
package struct FactorCard: Sendable, Hashable {
  /// A gap: which aspect, and why in words.
  package struct GapLine: Sendable, Hashable {
    package var aspect: String
    package var reason: String
  }

  /// A factor at the other end of a link.
  package struct LinkLine: Sendable, Hashable {
    package var polarity: Polarity
    package var label: String
  }

  /// Something to talk about, and which aspect it is about (`nil`: the factor).
  package struct Question: Sendable, Hashable {
    package var about: String?
    package var text: String
  }

  package var id: FactorID
  package var language: Language
  package var label: String
  package var factorClass: FactorClass
  package var alsoClass: FactorClass?
  package var side: Side
  /// The main one first.
  package var themes: [String]
  package var band: Band
  package var coverage: ScoreRange
  /// In the order of the cases, none with nothing.
  package var verdicts: [DiagramNode.VerdictCount]
  /// Data gaps by priority, then usability gaps.
  package var gaps: [GapLine]
  /// The strongest first.
  package var leadsTo: [LinkLine]
  package var comesFrom: [LinkLine]
  package var question: Question
  package var source: String
}

extension FactorCard {
  /// The card of `factor` with what `snapshot` has found out; `nil` if the model does not have it.
  ///
  /// `reason` says in a sentence why something is a gap.
  package init?(
    _ snapshot: Snapshot,
    factor: FactorID,
    language: Language = .english,
    reason: (ReasonCode) -> LocalizedText
  ) {
    guard let found = snapshot.assessment.factor(factor),
      let factor = snapshot.model.factor(factor)
    else { return nil }
    let gaps = (snapshot.assessment.dataGaps + snapshot.assessment.usabilityGaps)
      .filter { $0.aspect.factor == factor.id }
    let labels = AspectLabels(factor: factor, language: language)
    let links = CardLinks(model: snapshot.model, factor: factor.id, language: language)
    self.init(
      id: factor.id,
      language: language,
      label: factor.label.text(in: language),
      factorClass: factor.factorClass,
      alsoClass: factor.alsoClass,
      side: factor.side,
      themes: factor.themes.compactMap { snapshot.model.theme($0)?.label.text(in: language) },
      band: found.band,
      coverage: found.coverage,
      verdicts: Verdict.allCases.compactMap { verdict in
        let count = found.count(of: verdict)
        return count == 0 ? nil : DiagramNode.VerdictCount(verdict, count)
      },
      gaps: gaps.map { gap in
        GapLine(
          aspect: labels.label(of: gap.aspect),
          reason: reason(gap.primary.code).text(in: language)
        )
      },
      leadsTo: links.leadsTo,
      comesFrom: links.comesFrom,
      question: Self.question(gaps: gaps, found: found, labels: labels),
      source: DiagramWording.version(snapshot.version, asOf: snapshot.assessment.asOf)
        .text(in: language)
    )
  }

  /// What is worth talking about: the first gap, else what is not established, exempt or met.
  private static func question(
    gaps: [Gap],
    found: FactorAssessment,
    labels: AspectLabels
  ) -> Question {
    let language = labels.language
    if let gap = gaps.first {
      return Question(
        about: labels.label(of: gap.aspect),
        text: DiscussionWording.question(gap.primary.code).text(in: language)
      )
    }
    let order: [Verdict] = [.notEstablished, .exempt, .met]
    for verdict in order {
      guard let aspect = found.aspects.first(where: { $0.verdict == verdict }) else { continue }
      return Question(
        about: verdict == .met ? nil : labels.label(of: aspect.id),
        text: DiscussionWording.question(verdict).text(in: language)
      )
    }
    return Question(about: nil, text: DiscussionWording.question(.met).text(in: language))
  }
}

/// What the aspects of a factor are called.
private struct AspectLabels {
  let factor: Factor
  let language: Language

  func label(of aspect: AspectID) -> String {
    factor.aspects.first { $0.id == aspect }?.label.text(in: language) ?? "\(aspect)"
  }
}

/// The other ends of a factor's links, the strongest first, then by label.
private struct CardLinks {
  let model: Model
  let factor: FactorID
  let language: Language

  var leadsTo: [FactorCard.LinkLine] {
    lines(of: model.links.filter { $0.from == factor }) { $0.to }
  }

  var comesFrom: [FactorCard.LinkLine] {
    lines(of: model.links.filter { $0.to == factor }) { $0.from }
  }

  private func lines(of links: [Link], end: (Link) -> FactorID) -> [FactorCard.LinkLine] {
    let named = links.map { link in
      (link, model.factor(end(link))?.label.text(in: language) ?? end(link).text)
    }
    return named.sorted { left, right in
      if left.0.strengthRank != right.0.strengthRank {
        return left.0.strengthRank > right.0.strengthRank
      }
      return (left.1, end(left.0)) < (right.1, end(right.0))
    }.map { FactorCard.LinkLine(polarity: $0.polarity, label: $1) }
  }
}
