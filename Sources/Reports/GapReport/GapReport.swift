package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// A map that was drawn beside the report.
package struct MapReference: Sendable, Hashable {
  package var title: String
  /// Relative to the report.
  package var path: String
  /// What a reader who cannot see it has to know.
  package var alternative: String

  package init(title: String, path: String, alternative: String) {
    self.title = title
    self.path = path
    self.alternative = alternative
  }
}

/// The gap report: what a snapshot holds, told for somebody who has to decide.
///
/// It computes nothing of its own: every number is the snapshot's or a count of what the snapshot lists.
package struct GapReport: Sendable {
  let snapshot: Snapshot
  let maps: [MapReference]
  let labels: Labels

  package init(
    _ snapshot: Snapshot,
    maps: [MapReference] = [],
    language: Language = .english
  ) {
    self.snapshot = snapshot
    self.maps = maps
    labels = Labels(snapshot, language: language)
  }

  package var document: ReportDocument {
    ReportDocument(
      title: [.text(labels(GapReportWording.title(labels(snapshot.project.name))))],
      language: labels.language,
      blocks: [cover, summary, contents(chapters)] + chapters
    )
  }

  private var chapters: [Block] {
    [gapsSection, usabilitySection, notEstablishedSection]
      + [exemptionsSection].compactMap(\.self)
      + [coverageSection, changesSection, unusedSection, recommendationsSection]
      + [mapsSection].compactMap(\.self) + [methodSection, sourcesSection]
      + [warningsSection].compactMap(\.self)
  }

  private func contents(_ chapters: [Block]) -> Block {
    let links = chapters.compactMap { block -> ListItem? in
      guard case .section(let section) = block else { return nil }
      return ListItem([.link(section.title, .anchor(section.anchor))])
    }
    return section("contents", GapReportWording.contents, [.list(links)])
  }

  private var cover: Block {
    let result = snapshot.assessment
    var lines = [
      row(GapReportWording.project, [.text(labels(snapshot.project.name))]),
      row(GapReportWording.version, [.text(labels.version(result.version))]),
      row(GapReportWording.asOf, [.text(labels(Wording.day(result.asOf)))]),
      row(GapReportWording.recorded, [.text(labels(Wording.day(snapshot.version.recorded)))]),
      row(GapReportWording.method, [.text(result.methodVersion)]),
      row(
        GapReportWording.model,
        [
          .text(
            labels(
              GapReportWording.modelSize(
                result.modelVersion,
                result.factors.count,
                result.aspects.count,
                snapshot.model.links.count
              )
            )
          )
        ]
      ),
    ]
    lines.append(row(GapReportWording.warnings, [.text(String(snapshot.diagnostics.count))]))
    return .definitions(lines)
  }

  private var mapsSection: Block? {
    guard !maps.isEmpty else { return nil }
    return section(
      "maps",
      GapReportWording.maps,
      maps.map {
        .figure(Figure(path: $0.path, alternative: $0.alternative, caption: [.text($0.title)]))
      }
    )
  }
}

/// The parts of which sections are built.
extension GapReport {
  func section(_ name: String, _ title: LocalizedText, _ blocks: [Block]) -> Block {
    .section(Section(Anchor(name), [.text(labels(title))], blocks))
  }

  func paragraph(_ text: LocalizedText) -> Block { .paragraph([.text(labels(text))]) }

  func row(_ term: LocalizedText, _ detail: [Inline]) -> Definition {
    Definition([.text(labels(term))], detail)
  }

  func column(
    _ title: LocalizedText,
    _ alignment: ReportTable.Alignment = .leading
  ) -> ReportTable.Column {
    .init(labels(title), alignment)
  }

  /// The aspect's label, leading to its gap where it has one, to its factor otherwise.
  func link(_ aspect: AspectID) -> Inline {
    let gap = snapshot.assessment.dataGaps.first { $0.aspect == aspect }
    let anchor = gap.map { Self.anchor($0.id) } ?? Self.anchor(aspect.factor)
    return .link([.text(labels.full(aspect))], .anchor(anchor))
  }

  /// The data set's title, and its id for those who look it up.
  func dataSet(_ id: DataSetID) -> [Inline] {
    [.text(labels.dataSet(id) + " ("), .code(id.text), ")"]
  }

  static func anchor(_ gap: Gap.ID) -> Anchor { Anchor("gap-\(gap)") }
  static func anchor(_ factor: FactorID) -> Anchor { Anchor("factor-\(factor)") }

  static func counts(_ aspects: [AspectAssessment]) -> [(Verdict, Int)] {
    Verdict.allCases.map { verdict in (verdict, aspects.count { $0.verdict == verdict }) }
  }
}
