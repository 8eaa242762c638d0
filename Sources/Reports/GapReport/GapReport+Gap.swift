import Assessment
import Bilingual
import Catalogue
import FactorModel

/// One gap: why it is one, what is there today, and what would close it.
extension GapReport {
  func gapSection(_ gap: Gap) -> Section {
    Section(
      Self.anchor(gap.id),
      [.text(labels.full(gap.aspect))],
      [.paragraph(statement(of: gap)), .definitions(evidence(of: gap))]
    )
  }

  /// The primary reason in a sentence, and the finding where nothing was found.
  private func statement(of gap: Gap) -> [Inline] {
    var result: [Inline] = [
      .strong([.text(Wording.sentence(labels(Wording.name(gap.primary.code))))]),
      .text(" " + labels(Wording.sentence(gap.primary.code))),
    ]
    if let finding = snapshot.assessment.aspect(gap.aspect)?.finding {
      result.append(.text(" " + labels.sentence(finding)))
    }
    return result
  }

  private func evidence(of gap: Gap) -> [Definition] {
    let assessment = snapshot.assessment.aspect(gap.aspect)
    var lines: [Definition] = []
    if let nearest = gap.nearest {
      lines.append(row(GapReportWording.nearest, dataSet(nearest)))
    }
    // The statement has told it already.
    if assessment?.finding == nil, gap.primary.code != .unassessed {
      lines.append(row(GapReportWording.because, reason(of: gap)))
    }
    if !gap.secondary.isEmpty {
      lines.append(
        Definition([.text(labels(GapReportWording.also))], gap.secondary.map(named))
      )
    }
    if let period = gap.lastPeriod {
      lines.append(row(GapReportWording.lastPeriod, [.text(period.description)]))
    }
    lines.append(row(GapReportWording.since, [.text(labels.since(gap.since))]))
    if let assessment {
      lines.append(row(GapReportWording.covered, covered(assessment)))
    }
    lines += dataSets(GapReportWording.historic, gap.historic.filter { $0 != gap.nearest })
    lines += dataSets(GapReportWording.comparators, gap.comparators)
    lines += recommendations(of: gap)
    lines += priority(of: gap)
    lines.append(row(GapReportWording.closes, [.text(labels.clause(gap.closes))]))
    lines += alsoClosed(by: gap)
    lines.append(row(GapReportWording.gapName, [.code(gap.id.description)]))
    return lines
  }

  /// The fact behind the primary reason, and of which data set it is one where that is not the nearest.
  private func reason(of gap: Gap) -> [Inline] {
    let because = gap.primary.because
    guard let id = gap.primary.dataSet, id != gap.nearest else {
      return [.text(Wording.sentence(because))]
    }
    return [.emphasis([.text(labels.dataSet(id))]), .text(": \(because).")]
  }

  private func covered(_ assessment: AspectAssessment) -> [Inline] {
    let coverage = labels.coverage(assessment.coverage, assessment.band)
    guard assessment.band != .none else { return [.text(coverage)] }
    return [.text(coverage + ", ")]
      + labels.bandWithRiders(
        assessment.band,
        possible: assessment.possibleBands,
        open: assessment.openFields
      )
  }

  /// Each part by itself, never one opaque number; parts that are not computed yet are left out.
  private func priority(of gap: Gap) -> [Definition] {
    let parts = PriorityParts(gap.priority)
    var lines: [Definition] = []
    if gap.priority.blockedQuestions != nil {
      let questions = snapshot.assessment.answers(blockedBy: gap).map { [question($0.question)] }
      let names = questions.isEmpty ? [] : [.text(": ")] + questions.joined(separator: ["; "])
      lines.append(row(GapReportWording.blocked, [.text(parts.blocked)] + names))
    }
    if gap.priority.leverage != nil {
      lines.append(row(GapReportWording.leverage, [.text(parts.leverage)]))
    }
    lines.append(row(GapReportWording.missing, [.text(parts.missing)]))
    return lines
  }

  private func alsoClosed(by gap: Gap) -> [Definition] {
    let links = gap.alsoCloses.map { other -> [Inline] in
      [.link([.text(labels.full(other.aspect))], .anchor(Self.anchor(other)))]
    }
    return links.isEmpty ? [] : [Definition([.text(labels(GapReportWording.alsoCloses))], links)]
  }

  private func named(_ reason: Gap.Reason) -> [Inline] {
    [.text("\(labels(Wording.name(reason.code))): \(reason.because)")]
  }

  private func dataSets(_ term: LocalizedText, _ ids: [DataSetID]) -> [Definition] {
    ids.isEmpty ? [] : [Definition([.text(labels(term))], ids.map(dataSet))]
  }

  private func recommendations(of gap: Gap) -> [Definition] {
    let links = gap.recommendations.map { id -> Inline in
      let label = snapshot.model.recommendations.first { $0.id == id }.map { labels($0.label) }
      return .link(
        [.text(label.map { "\(id): \($0)" } ?? id.text)],
        .anchor(Anchor("recommendation-\(id)"))
      )
    }
    return links.isEmpty
      ? [] : [Definition([.text(labels(GapReportWording.concernedBy))], links.map { [$0] })]
  }
}
