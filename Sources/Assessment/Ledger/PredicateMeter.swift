import Catalogue
import FactorModel

/// Reads the predicates of one recommendation off one version.
struct PredicateMeter {
  let model: Model
  let history: CatalogueHistory
  let version: CatalogueVersion
  let assessment: AssessmentResult
  let recommendation: Recommendation

  var asOf: Day { assessment.asOf }

  func reading(of predicate: Predicate) -> PredicateReading {
    switch predicate.measure {
    case .shareOfDataSets(let condition, let filter): shareOfDataSets(condition, filter)
    case .shareOfLinks(let results, let filter): shareOfLinks(results, filter)
    case .daysSinceLinkCheck(let filter): daysSinceLinkCheck(filter)
    case .aspectsMet: PredicateReading(shareOf: aspects(of: predicate).map(metRow))
    case .aspectsPublished:
      PredicateReading(shareOf: aspects(of: predicate).map { publishedRow($0, at: nil) })
    case .aspectsAtLevel(let level, _):
      PredicateReading(shareOf: aspects(of: predicate).map { publishedRow($0, at: level) })
    case .shareOfOutputs(let condition, let filter): shareOfOutputs(condition, filter)
    case .countOfOutputs(let filter): countOfOutputs(filter)
    case .attested: attested(predicate)
    }
  }

  /// Those that the predicate counts, each once; exempt ones are left out.
  private func aspects(of predicate: Predicate) -> [AspectAssessment] {
    Set(recommendation.aspects(of: predicate)).sorted().compactMap { assessment.aspect($0) }
      .filter { $0.verdict != .exempt }
  }

  /// What was attested last by the day of the version.
  private func attested(_ predicate: Predicate) -> PredicateReading {
    let last = model.attestations.last {
      $0.recommendation == recommendation.id && $0.predicate == predicate.id && $0.bears(on: asOf)
    }
    guard let last else {
      let row = LedgerRow(
        .attested,
        .unknown,
        because: "nobody has attested it by \(asOf)",
        mover: .attestation
      )
      return PredicateReading(value: nil, rows: [row])
    }
    let value = last.value.rational
    let sources = last.citations.map(\.description).joined(separator: "; ")
    let isStarted = predicate.target.isStarted(by: value)
    let isMet = predicate.target.isMet(by: value)
    let row = LedgerRow(
      .attested,
      isMet || isStarted ? .counts : .fails,
      because: "\(last.value.text), says \(last.by) of \(last.on) (\(sources))",
      mover: isMet ? nil : .attestation
    )
    return PredicateReading(value: ScoreRange(value), rows: [row])
  }
}

extension Attestation.Value {
  /// As it is written in the table.
  package var text: String {
    switch self {
    case .no: "no"
    case .partly: "partly"
    case .yes: "yes"
    case .number(let number): number.isWhole ? number.description : number.decimal()
    }
  }
}
