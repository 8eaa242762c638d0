package import Assessment
package import Bilingual
import Catalogue
package import FactorModel

/// What `bwlch analyse` tells: loops, where influence begins and ends, and who stands between.
package struct AnalysisReport: Sendable {
  private let analysis: GraphAnalysis
  private let model: Model
  private let language: Language

  /// `analysis` is of `model`.
  package init(_ analysis: GraphAnalysis, of model: Model, language: Language = .english) {
    self.analysis = analysis
    self.model = model
    self.language = language
  }

  package var document: ReportDocument {
    ReportDocument(
      title: [.text(text(AnalysisWording.title))],
      language: language,
      blocks: analysis.links == 0 ? [paragraph(AnalysisWording.noLinks)] : blocks
    )
  }

  private var blocks: [Block] {
    [
      paragraph(AnalysisWording.size(analysis)),
      section("loops", AnalysisWording.loops, loops),
      section(
        "drivers",
        AnalysisWording.drivers,
        names(analysis.factors(.driver), or: AnalysisWording.noDrivers)
      ),
      section(
        "end-points",
        AnalysisWording.endPoints,
        names(analysis.factors(.endPoint), or: AnalysisWording.noEndPoints)
      ),
      section("factors", AnalysisWording.places, places),
    ] + isolated
  }

  private var loops: [Block] {
    var blocks = [paragraph(AnalysisWording.found(analysis))]
    guard !analysis.loops.isEmpty else { return blocks }
    blocks.append(.table(loopTable))
    if let missing = AnalysisWording.missing(analysis) { blocks.append(paragraph(missing)) }
    return blocks + [paragraph(AnalysisWording.signs)]
  }

  private var loopTable: ReportTable {
    ReportTable(
      columns: [
        .init(text(AnalysisWording.kind)), .init(text(AnalysisWording.links), .trailing),
        .init(text(AnalysisWording.loop)),
      ],
      rows: analysis.loops.map { loop in
        [
          [.text(text(AnalysisWording.name(loop.kind)))],
          [.text(String(loop.factors.count))],
          [.text(loop.words)],
        ]
      }
    )
  }

  private var places: [Block] {
    let shown = analysis.places.filter { $0.role != .isolated }.sorted { left, right in
      left.leverage == right.leverage ? left.id < right.id : left.leverage > right.leverage
    }
    let names = [
      AnalysisWording.linksIn, AnalysisWording.linksOut, AnalysisWording.reaches,
      AnalysisWording.reachedBy, AnalysisWording.betweenness, AnalysisWording.leverage,
    ]
    let table = ReportTable(
      columns: [.init(text(AnalysisWording.factor)), .init(text(AnalysisWording.label))]
        + names.map { .init(text($0), .trailing) },
      rows: shown.map { place in
        [[.code(place.id.text)], [.text(label(place.id))]]
          + [
            String(place.linksIn), String(place.linksOut), String(place.reaches),
            String(place.reachedBy), place.betweennessShare?.decimal(places: 4) ?? "–",
            place.leverage.decimal(places: 4),
          ].map { [.text($0)] }
      }
    )
    return [.table(table), paragraph(AnalysisWording.columns)]
      + (analysis.hasBetweenness ? [] : [paragraph(AnalysisWording.noBetweenness)])
      + [paragraph(AnalysisWording.leverageMeaning(analysis))]
  }

  private var isolated: [Block] {
    let ids = analysis.factors(.isolated)
    guard !ids.isEmpty else { return [] }
    return [
      section("isolated", AnalysisWording.isolated, names(ids, or: AnalysisWording.noLinks))
    ]
  }

  private func names(_ ids: [FactorID], or nothing: LocalizedText) -> [Block] {
    guard !ids.isEmpty else { return [paragraph(nothing)] }
    return [.paragraph(ids.map { Inline.code($0.text) }.joined(by: ", "))]
  }

  private func label(_ id: FactorID) -> String {
    model.factor(id).map { text($0.label) } ?? id.text
  }

  private func section(_ id: String, _ title: LocalizedText, _ blocks: [Block]) -> Block {
    .section(Section(Anchor(id), [.text(text(title))], blocks))
  }

  private func paragraph(_ words: LocalizedText) -> Block { .paragraph([.text(text(words))]) }
  private func text(_ words: LocalizedText) -> String { words.text(in: language) }
}

extension FeedbackLoop {
  /// `poverty →+ referrals →- poverty`: each link with its sign, back to the first factor.
  var words: String {
    zip(factors, signs).map { "\($0) →\($1.rawValue) " }.joined() + (factors.first?.text ?? "")
  }
}

extension GraphAnalysis.Place {
  /// Cut to four decimals; what floating point leaves of a number that has fewer is made good first.
  var betweennessShare: Rational? {
    betweenness.map { Rational(Int($0 * 10_000 + 1e-6), 10_000) }
  }

  var betweennessText: String? { betweennessShare.map(JSONValue.number) }
}
