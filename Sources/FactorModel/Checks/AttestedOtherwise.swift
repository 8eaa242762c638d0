import Diagnostics

extension Check {
  static let attestedOtherwise = Check(
    id: "attested-otherwise",
    why: """
      An attestation does not answer what its predicate asks: `degree` asks for yes, partly or no, `share` for a number from \
      0 to 1, `number` for a number. Nobody could tell how the answer stands to the target.
      """,
    accepts: [Example.withAttestations("2a,meets,no,2023-03-31,The board,report:4")],
    reports: [Example.withAttestations("2a,meets,↓7,2023-03-31,The board,report:4")],
    run: { draft in
      draft.model.attestations.enumerated().compactMap { index, attestation in
        guard let kind = draft.attestedKind(attestation), !attestation.value.answers(kind) else {
          return nil
        }
        let expected =
          switch kind {
          case .degree: "'yes', 'partly' or 'no'"
          case .share: "a number from 0 to 1"
          case .number: "a number"
          }
        return Diagnostic(
          id: "attested-otherwise",
          at: draft.place(inModel: "attestations", String(index), "value"),
          "predicate '\(attestation.predicate)' is attested by \(expected)",
          help: "write \(expected)"
        )
      }
    }
  )
}
