package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// The gap report: what a snapshot holds, told for somebody who has to decide.
///
/// It computes nothing of its own: every number is the snapshot's or the outlook's, or a count of what they list.
package struct GapReport: Sendable {
  let snapshot: Snapshot
  let figures: ReportFigures
  let labels: Labels
  let index: ReportIndex
  let openFacts: OpenFacts
  let outlook: Outlook

  package init(
    _ snapshot: Snapshot,
    _ outlook: Outlook,
    figures: ReportFigures = .none,
    language: Language = .english
  ) {
    self.snapshot = snapshot
    self.outlook = outlook
    self.figures = figures
    labels = Labels(snapshot, language: language)
    index = ReportIndex(snapshot)
    openFacts = OpenFacts(snapshot)
  }

  package var document: ReportDocument {
    let chapters = chapters
    return ReportDocument(
      title: [.text(labels(GapReportWording.title(labels(snapshot.project.name))))],
      language: labels.language,
      edition: labels(
        GapReportWording.edition(
          snapshot.version.id,
          labels(Wording.day(snapshot.assessment.asOf))
        )
      ),
      blocks: [cover, summary, contents(chapters)] + chapters
    )
  }

  private var chapters: [Block] {
    [answeredSection, unansweredSection, chainsSection, firstSection]
      + [gapsSection, usabilitySection, notEstablishedSection]
      + [exemptionsSection].compactMap(\.self)
      + [coverageSection] + [matricesSection].compactMap(\.self)
      + [factorsSection, changesSection] + [historySection].compactMap(\.self)
      + [recommendationsSection, outputsSection]
      + [dataSetsSection, unusedSection] + [mapsSection].compactMap(\.self)
      + [methodSection, glossarySection, sourcesSection] + [warningsSection].compactMap(\.self)
  }

  private func contents(_ chapters: [Block]) -> Block {
    let links = chapters.compactMap { block -> ListItem? in
      guard case .section(let section) = block else { return nil }
      return ListItem([.link(section.title, .anchor(section.anchor))])
    }
    return .section(
      Section(
        Anchor("contents"),
        [.text(labels(GapReportWording.contents))],
        form: .contents,
        [.list(links)]
      )
    )
  }

  private var cover: Block {
    let result = snapshot.assessment
    let size = GapReportWording.modelSize(
      result.modelVersion,
      result.factors.count,
      result.aspects.count,
      snapshot.model.links.count
    )
    return .definitions([
      row(GapReportWording.project, [.text(labels(snapshot.project.name))]),
      row(GapReportWording.version, [.text(labels.version(result.version))]),
      row(GapReportWording.asOf, [.text(labels(Wording.day(result.asOf)))]),
      row(GapReportWording.recorded, [.text(labels(Wording.day(snapshot.version.recorded)))]),
      row(GapReportWording.method, [.text(result.methodVersion)]),
      row(GapReportWording.model, [.text(labels(size))]),
      row(GapReportWording.warnings, [.text(String(snapshot.diagnostics.count))]),
    ])
  }
}

/// The parts of which sections are built.
extension GapReport {
  func section(_ name: String, _ title: LocalizedText, _ blocks: [Block]) -> Block {
    .section(Section(Anchor(name), [.text(labels(title))], blocks))
  }

  /// A section that opens on demand where the form of the report allows it.
  func folded(_ anchor: Anchor, _ title: [Inline], _ blocks: [Block]) -> Block {
    .section(Section(anchor, title, form: .folded, blocks))
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
    link(aspect, label: labels.full(aspect))
  }

  func link(_ aspect: AspectID, label: String) -> Inline {
    let anchor = index.gaps[aspect].map { Self.anchor($0.id) } ?? Self.anchor(aspect.factor)
    return .link([.text(label)], .anchor(anchor))
  }

  func link(_ factor: FactorID) -> Inline {
    .link([.text(labels.factor(factor))], .anchor(Self.anchor(factor)))
  }

  /// What a question asks, leading to its answer.
  func question(_ question: Question) -> Inline {
    .link([.text(labels(question.text))], .anchor(Self.anchor(question.id)))
  }

  /// The data set's title, leading to its entry; its id where the version has none.
  func dataSet(_ id: DataSetID) -> [Inline] {
    guard snapshot.version[id] != nil else {
      return [.text(labels.dataSet(id) + " ("), .code(id.text), ")"]
    }
    return [.link([.text(labels.dataSet(id))], .anchor(Self.anchor(id)))]
  }

  static func anchor(_ gap: Gap.ID) -> Anchor { Anchor("gap-\(gap)") }
  static func anchor(_ question: QuestionID) -> Anchor { Anchor("question-\(question)") }
  static func anchor(_ factor: FactorID) -> Anchor { Anchor("factor-\(factor)") }
  static func anchor(_ dataSet: DataSetID) -> Anchor { Anchor("data-set-\(dataSet)") }
  static func anchor(_ output: OutputID) -> Anchor { Anchor("output-\(output)") }

  static func counts(_ aspects: [AspectAssessment]) -> [(Verdict, Int)] {
    Verdict.allCases.map { verdict in (verdict, aspects.count { $0.verdict == verdict }) }
  }
}
