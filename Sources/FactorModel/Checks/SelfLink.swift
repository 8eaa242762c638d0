import Diagnostics

extension Check {
  static let selfLink = Check(
    id: "self-link",
    why: """
      A link leads from a factor to itself. What feeds on itself does so by way of something: name that factor, and link \
      both ways.
      """,
    accepts: [Example([:])],
    reports: [
      Example([
        "model/links.yaml": """
        links:
          - from: poverty
            to: ↓poverty
            polarity: "+"
            evidence: [{claim: association, says: It feeds on itself., source: report}]
          - from: poverty
            to: referrals
            polarity: "+"
            evidence: [{claim: association, says: They go together., source: report}]
        """
      ])
    ],
    run: { draft in
      draft.model.links.enumerated().filter { $1.from == $1.to }.map { index, link in
        Diagnostic(
          id: "self-link",
          at: draft.place(inModel: "links", String(index), "to"),
          "link from '\(link.from)' leads to itself",
          help: "name the factor by way of which it does, or write a note"
        )
      }
    }
  )
}
