import Catalogue
import Diagnostics

extension Check {
  static let recordedBeforeItsDay = Check(
    id: "recorded-before-its-day",
    severity: .warning,
    why: """
      A version, or what somebody attests, was recorded before the day that it describes. How things stood on a day can \
      only be known on it or afterwards.
      """,
    accepts: [Example([:])],
    reports: [
      Example([
        "data/versions.yaml": """
        versions:
          - {id: 2019-12, as_of: 2019-12-31, recorded: ↓2019-10-01, label: {en: Before}}
          - {id: 2023-03, as_of: 2023-03-31, recorded: 2023-05-01, label: {en: Now}}
        """,
        "model/recommendations.yaml": """
        recommendations:
          - id: 2a
            area: {number: 1, label: {en: Gaps}}
            label: {en: Collect referrals}
            addressed_to: {en: The government}
            predicates:
              - {id: meets, label: {en: It meets}, measure: attested, answer: degree, target: 1}
        """,
        "data/attestations.csv": """
        recommendation,predicate,value,on,by,citation,recorded
        2a,meets,yes,2026-11-28,The board,report:4,↓2023-04-01
        """,
      ])
    ],
    run: { draft in
      let versions = draft.catalogue.versions.enumerated().filter { $1.recorded < $1.asOf }
      let attestations = draft.model.attestations.enumerated().filter { _, attestation in
        attestation.recorded.map { $0 < attestation.on } ?? false
      }
      return versions.map { index, version in
        fault(
          "version '\(version.id)'",
          version.asOf,
          at: draft.place(inCatalogue: "versions", String(index), "recorded")
        )
      }
        + attestations.map { index, attestation in
          fault(
            "attestation of '\(attestation.predicate)'",
            attestation.on,
            at: draft.place(inModel: "attestations", String(index), "recorded")
          )
        }
    }
  )

  private static func fault(_ what: String, _ day: Day, at place: SourceLocation?) -> Diagnostic {
    Diagnostic(
      id: "recorded-before-its-day",
      severity: .warning,
      at: place,
      "\(what) was recorded before \(day), the day that it describes",
      help: "correct one of the two days"
    )
  }
}
