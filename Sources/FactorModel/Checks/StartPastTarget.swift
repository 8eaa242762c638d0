import Diagnostics

extension Check {
  static let startPastTarget = Check(
    id: "start-past-target",
    why: """
      A predicate counts as started only where it is met already, or past that. Either the two numbers are the wrong way \
      round, or `aim` is missing.
      """,
    accepts: [example("target: 0.9, started: 0.1")],
    reports: [
      example("target: 0.5, started: ↓0.9"), example("aim: at-most, target: 0.5, started: ↓0.2"),
    ],
    run: { draft in
      draft.model.recommendations.enumerated().flatMap { index, recommendation in
        recommendation.predicates.enumerated().compactMap { number, predicate in
          let target = predicate.target
          guard let started = target.started, target.isWorse(target.value, than: started) else {
            return nil
          }
          return Diagnostic(
            id: "start-past-target",
            at: draft.place(
              inModel: "recommendations",
              String(index),
              "predicates",
              String(number),
              "started"
            ),
            "start of predicate '\(predicate.id)' lies past its target \(target.value.decimal())",
            help: "let 'started' lie short of 'target', or delete it"
          )
        }
      }
    }
  )

  private static func example(_ target: String) -> Example {
    Example([
      "model/recommendations.yaml": """
      recommendations:
        - id: 2a
          area: {number: 1, label: {en: Gaps}}
          label: {en: Collect referrals}
          addressed_to: {en: The government}
          aspects: [referrals.number]
          predicates:
            - {id: met, label: {en: Referrals are measured}, measure: aspects-met, \(target)}
      """
    ])
  }
}
