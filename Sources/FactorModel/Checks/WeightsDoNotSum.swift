import Diagnostics

extension Check {
  static let weightsDoNotSum = Check(
    id: "weights-do-not-sum",
    why: """
      The weights of the five components of fit do not sum to 1. A fit is a weighted mean from 0 to 1, so with other \
      weights no number would mean what the page on the method says.
      """,
    accepts: [Example([:])],
    reports: [
      Example([
        "model/method.yaml": Example.method(
          weights:
            "↓{currency: 0.25, geography: 0.25, comparability: 0.25, quality: 0.15, access: 0.15}"
        )
      ])
    ],
    run: { draft in
      guard let weights = draft.model.method?.weights else { return [] }
      let sum =
        weights.currency + weights.geography + weights.comparability + weights.quality
        + weights.access
      guard sum != 1 else { return [] }
      return [
        Diagnostic(
          id: "weights-do-not-sum",
          at: draft.place(inModel: "method", "weights"),
          "weights sum to \(sum.decimal()), not to 1",
          help: "change them so that they do"
        )
      ]
    }
  )
}
