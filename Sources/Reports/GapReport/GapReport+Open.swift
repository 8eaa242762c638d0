import Assessment
import Bilingual
import Catalogue
import FactorModel

extension GapReport {
  /// Faults of data that are there, apart from the want of data.
  var usabilitySection: Block {
    let gaps = snapshot.assessment.usabilityGaps
    guard !gaps.isEmpty else {
      return section(
        "usability",
        GapReportWording.usability,
        [paragraph(GapReportWording.noUsability)]
      )
    }
    let table = ReportTable(
      columns: [
        column(GapReportWording.aspect), column(GapReportWording.fault),
        column(GapReportWording.dataSet), column(GapReportWording.because),
        column(GapReportWording.closes), column(GapReportWording.since),
      ],
      rows: gaps.map { gap in
        [
          [.target(Self.anchor(gap.id)), .text(labels.full(gap.aspect))],
          [.text(labels(Wording.name(gap.primary.code)))],
          gap.nearest.map(dataSet) ?? ["–"],
          [.text(Wording.sentence(gap.primary.because))],
          [.text(labels.clause(gap.closes))],
          [.text(labels.since(gap.since))],
        ]
      }
    )
    return section(
      "usability",
      GapReportWording.usability,
      [paragraph(GapReportWording.usabilityIntroduction), .table(table)]
    )
  }

  /// What is not known, by the publisher who could tell.
  var notEstablishedSection: Block {
    let open = snapshot.assessment.aspects.filter { $0.verdict == .notEstablished }
    guard !openFacts.publishers.isEmpty || !open.isEmpty else {
      return section(
        "not-established",
        GapReportWording.notEstablished,
        [paragraph(GapReportWording.nothingOpen)]
      )
    }
    let count = GapReportWording.finding(
      open.count,
      of: snapshot.assessment.aspects.count,
      .notEstablished
    )
    return section(
      "not-established",
      GapReportWording.notEstablished,
      [
        .paragraph([
          .text(labels(count) + " " + labels(GapReportWording.openIntroduction))
        ])
      ] + openFacts.publishers.enumerated().map(publisherSection)
    )
  }

  private func publisherSection(_ place: Int, _ publisher: OpenFacts.Publisher) -> Block {
    let title = publisher.name ?? labels(GapReportWording.publisherUnknown)
    let table = ReportTable(
      columns: [
        column(GapReportWording.dataSet), column(GapReportWording.facts),
        column(GapReportWording.settles), column(GapReportWording.narrows),
      ],
      rows: publisher.questions.map { question in
        [
          dataSet(question.dataSet),
          question.fields.map { .text(labels(Wording.field($0))) }.joined(by: .lineBreak),
          aspects(question.settles), aspects(question.narrows),
        ]
      }
    )
    let count = GapReportWording.settled(publisher.settlingFacts)
    return folded(
      Anchor("publisher-\(place + 1)"),
      [.text(title)],
      [paragraph(count), .table(table)]
    )
  }

  private func aspects(_ ids: [AspectID]) -> [Inline] {
    ids.isEmpty ? ["–"] : ids.map(link).joined(by: .lineBreak)
  }

  /// Who holds that an aspect need not be measured; nothing where nobody does.
  var exemptionsSection: Block? {
    let exemptions = snapshot.assessment.aspects.compactMap(\.exemption)
    guard !exemptions.isEmpty else { return nil }
    let table = ReportTable(
      columns: [
        column(GapReportWording.aspect), column(GapReportWording.by),
        column(GapReportWording.because), column(GapReportWording.until),
      ],
      rows: exemptions.map { exemption in
        [
          [link(exemption.aspect)], [.text(exemption.by)],
          [.text(Wording.sentence(exemption.because))],
          [.text(labels(Wording.day(exemption.until)))],
        ]
      }
    )
    return section("exemptions", GapReportWording.exemptions, [.table(table)])
  }

  var unusedSection: Block {
    let ids = snapshot.assessment.unmapped
    let sentence = paragraph(
      GapReportWording.unused(ids.count, of: snapshot.version.dataSets.count)
    )
    guard !ids.isEmpty else {
      return section("unused", GapReportWording.unused, [sentence])
    }
    let table = ReportTable(
      columns: [
        column(GapReportWording.dataSet), column(GapReportWording.publisher),
        column(GapReportWording.theme),
      ],
      rows: ids.map { id in
        let entry = snapshot.version[id]
        let themes = entry?.themes.map(labels.theme).joined(separator: ", ") ?? ""
        return [
          dataSet(id),
          [.text(entry?.publisher.value ?? labels(GapReportWording.notKnown))],
          [.text(themes.isEmpty ? "–" : themes)],
        ]
      }
    )
    return section(
      "unused",
      GapReportWording.unused,
      [sentence, paragraph(GapReportWording.unusedIntroduction), .table(table)]
    )
  }
}
