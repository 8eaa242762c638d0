extension Check {
  static let unknownFactor = Check(
    id: "unknown-factor",
    why: """
      A link or a note names a factor that no file of the model states. Without the factor there is nothing to draw \
      the link to, so no result is written.
      """,
    accepts: [
      Example([
        "model/links.yaml": """
        links:
          - from: referrals
            to: poverty
            polarity: "?"
            evidence: [{claim: hypothesis, says: It may be so., source: report}]
        notes:
          - {about: [poverty], kind: definition, says: It is measured after housing costs.}
        """
      ])
    ],
    reports: [
      Example([
        "model/links.yaml": """
        links:
          - from: ↓povrty
            to: referrals
            polarity: "+"
            evidence: [{claim: association, says: They go together., source: report}]
        notes:
          - {about: [poverty, ↓housing], kind: definition, says: It is measured after housing costs.}
        """
      ])
    ],
    run: { draft in
      let links = draft.model.links.enumerated().flatMap { index, link in
        [
          Reference(link.from, at: draft.place(inModel: "links", String(index), "from")),
          Reference(link.to, at: draft.place(inModel: "links", String(index), "to")),
        ]
      }
      let notes = draft.model.notes.enumerated().flatMap { index, note in
        note.about.enumerated().map { member, factor in
          Reference(
            factor,
            at: draft.place(inModel: "notes", String(index), "about", String(member))
          )
        }
      }
      return Reference.unknown(
        links + notes,
        among: draft.model.factors.map(\.id),
        kind: "factor",
        home: "a file of model/factors"
      )
    }
  )
}
