import Assessment
import Bilingual
import Catalogue
import FactorModel

extension Labels {
  /// How an aspect stands: its verdict, why, and how far it is covered.
  func standing(
    _ verdict: Verdict,
    _ coverage: ScoreRange,
    _ reason: ReasonCode?
  ) -> ReportTable.Cell {
    let because = reason.map { " (\(self(Wording.name($0))))" } ?? ""
    return [self.verdict(verdict), .text("\(because), \(self(Wording.range(coverage)))")]
  }

  func verdict(_ verdict: Verdict) -> Inline {
    .state(self(Wording.name(verdict)), Wording.tone(verdict))
  }

  func band(_ band: Band) -> Inline { .state(self(Wording.name(band)), Wording.tone(band)) }

  func coverage(_ range: ScoreRange, _ band: Band) -> String {
    self(Wording.coverage(range, band))
  }

  /// The band with its riders: both bands where it is not stable, the facts that are missing where the range is wide.
  func bandWithRiders(
    _ band: Band,
    possible: [Band],
    open: [DataSetField] = []
  ) -> [Inline] {
    let facts = Set(open.map(\.field)).sorted().map { self(Wording.shortField($0)) }
      .joined(separator: ", ")
    if band == .notEstablished, !facts.isEmpty { return [self.band(band), .text(": \(facts)")] }
    var result = [self.band(band)]
    if possible.count > 1 {
      let names = possible.map { self(Wording.name($0)) }.joined(separator: " or ")
      result.append(.text(" " + self(LocalizedText("(not stable: \(names))"))))
    }
    if !facts.isEmpty {
      result.append(.text("; " + self(LocalizedText("not established: \(facts)"))))
    }
    return result
  }

  func since(_ since: Gap.Since) -> String {
    since.orBefore
      ? self(LocalizedText("in or before \(since.version)")) : since.version.text
  }

  /// A search without result, with its day and places: without them nobody may say that there are no public data.
  func sentence(_ finding: Finding) -> String {
    let day = self(Wording.day(finding.on))
    let places = self(Wording.list(finding.places.map { LocalizedText($0) }))
    let sources = finding.citations.map(\.description).joined(separator: "; ")
    let cited = sources.isEmpty ? "" : " (\(sources))"
    switch finding.result {
    case .notFound:
      return self(
        LocalizedText(
          "No public data were found on \(day) in \(places); looked for: \(finding.lookedFor)\(cited)."
        )
      )
    case .neverCollected:
      return self(
        LocalizedText("Nobody collects it, by a source\(cited); looked for: \(finding.lookedFor).")
      )
    }
  }
}
