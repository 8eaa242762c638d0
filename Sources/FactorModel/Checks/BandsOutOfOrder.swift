import Diagnostics

extension Check {
  static let bandsOutOfOrder = Check(
    id: "bands-out-of-order",
    why: """
      The lower bounds of the bands do not ascend from partial to strong, so that a better coverage could bear a worse \
      name.
      """,
    accepts: [Example([:])],
    reports: [
      Example([
        "model/method.yaml": Example.method(bands: "↓{partial: 0.40, good: 0.95, strong: 0.90}")
      ])
    ],
    run: { draft in
      guard let method = draft.model.method else { return [] }
      let ascends =
        0 < method.partialFrom && method.partialFrom < method.goodFrom
        && method.goodFrom < method.strongFrom
      guard !ascends else { return [] }
      return [
        Diagnostic(
          id: "bands-out-of-order",
          at: draft.place(inModel: "method", "bands"),
          "lower bounds of the bands must ascend: partial, good, strong",
          help: "the bounds in use elsewhere are 0.40, 0.70 and 0.90"
        )
      ]
    }
  )
}
