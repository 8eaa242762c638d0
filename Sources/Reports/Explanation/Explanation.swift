package import Assessment
package import Bilingual
import Catalogue
package import FactorModel

/// How every number of a factor, or of one of its aspects, came about, line by line.
package struct Explanation: Sendable {
  let snapshot: Snapshot
  let labels: Labels
  let factor: Factor
  let assessment: FactorAssessment
  /// Those that are told; all of the factor's unless one was asked for.
  let aspects: [AspectAssessment]

  /// `nil` where the snapshot has no such factor, or the factor no such aspect.
  package init?(
    of id: FactorID,
    aspect: AspectName? = nil,
    in snapshot: Snapshot,
    language: Language = .english
  ) {
    guard let factor = snapshot.model.factor(id), let assessment = snapshot.assessment.factor(id)
    else { return nil }
    self.snapshot = snapshot
    labels = Labels(snapshot, language: language)
    self.factor = factor
    self.assessment = assessment
    aspects = assessment.aspects.filter { aspect == nil || $0.id.aspect == aspect }
    if aspects.isEmpty { return nil }
  }

  package var document: ReportDocument {
    let isWhole = aspects.count == assessment.aspects.count
    let title = isWhole ? labels(factor.label) : aspects.map { labels.full($0.id) }.joined()
    return ReportDocument(
      title: [.text(title)],
      language: labels.language,
      blocks: [.definitions(head)] + (isWhole ? [factorSection] : [])
        + aspects.map(aspectSection)
    )
  }

  private var head: [Definition] {
    let classes = [factor.factorClass, factor.alsoClass].compactMap(\.self)
      .map { labels(Wording.name($0)) }.joined(separator: ", ")
    let version = labels.version(snapshot.assessment.version)
    var lines = [
      row(
        ExplanationWording.factor,
        [.text(labels(factor.label) + " ("), .code(factor.id.text), ")"]
      ),
      row(ExplanationWording.factorClass, [.text(classes)]),
      row(ExplanationWording.side, [.text(labels(Wording.name(factor.side)))]),
      row(
        ExplanationWording.themes,
        [.text(factor.themes.map(labels.theme).joined(separator: ", "))]
      ),
      row(ExplanationWording.version, [.text(version)]),
      row(ExplanationWording.asOf, [.text(labels(Wording.day(snapshot.assessment.asOf)))]),
    ]
    if let note = factor.note { lines.append(row(ExplanationWording.note, [.text(note)])) }
    return lines
  }

  private var factorSection: Block {
    let coverage = labels.coverage(assessment.coverage, assessment.band)
    let headline = ExplanationWording.headline(
      labels(factor.label),
      coverage,
      labels(Wording.name(assessment.band))
    )
    let counts = ExplanationWording.counts(
      Verdict.allCases.map { ($0, assessment.count(of: $0)) }
    )
    return .section(
      Section(
        Anchor("factor-\(factor.id)"),
        [.text(labels(ExplanationWording.factorNumber))],
        [
          paragraph(headline), paragraph(counts), .table(aspectTable), .definitions(factorSteps),
        ]
      )
    )
  }

  private var aspectTable: ReportTable {
    ReportTable(
      columns: [
        column(ExplanationWording.aspect), column(ExplanationWording.verdict),
        column(ExplanationWording.weight, .trailing), column(ExplanationWording.proven, .trailing),
        column(ExplanationWording.possible, .trailing),
      ],
      rows: assessment.aspects.map { aspect in
        let weight = snapshot.model.aspect(aspect.id)?.weight ?? 1
        return [
          [.text(labels.aspect(aspect.id))], [labels.verdict(aspect.verdict)],
          [.text(weight.description)], [.text(aspect.coverage.low.description)],
          [.text(aspect.coverage.high.description)],
        ]
      }
    )
  }

  private var factorSteps: [Definition] {
    let counted = assessment.aspects.filter { $0.verdict != .exempt }
    func mean(_ side: KeyPath<ScoreRange, Rational>) -> String {
      let parts = counted.map { aspect in
        (
          weight: snapshot.model.aspect(aspect.id)?.weight ?? 1,
          value: aspect.coverage[keyPath: side]
        )
      }
      return Arithmetic.mean(parts, result: assessment.uncapped[keyPath: side])
    }
    guard !counted.isEmpty else {
      return [row(ExplanationWording.result, [.text(labels(ExplanationWording.allExempt))])]
    }
    var lines = [
      row(ExplanationWording.low, [.text(mean(\.low))]),
      row(ExplanationWording.high, [.text(mean(\.high))]),
    ]
    lines += assessment.caps.map {
      row(ExplanationWording.ceiling, [.text(labels(Wording.sentence($0)))])
    }
    lines.append(
      row(
        ExplanationWording.result,
        [.text(labels.coverage(assessment.coverage, assessment.band))]
      )
    )
    lines.append(bandLine(assessment.band, possible: assessment.possibleBands))
    return lines
  }

  func bandLine(_ band: Band, possible: [Band]) -> Definition {
    let meaning = labels(Wording.sentence(band, method: snapshot.model.method))
    guard band != .none else {
      return row(ExplanationWording.band, [labels.band(band), .text(". \(meaning)")])
    }
    let stability =
      possible.count > 1
      ? ExplanationWording.unstable(
        labels(Wording.list(possible.map { Wording.name($0) }))
      )
      : ExplanationWording.stable
    return row(
      ExplanationWording.band,
      [labels.band(band), .text(". \(meaning) \(labels(stability))")]
    )
  }

  func row(_ term: LocalizedText, _ detail: [Inline]) -> Definition {
    Definition([.text(labels(term))], detail)
  }

  func paragraph(_ text: LocalizedText) -> Block { .paragraph([.text(labels(text))]) }

  func column(
    _ title: LocalizedText,
    _ alignment: ReportTable.Alignment = .leading
  ) -> ReportTable.Column {
    .init(labels(title), alignment)
  }

  func section(_ name: String, _ title: LocalizedText, _ blocks: [Block]) -> Block {
    .section(Section(Anchor(name), [.text(labels(title))], blocks))
  }
}
