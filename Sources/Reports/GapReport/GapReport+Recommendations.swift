import Assessment
import Bilingual
import Catalogue
import Diagnostics
import FactorModel

extension GapReport {
  /// What the report asked for: how each stands in every version with the evidence, and the aspects that it concerns.
  var recommendationsSection: Block {
    let recommendations = snapshot.model.recommendations
    guard !recommendations.isEmpty else {
      return section(
        "recommendations",
        GapReportWording.recommendations,
        [paragraph(LedgerWording.noRecommendations)]
      )
    }
    let table = ledgerTables.statuses { recommendation in
      let anchor = Anchor("recommendation-\(recommendation.id)")
      return [.link([.text(recommendation.id.text)], .anchor(anchor))]
    }
    return section(
      "recommendations",
      GapReportWording.recommendations,
      [paragraph(LedgerWording.introduction), .table(table)]
        + recommendations.map { recommendation in
          .section(
            Section(
              Anchor("recommendation-\(recommendation.id)"),
              [.text("\(recommendation.id): \(labels(recommendation.label))")],
              contents(of: recommendation)
            )
          )
        }
    )
  }

  private func contents(of recommendation: Recommendation) -> [Block] {
    var lines = [
      row(GapReportWording.addressedTo, [.text(labels(recommendation.addressedTo))])
    ]
    if let baseline = recommendation.baseline {
      lines.append(row(GapReportWording.baseline, [.text(labels(baseline))]))
    }
    // Predicates say what the indicators ask, and more.
    if !recommendation.indicators.isEmpty, recommendation.predicates.isEmpty {
      lines.append(
        Definition(
          [.text(labels(GapReportWording.indicators))],
          recommendation.indicators.map { [.text(labels($0))] }
        )
      )
    }
    let map = figures.recommendationMaps[recommendation.id].map { Block.figure($0) }
    let aspects =
      recommendation.aspects.isEmpty ? [] : [aspectTable(recommendation.aspects)]
    return [.definitions(lines)] + ledger(of: recommendation) + aspects + [map].compactMap(\.self)
  }

  private var ledgerTables: LedgerTables { LedgerTables(snapshot: snapshot, labels: labels) }

  /// How its predicates stand in every version, and in a fold what those of this one rest on.
  private func ledger(of recommendation: Recommendation) -> [Block] {
    guard !recommendation.predicates.isEmpty else {
      return [paragraph(LedgerWording.noPredicates)]
    }
    let entry = snapshot.ledger.entry(recommendation.id)?.version(snapshot.assessment.version)
    let items = recommendation.predicates.compactMap { predicate in
      entry?.predicate(predicate.id).map { finding in
        ListItem(
          [.strong([.text(labels(predicate.label))]), ": "]
            + ledgerTables.summary(finding, predicate)
        )
      }
    }
    return [
      .table(ledgerTables.predicates(of: recommendation)),
      folded(
        Anchor("evidence-\(recommendation.id)"),
        [.text(labels(LedgerWording.evidence))],
        [.list(items), paragraph(LedgerWording.hint(recommendation.id))]
      ),
    ]
  }

  /// Coverage over the versions; nothing where there is a single one.
  var historySection: Block? {
    guard snapshot.assessments.count > 1 else { return nil }
    return section(
      "history",
      HistoryReportWording.chapter,
      HistoryReport(snapshot, language: labels.language).blocks(
        figure: figures.history,
        isBrief: true
      )
    )
  }

  private func aspectTable(_ ids: [AspectID]) -> Block {
    let rows = ids.compactMap { snapshot.assessment.aspect($0) }.map { aspect in
      let gap = index.gaps[aspect.id]
      return [
        [link(aspect.id)], [labels.verdict(aspect.verdict)],
        [.text(gap.map { labels(Wording.name($0.primary.code)) } ?? "–")],
        [.text(labels.coverage(aspect.coverage, aspect.band))],
      ]
    }
    guard !rows.isEmpty else { return paragraph(GapReportWording.noAspects) }
    return .table(
      ReportTable(
        columns: [
          column(GapReportWording.aspect), column(GapReportWording.verdict),
          column(GapReportWording.reason), column(GapReportWording.covered),
        ],
        rows: rows
      )
    )
  }

  /// What the project's texts cite.
  var sourcesSection: Block {
    .section(
      Section(
        Anchor("sources"),
        [.text(labels(GapReportWording.sources))],
        [
          .list(
            snapshot.model.sources.map { source in
              ListItem(
                [.target(Anchor("source-\(source.id)")), .code(source.id.text), ": "]
                  + described(source)
              )
            }
          )
        ]
      )
    )
  }

  private func described(_ source: Source) -> [Inline] {
    let title: Inline = .emphasis([.text(source.title)])
    var result: [Inline] = [
      source.link.flatMap { WebAddress($0) }.map { .link([title], .address($0)) } ?? title
    ]
    let rest = [source.publisher, source.published].compactMap(\.self)
    if !rest.isEmpty { result.append(.text(". " + rest.joined(separator: ", "))) }
    return result + ["."]
  }

  /// How many warnings there are, by name; nothing where there are none.
  var warningsSection: Block? {
    let diagnostics = snapshot.diagnostics
    guard !diagnostics.isEmpty else { return nil }
    let counts = Dictionary(grouping: diagnostics, by: \.id).mapValues(\.count)
      .sorted { $0.key < $1.key }
    return section(
      "warnings",
      GapReportWording.warningsSection,
      [
        paragraph(GapReportWording.warnings(diagnostics.count)),
        .table(
          ReportTable(
            columns: [
              column(GapReportWording.warning), column(GapReportWording.times, .trailing),
            ],
            rows: counts.map { [[.code($0.key)], [.text(String($0.value))]] }
          )
        ),
      ]
    )
  }
}
