extension Check {
  static let unknownRecommendation = Check(
    id: "unknown-recommendation",
    why: """
      An attestation is about a recommendation, or a proposal carries one out, that `model/recommendations.yaml` does not list. It would count for \
      nothing, so no result is written.
      """,
    accepts: [Example.withAttestations("2a,meets,yes,2023-03-31,The board,report:4")],
    reports: [
      Example.withAttestations("↓2b,meets,yes,2023-03-31,The board,report:4"),
      Example([
        "model/proposals.yaml": Example.proposal(
          """
          recommendation: ↓2a
          """
        )
      ]),
    ],
    run: { draft in
      Reference.unknown(
        draft.model.attestations.enumerated().map { index, attestation in
          Reference(
            attestation.recommendation,
            at: draft.place(inModel: "attestations", String(index), "recommendation")
          )
        }
          + draft.model.proposals.enumerated().compactMap { index, proposal in
            proposal.recommendation.map {
              Reference($0, at: draft.place(inModel: "proposals", String(index), "recommendation"))
            }
          },
        among: draft.model.recommendations.map(\.id),
        kind: "recommendation",
        home: "model/recommendations.yaml"
      )
    }
  )
}

extension Example {
  /// A recommendation with an attested and a measured predicate, and a table with one attestation.
  static func withAttestations(_ rows: String...) -> Example {
    Example([
      "model/recommendations.yaml": """
      recommendations:
        - id: 2a
          area: {number: 1, label: {en: Gaps}}
          label: {en: Collect referrals}
          addressed_to: {en: The government}
          aspects: [referrals.number]
          predicates:
            - {id: meets, label: {en: The group meets}, measure: attested, answer: degree, target: 1}
            - {id: published, label: {en: Referrals are published}, measure: aspects-published, target: 1}
      """,
      "data/attestations.csv": (["recommendation,predicate,value,on,by,citation"] + rows)
        .joined(separator: "\n"),
    ])
  }
}
