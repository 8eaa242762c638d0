import Diagnostics

extension Check {
  static let duplicateAspect = Check(
    id: "duplicate-aspect",
    why: """
      A question names an aspect twice, or both as what is needed and as what is held constant. What is held constant does not \
      vary, so nothing could be told of it.
      """,
    accepts: [Example([:])],
    reports: [
      Example([
        "model/questions.yaml": """
        questions:
          - id: how-poor
            text: {en: How poor are families?}
            aspects: [poverty.level, ↓poverty]
            geography: wales
            use: describe
        """
      ]),
      Example([
        "model/questions.yaml": """
        questions:
          - id: how-poor
            text: {en: How poor are families?}
            aspects: [poverty.level]
            controls: [↓poverty.level]
            geography: wales
            use: describe
        """
      ]),
    ],
    run: { draft in
      draft.model.questions.enumerated().flatMap { index, question -> [Diagnostic] in
        let named =
          question.aspects.enumerated().map { ("aspects", $0.offset, $0.element) }
          + question.controls.enumerated().map { ("controls", $0.offset, $0.element) }
        var first: [String: SourceLocation?] = [:]
        return named.compactMap { key, member, aspect in
          let place = draft.place(inModel: "questions", String(index), key, String(member))
          guard let earlier = first[aspect.description] else {
            first[aspect.description] = place
            return nil
          }
          return Diagnostic(
            id: "duplicate-aspect",
            at: place,
            "\(question.id.map { "question '\($0)'" } ?? "a question") can only name '\(aspect)' once",
            help: "delete it here",
            notes: [.init("it is first named here", at: earlier)]
          )
        }
      }
    }
  )
}
