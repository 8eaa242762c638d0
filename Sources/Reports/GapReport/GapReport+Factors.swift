import Assessment
import Bilingual
import Catalogue
import FactorModel

extension GapReport {
  /// Every factor by class: first all in a table, then what there is to say of each.
  var factorsSection: Block {
    let sections = FactorClass.allCases.compactMap { factorClass -> Block? in
      let own = snapshot.assessment.factors.filter {
        snapshot.model.factor($0.id)?.factorClass == factorClass
      }
      guard !own.isEmpty else { return nil }
      return section(
        "factors-\(factorClass.rawValue)",
        Wording.name(factorClass),
        [factorTable(own)] + own.map(factorSection)
      )
    }
    return section(
      "factors",
      GapReportWording.byFactor,
      [paragraph(GapReportWording.factorsIntroduction)] + sections
    )
  }

  private func factorTable(_ factors: [FactorAssessment]) -> Block {
    .table(
      ReportTable(
        columns: [
          column(GapReportWording.factor), column(GapReportWording.covered),
          column(GapReportWording.band),
        ] + Verdict.allCases.map { column(Wording.name($0), .trailing) },
        rows: factors.map { factor in
          [
            [link(factor.id)], [.text(labels.coverage(factor.coverage, factor.band))],
            labels.bandWithRiders(factor.band, possible: factor.possibleBands),
          ] + Verdict.allCases.map { [.text(String(factor.count(of: $0)))] }
        }
      )
    )
  }

  private func factorSection(_ assessment: FactorAssessment) -> Block {
    let factor = snapshot.model.factor(assessment.id)
    var blocks: [Block] = []
    if let note = factor?.note { blocks.append(.paragraph([.text(Wording.sentence(note))])) }
    blocks.append(.definitions(standing(of: assessment, factor)))
    blocks.append(aspectTable(assessment.aspects))
    let around = linksTo(assessment.id) + linksFrom(assessment.id) + mappedDataSets(assessment)
    if !around.isEmpty { blocks.append(.definitions(around)) }
    blocks += [figures.neighbourhoods[assessment.id], figures.timelines[assessment.id]]
      .compactMap { $0.map { .figure($0) } }
    return folded(
      Self.anchor(assessment.id),
      [.text(labels.factor(assessment.id))],
      blocks
    )
  }

  private func standing(of assessment: FactorAssessment, _ factor: Factor?) -> [Definition] {
    var lines: [Definition] = []
    if let factor {
      let also = factor.alsoClass.map { ", " + labels(GapReportWording.also($0)) } ?? ""
      let side = labels(Wording.name(factor.side)).lowercased()
      lines.append(
        row(
          GapReportWording.classAndSide,
          [.text("\(labels(Wording.name(factor.factorClass)))\(also); \(side)")]
        )
      )
      let themes = factor.themes.map(labels.theme).joined(separator: "; ")
      if !themes.isEmpty { lines.append(row(GapReportWording.themes, [.text(themes)])) }
    }
    let coverage = labels.coverage(assessment.coverage, assessment.band)
    let band = labels.bandWithRiders(assessment.band, possible: assessment.possibleBands)
    lines.append(
      row(
        GapReportWording.covered,
        assessment.band == .none ? [.text(coverage)] : [.text(coverage + ", ")] + band
      )
    )
    return lines
  }

  private func aspectTable(_ aspects: [AspectAssessment]) -> Block {
    .table(
      ReportTable(
        columns: [
          column(GapReportWording.aspect), column(GapReportWording.verdict),
          column(GapReportWording.covered), column(GapReportWording.why),
          column(GapReportWording.nearest),
        ],
        rows: aspects.map { aspect in
          let gap = index.gaps[aspect.id]
          let label = labels.aspect(aspect.id)
          return [
            gap == nil ? [.text(label)] : [link(aspect.id, label: label)],
            [labels.verdict(aspect.verdict)],
            [.text(labels.coverage(aspect.coverage, aspect.band))],
            [.text(why(aspect, gap))],
            nearestDataSet(aspect).map(dataSet) ?? ["–"],
          ]
        }
      )
    )
  }

  private func nearestDataSet(_ aspect: AspectAssessment) -> DataSetID? {
    index.gaps[aspect.id]?.nearest ?? aspect.best
  }

  /// The reason of a gap, the facts on which something open turns, the end of an exemption.
  private func why(_ aspect: AspectAssessment, _ gap: Gap?) -> String {
    switch aspect.verdict {
    case .met: return "–"
    case .gap: return gap.map { labels(Wording.name($0.primary.code)) } ?? "–"
    case .notEstablished:
      let facts = Set(aspect.decidingFields.map(\.field)).sorted()
      return facts.isEmpty
        ? "–" : facts.map { labels(Wording.shortField($0)) }.joined(separator: ", ")
    case .exempt:
      return aspect.exemption.map { labels(GapReportWording.exempt(labels(Wording.day($0.until)))) }
        ?? "–"
    }
  }
}

/// What is linked to a factor.
extension GapReport {
  /// With the evidence; the other end refers to it.
  private func linksTo(_ factor: FactorID) -> [Definition] {
    guard let links = index.linksTo[factor] else { return [] }
    return [
      Definition(
        [.text(labels(GapReportWording.ledBy))],
        links.map { link in
          let evidence = link.evidence.map(told).joined(separator: " ")
          return [self.link(link.from), .text(": \(influence(of: link)). \(evidence)")]
        }
      )
    ]
  }

  private func linksFrom(_ factor: FactorID) -> [Definition] {
    guard let links = index.linksFrom[factor] else { return [] }
    return [
      Definition(
        [.text(labels(GapReportWording.leadsTo))],
        links.map { [self.link($0.to), .text(": \(influence(of: $0))")] }
      )
    ]
  }

  private func influence(of link: Link) -> String {
    let strength = link.strength.map { ", " + labels(Wording.name($0)) } ?? ""
    return labels(Wording.name(link.polarity)) + strength
  }

  private func told(_ evidence: Link.Evidence) -> String {
    let claim = Wording.sentence(labels(Wording.name(evidence.claim))).dropLast()
    let sources = evidence.citations.map(\.description) + evidence.cites.map(\.text)
    let cited = sources.isEmpty ? "" : " (\(sources.joined(separator: "; ")))"
    let caution = evidence.caution.map {
      " " + labels(GapReportWording.caution(Wording.sentence($0)))
    }
    let says = evidence.says.hasSuffix(".") ? String(evidence.says.dropLast()) : evidence.says
    return "\(claim): \(says)\(cited).\(caution ?? "")"
  }

  /// What is mapped to the factor and is no aspect's nearest, each once, in one line.
  private func mappedDataSets(_ factor: FactorAssessment) -> [Definition] {
    let nearest = Set(factor.aspects.compactMap(nearestDataSet))
    let ids = Set(
      factor.aspects.flatMap { $0.fits.map(\.dataSet) + $0.comparators + $0.context }
    ).subtracting(nearest).sorted()
    guard !ids.isEmpty else { return [] }
    return [
      row(GapReportWording.mapped, Array(ids.map(dataSet).joined(separator: [.text("; ")])))
    ]
  }
}
