import Catalogue
import Diagnostics

extension Check {
  static let unknownPredicate = Check(
    id: "unknown-predicate",
    why: """
      An attestation is about a predicate that its recommendation does not have, or one that is counted and not attested. \
      It would count for nothing: what can be counted is never taken from somebody's word.
      """,
    accepts: [Example.withAttestations("2a,meets,partly,2023-03-31,The board,report:4")],
    reports: [
      Example.withAttestations(
        "2a,↓meet,yes,2023-03-31,The board,report:4",
        "2a,↓published,yes,2023-03-31,The board,report:4"
      )
    ],
    run: { draft in
      draft.model.attestations.enumerated().compactMap { index, attestation in
        guard
          let recommendation = draft.model.recommendations.first(where: {
            $0.id == attestation.recommendation
          }), draft.attestedKind(attestation) == nil
        else { return nil }
        let attested = recommendation.predicates.filter { $0.measure.kind == .attested }.map(
          \.id.text
        )
        let isCounted = recommendation.predicates.contains { $0.id == attestation.predicate }
        let subject =
          "predicate '\(attestation.predicate)' of recommendation '\(recommendation.id)'"
        return Diagnostic(
          id: "unknown-predicate",
          at: draft.place(inModel: "attestations", String(index), "predicate"),
          isCounted
            ? "\(subject) is counted, not attested"
            : "recommendation '\(recommendation.id)' has no predicate '\(attestation.predicate)'",
          help: NearMiss.help(for: attestation.predicate.text, among: attested)
            ?? "add it to the recommendation in model/recommendations.yaml"
        )
      }
    }
  )
}

extension ProjectDraft {
  /// What the predicate of an attestation asks; `nil` where there is none that asks anybody.
  func attestedKind(_ attestation: Attestation) -> AttestedKind? {
    let recommendation = model.recommendations.first { $0.id == attestation.recommendation }
    let predicate = recommendation?.predicates.first { $0.id == attestation.predicate }
    guard case .attested(let kind)? = predicate?.measure else { return nil }
    return kind
  }
}
