import Diagnostics

extension Check {
  static let directnessOutOfOrder = Check(
    id: "directness-out-of-order",
    why: """
      The factors of directness do not descend from direct to proxy, so that something which stands for an aspect could \
      count for more than what measures it.
      """,
    accepts: [Example([:])],
    reports: [
      Example([
        "model/method.yaml": Example.method(directness: "↓{direct: 1, part: 0.5, proxy: 0.75}")
      ])
    ],
    run: { draft in
      guard let method = draft.model.method else { return [] }
      guard !(method.direct >= method.part && method.part >= method.proxy) else { return [] }
      return [
        Diagnostic(
          id: "directness-out-of-order",
          at: draft.place(inModel: "method", "directness"),
          "factors of directness must descend: direct, part, proxy",
          help: "the factors in use elsewhere are 1, 0.75 and 0.5"
        )
      ]
    }
  )
}
