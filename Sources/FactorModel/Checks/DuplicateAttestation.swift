import Diagnostics

extension Check {
  static let duplicateAttestation = Check(
    id: "duplicate-attestation",
    why: """
      One predicate is attested twice for one day. Which of the two holds could not be told; a later day takes the place of \
      an earlier one.
      """,
    accepts: [
      Example.withAttestations(
        "2a,meets,no,2022-03-31,The board,report:4",
        "2a,meets,partly,2023-03-31,The board,report:4"
      )
    ],
    reports: [
      Example.withAttestations(
        "2a,meets,no,2023-03-31,The board,report:4",
        "↓2a,meets,partly,2023-03-31,The panel,report:5"
      )
    ],
    run: { draft in
      var first: [String: SourceLocation?] = [:]
      return draft.model.attestations.enumerated().compactMap { index, attestation in
        let place = draft.place(inModel: "attestations", String(index))
        let subject = "\(attestation.recommendation) \(attestation.predicate) \(attestation.on)"
        guard let earlier = first[subject] else {
          first[subject] = place
          return nil
        }
        return Diagnostic(
          id: "duplicate-attestation",
          at: place,
          "predicate '\(attestation.predicate)' can only be attested once for \(attestation.on)",
          help: "delete one of the two rows, or correct its day",
          notes: [.init("it is first attested here", at: earlier)]
        )
      }
    }
  )
}
