import Diagnostics

extension Check {
  static let duplicateLink = Check(
    id: "duplicate-link",
    why: """
      Two links lead from one factor to the same other one. There is one link for each ordered pair; what speaks for it \
      is its evidence, of which it may have many items. A link the other way round is another link.
      """,
    accepts: [
      Example([
        "model/links.yaml": """
        links:
          - from: poverty
            to: referrals
            polarity: "+"
            evidence: [{claim: association, says: They go together., source: report}]
          - from: referrals
            to: poverty
            polarity: "?"
            evidence: [{claim: hypothesis, says: It may be so., source: report}]
        """
      ])
    ],
    reports: [
      Example([
        "model/links.yaml": """
        links:
          - from: poverty
            to: referrals
            polarity: "+"
            evidence: [{claim: association, says: They go together., source: report}]
          - ↓from: poverty
            to: referrals
            polarity: "-"
            evidence: [{claim: hypothesis, says: It may be so., source: report}]
        """
      ])
    ],
    run: { draft in
      var first: [String: SourceLocation?] = [:]
      return draft.model.links.enumerated().compactMap { index, link in
        let place = draft.place(inModel: "links", String(index))
        let pair = "\(link.from) \(link.to)"
        guard let earlier = first[pair] else {
          first[pair] = place
          return nil
        }
        return Diagnostic(
          id: "duplicate-link",
          at: place,
          "link from '\(link.from)' to '\(link.to)' can only be stated once",
          help: "move its evidence to the link that is there",
          notes: [.init("it is first stated here", at: earlier)]
        )
      }
    }
  )
}
