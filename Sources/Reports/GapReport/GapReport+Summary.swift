import Assessment
import Bilingual
import Catalogue
import FactorModel

extension GapReport {
  /// First what matters, each number with its sentence.
  var summary: Block {
    let result = snapshot.assessment
    let total = result.aspects.count
    var blocks = [
      paragraph(
        GapReportWording.scope(
          labels(snapshot.project.name),
          result.factors.count,
          total,
          snapshot.version.dataSets.count,
          labels(Wording.day(snapshot.version.asOf))
        )
      )
    ]
    blocks += [snapshot.project.description.map(paragraph)].compactMap(\.self)
    blocks.append(.keyNumbers(keyNumbers))
    let exempt = result.aspects.count { $0.verdict == .exempt }
    blocks.append(
      .paragraph([
        .text(labels(GapReportWording.finding(exempt, of: total, .exempt))),
        .text(" " + labels(GapReportWording.fourFindings)),
      ])
    )
    blocks += [figures.overview.map { .figure($0) }, classList, reasonTable, remarks]
      .compactMap(\.self)
    return section("summary", GapReportWording.summary, blocks)
  }

  private var classList: Block? {
    let items = FactorClass.allCases.compactMap { factorClass -> ListItem? in
      guard let rollUp = snapshot.assessment.rollUp(.factorClass(factorClass)) else { return nil }
      let counts = Verdict.allCases.map { ($0, rollUp.verdicts[$0] ?? 0) }
      let name = labels(Wording.name(factorClass))
      return ListItem([.text(labels(GapReportWording.classVerdicts(name, counts)))])
    }
    return items.isEmpty ? nil : .list(items)
  }

  /// Gaps by primary reason, the most frequent first.
  private var reasonTable: Block? {
    let gaps = snapshot.assessment.dataGaps
    let counts = ReasonCode.allCases.map { code in
      (code, gaps.count { $0.primary.code == code })
    }.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    guard !counts.isEmpty else { return nil }
    return .table(
      ReportTable(
        caption: [.text(labels(GapReportWording.reasons))],
        columns: [
          column(GapReportWording.reason), column(GapReportWording.count, .trailing),
          column(GapReportWording.meaning),
        ],
        rows: counts.map { code, count in
          [
            [.text(labels(Wording.name(code)))], [.text(String(count))],
            [.text(labels(Wording.sentence(code)))],
          ]
        }
      )
    )
  }

  private var remarks: Block? {
    let result = snapshot.assessment
    var texts = [GapReportWording.usability(result.usabilityGaps.count)]
    if let all = result.rollUp(.all) {
      let counts = Band.allCases.reversed().map { ($0, all.bands[$0] ?? 0) }
      texts.append(GapReportWording.bands(counts.reduce(0) { $0 + $1.1 }, counts))
    }
    if let sentence = openFacts.sentence { texts.append(sentence) }
    if let comparison = snapshot.comparisons.last {
      texts.append(
        GapReportWording.changed(comparison, before: labels.version(comparison.before))
      )
    }
    if !result.answers.isEmpty { texts.append(QuestionWording.summary(result.answers)) }
    let unused = result.unmapped.count
    texts.append(GapReportWording.unused(unused, of: snapshot.version.dataSets.count))
    let concerned = recommendedAspects
    if !concerned.isEmpty {
      texts.append(GapReportWording.recommended(Self.counts(concerned), of: concerned.count))
    }
    return .list(texts.map { ListItem([.text(labels($0))]) })
  }

  private var recommendedAspects: [AspectAssessment] {
    Set(snapshot.model.recommendations.flatMap(\.aspects)).sorted()
      .compactMap { snapshot.assessment.aspect($0) }
  }
}
