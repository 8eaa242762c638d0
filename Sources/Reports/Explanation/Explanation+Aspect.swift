import Assessment
import Bilingual
import Catalogue
import FactorModel

extension Explanation {
  /// One aspect: contract, data sets, coverage, verdict, reason, closing condition, versions.
  func aspectSection(_ aspect: AspectAssessment) -> Block {
    let name = "aspect-\(aspect.id)"
    var blocks: [Block] = [
      .paragraph([
        .strong([.text(labels(ExplanationWording.verdict) + ": "), labels.verdict(aspect.verdict)]),
        .text(". " + labels(Wording.sentence(aspect.verdict))),
      ])
    ]
    if let exemption = aspect.exemption {
      blocks.append(
        paragraph(
          ExplanationWording.exempted(
            exemption.by,
            Wording.sentence(exemption.because),
            labels(Wording.day(exemption.until))
          )
        )
      )
    }
    if let contract = snapshot.model.aspect(aspect.id)?.contract {
      blocks.append(
        section(
          name + "-contract",
          ExplanationWording.contract,
          [.definitions(ContractLines(labels).lines(of: contract))]
        )
      )
    }
    blocks.append(measuredSection(aspect))
    blocks.append(
      section(
        name + "-coverage",
        ExplanationWording.coverage,
        [.definitions(coverageLines(aspect))]
      )
    )
    let gaps = snapshot.assessment.gaps.filter { $0.aspect == aspect.id }
    blocks += gaps.map { gapSection($0, aspect) }
    blocks.append(versionsSection(aspect))
    return .section(
      Section(Anchor(name), [.text(labels.aspect(aspect.id))], blocks)
    )
  }

  private func measuredSection(_ aspect: AspectAssessment) -> Block {
    var blocks = aspect.fits.map { fitSection($0, aspect.id) }
    if aspect.fits.isEmpty {
      blocks.append(paragraph(ExplanationWording.nothingMapped))
      let search =
        aspect.finding.map { labels.sentence($0) } ?? labels(ExplanationWording.notLookedFor)
      blocks.append(.paragraph([.text(search)]))
    }
    let beside = [
      (ExplanationWording.comparators, aspect.comparators),
      (ExplanationWording.context, aspect.context),
    ].filter { !$0.1.isEmpty }.map { term, ids in
      Definition([.text(labels(term))], ids.map { [.text(labels.dataSet($0))] })
    }
    if !beside.isEmpty { blocks.append(.definitions(beside)) }
    return section("aspect-\(aspect.id)-measured", ExplanationWording.measured, blocks)
  }

  private func coverageLines(_ aspect: AspectAssessment) -> [Definition] {
    let best = aspect.best.flatMap { aspect.fit(of: $0) }
    let rule =
      best.map {
        ExplanationWording.bestFit(labels.dataSet($0.dataSet), labels(Wording.range($0.score)))
      } ?? ExplanationWording.nothingCounts
    var lines = [
      row(ExplanationWording.best, [.text(labels(rule))]),
      row(
        ExplanationWording.result,
        [.text(labels.coverage(aspect.coverage, aspect.band))]
      ),
      bandLine(aspect.band, possible: aspect.possibleBands),
    ]
    let open = Set(
      aspect.openFields + aspect.decidingFields
    )
    if !open.isEmpty {
      lines.append(
        Definition(
          [.text(labels(ExplanationWording.missingFacts))],
          open.sorted().map { field in
            let words = labels(Wording.field(field.field))
            return [
              .text(labels(ExplanationWording.missingFact(words, labels.dataSet(field.dataSet))))
            ]
          }
        )
      )
    }
    return lines
  }

  private func gapSection(_ gap: Gap, _ aspect: AspectAssessment) -> Block {
    var blocks: [Block] = []
    switch gap.kind {
    case .data: blocks.append(.steps(steps(gap, aspect)))
    case .usability:
      blocks.append(
        .paragraph([
          .text(labels(Wording.sentence(gap.primary.code))),
          .text(" " + Wording.sentence(gap.primary.because)),
        ])
      )
    }
    if gap.kind == .data, !gap.secondary.isEmpty {
      let others = gap.secondary.map { reason -> [Inline] in
        [.text("\(labels(Wording.name(reason.code))): \(reason.because)")]
      }
      blocks.append(.definitions([Definition([.text(labels(ExplanationWording.also))], others)]))
    }
    blocks.append(
      .definitions([row(GapReportWording.closes, [.text(labels.clause(gap.closes))])])
    )
    if !gap.alsoCloses.isEmpty {
      let others = gap.alsoCloses.map { [Inline.text(labels.full($0.aspect))] }
      blocks.append(
        .definitions([Definition([.text(labels(GapReportWording.alsoCloses))], others)])
      )
    }
    let title = gap.kind == .data ? ExplanationWording.why : ExplanationWording.usability
    return section("gap-\(gap.id)", title, blocks)
  }

  /// The steps of the method up to the one that decides.
  private func steps(_ gap: Gap, _ aspect: AspectAssessment) -> [ListItem] {
    let code = gap.primary.code
    let because = gap.primary.because
    func step(_ question: LocalizedText, _ answer: LocalizedText) -> ListItem {
      ListItem([.text(labels(question) + " " + labels(answer))])
    }
    let mapped = step(
      ExplanationWording.isMapped,
      ExplanationWording.mapped(aspect.fits.count)
    )
    switch code {
    case .notFound, .neverCollected, .unassessed:
      return [step(ExplanationWording.isMapped, ExplanationWording.no(because))]
    case .discontinued:
      return [mapped, step(ExplanationWording.hasStopped, ExplanationWording.yes(because))]
    case .notPublished:
      return [
        mapped, step(ExplanationWording.hasStopped, ExplanationWording.no),
        step(ExplanationWording.isRestricted, ExplanationWording.yes(because)),
      ]
    case .notSeparable, .populationNotIdentified, .proxyOnly, .partOnly, .geographyTooCoarse,
      .tooOld, .seriesBreak, .spanTooShort, .breakdownMissing, .notComparable,
      .qualityUndocumented, .unreachable:
      let title = (gap.primary.dataSet ?? gap.nearest).map(labels.dataSet) ?? "–"
      return [
        mapped, step(ExplanationWording.hasStopped, ExplanationWording.no),
        step(ExplanationWording.isRestricted, ExplanationWording.no),
        step(
          ExplanationWording.furthest,
          ExplanationWording.fails(title, labels(Wording.question(code)), because)
        ),
      ]
    }
  }
}
